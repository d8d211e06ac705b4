// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulldecoder.h"

#include "cls/loggroupindexer.h"
#include "cls/messageheader.h"
#include "cls/servererror.h"

#include <modp_b64.h>
#include <simdjson.h>
#include <snappy.h>

#include <cstring>
#include <limits>

namespace tidemark::cls {

namespace {

namespace ondemand = simdjson::ondemand;

Error broken(const char* code, const QString& message)
{
    return Error::make(ErrorKind::BadAnswer, QString::fromLatin1(code), message);
}

/// The text between the quotes of a JSON string token, unescaped where it has to be.
simdjson::simdjson_result<std::string_view> stringOf(ondemand::value element)
{
    std::string_view token = element.raw_json_token();
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    const bool quoted = token.size() >= 2 && token.front() == '"' && token.back() == '"';
    if (!quoted || std::memchr(token.data(), '\\', token.size()))
        return element.get_string();
    return token.substr(1, token.size() - 2);
}

/// The object "Response", however its name is escaped.
simdjson::error_code findResponse(ondemand::document& document, ondemand::object& response)
{
    ondemand::object root;
    if (const auto code = document.get_object().get(root))
        return code;
    for (auto member : root) {
        std::string_view name;
        if (const auto code = member.unescaped_key().get(name))
            return code;
        if (name == "Response")
            return member.value().get_object().get(response);
    }
    return simdjson::NO_SUCH_FIELD;
}

/// Fills the buffer of a batch with one message after the other.
class BatchBuilder
{
public:
    BatchBuilder(const TopicPartition& source, Offset asked, size_t jsonBytes)
    {
        m_parts.source = source;
        m_parts.askedOffset = asked;
        // Base64 takes 4 bytes of the JSON for 3 of ours; the decoder may write 2 bytes more.
        m_parts.bufferCapacity = jsonBytes / 4 * 3 + 8;
        m_parts.buffer.reset(new char[m_parts.bufferCapacity]);
    }

    void add(std::string_view base64)
    {
        const qsizetype index = m_count++;
        char* target = m_parts.buffer.get() + m_parts.bufferSize;
        const size_t size = modp_b64_decode(target, base64.data(), base64.size());
        if (size == static_cast<size_t>(-1)) {
            addBad(index, broken("BadBase64", QStringLiteral("the message is not valid base64")),
                base64);
            return;
        }
        const std::string_view message(target, size);
        const Result<MessageHeader> header
            = MessageHeader::read(QByteArrayView(target, static_cast<qsizetype>(size)));
        if (!header.ok()) {
            addBad(index, header.error(), message);
            return;
        }
        if (header.value().contentLength == 0) {
            addBad(index, broken("EmptyMessage", QStringLiteral("the message has no LogGroup")),
                message);
            return;
        }
        const auto begin = static_cast<quint32>(m_parts.bufferSize);
        Result<MessageEntry> entry = indexLogGroup(m_parts, begin + MessageHeader::size,
            message.substr(MessageHeader::size));
        if (!entry.ok()) {
            addBad(index, entry.error(), message);
            return;
        }
        entry.value().headerTimestamp = header.value().timestamp;
        entry.value().begin = begin;
        entry.value().size = static_cast<quint32>(size);
        m_parts.messages.push_back(std::move(entry).value());
        m_indexes.push_back(index);
        m_parts.bufferSize += size;
    }

    [[nodiscard]] qsizetype count() const { return m_count; }

    BatchPtr finish(std::optional<qint64> nextOffset)
    {
        const qint64 start = m_parts.askedOffset.value;
        const bool fits = start >= 0 && start <= std::numeric_limits<qint64>::max() - m_count;
        if (fits && (!nextOffset || *nextOffset <= 0 || *nextOffset == start + m_count)) {
            for (size_t i = 0; i < m_indexes.size(); ++i)
                m_parts.messages[i].offset = Offset(start + m_indexes[i]);
            for (BadMessage& bad : m_parts.badMessages)
                bad.offset = Offset(start + bad.indexInAnswer);
        }
        m_parts.messages.shrink_to_fit();
        m_parts.recordStarts.shrink_to_fit();
        m_parts.tags.shrink_to_fit();
        if (m_parts.bufferSize == 0) {
            m_parts.buffer.reset();
            m_parts.bufferCapacity = 0;
        }
        return std::make_shared<const RecordBatch>(std::move(m_parts));
    }

private:
    void addBad(qsizetype index, const Error& reason, std::string_view raw)
    {
        BadMessage bad;
        bad.indexInAnswer = index;
        bad.reason = reason;
        bad.rawSize = static_cast<qint64>(raw.size());
        bad.raw = QByteArray(raw.data(),
            std::min<qsizetype>(static_cast<qsizetype>(raw.size()), BadMessage::maxRawBytes));
        m_parts.badMessages << bad;
    }

    RecordBatch::Parts m_parts;
    std::vector<qsizetype> m_indexes; // of the good messages within the answer
    qsizetype m_count = 0;
};

} // namespace

struct PullDecoder::Scratch
{
    std::vector<char> json;
    ondemand::parser parser;
};

PullDecoder::PullDecoder(PullLimits limits)
    : m_limits(limits)
    , m_scratch(std::make_unique<Scratch>())
{
}

PullDecoder::~PullDecoder() = default;

Result<PullAnswer> PullDecoder::decode(QByteArrayView body, const TopicPartition& source,
    Offset askedOffset)
{
    if (body.size() > m_limits.maxCompressedBytes) {
        return Error::make(ErrorKind::TooLarge, QStringLiteral("AnswerTooLarge"),
            QStringLiteral("the pull answer has %1 bytes, the limit is %2")
                .arg(body.size())
                .arg(m_limits.maxCompressedBytes));
    }
    const auto bodySize = static_cast<size_t>(body.size());
    size_t jsonSize = 0;
    if (!snappy::GetUncompressedLength(body.data(), bodySize, &jsonSize))
        return broken("BadSnappy", QStringLiteral("the pull answer is not a snappy block"));
    // A snappy copy of 3 bytes yields at most 64, so a larger ratio is a lie about the size.
    if (jsonSize > static_cast<size_t>(m_limits.maxJsonBytes) || jsonSize / 22 > bodySize) {
        return Error::make(ErrorKind::TooLarge, QStringLiteral("AnswerTooLarge"),
            QStringLiteral("the pull answer declares %1 bytes for %2 compressed ones")
                .arg(jsonSize)
                .arg(bodySize));
    }
    std::vector<char>& json = m_scratch->json;
    if (json.size() < jsonSize + simdjson::SIMDJSON_PADDING)
        json.resize(jsonSize + simdjson::SIMDJSON_PADDING);
    if (!snappy::RawUncompress(body.data(), bodySize, json.data()))
        return broken("BadSnappy", QStringLiteral("the pull answer is not a snappy block"));
    // The parser looks past the end; bytes of an earlier answer must not complete a cut one.
    std::memset(json.data() + jsonSize, 0, simdjson::SIMDJSON_PADDING);

    const std::string_view text(json.data(), jsonSize);
    const auto badJson = [](simdjson::error_code code) {
        return broken("BadJson", QStringLiteral("the pull answer is not valid JSON: ")
                + QString::fromUtf8(simdjson::error_message(code)));
    };

    ondemand::document document;
    ondemand::object response;
    if (const auto code = m_scratch->parser.iterate(text, json.size()).get(document))
        return badJson(code);
    if (const auto code = findResponse(document, response)) {
        // A gateway may answer 200 with an error in the data plane's shape.
        const Error error
            = parseErrorBody(200, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), {});
        return error.code == QLatin1StringView("HTTP200") ? badJson(code) : error;
    }

    BatchBuilder builder(source, askedOffset, jsonSize);
    std::optional<qint64> nextOffset;
    for (auto field : response) {
        std::string_view key;
        if (const auto code = field.unescaped_key().get(key))
            return badJson(code);
        ondemand::value value;
        if (const auto code = field.value().get(value))
            return badJson(code);
        if (key == "Error") {
            bool isNull = false;
            if (const auto code = value.is_null().get(isNull))
                return badJson(code);
            if (isNull)
                continue;
            return parseErrorBody(200,
                QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), {});
        }
        if (key == "NextOffset") {
            bool isNull = false;
            if (const auto code = value.is_null().get(isNull))
                return badJson(code);
            int64_t number = 0;
            if (!isNull) {
                if (const auto code = value.get_int64().get(number))
                    return badJson(code);
                nextOffset = number;
            }
        } else if (key == "Message") {
            bool isNull = false;
            if (const auto code = value.is_null().get(isNull))
                return badJson(code);
            if (isNull)
                continue;
            ondemand::array list;
            if (const auto code = value.get_array().get(list))
                return badJson(code);
            for (auto element : list) {
                ondemand::value item;
                std::string_view base64;
                if (const auto code = element.get(item))
                    return badJson(code);
                if (const auto code = stringOf(item).get(base64))
                    return badJson(code);
                if (builder.count() >= m_limits.maxMessages) {
                    return Error::make(ErrorKind::TooLarge, QStringLiteral("AnswerTooLarge"),
                        QStringLiteral("the pull answer has more than %1 messages")
                            .arg(m_limits.maxMessages));
                }
                builder.add(base64);
            }
        }
    }
    PullAnswer answer;
    answer.nextOffset = nextOffset;
    answer.batch = builder.finish(nextOffset);
    return answer;
}

} // namespace tidemark::cls
