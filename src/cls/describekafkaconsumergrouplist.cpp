// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describekafkaconsumergrouplist.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

namespace {
constexpr qint64 defaultLimit = 20;
}

QByteArray DescribeKafkaConsumerGroupList::Request::toBody() const
{
    return jsonBytes({ { "TopicId", jsonString(topicId) },
        { "Filters", filterList({ { "group", groups } }) }, { "Offset", offset },
        { "Limit", limit } });
}

Result<DescribeKafkaConsumerGroupList::Request> DescribeKafkaConsumerGroupList::Request::fromBody(
    QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.topicId = reader.string("TopicId");
    out.groups = filterValues(reader, "group");
    out.offset = reader.optionalInt64("Offset", 0);
    out.limit = reader.optionalInt64("Limit", defaultLimit);
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeKafkaConsumerGroupList::Response::toBody() const
{
    Json list = Json::array();
    for (const Group& group : groups) {
        list.push_back({ { "Group", jsonString(group.name) }, { "State", jsonString(group.state) },
            { "ProtocolName", jsonString(group.protocolName) } });
    }
    Json members = { { "TopicName", jsonString(topicName) }, { "LogsetId", jsonString(logsetId) },
        { "Groups", list }, { "Total", nullptr } };
    if (total)
        members["Total"] = *total;
    return responseBody(std::move(members), requestId);
}

Result<DescribeKafkaConsumerGroupList::Response>
DescribeKafkaConsumerGroupList::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.topicName = reader.optionalString("TopicName");
    out.logsetId = reader.optionalString("LogsetId");
    out.total = reader.maybeInt64("Total");
    for (const Json* element : reader.objects("Groups")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        Group group;
        group.name = entry.string("Group");
        group.state = entry.optionalString("State");
        group.protocolName = entry.optionalString("ProtocolName");
        reader.adopt(entry);
        out.groups << group;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
