// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QHash>
#include <QSet>

namespace tidemark::cli {

/// Decides when a run that is to end by itself has nothing left to do. What stands still with an
/// error that repeating does not mend (standstill.h) counts as nothing to do, once it has done so
/// for `idleMs`. Times are monotonic ms.
class IdleWatch
{
public:
    struct Settings
    {
        std::optional<qint64> idleMs; ///< set: end when idle for so long
        bool hasEndTime = false; ///< end when every partition has reached its end time
        qint64 handOverMs = 0; ///< how long partitions may be on their way between consumers
        /// How long the first partitions may take to come: a member that died without leaving
        /// keeps them for the group's time-out.
        qint64 firstAssignmentMs = 0;
    };

    IdleWatch(Settings settings, qint64 nowMs);

    void recordsCame(qint64 nowMs) { m_quietSinceMs = nowMs; }
    /// Partitions came or went. One that went may be on its way to another consumer of ours, who
    /// learns of it with his next heartbeat.
    void assignmentChanged(bool someWent, qint64 nowMs);

    /// True where the run may end now.
    [[nodiscard]] bool isOver(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs);

private:
    /// A consumer with one of its partitions, or with an empty one for itself.
    using Place = std::pair<qint64, TopicPartition>;

    void noteStandstills(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs);
    [[nodiscard]] bool standsStill(const Place& place, qint64 nowMs) const;
    [[nodiscard]] bool isRead(const engine::PartitionStatus& partition, qint64 nowMs) const;

    Settings m_settings;
    QHash<Place, qint64> m_standsSinceMs;
    QSet<QString> m_standingTopics; ///< topics with a partition in it
    qint64 m_quietSinceMs;
    qint64 m_settledFromMs = 0; // no decision before
    std::optional<qint64> m_joinedMs; // all consumers, for the first time
    bool m_hasHeldAny = false;
};

} // namespace tidemark::cli
