// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/batchbuilder.h"

#include "cls/base64.h"
#include "cls/loggroupindexer.h"
#include "cls/messageheader.h"

#include <modp_b64.h>

#include <limits>

namespace tidemark::cls {

namespace {

Error broken(const char* code, const QString& message)
{
    return Error::make(ErrorKind::BadAnswer, QString::fromLatin1(code), message);
}

/// A copy without spare room; the original keeps its memory for the next answer.
template<class T>
std::vector<T> exactCopy(std::vector<T>& table)
{
    std::vector<T> copy(table.begin(), table.end());
    table.clear();
    return copy;
}

} // namespace

void BatchBuilder::begin(const TopicPartition& source, Offset asked, size_t jsonBytes)
{
    m_parts.source = source;
    m_parts.askedOffset = asked;
    m_parts.messages.clear();
    m_parts.recordStarts.clear();
    m_parts.tags.clear();
    m_parts.badMessages.clear();
    m_parts.invalidUtf8Values = 0;
    m_parts.bufferSize = 0;
    m_indexes.clear();
    m_count = 0;
    // Base64 takes 4 bytes of the JSON for 3 of ours.
    const size_t capacity = jsonBytes / 4 * 3 + base64Slack;
    if (m_parts.buffer && m_parts.bufferCapacity == capacity)
        return;
    m_parts.buffer.reset(new char[capacity]);
    m_parts.bufferCapacity = capacity;
}

void BatchBuilder::add(std::string_view base64)
{
    const size_t size = modp_b64_decode(target(), base64.data(), base64.size());
    if (size == static_cast<size_t>(-1)) {
        addBad(m_count++, broken("BadBase64", QStringLiteral("the message is not valid base64")),
            base64);
        return;
    }
    addDecoded(size);
}

const char* BatchBuilder::addQuoted(const char* text, const char* end)
{
    const Base64Run run = plainBase64(text, end, target());
    if (run.quote)
        addDecoded(run.size);
    return run.quote;
}

void BatchBuilder::addDecoded(size_t size)
{
    const qsizetype index = m_count++;
    const std::string_view message(target(), size);
    const Result<MessageHeader::Frame> frame
        = MessageHeader::readFrame(QByteArrayView(message.data(), static_cast<qsizetype>(size)));
    if (!frame.ok()) {
        addBad(index, frame.error(), message);
        return;
    }
    if (frame.value().contentLength == 0) {
        addBad(index, broken("EmptyMessage", QStringLiteral("the message has no LogGroup")),
            message);
        return;
    }
    const auto begin = static_cast<quint32>(m_parts.bufferSize);
    Result<MessageEntry> entry = indexLogGroup(
        m_parts, begin + MessageHeader::size, message.substr(MessageHeader::size));
    if (!entry.ok()) {
        addBad(index, entry.error(), message);
        return;
    }
    entry.value().headerTimestamp = frame.value().timestamp;
    entry.value().begin = begin;
    entry.value().size = static_cast<quint32>(size);
    m_parts.messages.push_back(std::move(entry).value());
    m_indexes.push_back(index);
    m_parts.bufferSize += size;
}

void BatchBuilder::addBad(qsizetype index, const Error& reason, std::string_view raw)
{
    BadMessage bad;
    bad.indexInAnswer = index;
    bad.reason = reason;
    bad.rawSize = static_cast<qint64>(raw.size());
    bad.raw = QByteArray(raw.data(),
        std::min<qsizetype>(static_cast<qsizetype>(raw.size()), BadMessage::maxRawBytes));
    m_parts.badMessages << bad;
}

BatchPtr BatchBuilder::finish(std::optional<qint64> nextOffset)
{
    const qint64 start = m_parts.askedOffset.value;
    const bool fits = start >= 0 && start <= std::numeric_limits<qint64>::max() - m_count;
    if (fits && (!nextOffset || *nextOffset <= 0 || *nextOffset == start + m_count)) {
        for (size_t i = 0; i < m_indexes.size(); ++i)
            m_parts.messages[i].offset = Offset(start + m_indexes[i]);
        for (BadMessage& bad : m_parts.badMessages)
            bad.offset = Offset(start + bad.indexInAnswer);
    }
    RecordBatch::Parts parts;
    parts.source = m_parts.source;
    parts.askedOffset = m_parts.askedOffset;
    parts.messages = exactCopy(m_parts.messages);
    parts.recordStarts = exactCopy(m_parts.recordStarts);
    parts.tags = exactCopy(m_parts.tags);
    parts.badMessages = std::exchange(m_parts.badMessages, {});
    parts.invalidUtf8Values = m_parts.invalidUtf8Values;
    if (m_parts.bufferSize > 0) {
        parts.buffer = std::move(m_parts.buffer);
        parts.bufferSize = m_parts.bufferSize;
        parts.bufferCapacity = m_parts.bufferCapacity;
    }
    m_parts.buffer.reset();
    return std::make_shared<const RecordBatch>(std::move(parts));
}

} // namespace tidemark::cls
