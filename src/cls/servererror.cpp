// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/servererror.h"

#include "cls/json.h"

#include <array>

namespace tidemark::cls {

namespace {

struct Rule
{
    const char* code; ///< whole code, or with a trailing '*' the start of it
    ErrorKind kind;
};

// First match wins, so exact codes stand before the families they belong to.
constexpr std::array rules {
    Rule { "AuthFailure.SignatureExpire", ErrorKind::Clock },
    Rule { "AuthFailure.UnauthorizedOperation", ErrorKind::Permission },
    Rule { "AuthFailure*", ErrorKind::Auth },
    Rule { "InvalidAuthorization", ErrorKind::Auth },
    Rule { "MissingAuthorization", ErrorKind::Auth },
    Rule { "Unauthorized", ErrorKind::Auth },
    Rule { "UnauthorizedOperation*", ErrorKind::Permission },
    Rule { "OperationDenied*", ErrorKind::Permission },
    Rule { "NotAllowed", ErrorKind::Permission },
    Rule { "AccountArrears", ErrorKind::Permission },
    Rule { "ServiceNotActivated", ErrorKind::Permission },
    Rule { "SpeedQuotaExceed", ErrorKind::Throttled },
    Rule { "RequestLimitExceeded*", ErrorKind::Throttled },
    Rule { "FailedOperation.ReadQpsLimit", ErrorKind::Throttled },
    Rule { "FailedOperation.WriteQpsLimit", ErrorKind::Throttled },
    Rule { "FailedOperation.WriteTrafficLimit", ErrorKind::Throttled },
    Rule { "FailedOperation.TagQpsLimit", ErrorKind::Throttled },
    Rule { "FailedOperation.Timeout", ErrorKind::Transient },
    Rule { "FailedOperation.TopicCreating", ErrorKind::Transient },
    Rule { "InternalError.IllegalRole", ErrorKind::Permission },
    Rule { "InternalError*", ErrorKind::Transient },
    Rule { "ServiceUnavailable*", ErrorKind::Transient },
    Rule { "Timeout", ErrorKind::Transient },
    Rule { "ResourceNotFound*", ErrorKind::NotFound },
    Rule { "TopicNotExist", ErrorKind::NotFound },
    Rule { "LogsetNotExist", ErrorKind::NotFound },
    Rule { "ConsumerNotExist", ErrorKind::NotFound },
    Rule { "CursorNotExist", ErrorKind::InvalidOffset },
    Rule { "LogSizeExceed", ErrorKind::TooLarge },
    Rule { "LimitExceeded.LogSize", ErrorKind::TooLarge },
    Rule { "InvalidParameter*", ErrorKind::InvalidRequest },
    Rule { "MissingParameter*", ErrorKind::InvalidRequest },
    Rule { "UnknownParameter*", ErrorKind::InvalidRequest },
};

bool matches(const Rule& rule, const QString& code)
{
    const QLatin1StringView pattern(rule.code);
    if (pattern.endsWith(QLatin1Char('*')))
        return code.startsWith(pattern.chopped(1));
    return code == pattern;
}

ErrorKind kindOfStatus(int httpStatus)
{
    if (httpStatus == 429)
        return ErrorKind::Throttled;
    if (httpStatus == 408 || httpStatus >= 500)
        return ErrorKind::Transient;
    if (httpStatus == 401)
        return ErrorKind::Auth;
    if (httpStatus == 403)
        return ErrorKind::Permission;
    if (httpStatus == 404)
        return ErrorKind::NotFound;
    if (httpStatus == 413)
        return ErrorKind::TooLarge;
    if (httpStatus >= 400)
        return ErrorKind::InvalidRequest;
    return ErrorKind::BadAnswer;
}

QString printable(QByteArrayView body)
{
    // Shown to people: one line, bounded, without control characters.
    QString text = QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 200)));
    for (QChar& c : text) {
        if (!c.isPrint())
            c = QLatin1Char(' ');
    }
    return text.simplified();
}

QString textMember(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string&>());
}

} // namespace

ErrorKind errorKind(const QString& code, const QString& message, int httpStatus)
{
    // These are known by their text only; no page documents a code (protocol notes 8).
    if (message.contains(QLatin1StringView("already exist"), Qt::CaseInsensitive))
        return ErrorKind::AlreadyExists;
    if (code.contains(QLatin1StringView("invalidoffset"), Qt::CaseInsensitive))
        return ErrorKind::InvalidOffset;
    if (message.contains(QLatin1StringView("not the owner"), Qt::CaseInsensitive))
        return ErrorKind::Fenced;

    for (const Rule& rule : rules) {
        if (!matches(rule, code))
            continue;
        if (rule.kind != ErrorKind::InvalidRequest)
            return rule.kind;
        // What is said of a missing group or consumer has no code of its own either.
        const bool missing = message.contains(QLatin1StringView("not exist"), Qt::CaseInsensitive)
            || message.contains(QLatin1StringView("not found"), Qt::CaseInsensitive);
        return missing ? ErrorKind::NotFound : rule.kind;
    }
    return kindOfStatus(httpStatus == 200 ? 400 : httpStatus);
}

Error parseErrorBody(int httpStatus, QByteArrayView body, const QString& requestIdHeader)
{
    Error error;
    error.httpStatus = httpStatus;
    error.requestId = requestIdHeader;

    const Result<Json> parsed = parseJson(body);
    if (parsed.ok() && parsed.value().is_object()) {
        const Json& json = parsed.value();
        error.code = textMember(json, "errorcode");
        error.message = textMember(json, "errormessage");
        const auto response = json.find("Response");
        if (response != json.end() && response->is_object()) {
            const QString requestId = textMember(*response, "RequestId");
            if (!requestId.isEmpty())
                error.requestId = requestId;
            const auto detail = response->find("Error");
            if (detail != response->end() && detail->is_object()) {
                error.code = textMember(*detail, "Code");
                error.message = textMember(*detail, "Message");
            }
        }
    }
    if (error.code.isEmpty()) {
        error.kind = kindOfStatus(httpStatus);
        error.code = QStringLiteral("HTTP%1").arg(httpStatus);
        error.message = body.isEmpty()
            ? QStringLiteral("the answer has no body")
            : QStringLiteral("the answer is not an error of CLS: ") + printable(body);
        return error;
    }
    error.kind = errorKind(error.code, error.message, httpStatus);
    return error;
}

} // namespace tidemark::cls
