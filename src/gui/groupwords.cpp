// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupwords.h"

#include "cls/kafkagroupstate.h"
#include "gui/knowntext.h"

#include <algorithm>

namespace tidemark::gui {

using store::GroupVerdict;

namespace {

struct Range
{
    qint64 lowestMs = 0;
    qint64 highestMs = 0;
    int known = 0;
};

Range rangeOf(const QList<store::GroupSample>& samples)
{
    Range range;
    for (const store::GroupSample& sample : samples) {
        if (sample.timeLagMs < 0)
            continue;
        range.lowestMs
            = range.known == 0 ? sample.timeLagMs : std::min(range.lowestMs, sample.timeLagMs);
        range.highestMs = std::max(range.highestMs, sample.timeLagMs);
        ++range.known;
    }
    return range;
}

} // namespace

QString GroupWords::verdict(GroupVerdict::Kind kind)
{
    switch (kind) {
    case GroupVerdict::Kind::Unknown:
        return tr("Unknown");
    case GroupVerdict::Kind::NeverCommitted:
        return tr("Never committed");
    case GroupVerdict::Kind::UpToDate:
        return tr("Up to date");
    case GroupVerdict::Kind::Moving:
        return tr("Moving");
    case GroupVerdict::Kind::StandingStill:
        return tr("Standing still");
    case GroupVerdict::Kind::Expired:
        return tr("Expired");
    }
    return {};
}

QString GroupWords::kafkaState(const QString& word)
{
    switch (cls::kafkaGroupState(word)) {
    case cls::KafkaGroupState::NotTold:
        return tr("Not told");
    case cls::KafkaGroupState::Empty:
        return tr("Empty");
    case cls::KafkaGroupState::Dead:
        return tr("Dead");
    case cls::KafkaGroupState::Stable:
        return tr("Stable");
    case cls::KafkaGroupState::PreparingRebalance:
        return tr("Preparing rebalance");
    case cls::KafkaGroupState::CompletingRebalance:
        return tr("Completing rebalance");
    case cls::KafkaGroupState::Other:
        break;
    }
    return word;
}

QString GroupWords::state(const models::GroupRow& row)
{
    if (row.kafka)
        return kafkaState(row.kafka->state);
    if (!row.seen)
        return verdict(GroupVerdict::Kind::Unknown);
    const QString word = verdict(row.seen->verdict.kind);
    if (row.seen->verdict.kind == GroupVerdict::Kind::StandingStill)
        return tr("%1 for %2").arg(word, Format::seconds(row.seen->facts.standingMs));
    return word;
}

QString GroupWords::stateSign(const models::GroupRow& row)
{
    if (row.kafka)
        return QStringLiteral("◇");
    switch (row.seen ? row.seen->verdict.kind : GroupVerdict::Kind::Unknown) {
    case GroupVerdict::Kind::Unknown:
        return QStringLiteral("◌");
    case GroupVerdict::Kind::NeverCommitted:
        return QStringLiteral("○");
    case GroupVerdict::Kind::UpToDate:
        return QStringLiteral("●");
    case GroupVerdict::Kind::Moving:
        return QStringLiteral("▶");
    case GroupVerdict::Kind::StandingStill:
        return QStringLiteral("■");
    case GroupVerdict::Kind::Expired:
        return QStringLiteral("▲");
    }
    return {};
}

Severity GroupWords::stateSeverity(const models::GroupRow& row)
{
    if (row.kafka) {
        return cls::kafkaGroupState(row.kafka->state) == cls::KafkaGroupState::Stable
            ? Severity::Good
            : Severity::Notice;
    }
    switch (row.seen ? row.seen->verdict.kind : GroupVerdict::Kind::Unknown) {
    case GroupVerdict::Kind::Unknown:
        return Severity::Muted;
    case GroupVerdict::Kind::NeverCommitted:
        return Severity::Notice;
    case GroupVerdict::Kind::UpToDate:
    case GroupVerdict::Kind::Moving:
        return Severity::Good;
    case GroupVerdict::Kind::StandingStill:
        return Severity::Warning;
    case GroupVerdict::Kind::Expired:
        return Severity::Bad;
    }
    return Severity::Neutral;
}

QString GroupWords::unknownTip(const store::GroupSummary& seen)
{
    switch (seen.verdict.why) {
    case GroupVerdict::Why::None:
    case GroupVerdict::Why::NotLooked:
        return tr("Not looked at yet. Groups in view come first, the others slowly.");
    case GroupVerdict::Why::LookFailed:
        return seen.error ? Words::error(*seen.error) : tr("The last request for it failed.");
    case GroupVerdict::Why::NothingTold:
        return tr("The service's answer has no partition of this group.");
    case GroupVerdict::Why::WatchedTooShort:
        return tr("Messages wait in %n partition(s). Whether the group moves needs a longer look.",
            nullptr, static_cast<int>(seen.facts.waiting));
    case GroupVerdict::Why::NotSeen:
        return tr("What waits in %n partition(s) has not been looked at yet.", nullptr,
            static_cast<int>(seen.facts.unseen() + seen.facts.notTold));
    }
    return {};
}

QString GroupWords::verdictTip(const store::GroupSummary& seen)
{
    const auto number = [](qint64 value) { return static_cast<int>(value); };
    switch (seen.verdict.kind) {
    case GroupVerdict::Kind::Unknown:
        return unknownTip(seen);
    case GroupVerdict::Kind::NeverCommitted:
        return tr("Nothing is committed in any of %n partition(s): the service answers with the "
                  "begin or the end of the log, whichever is asked for.",
            nullptr, number(seen.facts.partitions));
    case GroupVerdict::Kind::UpToDate:
        return tr("Nothing waits to be read in %n partition(s).", nullptr,
            number(seen.facts.atEnd));
    case GroupVerdict::Kind::Moving:
        return tr("Committed offsets have moved %1 before the last look; messages wait in %n "
                  "partition(s).",
            nullptr, number(seen.facts.waiting))
            .arg(Format::seconds(seen.facts.stillMs.value_or(0)));
    case GroupVerdict::Kind::StandingStill:
        return tr("Messages wait in %n partition(s) whose committed offset has not moved for at "
                  "least %1.",
            nullptr, number(seen.facts.standing))
            .arg(Format::seconds(seen.facts.standingMs));
    case GroupVerdict::Kind::Expired:
        return tr("The committed offset of %n partition(s) is not kept by the service any more: "
                  "what was between is lost to this group.",
            nullptr, number(seen.facts.expired));
    }
    return {};
}

QString GroupWords::kafkaTip(const engine::KafkaGroup& group)
{
    QStringList lines { tr("Kafka protocol. The service tells the state: %1.")
                            .arg(kafkaState(group.state)) };
    if (!group.protocol.isEmpty())
        lines << tr("Partitions are shared by: %1").arg(group.protocol);
    if (group.partitions >= 0 && group.consumers.isEmpty())
        lines << tr("No consumer is told.");
    else if (!group.consumers.isEmpty())
        lines << tr("Consumers: %1").arg(group.consumers.join(QStringLiteral(", ")));
    return lines.join(u'\n');
}

QString GroupWords::stateTip(const models::GroupRow& row, qint64 nowWallMs)
{
    if (row.kafka)
        return kafkaTip(*row.kafka) + u'\n' + knownTip(row.kafka->lookedMs, nowWallMs);
    if (!row.seen)
        return unknownTip({});
    QStringList lines { verdictTip(*row.seen) };
    if (row.seen->facts.uncommitted > 0
        && row.seen->verdict.kind != GroupVerdict::Kind::NeverCommitted) {
        lines << tr("Nothing is committed in %n other partition(s).", nullptr,
            static_cast<int>(row.seen->facts.uncommitted));
    }
    if (row.seen->lookedMs.isKnown()) {
        lines << tr("Last look %1 ago; derived from committed offsets, the service tells no state.")
                     .arg(Format::seconds(
                         std::max<qint64>(0, row.seen->lookedMs.ageMs(nowWallMs))));
    }
    return lines.join(u'\n');
}

QString GroupWords::lagTip(const models::GroupRow& row, qint64 nowWallMs)
{
    const Known<qint64> lag = row.timeLagMs();
    QStringList lines { tr("Age of the oldest message that waits at a committed offset; 0 where "
                           "nothing waits.") };
    lines << knownTip(lag, nowWallMs);
    if (row.seen && row.seen->lagUnknown > 0) {
        lines << (lag.isKnown() ? tr("At least that: %1 of %2 partitions are unknown.")
                                : tr("%1 of %2 partitions are unknown."))
                     .arg(Format::count(row.seen->lagUnknown),
                         Format::count(row.seen->facts.partitions));
    }
    return lines.join(u'\n');
}

QString GroupWords::committedTip(const models::GroupRow& row, qint64 nowWallMs)
{
    if (row.kafka) {
        return tr("Newest commit time that the service tells of any partition.") + u'\n'
            + knownTip(row.kafka->newestCommitMs, nowWallMs);
    }
    if (!row.seen || row.seen->looks == 0)
        return Words::unknownReason(UnknownReason::NeverAsked);
    QStringList lines { tr("When a committed offset was last seen to move.") };
    if (!row.seen->movedMs.isKnown()) {
        lines << tr("No move was seen in %1 and %n look(s).", nullptr,
            static_cast<int>(row.seen->looks))
                     .arg(Format::seconds(row.seen->facts.watchedMs));
    }
    if (row.seen->stepsPerSecond.isKnown()) {
        lines << tr("Offsets went on by %1 between the last two looks.")
                     .arg(Format::rate(row.seen->stepsPerSecond.value()));
    }
    return lines.join(u'\n');
}

QString GroupWords::elsewhereTip(const models::GroupRow& row, qint64 nowWallMs)
{
    if (row.kafka)
        return tr("Consumers of the Kafka protocol never run in this program.");
    if (!row.seen || row.seen->looks < 2)
        return tr("Unknown: it takes two looks to see a move.");
    if (!row.seen->elsewhereMs.isKnown()) {
        return tr("In %1 no commit was seen that no consumer of this program can have made.")
            .arg(Format::seconds(row.seen->facts.watchedMs));
    }
    return tr("Commits have moved that no consumer of this program can have made: last seen %1 "
              "ago. Others consume in this group.")
        .arg(Format::seconds(std::max<qint64>(0, row.seen->elsewhereMs.ageMs(nowWallMs))));
}

QString GroupWords::trend(const QList<store::GroupSample>& samples)
{
    const Range range = rangeOf(samples);
    if (range.known == 0)
        return unknownSign();
    return tr("%1 – %2").arg(Format::seconds(range.lowestMs), Format::seconds(range.highestMs));
}

QString GroupWords::trendTip(const QList<store::GroupSample>& samples)
{
    const Range range = rangeOf(samples);
    if (range.known == 0)
        return tr("No time lag has been measured yet.");
    return tr("Time lag of the last %n look(s): %1 to %2.", nullptr, range.known)
        .arg(Format::seconds(range.lowestMs), Format::seconds(range.highestMs));
}

} // namespace tidemark::gui
