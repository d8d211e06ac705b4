// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/idlewatch.h"

#include <algorithm>

namespace tidemark::cli {

namespace {

/// A partition that has failed will not read on by itself, so it does not keep the run alive.
bool isReadToItsEnd(const engine::PartitionStatus& partition)
{
    if (partition.outstanding > 0)
        return false;
    switch (partition.state) {
    case engine::PartitionState::Finished:
    case engine::PartitionState::Failed:
        return true;
    case engine::PartitionState::Reading:
        return partition.caughtUp;
    case engine::PartitionState::Resolving:
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

bool IdleWatch::isOver(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    if (nowMs < m_settledFromMs || consumers.isEmpty())
        return false;
    qsizetype partitions = 0;
    bool allRead = true;
    bool allEnded = true;
    for (const engine::ConsumerStatus& consumer : consumers) {
        if (!isSettled(consumer))
            return false;
        partitions += consumer.partitions.size();
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            allRead = allRead && isReadToItsEnd(partition);
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
