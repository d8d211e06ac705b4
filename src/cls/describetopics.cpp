// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describetopics.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribeTopics::Request::toBody() const
{
    return jsonBytes({ { "Filters",
                          filterList({ { "logsetId", { logsetId } }, { "topicId", topicIds },
                              { "topicName", { nameFilter } } }) },
        { "Offset", offset }, { "Limit", limit } });
}

Result<DescribeTopics::Request> DescribeTopics::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.logsetId = filterValues(reader, "logsetId").value(0);
    out.topicIds = filterValues(reader, "topicId");
    out.nameFilter = filterValues(reader, "topicName").value(0);
    out.offset = reader.optionalInt64("Offset", 0);
    out.limit = reader.optionalInt64("Limit", 20);
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeTopics::Response::toBody() const
{
    Json list = Json::array();
    for (const Topic& topic : topics) {
        Json entry = { { "TopicId", jsonString(topic.topicId) },
            { "TopicName", jsonString(topic.name) }, { "LogsetId", jsonString(topic.logsetId) },
            { "CreateTime", jsonString(topic.createTime) } };
        if (topic.partitionCount)
            entry["PartitionCount"] = *topic.partitionCount;
        if (topic.periodDays)
            entry["Period"] = *topic.periodDays;
        list.push_back(std::move(entry));
    }
    return responseBody({ { "Topics", list }, { "TotalCount", totalCount } }, requestId);
}

Result<DescribeTopics::Response> DescribeTopics::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.totalCount = reader.optionalInt64("TotalCount", 0);
    for (const Json* element : reader.objects("Topics")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        Topic topic;
        topic.topicId = entry.string("TopicId");
        topic.name = entry.optionalString("TopicName");
        topic.logsetId = entry.optionalString("LogsetId");
        topic.partitionCount = entry.maybeInt64("PartitionCount");
        topic.createTime = entry.optionalString("CreateTime");
        topic.periodDays = entry.maybeInt64("Period");
        reader.adopt(entry);
        out.topics << topic;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
