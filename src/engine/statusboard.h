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

    void addPartition(ConsumerId id, Generation generation, PartitionStatus partition);
    void removePartition(ConsumerId id, const TopicPartition& source);
    /// Does nothing where the partition is gone or was assigned anew since.
    void updatePartition(ConsumerId id, Generation generation, const TopicPartition& source,
        const std::function<void(PartitionStatus&)>& change);

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

    mutable std::mutex m_mutex;
    QMap<qint64, Slot> m_slots; // guarded by m_mutex
};

} // namespace tidemark::engine
