// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QStringList>

namespace tidemark {

bool Error::isRetryable() const
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Throttled:
    case ErrorKind::Transient:
    case ErrorKind::BadAnswer:
        return true;
    case ErrorKind::Tls:
    case ErrorKind::Auth:
    case ErrorKind::Clock:
    case ErrorKind::Permission:
    case ErrorKind::NotFound:
    case ErrorKind::AlreadyExists:
    case ErrorKind::InvalidOffset:
    case ErrorKind::Fenced:
    case ErrorKind::InvalidRequest:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
    case ErrorKind::Config:
        return false;
    }
    return false;
}

QString Error::text() const
{
    QString result = code.isEmpty() ? message : code + QLatin1String(": ") + message;
    QStringList details;
    if (httpStatus != 0)
        details << QStringLiteral("HTTP %1").arg(httpStatus);
    if (!requestId.isEmpty())
        details << QStringLiteral("request id %1").arg(requestId);
    if (!details.isEmpty())
        result += QLatin1String(" (") + details.join(QLatin1String(", ")) + QLatin1Char(')');
    return result;
}

Error Error::make(ErrorKind kind, const QString& code, const QString& message)
{
    Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    return error;
}

const char* errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return "network";
    case ErrorKind::Timeout:
        return "timeout";
    case ErrorKind::Tls:
        return "tls";
    case ErrorKind::Auth:
        return "auth";
    case ErrorKind::Clock:
        return "clock";
    case ErrorKind::Permission:
        return "permission";
    case ErrorKind::Throttled:
        return "throttled";
    case ErrorKind::NotFound:
        return "not-found";
    case ErrorKind::AlreadyExists:
        return "already-exists";
    case ErrorKind::InvalidOffset:
        return "invalid-offset";
    case ErrorKind::Fenced:
        return "fenced";
    case ErrorKind::InvalidRequest:
        return "invalid-request";
    case ErrorKind::Transient:
        return "transient";
    case ErrorKind::BadAnswer:
        return "bad-answer";
    case ErrorKind::TooLarge:
        return "too-large";
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::Local:
        return "local";
    case ErrorKind::Config:
        return "config";
    }
    return "unknown";
}

} // namespace tidemark
