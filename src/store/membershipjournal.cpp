// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/membershipjournal.h"

#include "store/runconfig.h"
#include "store/writeverdict.h"

namespace tidemark::store {

namespace {

bool isOver(const engine::ConsumerStatus& status)
{
    return status.state == engine::MemberState::Stopped
        || status.state == engine::MemberState::Failed;
}

} // namespace

MembershipJournal::MembershipJournal(
    WriteJournal& journal, QString profileId, QString profileName)
    : m_journal(journal)
    , m_profileId(std::move(profileId))
    , m_profileName(std::move(profileName))
{
}

WriteEntry MembershipJournal::entryOf(
    WriteAction action, const Member& member, qint64 nowWallMs) const
{
    WriteEntry entry;
    entry.wallMs = nowWallMs;
    entry.profileId = m_profileId;
    entry.profileName = m_profileName;
    entry.action = action;
    entry.group = member.config.group;
    entry.consumer = member.config.consumer;
    return entry;
}

void MembershipJournal::joining(
    ConsumerId consumer, const engine::ConsumerConfig& config, qint64 nowWallMs)
{
    Member member;
    member.config = config;
    WriteEntry entry = entryOf(WriteAction::Join, member, nowWallMs);
    entry.detail = RunConfig{ config }.parameterText();
    member.joinId = m_journal.begin(entry);
    m_members.insert(consumer, member);
}

void MembershipJournal::observe(
    const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs)
{
    for (const engine::ConsumerStatus& status : consumers) {
        const auto member = m_members.find(status.id);
        if (member == m_members.end())
            continue;
        if (!member->joinId.isEmpty() && (status.heartbeat.answered > 0 || isOver(status)))
            endJoin(*member, status, nowWallMs);
        const bool hasJoined = status.heartbeat.answered > 0;
        const bool leaves = status.state == engine::MemberState::Stopping || isOver(status);
        if (hasJoined && leaves && member->leaveId.isEmpty())
            member->leaveId = m_journal.begin(entryOf(WriteAction::Leave, *member, nowWallMs));
        if (isOver(status)) {
            if (!member->leaveId.isEmpty())
                endLeave(*member, status, nowWallMs);
            m_members.erase(member);
        }
    }
}

void MembershipJournal::endJoin(
    Member& member, const engine::ConsumerStatus& status, qint64 nowWallMs)
{
    const WriteEntry* begun = m_journal.find(std::exchange(member.joinId, {}));
    if (begun == nullptr)
        return;
    WriteEntry entry = *begun;
    entry.endedMs = nowWallMs;
    if (status.heartbeat.answered > 0) {
        entry.outcome = WriteOutcome::Confirmed;
        entry.reason = WriteReason::Answered;
        entry.requestId = status.heartbeat.lastRequestId;
    } else {
        entry.error = status.lastError;
        const bool refused = status.lastError && isRefusal(*status.lastError);
        const bool notSent = status.heartbeat.sent == 0;
        entry.outcome = refused || notSent ? WriteOutcome::Unchanged : WriteOutcome::Unknown;
        entry.reason = notSent ? WriteReason::NotSent
            : refused          ? WriteReason::Refused
                               : WriteReason::NeverAnswered;
        entry.requestId = status.lastError ? status.lastError->requestId : QString();
    }
    m_journal.finish(entry);
}

void MembershipJournal::endLeave(
    Member& member, const engine::ConsumerStatus& status, qint64 nowWallMs)
{
    const WriteEntry* begun = m_journal.find(std::exchange(member.leaveId, {}));
    if (begun == nullptr)
        return;
    WriteEntry entry = *begun;
    entry.endedMs = nowWallMs;
    if (status.heartbeat.hasLeft) {
        entry.outcome = WriteOutcome::Confirmed;
        entry.reason = WriteReason::Answered;
        entry.requestId = status.heartbeat.lastRequestId;
    } else {
        entry.outcome = WriteOutcome::Unknown;
        entry.reason = WriteReason::NeverAnswered;
        entry.error = status.lastError;
        entry.requestId = status.lastError ? status.lastError->requestId : QString();
    }
    m_journal.finish(entry);
}

void MembershipJournal::observe(const engine::Event& event)
{
    const bool created = event.kind == engine::Event::Kind::GroupCreated;
    if (!created && event.kind != engine::Event::Kind::GroupUpdated)
        return;
    const auto member = m_members.constFind(event.consumer);
    if (member == m_members.cend())
        return;
    WriteEntry entry = entryOf(
        created ? WriteAction::CreateGroup : WriteAction::ModifyGroup, *member, event.wallMs);
    if (created)
        entry.before = GroupSeen::of(std::nullopt);
    entry.after = GroupSeen::of(cls::ConsumerGroupInfo{
        member->config.group, member->config.groupTimeoutSeconds(), member->config.topicIds });
    entry.endedMs = event.wallMs;
    entry.outcome = WriteOutcome::Confirmed;
    entry.reason = WriteReason::Answered;
    m_journal.begin(std::move(entry));
}

} // namespace tidemark::store
