// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulllog.h"

#include "cls/json.h"

namespace tidemark::cls {

QByteArray PullLog::Request::toBody() const
{
    Json json = { { "StartOffset", startOffset ? startOffset->value : -1 },
        { "StartTime", startTime }, { "Size", sizeBytes }, { "CompressType", "snappy" },
        { "PartitionId", partition.value } };
    if (endTime)
        json["EndTime"] = *endTime;
    return jsonBytes(json);
}

Result<PullLog::Request> PullLog::Request::fromBody(const QString& topicId, QByteArrayView body)
{
    const Result<Json> json = parseRequest(body);
    if (!json.ok())
        return json.error();
    ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
    Request out;
    out.topicId = topicId;
    out.partition = PartitionId(reader.int64("PartitionId"));
    const qint64 startOffset = reader.optionalInt64("StartOffset", -1);
    if (startOffset >= 0)
        out.startOffset = Offset(startOffset);
    out.startTime = reader.optionalInt64("StartTime", 0);
    out.sizeBytes = reader.optionalInt64("Size", out.sizeBytes);
    // The Go SDK sends EndTime 0 for "none".
    const std::optional<qint64> endTime = reader.maybeInt64("EndTime");
    if (endTime && *endTime > 0)
        out.endTime = endTime;
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
