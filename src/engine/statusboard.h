// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QMap>

#include <functional>
#include <mutex>

namespace tidemark::engine {

/// What is known about all consumers at this moment; written by the control and fetch threads,
/// copied by the GUI. Thread: any. Locks: its own, held for the time of a copy.
class StatusBoard
{
public:
    void add(ConsumerStatus consumer);
    void remove(ConsumerId id);
    void update(ConsumerId id, const std::function<void(ConsumerStatus&)>& change);

    /// Enters the state where the table of transitions allows it; otherwise nothing changes.
    bool enterState(ConsumerId id, MemberState state);

    void addPartition(ConsumerId id, Generation generation, PartitionStatus partition);
    void removePartition(ConsumerId id, const TopicPartition& source);
    /// Does nothing where the partition is gone or was assigned anew since.
    void updatePartition(ConsumerId id, Generation generation, const TopicPartition& source,
        const std::function<void(PartitionStatus&)>& change);

    /// As above, for a partition of that generation.
    bool enterState(ConsumerId id, Generation generation, const TopicPartition& source,
        PartitionState state);
    /// The partition goes on under another generation; answers to the old one are too late.
    void renewPartition(ConsumerId id, const TopicPartition& source, Generation generation);

    [[nodiscard]] QList<ConsumerStatus> snapshot() const;

private:
    struct PartitionSlot
    {
        Generation generation;
        PartitionStatus status;
    };
    struct Slot
    {
        ConsumerStatus status; // without partitions
        QMap<TopicPartition, PartitionSlot> partitions;
    };

    [[nodiscard]] PartitionSlot* find(ConsumerId id, Generation generation,
        const TopicPartition& source);

    mutable std::mutex m_mutex;
    QMap<qint64, Slot> m_slots; // guarded by m_mutex
};

} // namespace tidemark::engine
