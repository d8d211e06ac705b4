// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/loggroupindexer.h"

#include <simdjson.h>

#include <cstring>

namespace tidemark::cls {

namespace {

using Block = quint64 __attribute__((vector_size(16)));

template<class Word>
Word wordAt(const char* text)
{
    Word word;
    std::memcpy(&word, text, sizeof word);
    return word;
}

Block blocksAt(const char* text)
{
    return (wordAt<Block>(text) | wordAt<Block>(text + 16))
        | (wordAt<Block>(text + 32) | wordAt<Block>(text + 48));
}

/// Most texts are short ASCII, for which a few words in place beat a call. The last words overlap
/// those before them, so that hardly any loop is left whose end would have to be guessed.
bool isAscii(std::string_view text)
{
    constexpr quint64 highBits = 0x8080808080808080U;
    const char* at = text.data();
    const char* const end = at + text.size();
    quint64 any = 0;
    if (text.size() < 4) {
        for (const char c : text)
            any |= static_cast<unsigned char>(c);
    } else if (text.size() < 8) {
        any = wordAt<quint32>(at) | wordAt<quint32>(end - 4);
    } else if (text.size() < 16) {
        any = wordAt<quint64>(at) | wordAt<quint64>(end - 8);
    } else {
        Block blocks = wordAt<Block>(at) | wordAt<Block>(end - 16);
        if (text.size() > 64) {
            blocks |= blocksAt(end - 64);
            for (; end - at > 64; at += 64)
                blocks |= blocksAt(at);
        } else if (text.size() > 32) {
            blocks |= wordAt<Block>(at + 16) | wordAt<Block>(end - 32);
        }
        any = blocks[0] | blocks[1];
    }
    return (any & highBits) == 0;
}

bool isUtf8(std::string_view text)
{
    return isAscii(text) || simdjson::validate_utf8(text.data(), text.size());
}

/// A Content or LogTag: both members are required.
bool checkPair(std::string_view bytes, int depth, qint64& invalidUtf8)
{
    bool hasKey = false;
    bool hasValue = false;
    WireReader reader(bytes, depth);
    WireReader::Field field;
    while (reader.next(field)) {
        std::string_view text;
        if (field.type == WireReader::Type::Bytes && (field.number == 1 || field.number == 2)) {
            if (!reader.bytes(text))
                return false;
            (field.number == 1 ? hasKey : hasValue) = true;
            if (!isUtf8(text))
                ++invalidUtf8;
        } else if (!reader.skip(field)) {
            return false;
        }
    }
    return !reader.failed() && hasKey && hasValue;
}

bool checkLog(std::string_view bytes, qint64& invalidUtf8)
{
    bool hasTime = false;
    WireReader reader(bytes, 1);
    WireReader::Field field;
    while (reader.next(field)) {
        if (field.number == 1 && field.type == WireReader::Type::Varint) {
            if (!reader.skipVarint())
                return false;
            hasTime = true;
        } else if (field.number == 2 && field.type == WireReader::Type::Bytes) {
            std::string_view pair;
            if (!reader.bytes(pair) || !checkPair(pair, 2, invalidUtf8))
                return false;
        } else if (!reader.skip(field)) {
            return false;
        }
    }
    return !reader.failed() && hasTime;
}

} // namespace

Result<MessageEntry> indexLogGroup(RecordBatch::Parts& parts, quint32 base,
    std::string_view logGroup)
{
    const size_t recordsBefore = parts.recordStarts.size();
    const size_t tagsBefore = parts.tags.size();
    const qint64 invalidBefore = parts.invalidUtf8Values;

    MessageEntry message;
    message.firstRecord = static_cast<quint32>(recordsBefore);
    message.firstTag = static_cast<quint32>(tagsBefore);
    const auto spanOf = [&](std::string_view text) {
        return ByteSpan { base + static_cast<quint32>(text.data() - logGroup.data()),
            static_cast<quint32>(text.size()) };
    };

    bool good = true;
    WireReader reader(logGroup);
    WireReader::Field field;
    while (good && reader.next(field)) {
        if (field.type != WireReader::Type::Bytes || field.number > 6) {
            good = reader.skip(field);
            continue;
        }
        const quint32 start = base + static_cast<quint32>(reader.position());
        std::string_view bytes;
        if (!reader.bytes(bytes)) {
            good = false;
            break;
        }
        switch (field.number) {
        case 1:
            good = checkLog(bytes, parts.invalidUtf8Values);
            parts.recordStarts.push_back(start);
            break;
        case 2:
            message.contextFlow = spanOf(bytes);
            break;
        case 3:
            message.filename = spanOf(bytes);
            break;
        case 4:
            message.source = spanOf(bytes);
            break;
        case 5:
            good = checkPair(bytes, 1, parts.invalidUtf8Values);
            parts.tags.push_back(spanOf(bytes));
            break;
        case 6:
            message.hostname = spanOf(bytes);
            break;
        default:
            break;
        }
    }
    if (!good || reader.failed()) {
        parts.recordStarts.resize(recordsBefore);
        parts.tags.resize(tagsBefore);
        parts.invalidUtf8Values = invalidBefore;
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("BadProtobuf"),
            QStringLiteral("the LogGroup of %1 bytes is not valid protobuf at byte %2")
                .arg(logGroup.size())
                .arg(reader.position()));
    }
    for (const ByteSpan span : { message.contextFlow, message.filename, message.source,
             message.hostname }) {
        if (span.isPresent() && !isUtf8(std::string_view(parts.buffer.get() + span.begin, span.size)))
            ++parts.invalidUtf8Values;
    }
    message.recordCount = static_cast<quint32>(parts.recordStarts.size() - recordsBefore);
    message.tagCount = static_cast<quint32>(parts.tags.size() - tagsBefore);
    return message;
}

} // namespace tidemark::cls
