// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/actioncontext.h"

#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"
#include "cls/json.h"
#include "service/refusal.h"

#include <QDateTime>

#include <algorithm>

namespace tidemark::service {

namespace {

constexpr qint64 keptForEverDays = 3640; // the vendor's number for "no end"

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Status checkPage(qint64 offset, qint64 limit)
{
    if (offset >= 0 && limit >= 1 && limit <= 100)
        return okStatus();
    return refusal("InvalidParameterValue",
        QStringLiteral("Offset must not be negative, Limit must be 1 to 100"));
}

/// Split and merge answer with the partitions as they are afterwards.
Result<QByteArray> partitionsAfter(const ActionContext& context, const QString& topicId)
{
    return describePartitions(context, cls::DescribePartitions::Request{ topicId }.toBody());
}

} // namespace

Result<QByteArray> describeLogsets(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DescribeLogsets::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    if (const Status page = checkPage(in.offset, in.limit); !page.ok())
        return page.error();
    cls::DescribeLogsets::Response response;
    response.requestId = context.requestId;
    const QList<TopicRow> topics = context.topics.topics();
    const QList<LogsetRow> logsets = context.topics.logsets();
    for (const LogsetRow& row : logsets) {
        if ((!in.logsetIds.isEmpty() && !in.logsetIds.contains(row.logsetId))
            || !row.name.contains(in.nameFilter))
            continue;
        const qint64 index = response.totalCount++;
        if (index < in.offset || index >= in.offset + in.limit)
            continue;
        const auto count = std::count_if(topics.cbegin(), topics.cend(),
            [&](const TopicRow& topic) { return topic.logsetId == row.logsetId; });
        response.logsets.append({ row.logsetId, row.name, timeText(row.createdMs), qint64(count) });
    }
    return response.toBody();
}

Result<QByteArray> describeTopics(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DescribeTopics::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    if (const Status page = checkPage(in.offset, in.limit); !page.ok())
        return page.error();
    cls::DescribeTopics::Response response;
    response.requestId = context.requestId;
    const QList<TopicRow> topics = context.topics.topics();
    for (const TopicRow& row : topics) {
        if ((!in.logsetId.isEmpty() && row.logsetId != in.logsetId)
            || (!in.topicIds.isEmpty() && !in.topicIds.contains(row.topicId))
            || !row.name.contains(in.nameFilter))
            continue;
        const qint64 index = response.totalCount++;
        if (index < in.offset || index >= in.offset + in.limit)
            continue;
        const QList<PartitionState> states = context.topics.partitions(row.topicId);
        const auto open = std::count_if(states.cbegin(), states.cend(),
            [](const PartitionState& state) { return !state.readOnly; });
        response.topics.append({ row.topicId, row.name, row.logsetId, qint64(open),
            timeText(row.createdMs), keptForEverDays });
    }
    return response.toBody();
}

Result<QByteArray> describePartitions(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DescribePartitions::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const QString& topicId = request.value().topicId;
    if (!context.topics.topic(topicId)) {
        return refusal("ResourceNotFound.TopicNotExist",
            QStringLiteral("the topic %1 does not exist").arg(topicId));
    }
    cls::DescribePartitions::Response response;
    response.requestId = context.requestId;
    const QList<PartitionRow> rows = context.topics.partitionRows(topicId);
    for (const PartitionRow& row : rows) {
        response.partitions.append({ row.id, row.readOnly, QString::fromLatin1(row.beginKey),
            QString::fromLatin1(row.endKey), timeText(row.createdMs),
            row.lastWriteMs > 0 ? timeText(row.lastWriteMs) : QString() });
    }
    return response.toBody();
}

Result<QByteArray> splitPartition(const ActionContext& context, QByteArrayView body)
{
    const Result<cls::Json> json = cls::parseRequest(body);
    if (!json.ok())
        return json.error();
    cls::ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    const TopicPartition partition{ reader.string("TopicId"),
        PartitionId(reader.int64("PartitionId")) };
    const QByteArray splitKey = reader.optionalString("SplitKey").toLatin1();
    const qint64 number = reader.optionalInt64("Number", 2);
    if (!reader.ok())
        return reader.error();
    const Status done = context.topics.split(
        partition, splitKey, static_cast<int>(std::clamp<qint64>(number, 0, 1000)), context.wallMs);
    if (!done.ok())
        return inControlWords(done.error());
    return partitionsAfter(context, partition.topicId);
}

Result<QByteArray> mergePartition(const ActionContext& context, QByteArrayView body)
{
    const Result<cls::Json> json = cls::parseRequest(body);
    if (!json.ok())
        return json.error();
    cls::ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    const TopicPartition partition{ reader.string("TopicId"),
        PartitionId(reader.int64("PartitionId")) };
    if (!reader.ok())
        return reader.error();
    const Status done = context.topics.merge(partition, context.wallMs);
    if (!done.ok())
        return inControlWords(done.error());
    return partitionsAfter(context, partition.topicId);
}

} // namespace tidemark::service
