// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/kafkagroupbook.h"

#include "cls/kafkagroupstate.h"

#include <algorithm>

namespace tidemark::service {

using cls::KafkaGroupState;

KafkaGroupBook::KafkaGroupBook(const QList<Scenario::Logset>& logsets, qint64 startedMs)
    : m_startedMs(startedMs)
{
    for (const Scenario::Logset& logset : logsets) {
        for (const Scenario::Topic& topic : logset.topics) {
            if (!topic.kafkaGroups.isEmpty())
                m_groups.insert(topic.topicId, topic.kafkaGroups);
        }
    }
}

KafkaGroupBook::List KafkaGroupBook::list(
    const QString& topicId, const QStringList& names, qint64 offset, qint64 limit) const
{
    List out;
    qint64 total = 0;
    const QList<Scenario::KafkaGroup> groups = m_groups.value(topicId);
    for (const Scenario::KafkaGroup& group : groups) {
        const bool isWanted = names.isEmpty()
            || std::any_of(names.cbegin(), names.cend(),
                [&](const QString& name) { return group.name.contains(name); });
        if (!isWanted)
            continue;
        const qint64 index = total++;
        if (index >= offset && index < offset + limit) {
            out.groups.append(
                { group.name, cls::kafkaGroupStateWord(group.state), group.protocolName });
        }
    }
    out.total = total;
    return out;
}

KafkaGroupBook::Detail KafkaGroupBook::detail(const QString& topicId, const QString& group,
    const QList<PartitionId>& partitions, qint64 nowMs) const
{
    Detail out;
    out.group = group;
    out.state = cls::kafkaGroupStateWord(KafkaGroupState::Dead);
    const QList<Scenario::KafkaGroup> groups = m_groups.value(topicId);
    const auto found = std::find_if(groups.cbegin(), groups.cend(),
        [&](const Scenario::KafkaGroup& one) { return one.name == group; });
    if (found == groups.cend())
        return out;
    out.state = cls::kafkaGroupStateWord(found->state);
    if (found->state == KafkaGroupState::Dead)
        return out;
    const bool isStable = found->state == KafkaGroupState::Stable;
    const qint64 commitSeconds = (isStable ? nowMs : m_startedMs) / 1000 - found->commitAgeSeconds;
    for (qsizetype i = 0; i < partitions.size(); ++i) {
        Detail::Partition partition;
        partition.id = partitions[i];
        partition.commitSeconds = commitSeconds;
        // Neighbouring partitions together, as Kafka's range assignment does. While a group
        // rebalances nobody has any.
        if (isStable)
            partition.consumer = found->consumers[i * found->consumers.size() / partitions.size()];
        out.partitions << partition;
    }
    return out;
}

} // namespace tidemark::service
