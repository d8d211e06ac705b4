// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describeconsumeroffsets.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribeConsumerOffsets::Request::toBody() const
{
    Json json = { { "ConsumerGroup", jsonString(consumerGroup) }, { "From", jsonString(from) },
        { "LogsetId", jsonString(logsetId) },
        { "PartitionId", partition ? std::to_string(partition->value) : std::string("-1") } };
    if (!topicId.isEmpty())
        json["TopicId"] = jsonString(topicId);
    return jsonBytes(json);
}

Result<DescribeConsumerOffsets::Request> DescribeConsumerOffsets::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.consumerGroup = reader.string("ConsumerGroup");
    out.from = reader.string("From");
    out.logsetId = reader.string("LogsetId");
    out.topicId = reader.optionalString("TopicId");
    const QString partition = reader.optionalString("PartitionId", QStringLiteral("-1"));
    bool isNumber = false;
    const qint64 id = partition.toLongLong(&isNumber);
    if (!isNumber) {
        reader.fault(QStringLiteral("InvalidParameter"),
            QStringLiteral("PartitionId is not a decimal number"));
    } else if (id >= 0) {
        out.partition = PartitionId(id);
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeConsumerOffsets::Response::toBody() const
{
    return responseBody({ { "ConsumerGroup", jsonString(consumerGroup) },
                            { "TopicPartitionOffsetsInfo", offsetList(topics) } }, requestId);
}

Result<DescribeConsumerOffsets::Response> DescribeConsumerOffsets::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.consumerGroup = reader.optionalString("ConsumerGroup");
    out.topics = readOffsets(reader, "TopicPartitionOffsetsInfo", ErrorKind::BadAnswer);
    if (!reader.ok())
        return reader.error();
    return out;
}

const PartitionOffset* DescribeConsumerOffsets::Response::find(const TopicPartition& source) const
{
    for (const TopicOffsets& topic : topics) {
        if (topic.topicId != source.topicId)
            continue;
        for (const PartitionOffset& entry : topic.offsets) {
            if (entry.partition == source.partition)
                return &entry;
        }
    }
    return nullptr;
}

bool DescribeConsumerOffsets::Response::tells(const TopicPartition& source) const
{
    return find(source) != nullptr;
}

std::optional<Offset> DescribeConsumerOffsets::Response::offsetOf(
    const TopicPartition& source) const
{
    const PartitionOffset* entry = find(source);
    return entry ? entry->offset : std::nullopt;
}

} // namespace tidemark::cls
