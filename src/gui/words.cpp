// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words.h"

namespace tidemark::gui {

QString Words::memberState(engine::MemberState state)
{
    switch (state) {
    case engine::MemberState::Preparing:
        return tr("Preparing group");
    case engine::MemberState::Joining:
        return tr("Joining");
    case engine::MemberState::Active:
        return tr("Active");
    case engine::MemberState::Lost:
        return tr("Heartbeat lost");
    case engine::MemberState::Stopping:
        return tr("Stopping");
    case engine::MemberState::Stopped:
        return tr("Stopped");
    case engine::MemberState::Failed:
        return tr("Failed");
    }
    return {};
}

QString Words::partitionState(engine::PartitionState state)
{
    switch (state) {
    case engine::PartitionState::Resolving:
        return tr("Finding start");
    case engine::PartitionState::WaitingForParents:
        return tr("Waiting for parents");
    case engine::PartitionState::Reading:
        return tr("Reading");
    case engine::PartitionState::Draining:
        return tr("Draining");
    case engine::PartitionState::Finished:
        return tr("Finished");
    case engine::PartitionState::Failed:
        return tr("Failed");
    }
    return {};
}

QString Words::fetchBlock(engine::FetchBlock block)
{
    switch (block) {
    case engine::FetchBlock::None:
        return {};
    case engine::FetchBlock::NotReady:
        return tr("start offset not known yet");
    case engine::FetchBlock::WaitsForParents:
        return tr("waits until the partitions it was made of are read to the end");
    case engine::FetchBlock::Pace:
        return tr("near the end of the log, at most ten pulls a second");
    case engine::FetchBlock::ServiceDown:
        return tr("the service does not answer, tries again now and then");
    case engine::FetchBlock::Draining:
        return tr("given up, nothing more is pulled");
    case engine::FetchBlock::InFlight:
        return tr("pull under way");
    case engine::FetchBlock::Interval:
        return tr("nothing new, waits the fetch interval");
    case engine::FetchBlock::Backoff:
        return tr("last pull failed, waits to try again");
    case engine::FetchBlock::NotAccepted:
        return tr("waits until the last batch is stored");
    case engine::FetchBlock::MemoryBudget:
        return tr("fetch memory is used up");
    case engine::FetchBlock::Paused:
        return tr("paused by you");
    case engine::FetchBlock::EndReached:
        return tr("end time reached");
    case engine::FetchBlock::Failed:
        return tr("stopped with an error");
    }
    return {};
}

QString Words::event(const store::EventEntry& entry)
{
    switch (entry.kind) {
    case store::EventEntry::Kind::Engine:
        return engineEvent(entry.engine.kind);
    case store::EventEntry::Kind::GroupCreated:
        return tr("You created a group");
    case store::EventEntry::Kind::GroupModified:
        return tr("You changed a group");
    case store::EventEntry::Kind::GroupDeleted:
        return tr("You deleted a group");
    case store::EventEntry::Kind::RequestFailed:
        return tr("Request failed");
    case store::EventEntry::Kind::Exported:
        return tr("Exported");
    case store::EventEntry::Kind::ExportFailed:
        return tr("Export failed");
    }
    return {};
}

QString Words::engineEvent(engine::Event::Kind kind)
{
    switch (kind) {
    case engine::Event::Kind::GroupCreated:
        return tr("Group created");
    case engine::Event::Kind::GroupUpdated:
        return tr("Group changed");
    case engine::Event::Kind::GroupKept:
        return tr("Existing group used");
    case engine::Event::Kind::PartitionsAssigned:
        return tr("Partitions assigned");
    case engine::Event::Kind::PartitionsRevoked:
        return tr("Partitions taken away");
    case engine::Event::Kind::PartitionsReleased:
        return tr("Partitions released");
    case engine::Event::Kind::OffsetReset:
        return tr("Invalid offset, reading elsewhere");
    case engine::Event::Kind::CommitRefused:
        return tr("Commit refused");
    case engine::Event::Kind::Fenced:
        return tr("Owned by another consumer");
    case engine::Event::Kind::ClockCorrected:
        return tr("Clock difference corrected");
    case engine::Event::Kind::StartResolved:
        return tr("Start offset found");
    case engine::Event::Kind::MemberLost:
        return tr("Heartbeat lost");
    case engine::Event::Kind::MemberRegained:
        return tr("Heartbeat back");
    case engine::Event::Kind::Failed:
        return tr("Failed");
    case engine::Event::Kind::BadMessages:
        return tr("Undecodable messages kept aside");
    case engine::Event::Kind::EndReached:
        return tr("End time reached");
    case engine::Event::Kind::Stopped:
        return tr("Consumer stopped");
    }
    return {};
}

QString Words::unknownReason(UnknownReason reason)
{
    switch (reason) {
    case UnknownReason::NeverAsked:
        return tr("Unknown: not asked or not seen yet");
    case UnknownReason::NotTold:
        return tr("Unknown: the service answered without it");
    case UnknownReason::Failed:
        return tr("Unknown: the last request for it failed");
    case UnknownReason::NotApplicable:
        return tr("Unknown: it has no meaning here");
    }
    return {};
}

QString Words::origin(Origin origin)
{
    switch (origin) {
    case Origin::None:
        return {};
    case Origin::Service:
        return tr("Told by the service");
    case Origin::OwnConsumer:
        return tr("Seen by a consumer of this program");
    case Origin::Derived:
        return tr("Computed");
    }
    return {};
}

QString Words::settingsNotice(const config::SettingsNotice& notice)
{
    using Kind = config::SettingsNotice::Kind;
    QString text;
    switch (notice.kind) {
    case Kind::BackupUsed:
        text = tr("%1 was broken; its last good copy is used.").arg(notice.file);
        break;
    case Kind::StartedAnew:
        text = tr("%1 was broken and had no copy; its defaults are used.").arg(notice.file);
        break;
    case Kind::PartIgnored:
        text = tr("A part of %1 is not usable and was left out.").arg(notice.file);
        break;
    }
    if (!notice.detail.isEmpty())
        text += u' ' % tr("Cause: %1").arg(notice.detail);
    if (!notice.keptAs.isEmpty())
        text += u' ' % tr("The broken file was kept as %1.").arg(notice.keptAs);
    return text;
}

QString Words::errorKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return tr("The service cannot be reached. Check the address, the network and the proxy.");
    case ErrorKind::Timeout:
        return tr("No answer in time. The program tries again where that is safe.");
    case ErrorKind::Tls:
        return tr("The certificate of the service was refused.");
    case ErrorKind::Auth:
        return tr("The key is not known or the signature is wrong. Check SecretId and SecretKey.");
    case ErrorKind::Clock:
        return tr("This machine's clock differs too much from the service's.");
    case ErrorKind::Permission:
        return tr("The key is valid but may not do this. Check its CAM policy.");
    case ErrorKind::Throttled:
        return tr("Too many requests for now.");
    case ErrorKind::NotFound:
        return tr("The logset, topic, partition, group or consumer does not exist.");
    case ErrorKind::AlreadyExists:
        return tr("A group of this name exists already.");
    case ErrorKind::InvalidOffset:
        return tr("The partition does not hold this offset.");
    case ErrorKind::Fenced:
        return tr("Another consumer owns the partition now.");
    case ErrorKind::InvalidRequest:
        return tr("The service refuses the parameters.");
    case ErrorKind::Transient:
        return tr("The service failed; it may succeed later.");
    case ErrorKind::BadAnswer:
        return tr("The answer of the service cannot be understood.");
    case ErrorKind::TooLarge:
        return tr("A size limit was exceeded.");
    case ErrorKind::Cancelled:
        return tr("Cancelled.");
    case ErrorKind::Local:
        return tr("A file or the system of this machine failed.");
    case ErrorKind::Config:
        return tr("A setting is not usable.");
    }
    return {};
}

QString Words::error(const Error& error)
{
    return errorKind(error.kind) + u'\n' + error.text();
}

QString Words::unknown()
{
    return tr("unknown");
}

} // namespace tidemark::gui
