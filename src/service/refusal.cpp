// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/refusal.h"

#include "cls/json.h"

#include <array>

namespace tidemark::service {

namespace {

struct StatusRule
{
    QLatin1StringView code;
    bool family; ///< the code and everything below it
    int status;
};

constexpr std::array statusRules{
    StatusRule{ QLatin1StringView("AuthFailure"), true, 401 },
    StatusRule{ QLatin1StringView("LogSizeExceed"), false, 403 },
    StatusRule{ QLatin1StringView("NotAllowed"), false, 403 },
    StatusRule{ QLatin1StringView("OperationDenied"), true, 403 },
    StatusRule{ QLatin1StringView("AccountArrears"), false, 403 },
    StatusRule{ QLatin1StringView("ServiceNotActivated"), false, 403 },
    StatusRule{ QLatin1StringView("TopicNotExist"), false, 404 },
    StatusRule{ QLatin1StringView("PartitionNotExist"), false, 404 },
    StatusRule{ QLatin1StringView("LogsetNotExist"), false, 404 },
    StatusRule{ QLatin1StringView("ConsumerNotExist"), false, 404 },
    StatusRule{ QLatin1StringView("CursorNotExist"), false, 404 },
    StatusRule{ QLatin1StringView("NotSupported"), false, 405 },
    StatusRule{ QLatin1StringView("SpeedQuotaExceed"), false, 429 },
    StatusRule{ QLatin1StringView("RequestLimitExceeded"), true, 429 },
    StatusRule{ QLatin1StringView("InternalError"), true, 500 },
};

void addRetryAfter(HttpReply& reply, const Error& error)
{
    if (error.retryAfterMs >= 0) {
        // The header counts whole seconds; rounding down would invite the client too early.
        reply.headers.emplaceBack(
            "Retry-After", QByteArray::number((error.retryAfterMs + 999) / 1000));
    }
}

} // namespace

Error refusal(const char* code, const QString& message)
{
    return Error::make(ErrorKind::InvalidRequest, QString::fromLatin1(code), message);
}

int dataPlaneStatus(const Error& error)
{
    if (error.httpStatus > 0)
        return error.httpStatus;
    for (const StatusRule& rule : statusRules) {
        if (error.code == rule.code)
            return rule.status;
        if (rule.family && error.code.startsWith(rule.code)
            && error.code.at(rule.code.size()) == QLatin1Char('.'))
            return rule.status;
    }
    return 400;
}

Error inControlWords(Error error)
{
    if (error.code == QLatin1StringView("TopicNotExist")
        || error.code == QLatin1StringView("PartitionNotExist"))
        error.code.prepend(QStringLiteral("ResourceNotFound."));
    return error;
}

HttpReply controlRefusal(const Error& error, const QByteArray& requestId)
{
    const cls::Json detail = { { "Code", cls::jsonString(error.code) },
        { "Message", cls::jsonString(error.message) } };
    HttpReply reply;
    reply.status = error.httpStatus > 0 ? error.httpStatus : 200;
    reply.contentType = "application/json";
    reply.body = cls::responseBody({ { "Error", detail } }, QString::fromLatin1(requestId));
    addRetryAfter(reply, error);
    return reply;
}

HttpReply dataRefusal(const Error& error)
{
    HttpReply reply;
    reply.status = dataPlaneStatus(error);
    reply.contentType = "application/json";
    reply.body = cls::jsonBytes({ { "errorcode", cls::jsonString(error.code) },
        { "errormessage", cls::jsonString(error.message) } });
    addRetryAfter(reply, error);
    return reply;
}

} // namespace tidemark::service
