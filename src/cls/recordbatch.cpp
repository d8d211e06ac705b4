// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/recordbatch.h"

#include <algorithm>

namespace tidemark::cls {

namespace {

/// The last varint field `number` of a log, as protobuf takes the last of repeated scalars.
std::optional<qint64> lastVarint(std::string_view log, quint32 number)
{
    std::optional<qint64> found;
    WireReader reader(log);
    WireReader::Field field;
    while (reader.next(field)) {
        quint64 value = 0;
        if (field.number == number && field.type == WireReader::Type::Varint) {
            if (!reader.varint(value))
                break;
            found = static_cast<qint64>(value);
        } else if (!reader.skip(field)) {
            break;
        }
    }
    return found;
}

} // namespace

qint64 RecordView::time() const
{
    return lastVarint(m_log, 1).value_or(0);
}

std::optional<qint64> RecordView::collectTime() const
{
    return lastVarint(m_log, 3);
}

std::string_view RecordView::source() const
{
    return m_batch->text(m_message->source);
}

std::string_view RecordView::filename() const
{
    return m_batch->text(m_message->filename);
}

std::string_view RecordView::hostname() const
{
    return m_batch->text(m_message->hostname);
}

std::string_view RecordView::contextFlow() const
{
    return m_batch->text(m_message->contextFlow);
}

KeyValue RecordView::tag(quint32 index) const
{
    return readPair(m_batch->text(m_batch->tagSpan(m_message->firstTag + index)));
}

KeyValue RecordView::readPair(std::string_view bytes)
{
    KeyValue pair;
    WireReader reader(bytes);
    WireReader::Field field;
    while (reader.next(field)) {
        std::string_view text;
        if (field.type == WireReader::Type::Bytes && (field.number == 1 || field.number == 2)) {
            if (!reader.bytes(text))
                break;
            (field.number == 1 ? pair.key : pair.value) = text;
        } else if (!reader.skip(field)) {
            break;
        }
    }
    return pair;
}

std::optional<std::string_view> RecordView::value(std::string_view key) const
{
    std::optional<std::string_view> found;
    forEachContent([&](const KeyValue& content) {
        if (!found && content.key == key)
            found = content.value;
    });
    return found;
}

RecordView RecordBatch::record(quint32 index) const
{
    const auto after = std::upper_bound(m_parts.messages.begin(), m_parts.messages.end(), index,
        [](quint32 value, const MessageEntry& message) { return value < message.firstRecord; });
    const MessageEntry& message = *(after - 1);
    const quint32 start = m_parts.recordStarts[index];
    WireReader reader(
        std::string_view(m_parts.buffer.get() + start, message.begin + message.size - start));
    std::string_view log;
    reader.bytes(log);
    return RecordView(*this, message, log);
}

std::string_view RecordBatch::messageBytes(const MessageEntry& message) const
{
    return std::string_view(m_parts.buffer.get() + message.begin, message.size);
}

std::string_view RecordBatch::text(ByteSpan span) const
{
    if (!span.isPresent())
        return {};
    return std::string_view(m_parts.buffer.get() + span.begin, span.size);
}

qint64 RecordBatch::memoryBytes() const
{
    qint64 total = static_cast<qint64>(sizeof(*this) + m_parts.bufferCapacity
        + m_parts.messages.capacity() * sizeof(MessageEntry)
        + m_parts.recordStarts.capacity() * sizeof(quint32)
        + m_parts.tags.capacity() * sizeof(ByteSpan));
    for (const BadMessage& bad : m_parts.badMessages) {
        total += bad.raw.size() + static_cast<qint64>(sizeof(BadMessage))
            + bad.reason.message.size() * static_cast<qint64>(sizeof(QChar));
    }
    return total;
}

} // namespace tidemark::cls
