// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/testcause.h"

#include "cls/httptransport.h"
#include "cls/pulllog.h"

#include <QRegularExpression>

namespace tidemark::engine {

namespace {

constexpr int proxyWantsPassword = 407;

TestCause ofNetwork(const Error& error)
{
    if (error.code == QLatin1StringView(cls::HttpTransport::proxyFailed))
        return TestCause::Proxy;
    if (error.code == QLatin1StringView(cls::HttpTransport::hostNotFound))
        return TestCause::HostNotFound;
    return TestCause::Unreachable;
}

TestCause ofAuth(const Error& error)
{
    if (error.code.contains(QLatin1StringView("SecretId")))
        return TestCause::UnknownKeyId;
    return error.code.contains(QLatin1StringView("Token")) ? TestCause::WrongToken
                                                           : TestCause::WrongKey;
}

TestCause ofPermission(const Error& error)
{
    for (const char* code : { "AccountIsolate", "AccountDestroy", "AccountNotExists",
             "AccountArrears", "ServiceNotActivated" }) {
        if (error.code.contains(QLatin1StringView(code)))
            return TestCause::AccountBlocked;
    }
    return TestCause::MissingPermission;
}

TestCause ofNotFound(const Error& error, TestStep step)
{
    const bool isLogset = step == TestStep::Groups || step == TestStep::Topics
        || step == TestStep::Signature
        || error.code.contains(QLatin1StringView("Logset"));
    return isLogset ? TestCause::UnknownLogset : TestCause::NotFound;
}

} // namespace

TestCause causeOf(const Error& error, TestStep step)
{
    if (error.httpStatus == proxyWantsPassword)
        return TestCause::Proxy;
    if (error.code.contains(QLatin1StringView("UnsupportedRegion"))
        || (error.kind == ErrorKind::InvalidRequest
            && error.message.contains(QLatin1StringView("region"), Qt::CaseInsensitive)))
        return TestCause::WrongRegion;
    switch (error.kind) {
    case ErrorKind::Network:
        return ofNetwork(error);
    case ErrorKind::Timeout:
        return TestCause::NoAnswer;
    case ErrorKind::Tls:
        return TestCause::Tls;
    case ErrorKind::Auth:
        return ofAuth(error);
    case ErrorKind::Clock:
        return TestCause::ClockDiffers;
    case ErrorKind::Permission:
        return ofPermission(error);
    case ErrorKind::Throttled:
        return TestCause::Throttled;
    case ErrorKind::NotFound:
        return ofNotFound(error, step);
    case ErrorKind::Transient:
        return TestCause::ServiceFailing;
    case ErrorKind::BadAnswer:
    case ErrorKind::TooLarge:
        return TestCause::NotTheService;
    case ErrorKind::Cancelled:
        return TestCause::Cancelled;
    case ErrorKind::AlreadyExists:
    case ErrorKind::InvalidOffset:
    case ErrorKind::Fenced:
    case ErrorKind::InvalidRequest:
    case ErrorKind::Local:
    case ErrorKind::Config:
        break;
    }
    // An answer without a code of CLS, as a web server gives to everybody.
    return error.code.startsWith(QLatin1StringView("HTTP")) ? TestCause::NotTheService
                                                            : TestCause::Refused;
}

QString permissionOf(const Error& error, const QString& action)
{
    static const QRegularExpression named(QStringLiteral("\\bcls:[A-Za-z]+\\b"));
    const QRegularExpressionMatch match = named.match(error.message);
    if (match.hasMatch())
        return match.captured();
    // The name under which the vendor's policy examples allow reading records.
    if (action == QLatin1StringView(cls::PullLog::action))
        return QStringLiteral("cls:pullLogs");
    return QStringLiteral("cls:%1").arg(action);
}

bool makesLaterPointless(TestCause cause)
{
    switch (cause) {
    case TestCause::HostNotFound:
    case TestCause::Unreachable:
    case TestCause::NoAnswer:
    case TestCause::Proxy:
    case TestCause::Tls:
    case TestCause::ClockDiffers:
    case TestCause::NoKeys:
    case TestCause::UnknownKeyId:
    case TestCause::WrongKey:
    case TestCause::WrongToken:
    case TestCause::WrongRegion:
    case TestCause::AccountBlocked:
    case TestCause::UnknownLogset:
    case TestCause::NotTheService:
    case TestCause::Cancelled:
        return true;
    case TestCause::None:
    case TestCause::NotEncrypted:
    case TestCause::ClockUnknown:
    case TestCause::MissingPermission:
    case TestCause::NotFound:
    case TestCause::NoTopics:
    case TestCause::NoPartitions:
    case TestCause::Throttled:
    case TestCause::ServiceFailing:
    case TestCause::Refused:
    case TestCause::EarlierStep:
        return false;
    }
    return false;
}

} // namespace tidemark::engine
