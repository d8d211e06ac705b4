// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describekafkaconsumergroupdetail.h"
#include "cls/describekafkaconsumergrouplist.h"
#include "service/scenario.h"

#include <QHash>

namespace tidemark::service {

/// The Kafka-protocol groups that a scenario describes. This service speaks no Kafka: the groups
/// are only told about, and those with members seem to commit all the time. Never changes once it
/// is made. Thread: any.
class KafkaGroupBook
{
public:
    using List = cls::DescribeKafkaConsumerGroupList::Response;
    using Detail = cls::DescribeKafkaConsumerGroupDetail::Response;

    /// `startedMs`: unix time to which the commits of groups without members are as old as the
    /// scenario says.
    KafkaGroupBook(const QList<Scenario::Logset>& logsets, qint64 startedMs);

    /// One page of a topic's groups in the order of the scenario. `names`: a group is listed whose
    /// name contains one of them; empty: all.
    [[nodiscard]] List list(
        const QString& topicId, const QStringList& names, qint64 offset, qint64 limit) const;

    /// A group that nobody has described is dead, as Kafka says of it.
    [[nodiscard]] Detail detail(const QString& topicId, const QString& group,
        const QList<PartitionId>& partitions, qint64 nowMs) const;

private:
    QHash<QString, QList<Scenario::KafkaGroup>> m_groups; // by topic
    qint64 m_startedMs;
};

} // namespace tidemark::service
