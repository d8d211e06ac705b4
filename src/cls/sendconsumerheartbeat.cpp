// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/sendconsumerheartbeat.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray SendConsumerHeartbeat::Request::toBody() const
{
    return jsonBytes({ { "ConsumerGroup", jsonString(consumerGroup) },
        { "Consumer", jsonString(consumer) }, { "LogsetId", jsonString(logsetId) },
        { "TopicPartitionsInfo", partitionList(holding) }, { "PartitionStrategy", 2 } });
}

Result<SendConsumerHeartbeat::Request> SendConsumerHeartbeat::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.consumerGroup = reader.string("ConsumerGroup");
    out.consumer = reader.string("Consumer");
    out.logsetId = reader.string("LogsetId");
    out.holding = readPartitions(reader, "TopicPartitionsInfo", ErrorKind::InvalidRequest);
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray SendConsumerHeartbeat::Response::toBody() const
{
    return responseBody({ { "ConsumerGroup", jsonString(consumerGroup) },
                            { "TopicPartitionsInfo", partitionList(assigned) } }, requestId);
}

Result<SendConsumerHeartbeat::Response> SendConsumerHeartbeat::Response::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseResponse(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    out.consumerGroup = reader.optionalString("ConsumerGroup");
    out.assigned = readPartitions(reader, "TopicPartitionsInfo", ErrorKind::BadAnswer);
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
