// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/actioncontext.h"

#include "service/kafkagroupbook.h"
#include "service/refusal.h"

namespace tidemark::service {

namespace {

Result<TopicRow> topicOf(const ActionContext& context, const QString& topicId)
{
    if (const std::optional<TopicRow> topic = context.topics.topic(topicId))
        return *topic;
    return refusal("ResourceNotFound.TopicNotExist",
        QStringLiteral("the topic %1 does not exist").arg(topicId));
}

const KafkaGroupBook& bookOf(const ActionContext& context)
{
    static const KafkaGroupBook empty({}, 0);
    return context.kafkaGroups ? *context.kafkaGroups : empty;
}

} // namespace

Result<QByteArray> describeKafkaConsumerGroupList(
    const ActionContext& context, QByteArrayView body)
{
    using Action = cls::DescribeKafkaConsumerGroupList;
    const auto request = Action::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const Action::Request& in = request.value();
    if (in.offset < 0 || in.limit < 1 || in.limit > Action::maxLimit
        || in.groups.size() > Action::maxFilterValues) {
        return refusal("InvalidParameterValue",
            QStringLiteral("Offset must not be negative, Limit must be 1 to %1, a filter has at "
                           "most %2 values")
                .arg(Action::maxLimit)
                .arg(Action::maxFilterValues));
    }
    const Result<TopicRow> topic = topicOf(context, in.topicId);
    if (!topic.ok())
        return topic.error();
    Action::Response response
        = bookOf(context).list(in.topicId, in.groups, in.offset, in.limit);
    response.topicName = topic.value().name;
    response.logsetId = topic.value().logsetId;
    response.requestId = context.requestId;
    return response.toBody();
}

Result<QByteArray> describeKafkaConsumerGroupDetail(
    const ActionContext& context, QByteArrayView body)
{
    using Action = cls::DescribeKafkaConsumerGroupDetail;
    const auto request = Action::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const Action::Request& in = request.value();
    const Result<TopicRow> topic = topicOf(context, in.topicId);
    if (!topic.ok())
        return topic.error();
    QList<PartitionId> partitions;
    const QList<PartitionState> states = context.topics.partitions(in.topicId);
    for (const PartitionState& state : states)
        partitions << state.id;
    Action::Response response
        = bookOf(context).detail(in.topicId, in.group, partitions, context.wallMs);
    response.logsetId = topic.value().logsetId;
    response.requestId = context.requestId;
    return response.toBody();
}

} // namespace tidemark::service
