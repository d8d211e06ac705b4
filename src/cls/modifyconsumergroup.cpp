// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/modifyconsumergroup.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray ModifyConsumerGroup::Request::toBody() const
{
    return jsonBytes({ { "ConsumerGroup", jsonString(consumerGroup) }, { "Timeout", timeoutSeconds },
        { "Topics", stringList(topics) }, { "LogsetId", jsonString(logsetId) } });
}

Result<ModifyConsumerGroup::Request> ModifyConsumerGroup::Request::fromBody(QByteArrayView body)
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

QByteArray ModifyConsumerGroup::Response::toBody() const
{
    return responseBody(Json::object(), requestId);
}

Result<ModifyConsumerGroup::Response> ModifyConsumerGroup::Response::fromBody(QByteArrayView body)
{
    return readEmptyResponse<Response>(body);
}

} // namespace tidemark::cls
