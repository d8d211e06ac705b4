// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <nlohmann/json.hpp>

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace tidemark::cls {

// Included by .cpp files of this room only: the library is costly to compile, and no header
// of ours shows it. It keeps 64-bit integers exact, signed and unsigned.

using Json = nlohmann::json;

/// Parses any JSON text. Errors: BadAnswer, with the position of the first fault; the same for
/// more than 100 levels of nesting.
[[nodiscard]] Result<Json> parseJson(QByteArrayView text);

/// Compact text of `json`; a string that is not valid UTF-8 gets U+FFFD in place of the bad bytes.
[[nodiscard]] QByteArray jsonBytes(const Json& json);

[[nodiscard]] std::string jsonString(const QString& text);

/// Reads members of one JSON object and remembers the first fault, so that a caller asks for
/// all members and checks once.
class ObjectReader
{
public:
    /// `kind` is the kind of the errors made here: BadAnswer for answers of a service,
    /// InvalidRequest for requests that a service received.
    ObjectReader(const Json& object, ErrorKind kind);

    /// Required members: absent, null or of another type is a fault.
    QString string(const char* name);
    qint64 int64(const char* name);

    /// Optional members: absent or null gives the default; another type is a fault.
    QString optionalString(const char* name, const QString& otherwise = {});
    qint64 optionalInt64(const char* name, qint64 otherwise);
    std::optional<qint64> maybeInt64(const char* name);

    /// A list: absent or null is the empty list, because the service sends null for none.
    QStringList strings(const char* name);
    QList<qint64> int64s(const char* name);
    /// The elements, each an object; a list element of another type is a fault.
    QList<const Json*> objects(const char* name);
    /// The member object; nullptr where absent or null.
    const Json* object(const char* name);

    [[nodiscard]] bool ok() const { return !m_error; }
    [[nodiscard]] const Error& error() const { return *m_error; }
    /// Adopts the fault of a reader of a nested object.
    void adopt(const ObjectReader& nested);
    void fault(const QString& code, const QString& message);

private:
    const Json* member(const char* name, bool required);
    qint64 integer(const Json& value, const char* name);

    const Json& m_object;
    ErrorKind m_kind;
    std::optional<Error> m_error;
};

/// The object below "Response" of a cloud API answer, or the error that it carries.
[[nodiscard]] Result<Json> parseResponse(QByteArrayView body);

/// `{"Response": {members, "RequestId": id}}`
[[nodiscard]] QByteArray responseBody(Json members, const QString& requestId);

/// Parses the body of a request. Errors: InvalidRequest.
[[nodiscard]] Result<Json> parseRequest(QByteArrayView body);

} // namespace tidemark::cls
