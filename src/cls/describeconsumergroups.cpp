// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describeconsumergroups.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribeConsumerGroups::Request::toBody() const
{
    Json json = { { "LogsetId", jsonString(logsetId) } };
    if (!topics.isEmpty())
        json["Topics"] = stringList(topics);
    return jsonBytes(json);
}

Result<DescribeConsumerGroups::Request> DescribeConsumerGroups::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.logsetId = reader.string("LogsetId");
    out.topics = reader.strings("Topics");
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeConsumerGroups::Response::toBody() const
{
    Json list = Json::array();
    for (const ConsumerGroupInfo& group : groups) {
        list.push_back({ { "ConsumerGroup", jsonString(group.name) },
            { "Timeout", group.timeoutSeconds }, { "Topics", stringList(group.topics) } });
    }
    return responseBody({ { "ConsumerGroupsInfo", list } }, requestId);
}

Result<DescribeConsumerGroups::Response> DescribeConsumerGroups::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    for (const Json* element : reader.objects("ConsumerGroupsInfo")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        ConsumerGroupInfo group;
        group.name = entry.string("ConsumerGroup");
        group.timeoutSeconds = entry.optionalInt64("Timeout", 0);
        group.topics = entry.strings("Topics");
        reader.adopt(entry);
        out.groups << group;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
