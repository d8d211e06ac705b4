// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/quarantine.h"

#include "cls/loggroupbuilder.h"
#include "cls/loggroupindexer.h"
#include "cls/messageheader.h"
#include "store/recordjson.h"

#include <cstring>

namespace tidemark::store {

namespace {

constexpr auto headerSize = static_cast<size_t>(cls::MessageHeader::size);

std::string_view viewOf(const QByteArray& bytes)
{
    return std::string_view(bytes.constData(), static_cast<size_t>(bytes.size()));
}

bool isTruncated(const cls::BadMessage& bad)
{
    return bad.rawSize > bad.raw.size();
}

/// A LogGroupList of one group with one log.
QByteArray encoded(const cls::BadMessage& bad, qint64 receivedMs)
{
    cls::LogGroupBuilder builder({});
    builder.add(receivedMs,
        { { quarantine::reason, bad.reason.text().toUtf8() },
            { quarantine::rawSize, QByteArray::number(bad.rawSize) },
            { quarantine::truncated, isTruncated(bad) ? "true" : "false" },
            { quarantine::raw, bad.raw.toBase64() } });
    return builder.takeList();
}

/// The one group of a list: its first and only field.
std::string_view groupOf(const QByteArray& list)
{
    cls::WireReader reader(viewOf(list));
    cls::WireReader::Field field;
    std::string_view group;
    const bool isRead = reader.next(field) && reader.bytes(group);
    Q_ASSERT(isRead);
    static_cast<void>(isRead);
    return group;
}

} // namespace

QByteArray quarantinedLineBegin()
{
    return "{\"topicId\":";
}

void appendQuarantined(QByteArray& out, const TopicPartition& source, const cls::BadMessage& bad,
    qint64 receivedMs)
{
    out.append(quarantinedLineBegin());
    appendJsonText(out, viewOf(source.topicId.toUtf8()));
    out.append(",\"partition\":");
    appendNumber(out, source.partition.value);
    out.append(",\"offset\":");
    if (bad.offset)
        appendNumber(out, bad.offset->value);
    else
        out.append("null");
    out.append(",\"indexInAnswer\":");
    appendNumber(out, bad.indexInAnswer);
    out.append(",\"reason\":");
    appendJsonText(out, viewOf(bad.reason.text().toUtf8()));
    out.append(",\"time\":");
    appendNumber(out, receivedMs);
    out.append(",\"size\":");
    appendNumber(out, bad.rawSize);
    out.append(isTruncated(bad) ? ",\"truncated\":true" : ",\"truncated\":false");
    out.append(",\"raw\":\"").append(bad.raw.toBase64()).append("\"}\n");
}

cls::BatchPtr quarantineBatch(const cls::RecordBatch& batch, qint64 receivedMs)
{
    if (batch.badMessages().isEmpty())
        return nullptr;
    QList<QByteArray> lists;
    size_t size = 0;
    for (const cls::BadMessage& bad : batch.badMessages()) {
        lists << encoded(bad, receivedMs);
        size += headerSize + groupOf(lists.last()).size();
    }

    cls::RecordBatch::Parts parts;
    parts.source = batch.source();
    parts.askedOffset = batch.askedOffset();
    parts.buffer = std::make_unique<char[]>(size); // zeroed: these messages have no header
    parts.bufferSize = size;
    parts.bufferCapacity = size;
    size_t begin = 0;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        const std::string_view group = groupOf(lists[i]);
        char* const body = parts.buffer.get() + begin + headerSize;
        std::memcpy(body, group.data(), group.size());
        Result<cls::MessageEntry> entry = cls::indexLogGroup(parts,
            static_cast<quint32>(begin + headerSize), std::string_view(body, group.size()));
        Q_ASSERT(entry.ok()); // we have just encoded it
        cls::MessageEntry message = entry.value();
        message.offset = batch.badMessages()[i].offset;
        message.headerTimestamp = receivedMs;
        message.begin = static_cast<quint32>(begin);
        message.size = static_cast<quint32>(headerSize + group.size());
        parts.messages.push_back(message);
        begin += message.size;
    }
    return std::make_shared<const cls::RecordBatch>(std::move(parts));
}

} // namespace tidemark::store
