// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/commitconsumeroffsets.h"

#include "cls/groupjson.h"

namespace tidemark::cls {

QByteArray CommitConsumerOffsets::Request::toBody() const
{
    return jsonBytes({ { "ConsumerGroup", jsonString(consumerGroup) },
        { "Consumer", jsonString(consumer) }, { "LogsetId", jsonString(logsetId) },
        { "TopicPartitionOffsetsInfo", offsetList(offsets) } });
}

Result<CommitConsumerOffsets::Request> CommitConsumerOffsets::Request::fromBody(QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.consumerGroup = reader.string("ConsumerGroup");
    out.consumer = reader.string("Consumer");
    out.logsetId = reader.string("LogsetId");
    out.offsets = readOffsets(reader, "TopicPartitionOffsetsInfo", ErrorKind::InvalidRequest);
    if (!reader.ok())
        return reader.error();
    return out;
}

QByteArray CommitConsumerOffsets::Response::toBody() const
{
    return responseBody(Json::object(), requestId);
}

Result<CommitConsumerOffsets::Response> CommitConsumerOffsets::Response::fromBody(QByteArrayView body)
{
    return readEmptyResponse<Response>(body);
}

} // namespace tidemark::cls
