// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "cls/wirereader.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::cls {

/// Where a text lies in the buffer of its batch. begin 0 means absent: the buffer starts with a
/// message header, so no text can begin there.
struct ByteSpan
{
    quint32 begin = 0;
    quint32 size = 0;
    [[nodiscard]] bool isPresent() const { return begin != 0; }
};

/// One message (one LogGroup) of a batch: what its records have in common.
struct MessageEntry
{
    std::optional<Offset> offset; ///< none: the answer does not tell it (see PullDecoder)
    qint64 headerTimestamp = 0; ///< of the service; unit by magnitude
    quint32 begin = 0; ///< of the 96-byte header in the buffer
    quint32 size = 0; ///< header and LogGroup
    quint32 firstRecord = 0;
    quint32 recordCount = 0;
    quint32 firstTag = 0;
    quint32 tagCount = 0;
    ByteSpan contextFlow;
    ByteSpan filename;
    ByteSpan source;
    ByteSpan hostname;
};

/// A message that could not be decoded: kept, counted and exportable, never dropped.
struct BadMessage
{
    static constexpr qsizetype maxRawBytes = 65536;

    qsizetype indexInAnswer = 0;
    std::optional<Offset> offset;
    Error reason;
    QByteArray raw; ///< the bytes as received, at most maxRawBytes
    qint64 rawSize = 0; ///< before cutting
};

/// A key and its value; views into the batch, valid as long as the batch.
struct KeyValue
{
    std::string_view key;
    std::string_view value;
};

class RecordBatch;

/// One log of a batch, read on demand from the wire format. Cheap to make and to copy; valid as
/// long as the batch. Strings are as received and may be invalid UTF-8.
class RecordView
{
public:
    RecordView(const RecordBatch& batch, const MessageEntry& message, std::string_view log)
        : m_batch(&batch)
        , m_message(&message)
        , m_log(log)
    {
    }

    [[nodiscard]] const RecordBatch& batch() const { return *m_batch; }
    [[nodiscard]] const MessageEntry& message() const { return *m_message; }
    /// As received; the unit is not told (timeunit.h).
    [[nodiscard]] qint64 time() const;
    [[nodiscard]] std::optional<qint64> collectTime() const;
    [[nodiscard]] std::string_view source() const;
    [[nodiscard]] std::string_view filename() const;
    [[nodiscard]] std::string_view hostname() const;
    [[nodiscard]] std::string_view contextFlow() const;
    [[nodiscard]] KeyValue tag(quint32 index) const; ///< index < message().tagCount

    /// All contents in the order received, repeats kept: `visit(KeyValue)`.
    template<class Visitor>
    void forEachContent(Visitor&& visit) const
    {
        WireReader reader(m_log);
        WireReader::Field field;
        while (reader.next(field)) {
            std::string_view bytes;
            if (field.number == 2 && field.type == WireReader::Type::Bytes) {
                if (!reader.bytes(bytes))
                    return;
                visit(readPair(bytes));
            } else if (!reader.skip(field)) {
                return;
            }
        }
    }

    /// First value of `key`; nothing where the log has no such key.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view key) const;
    /// The wire bytes of the log.
    [[nodiscard]] std::string_view wireBytes() const { return m_log; }

    /// Key and value of an encoded Content or LogTag that was checked before.
    [[nodiscard]] static KeyValue readPair(std::string_view bytes);

private:
    const RecordBatch* m_batch;
    const MessageEntry* m_message;
    std::string_view m_log;
};

/// The decoded records of one pull answer: the LogGroup bytes as they came, one 4-byte start per
/// record, one entry per message. Immutable once built; read by any thread.
class RecordBatch
{
public:
    /// What the decoder fills in.
    struct Parts
    {
        TopicPartition source;
        Offset askedOffset;
        std::unique_ptr<char[]> buffer;
        size_t bufferSize = 0; ///< bytes in use
        size_t bufferCapacity = 0;
        std::vector<MessageEntry> messages;
        std::vector<quint32> recordStarts; ///< of the length varint of each log
        std::vector<ByteSpan> tags;
        QList<BadMessage> badMessages;
        qint64 invalidUtf8Values = 0;
    };

    explicit RecordBatch(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    [[nodiscard]] const TopicPartition& source() const { return m_parts.source; }
    [[nodiscard]] Offset askedOffset() const { return m_parts.askedOffset; }
    [[nodiscard]] quint32 recordCount() const
    {
        return static_cast<quint32>(m_parts.recordStarts.size());
    }
    [[nodiscard]] const std::vector<MessageEntry>& messages() const { return m_parts.messages; }
    [[nodiscard]] const QList<BadMessage>& badMessages() const { return m_parts.badMessages; }
    /// Keys, values and names that are not valid UTF-8.
    [[nodiscard]] qint64 invalidUtf8Values() const { return m_parts.invalidUtf8Values; }

    /// Precondition: index < recordCount().
    [[nodiscard]] RecordView record(quint32 index) const;
    /// Header and LogGroup of a message as received.
    [[nodiscard]] std::string_view messageBytes(const MessageEntry& message) const;
    [[nodiscard]] std::string_view text(ByteSpan span) const;
    [[nodiscard]] ByteSpan tagSpan(quint32 index) const { return m_parts.tags[index]; }

    /// Bytes of memory this batch holds, for the budgets.
    [[nodiscard]] qint64 memoryBytes() const;
    /// Bytes of messages (header and LogGroup) in it.
    [[nodiscard]] qint64 messageBytesTotal() const { return static_cast<qint64>(m_parts.bufferSize); }

private:
    Parts m_parts;
};

using BatchPtr = std::shared_ptr<const RecordBatch>;

} // namespace tidemark::cls
