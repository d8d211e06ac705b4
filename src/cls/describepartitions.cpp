// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describepartitions.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribePartitions::Request::toBody() const
{
    return jsonBytes({ { "TopicId", jsonString(topicId) } });
}

Result<DescribePartitions::Request> DescribePartitions::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.topicId = reader.string("TopicId");
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribePartitions::Response::toBody() const
{
    Json list = Json::array();
    for (const Partition& partition : partitions) {
        Json entry = { { "PartitionId", partition.id.value },
            { "Status", partition.readOnly ? "readonly" : "readwrite" },
            { "InclusiveBeginKey", jsonString(partition.inclusiveBeginKey) },
            { "ExclusiveEndKey", jsonString(partition.exclusiveEndKey) },
            { "CreateTime", jsonString(partition.createTime) }, { "LastWriteTime", nullptr } };
        if (!partition.lastWriteTime.isEmpty())
            entry["LastWriteTime"] = jsonString(partition.lastWriteTime);
        list.push_back(std::move(entry));
    }
    return responseBody({ { "Partitions", list } }, requestId);
}

Result<DescribePartitions::Response> DescribePartitions::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    for (const Json* element : reader.objects("Partitions")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        Partition partition;
        partition.id = PartitionId(entry.int64("PartitionId"));
        partition.readOnly = entry.optionalString("Status") == QLatin1StringView("readonly");
        partition.inclusiveBeginKey = entry.optionalString("InclusiveBeginKey");
        partition.exclusiveEndKey = entry.optionalString("ExclusiveEndKey");
        partition.createTime = entry.optionalString("CreateTime");
        partition.lastWriteTime = entry.optionalString("LastWriteTime");
        reader.adopt(entry);
        out.partitions << partition;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
