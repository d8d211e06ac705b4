// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/createconsumergroup.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray CreateConsumerGroup::Request::toBody() const
{
    return jsonBytes({ { "ConsumerGroup", jsonString(consumerGroup) }, { "Timeout", timeoutSeconds },
        { "Topics", stringList(topics) }, { "LogsetId", jsonString(logsetId) } });
}

Result<CreateConsumerGroup::Request> CreateConsumerGroup::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.consumerGroup = reader.string("ConsumerGroup");
    out.timeoutSeconds = reader.int64("Timeout");
    out.topics = reader.strings("Topics");
    out.logsetId = reader.string("LogsetId");
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray CreateConsumerGroup::Response::toBody() const
{
    return responseBody({ { "ConsumerGroup", jsonString(consumerGroup) } }, requestId);
}

Result<CreateConsumerGroup::Response> CreateConsumerGroup::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.consumerGroup = reader.optionalString("ConsumerGroup");
    return out;
}

} // namespace tidemark::cls
