// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/groupregistry.h"
#include "service/topicstore.h"

#include <QByteArray>

namespace tidemark::service {

class KafkaGroupBook;

/// What a handler of a request works on.
struct ActionContext
{
    TopicStore& topics;
    GroupRegistry& groups;
    qint64 wallMs = 0; ///< the service's unix time, with the clock shift of a fault
    qint64 monotonicMs = 0; ///< for time-outs
    QString requestId;
    const KafkaGroupBook* kafkaGroups = nullptr; ///< null: there are none
};

/// One action of the control plane: the body of its request in, the body of its answer out.
using ActionHandler = Result<QByteArray> (*)(const ActionContext&, QByteArrayView body);

/// nullptr: no such action.
[[nodiscard]] ActionHandler findAction(const QString& name);

// One handler per action, in files named after what they work on.
[[nodiscard]] Result<QByteArray> createConsumerGroup(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> modifyConsumerGroup(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> deleteConsumerGroup(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeConsumerGroups(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> sendConsumerHeartbeat(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeConsumerOffsets(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> commitConsumerOffsets(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeLogsets(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeTopics(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describePartitions(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> splitPartition(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> mergePartition(const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeKafkaConsumerGroupList(
    const ActionContext&, QByteArrayView body);
[[nodiscard]] Result<QByteArray> describeKafkaConsumerGroupDetail(
    const ActionContext&, QByteArrayView body);

} // namespace tidemark::service
