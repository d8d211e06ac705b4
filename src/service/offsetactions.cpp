// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/actioncontext.h"

#include "cls/commitconsumeroffsets.h"
#include "cls/describeconsumeroffsets.h"
#include "service/refusal.h"

namespace tidemark::service {

namespace {

/// The position that From means in one partition: "begin", "end" or a receive time in seconds.
Result<Offset> resolve(const ActionContext& context, const PartitionState& state,
    const QString& topicId, const QString& from)
{
    if (from == QLatin1StringView("begin"))
        return state.earliest;
    if (from == QLatin1StringView("end"))
        return state.end;
    bool isNumber = false;
    const qint64 seconds = from.toLongLong(&isNumber);
    constexpr qint64 largest = 100'000'000'000; // keeps the product below within 64 bits
    if (!isNumber || seconds < 0 || seconds > largest) {
        return refusal("InvalidParameter",
            QStringLiteral("From must be begin, end or a unix time in seconds"));
    }
    return context.topics.offsetAt({ topicId, state.id }, seconds * 1000);
}

} // namespace

Result<QByteArray> describeConsumerOffsets(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DescribeConsumerOffsets::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    const GroupKey key{ in.logsetId, in.consumerGroup };
    cls::DescribeConsumerOffsets::Response response;
    response.consumerGroup = in.consumerGroup;
    response.requestId = context.requestId;

    const std::optional<GroupSettings> settings = context.groups.settings(key);
    if (!settings)
        return response.toBody(); // an unknown group has no offsets (protocol notes 8, 9)
    const QStringList topicIds
        = in.topicId.isEmpty() ? settings->topics : QStringList{ in.topicId };
    for (const QString& topicId : topicIds) {
        cls::TopicOffsets topic;
        topic.topicId = topicId;
        const QList<PartitionState> states = context.topics.partitions(topicId);
        for (const PartitionState& state : states) {
            if (in.partition && *in.partition != state.id)
                continue;
            std::optional<Offset> offset = context.groups.committed(key, { topicId, state.id });
            if (!offset) {
                const Result<Offset> resolved = resolve(context, state, topicId, in.from);
                if (!resolved.ok())
                    return inControlWords(resolved.error());
                offset = resolved.value();
            }
            topic.offsets.append({ state.id, offset });
        }
        if (topic.offsets.isEmpty()) {
            return refusal("ResourceNotFound.PartitionNotExist",
                QStringLiteral("the topic %1 or its partition does not exist").arg(topicId));
        }
        response.topics << topic;
    }
    return response.toBody();
}

Result<QByteArray> commitConsumerOffsets(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::CommitConsumerOffsets::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    GroupCoordinator::Commits offsets;
    for (const cls::TopicOffsets& topic : in.offsets) {
        for (const cls::PartitionOffset& entry : topic.offsets) {
            // The Python SDK commits -1 where its user never saved anything; that is no offset.
            if (entry.offset)
                offsets[{ topic.topicId, entry.partition }] = *entry.offset;
        }
    }
    const Status committed = context.groups.commit(
        { in.logsetId, in.consumerGroup }, in.consumer, offsets, context.monotonicMs);
    if (!committed.ok())
        return committed.error();
    return cls::CommitConsumerOffsets::Response{ context.requestId }.toBody();
}

} // namespace tidemark::service
