// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statusboard.h"

namespace tidemark::engine {

void StatusBoard::add(ConsumerStatus consumer)
{
    const std::lock_guard lock(m_mutex);
    const qint64 key = consumer.id.value;
    m_slots[key].status = std::move(consumer);
}

void StatusBoard::remove(ConsumerId id)
{
    const std::lock_guard lock(m_mutex);
    m_slots.remove(id.value);
}

void StatusBoard::update(ConsumerId id, const std::function<void(ConsumerStatus&)>& change)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_slots.find(id.value);
    if (found != m_slots.end())
        change(found->status);
}

void StatusBoard::addPartition(ConsumerId id, Generation generation, PartitionStatus partition)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_slots.find(id.value);
    if (found == m_slots.end())
        return;
    const TopicPartition source = partition.source;
    found->partitions.insert(source, { generation, std::move(partition) });
}

void StatusBoard::removePartition(ConsumerId id, const TopicPartition& source)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_slots.find(id.value);
    if (found != m_slots.end())
        found->partitions.remove(source);
}

StatusBoard::PartitionSlot* StatusBoard::find(ConsumerId id, Generation generation,
    const TopicPartition& source)
{
    const auto found = m_slots.find(id.value);
    if (found == m_slots.end())
        return nullptr;
    const auto partition = found->partitions.find(source);
    const bool isMeant
        = partition != found->partitions.end() && partition->generation == generation;
    return isMeant ? &*partition : nullptr;
}

void StatusBoard::updatePartition(ConsumerId id, Generation generation,
    const TopicPartition& source, const std::function<void(PartitionStatus&)>& change)
{
    const std::lock_guard lock(m_mutex);
    if (PartitionSlot* slot = find(id, generation, source))
        change(slot->status);
}

bool StatusBoard::enterState(ConsumerId id, MemberState state)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_slots.find(id.value);
    if (found == m_slots.end() || !mayFollow(found->status.state, state))
        return false;
    found->status.state = state;
    return true;
}

bool StatusBoard::enterState(ConsumerId id, Generation generation, const TopicPartition& source,
    PartitionState state)
{
    const std::lock_guard lock(m_mutex);
    PartitionSlot* slot = find(id, generation, source);
    if (!slot || !mayFollow(slot->status.state, state))
        return false;
    slot->status.state = state;
    return true;
}

void StatusBoard::renewPartition(ConsumerId id, const TopicPartition& source,
    Generation generation)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_slots.find(id.value);
    if (found == m_slots.end())
        return;
    const auto partition = found->partitions.find(source);
    if (partition != found->partitions.end())
        partition->generation = generation;
}

QList<ConsumerStatus> StatusBoard::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    QList<ConsumerStatus> out;
    out.reserve(m_slots.size());
    for (const Slot& slot : m_slots) {
        ConsumerStatus consumer = slot.status;
        for (const PartitionSlot& partition : slot.partitions)
            consumer.partitions << partition.status;
        out << consumer;
    }
    return out;
}

} // namespace tidemark::engine
