// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describekafkaconsumergroupdetail.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribeKafkaConsumerGroupDetail::Request::toBody() const
{
    return jsonBytes({ { "TopicId", jsonString(topicId) }, { "Group", jsonString(group) } });
}

Result<DescribeKafkaConsumerGroupDetail::Request>
DescribeKafkaConsumerGroupDetail::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.topicId = reader.string("TopicId");
    out.group = reader.string("Group");
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeKafkaConsumerGroupDetail::Response::toBody() const
{
    Json list = Json::array();
    for (const Partition& partition : partitions) {
        Json entry = { { "PartitionId", partition.id.value },
            { "Consumer", jsonString(partition.consumer) }, { "CommitTimestamp", nullptr } };
        if (partition.commitSeconds)
            entry["CommitTimestamp"] = *partition.commitSeconds;
        list.push_back(std::move(entry));
    }
    return responseBody({ { "LogsetId", jsonString(logsetId) }, { "Group", jsonString(group) },
                            { "State", jsonString(state) }, { "PartitionInfos", list } },
        requestId);
}

Result<DescribeKafkaConsumerGroupDetail::Response>
DescribeKafkaConsumerGroupDetail::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.logsetId = reader.optionalString("LogsetId");
    out.group = reader.optionalString("Group");
    out.state = reader.optionalString("State");
    for (const Json* element : reader.objects("PartitionInfos")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        Partition partition;
        partition.id = PartitionId(entry.int64("PartitionId"));
        const std::optional<qint64> seconds = entry.maybeInt64("CommitTimestamp");
        if (seconds && *seconds > 0)
            partition.commitSeconds = seconds;
        partition.consumer = entry.optionalString("Consumer");
        reader.adopt(entry);
        out.partitions << partition;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
