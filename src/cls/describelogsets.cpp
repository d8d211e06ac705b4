// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describelogsets.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DescribeLogsets::Request::toBody() const
{
    return jsonBytes({ { "Filters",
                          filterList({ { "logsetId", logsetIds }, { "logsetName", { nameFilter } } }) },
        { "Offset", offset }, { "Limit", limit } });
}

Result<DescribeLogsets::Request> DescribeLogsets::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.logsetIds = filterValues(reader, "logsetId");
    out.nameFilter = filterValues(reader, "logsetName").value(0);
    out.offset = reader.optionalInt64("Offset", 0);
    out.limit = reader.optionalInt64("Limit", 20);
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DescribeLogsets::Response::toBody() const
{
    Json list = Json::array();
    for (const Logset& logset : logsets) {
        Json entry = { { "LogsetId", jsonString(logset.logsetId) },
            { "LogsetName", jsonString(logset.name) },
            { "CreateTime", jsonString(logset.createTime) } };
        if (logset.topicCount)
            entry["TopicCount"] = *logset.topicCount;
        list.push_back(std::move(entry));
    }
    return responseBody({ { "Logsets", list }, { "TotalCount", totalCount } }, requestId);
}

Result<DescribeLogsets::Response> DescribeLogsets::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.totalCount = reader.optionalInt64("TotalCount", 0);
    for (const Json* element : reader.objects("Logsets")) {
        ObjectReader entry(*element, ErrorKind::BadAnswer);
        Logset logset;
        logset.logsetId = entry.string("LogsetId");
        logset.name = entry.optionalString("LogsetName");
        logset.createTime = entry.optionalString("CreateTime");
        logset.topicCount = entry.maybeInt64("TopicCount");
        reader.adopt(entry);
        out.logsets << logset;
    }
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
