// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/idlewatch.h"

#include "cli/standstill.h"

namespace tidemark::cli {

namespace {

/// A partition that has failed will not read on by itself, so it does not keep the run alive.
bool isReadToItsEnd(const engine::PartitionStatus& partition)
{
    switch (partition.state) {
    case engine::PartitionState::Finished:
    case engine::PartitionState::Failed:
        return true;
    case engine::PartitionState::Reading:
        return partition.caughtUp;
    case engine::PartitionState::Resolving:
    case engine::PartitionState::WaitingForParents:
    case engine::PartitionState::Draining:
        return false;
    }
    return false;
}

bool hasReachedItsEndTime(const engine::PartitionStatus& partition)
{
    return partition.outstanding == 0
        && (partition.state == engine::PartitionState::Finished
            || partition.state == engine::PartitionState::Failed);
}

bool isSettled(const engine::ConsumerStatus& consumer)
{
    switch (consumer.state) {
    case engine::MemberState::Active:
    case engine::MemberState::Stopped:
    case engine::MemberState::Failed:
        return true;
    case engine::MemberState::Preparing:
    case engine::MemberState::Joining:
    case engine::MemberState::Lost:
    case engine::MemberState::Stopping:
        return false;
    }
    return false;
}

} // namespace

IdleWatch::IdleWatch(Settings settings, qint64 nowMs)
    : m_settings(settings)
    , m_quietSinceMs(nowMs)
{
}

void IdleWatch::assignmentChanged(bool someWent, qint64 nowMs)
{
    m_quietSinceMs = nowMs;
    if (someWent)
        m_settledFromMs = nowMs + m_settings.handOverMs;
}

void IdleWatch::noteStandstills(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    QHash<Place, qint64> since;
    const auto note = [&](const Place& place) {
        since.insert(place, m_standsSinceMs.value(place, nowMs));
    };
    m_standingTopics.clear();
    for (const engine::ConsumerStatus& consumer : consumers) {
        if (standstillOf(consumer))
            note({ consumer.id.value, {} });
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            if (standstillOf(partition)) {
                note({ consumer.id.value, partition.source });
                m_standingTopics.insert(partition.source.topicId);
            }
        }
    }
    m_standsSinceMs = since;
}

bool IdleWatch::standsStill(const Place& place, qint64 nowMs) const
{
    const auto since = m_standsSinceMs.constFind(place);
    return m_settings.idleMs && since != m_standsSinceMs.cend()
        && nowMs - *since >= *m_settings.idleMs;
}

bool IdleWatch::isRead(const engine::PartitionStatus& partition, qint64 nowMs) const
{
    if (partition.outstanding > 0)
        return false;
    // One that waits for a partition that stands still waits in vain.
    if (partition.state == engine::PartitionState::WaitingForParents)
        return m_standingTopics.contains(partition.source.topicId);
    return isReadToItsEnd(partition)
        || standsStill({ partition.consumer.value, partition.source }, nowMs);
}

bool IdleWatch::isOver(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    noteStandstills(consumers, nowMs);
    if (nowMs < m_settledFromMs || consumers.isEmpty())
        return false;
    qsizetype partitions = 0;
    bool allRead = true;
    bool allEnded = true;
    for (const engine::ConsumerStatus& consumer : consumers) {
        if (!isSettled(consumer) && !standsStill({ consumer.id.value, {} }, nowMs))
            return false;
        partitions += consumer.partitions.size();
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            allRead = allRead && isRead(partition, nowMs);
            allEnded = allEnded && hasReachedItsEndTime(partition);
        }
    }
    m_joinedMs = m_joinedMs.value_or(nowMs);
    m_hasHeldAny = m_hasHeldAny || partitions > 0;
    if (!m_hasHeldAny && nowMs - *m_joinedMs < m_settings.firstAssignmentMs)
        return false;
    if (m_settings.hasEndTime && partitions > 0 && allEnded)
        return true;
    return m_settings.idleMs && allRead && nowMs - m_quietSinceMs >= *m_settings.idleMs;
}

} // namespace tidemark::cli
