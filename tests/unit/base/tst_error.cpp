// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QSet>
#include <QTest>

using namespace tidemark;

Q_DECLARE_METATYPE(tidemark::ErrorKind)

class tst_Error : public QObject
{
    Q_OBJECT

private slots:
    void kind_data();
    void kind();
    void tableIsComplete();
    void text_data();
    void text();
    void makeFillsTheRestWithNothing();
    void resultHoldsEither();
};

namespace {

struct KindRow
{
    ErrorKind kind;
    const char* name;
    bool retryable;
};

constexpr KindRow kinds[] = {
    { ErrorKind::Network, "network", true },
    { ErrorKind::Timeout, "timeout", true },
    { ErrorKind::Tls, "tls", false },
    { ErrorKind::Auth, "auth", false },
    { ErrorKind::Clock, "clock", false },
    { ErrorKind::Permission, "permission", false },
    { ErrorKind::Throttled, "throttled", true },
    { ErrorKind::NotFound, "not-found", false },
    { ErrorKind::AlreadyExists, "already-exists", false },
    { ErrorKind::InvalidOffset, "invalid-offset", false },
    { ErrorKind::Fenced, "fenced", false },
    { ErrorKind::InvalidRequest, "invalid-request", false },
    { ErrorKind::Transient, "transient", true },
    { ErrorKind::BadAnswer, "bad-answer", true },
    { ErrorKind::TooLarge, "too-large", false },
    { ErrorKind::Cancelled, "cancelled", false },
    { ErrorKind::Local, "local", false },
    { ErrorKind::Config, "config", false },
};

} // namespace

void tst_Error::kind_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("retryable");
    for (const KindRow& row : kinds)
        QTest::newRow(row.name) << row.kind << QByteArray(row.name) << row.retryable;
}

void tst_Error::kind()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QByteArray, name);
    QFETCH(bool, retryable);
    QCOMPARE(QByteArray(errorKindName(kind)), name);
    Error error = Error::make(kind, QStringLiteral("Code"), QStringLiteral("message"));
    QCOMPARE(error.isRetryable(), retryable);
    // The kind alone decides: neither status nor Retry-After make another error of it.
    error.httpStatus = 503;
    error.retryAfterMs = 1000;
    QCOMPARE(error.isRetryable(), retryable);
}

void tst_Error::tableIsComplete()
{
    QSet<QByteArray> names;
    int value = 0;
    for (; QByteArray(errorKindName(static_cast<ErrorKind>(value))) != "unknown"; ++value)
        names << errorKindName(static_cast<ErrorKind>(value));
    QCOMPARE(value, static_cast<int>(std::size(kinds)));
    QCOMPARE(names.size(), value);
}

void tst_Error::text_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QString>("requestId");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* code, const char* message, int status,
                         const char* id, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(message) << status
                            << QString::fromUtf8(id) << QString::fromUtf8(expected);
    };
    row("all parts", "SpeedQuotaExceed", "read qps exceed", 429, "r4",
        "SpeedQuotaExceed: read qps exceed (HTTP 429, request id r4)");
    row("no request id", "InternalError", "x", 500, "", "InternalError: x (HTTP 500)");
    row("no status", "InternalError", "x", 0, "r7", "InternalError: x (request id r7)");
    row("code and message", "Timeout", "no answer", 0, "", "Timeout: no answer");
    row("message only", "", "disk full", 0, "", "disk full");
    row("place markers stay as they are", "Code", "%1 of %2", 404, "%1",
        "Code: %1 of %2 (HTTP 404, request id %1)");
    row("Chinese", "TopicNotExist", "指定的日志主题不存在", 404, "",
        "TopicNotExist: 指定的日志主题不存在 (HTTP 404)");
}

void tst_Error::text()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(int, httpStatus);
    QFETCH(QString, requestId);
    Error error = Error::make(ErrorKind::Transient, code, message);
    error.httpStatus = httpStatus;
    error.requestId = requestId;
    QTEST(error.text(), "expected");
}

void tst_Error::makeFillsTheRestWithNothing()
{
    const Error error
        = Error::make(ErrorKind::Fenced, QStringLiteral("Code"), QStringLiteral("message"));
    QCOMPARE(error.kind, ErrorKind::Fenced);
    QCOMPARE(error.code, QStringLiteral("Code"));
    QCOMPARE(error.message, QStringLiteral("message"));
    QVERIFY(error.requestId.isEmpty());
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(error.retryAfterMs, qint64(-1));
}

void tst_Error::resultHoldsEither()
{
    const Result<int> good(7);
    QVERIFY(good.ok() && static_cast<bool>(good));
    QCOMPARE(good.value(), 7);

    const Result<int> bad(
        Error::make(ErrorKind::NotFound, QStringLiteral("Code"), QStringLiteral("m")));
    QVERIFY(!bad.ok() && !static_cast<bool>(bad));
    QCOMPARE(bad.error().kind, ErrorKind::NotFound);

    Result<QString> moved(QStringLiteral("text"));
    const QString taken = std::move(moved).value();
    QCOMPARE(taken, QStringLiteral("text"));
    QVERIFY(okStatus().ok());
}

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_error.moc"
