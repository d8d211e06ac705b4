// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/json.h"

#include "cls/servererror.h"

#include <limits>

namespace tidemark::cls {

namespace {

/// Copying and writing a value use the stack for each level, so a sender must not choose how many.
bool nestsTooDeep(QByteArrayView text)
{
    constexpr int maxDepth = 100;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<Json> parseJson(QByteArrayView text)
{
    if (nestsTooDeep(text)) {
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("BadJson"),
            QStringLiteral("JSON nested too deeply"));
    }
    // The library takes a NUL for the end and would not look at what stands behind it.
    if (text.indexOf('\0') >= 0) {
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("BadJson"),
            QStringLiteral("not valid JSON: a NUL byte in the text"));
    }
    Json json;
    try {
        json = Json::parse(text.data(), text.data() + text.size());
    } catch (const Json::exception& failure) {
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("BadJson"),
            QStringLiteral("not valid JSON: ") + QString::fromUtf8(failure.what()).left(200));
    }
    return json;
}

QByteArray jsonBytes(const Json& json)
{
    return QByteArray::fromStdString(
        json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string jsonString(const QString& text)
{
    return text.toStdString();
}

ObjectReader::ObjectReader(const Json& object, ErrorKind kind)
    : m_object(object)
    , m_kind(kind)
{
    if (!object.is_object())
        fault(QStringLiteral("InvalidParameter"), QStringLiteral("a JSON object was expected"));
}

void ObjectReader::fault(const QString& code, const QString& message)
{
    if (!m_error)
        m_error = Error::make(m_kind, code, message);
}

void ObjectReader::adopt(const ObjectReader& nested)
{
    if (!m_error && nested.m_error)
        m_error = nested.m_error;
}

const Json* ObjectReader::member(const char* name, bool required)
{
    if (m_object.is_object()) {
        const auto found = m_object.find(name);
        if (found != m_object.end() && !found->is_null())
            return &*found;
    }
    if (required)
        fault(QStringLiteral("MissingParameter"),
            QStringLiteral("%1 is missing").arg(QString::fromUtf8(name)));
    return nullptr;
}

qint64 ObjectReader::integer(const Json& value, const char* name)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number <= static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
            return static_cast<qint64>(number);
    } else if (value.is_number_integer()) {
        return value.get<std::int64_t>();
    }
    fault(QStringLiteral("InvalidParameter"),
        QStringLiteral("%1 is not a 64-bit integer").arg(QString::fromUtf8(name)));
    return 0;
}

QString ObjectReader::string(const char* name)
{
    const Json* value = member(name, true);
    if (!value)
        return {};
    if (!value->is_string()) {
        fault(QStringLiteral("InvalidParameter"),
            QStringLiteral("%1 is not a string").arg(QString::fromUtf8(name)));
        return {};
    }
    return QString::fromStdString(value->get_ref<const std::string&>());
}

qint64 ObjectReader::int64(const char* name)
{
    const Json* value = member(name, true);
    return value ? integer(*value, name) : 0;
}

QString ObjectReader::optionalString(const char* name, const QString& otherwise)
{
    return member(name, false) ? string(name) : otherwise;
}

qint64 ObjectReader::optionalInt64(const char* name, qint64 otherwise)
{
    return maybeInt64(name).value_or(otherwise);
}

std::optional<qint64> ObjectReader::maybeInt64(const char* name)
{
    const Json* value = member(name, false);
    if (!value)
        return std::nullopt;
    return integer(*value, name);
}

QStringList ObjectReader::strings(const char* name)
{
    const Json* value = member(name, false);
    if (!value)
        return {};
    QStringList out;
    if (value->is_array()) {
        for (const Json& element : *value) {
            if (!element.is_string())
                break;
            out << QString::fromStdString(element.get_ref<const std::string&>());
        }
        if (static_cast<size_t>(out.size()) == value->size())
            return out;
    }
    fault(QStringLiteral("InvalidParameter"),
        QStringLiteral("%1 is not a list of strings").arg(QString::fromUtf8(name)));
    return {};
}

QList<qint64> ObjectReader::int64s(const char* name)
{
    const Json* value = member(name, false);
    if (!value)
        return {};
    if (!value->is_array()) {
        fault(QStringLiteral("InvalidParameter"),
            QStringLiteral("%1 is not a list").arg(QString::fromUtf8(name)));
        return {};
    }
    QList<qint64> out;
    for (const Json& element : *value)
        out << integer(element, name);
    return out;
}

QList<const Json*> ObjectReader::objects(const char* name)
{
    const Json* value = member(name, false);
    if (!value)
        return {};
    QList<const Json*> out;
    if (value->is_array()) {
        for (const Json& element : *value) {
            if (element.is_object())
                out << &element;
        }
        if (static_cast<size_t>(out.size()) == value->size())
            return out;
    }
    fault(QStringLiteral("InvalidParameter"),
        QStringLiteral("%1 is not a list of objects").arg(QString::fromUtf8(name)));
    return {};
}

const Json* ObjectReader::object(const char* name)
{
    const Json* value = member(name, false);
    if (value && !value->is_object()) {
        fault(QStringLiteral("InvalidParameter"),
            QStringLiteral("%1 is not an object").arg(QString::fromUtf8(name)));
        return nullptr;
    }
    return value;
}

Result<Json> parseResponse(QByteArrayView body)
{
    Result<Json> parsed = parseJson(body);
    if (!parsed.ok())
        return parsed.error();
    Json& json = parsed.value();
    if (!json.is_object() || !json.contains("Response") || !json["Response"].is_object()) {
        // A gateway may answer in the data plane's shape.
        if (json.is_object() && json.contains("errorcode"))
            return parseErrorBody(200, body, {});
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("BadAnswer"),
            QStringLiteral("the answer has no object \"Response\""));
    }
    Json& response = json["Response"];
    if (response.contains("Error") && !response["Error"].is_null())
        return parseErrorBody(200, body, {});
    return Result<Json>(std::move(response));
}

QByteArray responseBody(Json members, const QString& requestId)
{
    members["RequestId"] = jsonString(requestId);
    Json envelope = Json::object();
    envelope["Response"] = std::move(members);
    return jsonBytes(envelope);
}

Result<Json> parseRequest(QByteArrayView body)
{
    Result<Json> parsed = parseJson(body);
    if (!parsed.ok()) {
        return Error::make(ErrorKind::InvalidRequest, QStringLiteral("InvalidParameter"),
            parsed.error().message);
    }
    if (!parsed.value().is_object()) {
        return Error::make(ErrorKind::InvalidRequest, QStringLiteral("InvalidParameter"),
            QStringLiteral("the body is not a JSON object"));
    }
    return parsed;
}

} // namespace tidemark::cls
