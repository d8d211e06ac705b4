// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/deleteconsumergroup.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray DeleteConsumerGroup::Request::toBody() const
{
    return jsonBytes({ { "ConsumerGroup", jsonString(consumerGroup) },
        { "LogsetId", jsonString(logsetId) } });
}

Result<DeleteConsumerGroup::Request> DeleteConsumerGroup::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.consumerGroup = reader.string("ConsumerGroup");
    out.logsetId = reader.string("LogsetId");
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray DeleteConsumerGroup::Response::toBody() const
{
    return responseBody(Json::object(), requestId);
}

Result<DeleteConsumerGroup::Response> DeleteConsumerGroup::Response::fromBody(QByteArrayView body)
{
    return readEmptyResponse<Response>(body);
}

} // namespace tidemark::cls
