// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulllog.h"

#include "cls/json.h"

namespace tidemark::cls {

namespace {

/// A time of a request: an integer, or a decimal text as an older Python SDK passes it on. 0
/// where it is not there.
qint64 seconds(ObjectReader& reader, const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return reader.optionalInt64(name, 0);
    bool isNumber = false;
    const qint64 value = reader.string(name).toLongLong(&isNumber);
    if (!isNumber) {
        reader.fault(QStringLiteral("InvalidParameter"),
            QStringLiteral("%1 is not a unix time").arg(QString::fromUtf8(name)));
    }
    return value;
}

} // namespace

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
    out.startTime = seconds(reader, json.value(), "StartTime");
    out.sizeBytes = reader.optionalInt64("Size", out.sizeBytes);
    // The Go SDK sends EndTime 0 for "none".
    const qint64 endTime = seconds(reader, json.value(), "EndTime");
    if (endTime > 0)
        out.endTime = endTime;
    if (!reader.ok())
        return reader.error();
    return out;
}

} // namespace tidemark::cls
