// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulldecoder.h"

#include "cls/batchbuilder.h"
#include "cls/plainenvelope.h"
#include "cls/servererror.h"

#include <simdjson.h>
#include <snappy.h>

#include <cstring>

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

} // namespace

struct PullDecoder::Scratch
{
    /// Room for the text and what the parser reads behind it. Not filled: snappy writes it all.
    void reserve(size_t bytes)
    {
        if (capacity >= bytes)
            return;
        json.reset(new char[bytes]);
        capacity = bytes;
    }

    std::unique_ptr<char[]> json;
    size_t capacity = 0;
    ondemand::parser parser;
    BatchBuilder builder;
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
    m_scratch->reserve(jsonSize + simdjson::SIMDJSON_PADDING);
    char* const json = m_scratch->json.get();
    if (!snappy::RawUncompress(body.data(), bodySize, json))
        return broken("BadSnappy", QStringLiteral("the pull answer is not a snappy block"));
    // The parser looks past the end; bytes of an earlier answer must not complete a cut one.
    std::memset(json + jsonSize, 0, simdjson::SIMDJSON_PADDING);

    const std::string_view text(json, jsonSize);
    BatchBuilder& builder = m_scratch->builder;
    PullAnswer answer;
    builder.begin(source, askedOffset, jsonSize);
    if (readPlainEnvelope(text, m_limits.maxMessages, builder, answer.nextOffset)) {
        answer.batch = builder.finish(answer.nextOffset);
        return answer;
    }
    builder.begin(source, askedOffset, jsonSize);
    return parse(text);
}

/// Any envelope, by the JSON parser.
Result<PullAnswer> PullDecoder::parse(std::string_view text)
{
    BatchBuilder& builder = m_scratch->builder;
    const auto badJson = [](simdjson::error_code code) {
        return broken("BadJson", QStringLiteral("the pull answer is not valid JSON: ")
                + QString::fromUtf8(simdjson::error_message(code)));
    };

    ondemand::document document;
    ondemand::object response;
    if (const auto code = m_scratch->parser.iterate(text, m_scratch->capacity).get(document))
        return badJson(code);
    if (const auto code = findResponse(document, response)) {
        // A gateway may answer 200 with an error in the data plane's shape.
        const Error error
            = parseErrorBody(200, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), {});
        return error.code == QLatin1StringView("HTTP200") ? badJson(code) : error;
    }

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
