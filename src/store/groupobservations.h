// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/groupreading.h"
#include "store/groupsummary.h"
#include "store/owncommits.h"

#include <QSet>
#include <QStringList>

#include <map>

namespace tidemark::store {

/// One partition of a watched group.
struct PartitionObservation
{
    TopicPartition source;
    Known<Offset> committed;
    Known<Offset> logEnd; ///< told only where nothing is committed
    /// What was last found to wait at a committed offset; none: never looked, or expired and moved.
    std::optional<engine::SpotReading> spot;
    Known<qint64> timeLagMs;
    Known<qint64> movedMs; ///< unix ms of the look at which it was last seen to have moved
    qint64 sinceMonotonicMs = 0; ///< the committed offset is not known to have moved since
    bool hasGoneBack = false; ///< the last move was backwards
};

/// What has been seen of each group over time: when its commits moved, how fast, whose they can
/// have been, and its time lag. Bounded: a ring of samples for each group, one entry for each
/// partition. Thread: the owner's.
class GroupObservations
{
public:
    static constexpr qsizetype maxSamples = 60;

    /// Forgets all others.
    void setGroups(const QSet<QString>& groups);
    void take(const engine::GroupReading& reading);
    void take(const engine::SpotReading& spot);
    /// Our own consumers, copied at `nowMs` (monotonic): decides whose the moves seen before were.
    void noteOwn(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs);

    /// Groups whose summary has changed since the last call.
    [[nodiscard]] QSet<QString> takeChanged();
    /// nullptr: never looked at.
    [[nodiscard]] const GroupSummary* summary(const QString& group) const;
    /// Sorted by topic and number; empty where it was never looked at.
    [[nodiscard]] QList<PartitionObservation> partitions(const QString& group) const;

private:
    struct Group
    {
        GroupSummary summary;
        std::map<TopicPartition, PartitionObservation> partitions;
        qint64 firstMonotonicMs = 0;
        qint64 lookedMonotonicMs = 0;
        qint64 movedMonotonicMs = -1;
    };
    struct Move
    {
        QString group;
        TopicPartition source;
        Offset offset;
        qint64 sinceMs; // monotonic: the look before
        qint64 wallMs;
    };
    void takePartition(Group& group, const engine::GroupReading& reading,
        const engine::PartitionReading& told, qint64& steps);
    static void measureLag(PartitionObservation& partition, const engine::Moment& seen);
    static void sum(Group& group);

    QHash<QString, Group> m_groups;
    OwnCommits m_own;
    QList<Move> m_moves; // seen, and not yet known whose
    QSet<QString> m_changed;
};

} // namespace tidemark::store
