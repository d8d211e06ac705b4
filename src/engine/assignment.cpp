// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assignment.h"

#include <QSet>

namespace tidemark::engine {

Assignment::Change Assignment::apply(const QList<cls::TopicPartitions>& assigned)
{
    QSet<TopicPartition> wanted;
    for (const cls::TopicPartitions& topic : assigned) {
        for (const PartitionId partition : topic.partitions)
            wanted.insert({ topic.topicId, partition });
    }

    Change change;
    for (auto it = m_partitions.begin(); it != m_partitions.end(); ++it) {
        if (it.value() == Hold::Held && !wanted.contains(it.key())) {
            it.value() = Hold::Draining;
            change.revoked << it.key();
        }
    }
    for (const TopicPartition& source : std::as_const(wanted)) {
        if (!m_partitions.contains(source)) {
            m_partitions.insert(source, Hold::Held);
            change.added << source;
        }
    }
    std::sort(change.added.begin(), change.added.end());
    return change;
}

QList<TopicPartition> Assignment::drainAll()
{
    QList<TopicPartition> out;
    for (auto it = m_partitions.begin(); it != m_partitions.end(); ++it) {
        if (it.value() == Hold::Held) {
            it.value() = Hold::Draining;
            out << it.key();
        }
    }
    return out;
}

void Assignment::released(const TopicPartition& source)
{
    m_partitions.remove(source);
}

QList<TopicPartition> Assignment::dropAll()
{
    const QList<TopicPartition> out = m_partitions.keys();
    m_partitions.clear();
    return out;
}

bool Assignment::isDraining(const TopicPartition& source) const
{
    const auto found = m_partitions.constFind(source);
    return found != m_partitions.constEnd() && found.value() == Hold::Draining;
}

QList<cls::TopicPartitions> Assignment::report() const
{
    QList<cls::TopicPartitions> out;
    for (const QString& topicId : m_topicIds)
        out << cls::TopicPartitions { topicId, {} };
    for (auto it = m_partitions.begin(); it != m_partitions.end(); ++it) {
        auto entry = std::find_if(out.begin(), out.end(),
            [&](const cls::TopicPartitions& topic) { return topic.topicId == it.key().topicId; });
        // The service may assign a topic that was added to the group after we started.
        if (entry == out.end()) {
            out << cls::TopicPartitions { it.key().topicId, {} };
            entry = out.end() - 1;
        }
        entry->partitions << it.key().partition;
    }
    return out;
}

} // namespace tidemark::engine
