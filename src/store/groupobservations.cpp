// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupobservations.h"

#include <algorithm>

namespace tidemark::store {

using engine::SpotReading;

void GroupObservations::setGroups(const QSet<QString>& groups)
{
    m_groups.removeIf([&groups](const auto& entry) { return !groups.contains(entry.key()); });
    m_changed.intersect(groups);
    m_moves.removeIf([&groups](const Move& move) { return !groups.contains(move.group); });
}

void GroupObservations::take(const engine::GroupReading& reading)
{
    Group& group = m_groups[reading.group];
    GroupSummary& summary = group.summary;
    m_changed.insert(reading.group);
    summary.error = reading.error;
    summary.facts.hasFailed = reading.error.has_value();
    if (reading.error) {
        if (summary.looks == 0)
            summary.lookedMs = Known<qint64>::unknown(UnknownReason::Failed, reading.seen.wallMs);
        summary.verdict = verdictOf(summary.facts);
        return;
    }
    const qint64 before = group.lookedMonotonicMs;
    if (summary.looks++ == 0) {
        group.firstMonotonicMs = reading.seen.monotonicMs;
        summary.watchedSinceMs = reading.seen.wallMs;
    }
    qint64 steps = 0;
    std::map<TopicPartition, PartitionObservation> told;
    for (const engine::PartitionReading& partition : reading.partitions) {
        // What is not told any more because the group has other topics now is dropped here.
        if (auto known = group.partitions.extract(partition.source))
            told.insert(std::move(known));
        else
            told[partition.source].sinceMonotonicMs = reading.seen.monotonicMs;
    }
    group.partitions = std::move(told);
    bool isAnyComparable = false;
    for (const engine::PartitionReading& partition : reading.partitions) {
        isAnyComparable = isAnyComparable
            || (partition.committed.isKnown()
                && group.partitions[partition.source].committed.isKnown());
        takePartition(group, reading, partition, steps);
    }
    const qint64 elapsed = reading.seen.monotonicMs - before;
    if (summary.looks > 1 && elapsed > 0) {
        summary.stepsPerSecond = isAnyComparable
            ? Known<double>::of(
                static_cast<double>(steps) * 1000.0 / static_cast<double>(elapsed),
                Origin::Derived, reading.seen.wallMs)
            : Known<double>::unknown(UnknownReason::NotApplicable, reading.seen.wallMs);
    }
    group.lookedMonotonicMs = reading.seen.monotonicMs;
    summary.lookedMs = Known<qint64>::of(reading.seen.wallMs, Origin::Service, reading.seen.wallMs);
    summary.samples.append({ reading.seen.wallMs, -1 });
    if (summary.samples.size() > maxSamples)
        summary.samples.removeFirst();
    sum(group);
}

void GroupObservations::takePartition(Group& group, const engine::GroupReading& reading,
    const engine::PartitionReading& told, qint64& steps)
{
    PartitionObservation& partition = group.partitions[told.source];
    partition.source = told.source;
    partition.logEnd = told.logEnd;
    const Known<Offset> before = std::exchange(partition.committed, told.committed);
    if (!told.committed.isKnown()) {
        partition.spot.reset();
    } else if (group.summary.looks > 1 && before.optional() != told.committed.optional()) {
        const Offset offset = told.committed.value();
        // A first commit is a move, too; where only the answer was missing nobody knows.
        const bool isMove
            = before.isKnown() || before.reason() == UnknownReason::NotApplicable;
        partition.hasGoneBack = before.isKnown() && offset < before.value();
        if (before.isKnown() && !partition.hasGoneBack)
            steps += offset.value - before.value().value;
        if (partition.spot && partition.spot->outcome == SpotReading::Outcome::Expired)
            partition.spot.reset();
        partition.sinceMonotonicMs = reading.seen.monotonicMs;
        if (isMove) {
            partition.movedMs = Known<qint64>::of(
                reading.seen.wallMs, Origin::Derived, reading.seen.wallMs);
            group.summary.movedMs = partition.movedMs;
            group.movedMonotonicMs = reading.seen.monotonicMs;
            m_moves.append({ reading.group, told.source, offset, group.lookedMonotonicMs,
                reading.seen.wallMs });
        }
    }
    measureLag(partition, reading.seen);
}

void GroupObservations::take(const SpotReading& spot)
{
    const auto group = m_groups.find(spot.group);
    if (group == m_groups.end())
        return;
    const auto found = group->partitions.find(spot.source);
    if (found == group->partitions.end() || !found->second.committed.isKnown()
        || found->second.committed.value() != spot.offset)
        return; // of an offset that is not the committed one any more
    PartitionObservation& partition = found->second;
    // What was seen before stays true of the time when it was seen.
    const bool isNews = spot.outcome != SpotReading::Outcome::Failed || !partition.spot;
    if (isNews) {
        partition.spot = spot;
        measureLag(partition, spot.seen);
    }
    m_changed.insert(spot.group);
    sum(*group);
}

/// Of the committed offset where that was looked at; else what was measured at an older one stays,
/// with its age.
void GroupObservations::measureLag(PartitionObservation& partition, const engine::Moment& seen)
{
    if (!partition.committed.isKnown()) {
        partition.timeLagMs = Known<qint64>::unknown(
            partition.committed.reason(), partition.committed.wallMs());
        return;
    }
    if (!partition.spot) {
        partition.timeLagMs = Known<qint64>::unknown(UnknownReason::NeverAsked);
        return;
    }
    const SpotReading& spot = *partition.spot;
    if (spot.offset != partition.committed.value())
        return;
    switch (spot.outcome) {
    case SpotReading::Outcome::Message:
        partition.timeLagMs = spot.messageMs
            ? Known<qint64>::of(std::max<qint64>(0, seen.serviceMs - *spot.messageMs),
                Origin::Derived, seen.wallMs)
            : Known<qint64>::unknown(UnknownReason::NotTold, seen.wallMs);
        return;
    case SpotReading::Outcome::Nothing:
        partition.timeLagMs = Known<qint64>::of(0, Origin::Derived, spot.seen.wallMs);
        return;
    case SpotReading::Outcome::Expired:
        partition.timeLagMs
            = Known<qint64>::unknown(UnknownReason::NotApplicable, spot.seen.wallMs);
        return;
    case SpotReading::Outcome::Failed:
        partition.timeLagMs = Known<qint64>::unknown(UnknownReason::Failed, spot.seen.wallMs);
        return;
    }
}

void GroupObservations::sum(Group& group)
{
    GroupSummary& summary = group.summary;
    GroupFacts facts;
    facts.isLooked = summary.looks > 0;
    facts.hasFailed = summary.error.has_value();
    facts.watchedMs = group.lookedMonotonicMs - group.firstMonotonicMs;
    if (group.movedMonotonicMs >= 0)
        facts.stillMs = group.lookedMonotonicMs - group.movedMonotonicMs;
    Known<qint64> worst = Known<qint64>::unknown(UnknownReason::NotApplicable);
    qint64 unknown = 0;
    for (const auto& [source, partition] : group.partitions) {
        ++facts.partitions;
        if (!partition.committed.isKnown()) {
            const bool isNone = partition.committed.reason() == UnknownReason::NotApplicable;
            ++(isNone ? facts.uncommitted : facts.notTold);
            unknown += isNone ? 0 : 1;
            continue;
        }
        const Known<qint64>& lag = partition.timeLagMs;
        if (!lag.isKnown()) {
            ++unknown;
            if (!worst.isKnown())
                worst = lag;
        } else if (!worst.isKnown() || lag.value() > worst.value()) {
            worst = lag;
        }
        if (!partition.spot)
            continue;
        const qint64 standing = group.lookedMonotonicMs - partition.sinceMonotonicMs;
        switch (partition.spot->outcome) {
        case SpotReading::Outcome::Message:
            ++facts.waiting;
            if (standing >= GroupVerdict::standingAfterMs) {
                ++facts.standing;
                facts.standingMs = std::max(facts.standingMs, standing);
            }
            break;
        case SpotReading::Outcome::Nothing:
            ++facts.atEnd;
            break;
        case SpotReading::Outcome::Expired:
            ++facts.expired;
            break;
        case SpotReading::Outcome::Failed:
            break;
        }
    }
    summary.facts = facts;
    summary.verdict = verdictOf(facts);
    summary.timeLagMs = worst;
    summary.lagUnknown = unknown;
    if (!summary.samples.isEmpty())
        summary.samples.last().timeLagMs = worst.optional().value_or(-1);
}

void GroupObservations::noteOwn(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    m_own.note(consumers, nowMs);
    for (const Move& move : std::exchange(m_moves, {})) {
        if (m_own.mayHaveMade(move.group, move.source, move.offset, move.sinceMs))
            continue;
        m_groups[move.group].summary.elsewhereMs
            = Known<qint64>::of(move.wallMs, Origin::Derived, move.wallMs);
        m_changed.insert(move.group);
    }
}

QSet<QString> GroupObservations::takeChanged()
{
    return std::exchange(m_changed, {});
}

const GroupSummary* GroupObservations::summary(const QString& group) const
{
    const auto found = m_groups.constFind(group);
    return found == m_groups.cend() ? nullptr : &found->summary;
}

QList<PartitionObservation> GroupObservations::partitions(const QString& group) const
{
    QList<PartitionObservation> out;
    const auto found = m_groups.constFind(group);
    if (found == m_groups.cend())
        return out;
    for (const auto& [source, partition] : found->partitions)
        out << partition;
    return out;
}

} // namespace tidemark::store
