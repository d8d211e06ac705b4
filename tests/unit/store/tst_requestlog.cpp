// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requestlog.h"
#include "store/requestreport.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;
using cls::Exchange;

namespace {

Exchange exchange(const char* action, Exchange::Plane plane = Exchange::Plane::Control)
{
    Exchange out;
    out.plane = plane;
    out.action = action;
    out.host = QStringLiteral("h");
    out.startedWallMs = 1'711'607'794'123; // 2024-03-28T06:36:34.123Z
    out.durationMs = 42;
    out.bytesUp = 10;
    out.bytesDown = 1000;
    out.httpStatus = 200;
    out.requestId = QStringLiteral("r-1");
    return out;
}

Exchange failed(ErrorKind kind)
{
    Exchange out = exchange("A");
    out.error = Error::make(kind, QStringLiteral("Code"), QStringLiteral("one\ntwo"));
    return out;
}

} // namespace

class TestRequestLog : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewest()
    {
        RequestLog log({ 3, 1 << 20 });
        for (int i = 0; i < 10; ++i)
            log.note(exchange("A"));
        const auto entries = log.entries();
        QCOMPARE(entries.size(), 3u);
        QCOMPARE(entries.front().number, 7);
        QCOMPARE(entries.back().number, 9);
    }

    /// Pulls come in thousands: the one commit stays all the same.
    void pullsDoNotPushTheControlPlaneOut()
    {
        RequestLog log({ 5, 1 << 20 });
        log.note(exchange("CommitConsumerOffsets"));
        for (int i = 0; i < 100; ++i)
            log.note(exchange("pull_log", Exchange::Plane::Data));
        const auto entries = log.entries();
        QCOMPARE(entries.size(), 6u);
        QCOMPARE(entries.front().exchange->action, QByteArray("CommitConsumerOffsets"));
        QVERIFY(std::is_sorted(entries.begin(), entries.end()));
    }

    void isBoundedByBytes()
    {
        RequestLog log({ 100'000, 64 << 10 });
        for (int i = 0; i < 1000; ++i) {
            Exchange one = failed(ErrorKind::Network);
            one.error->message = QString(1000, u'x');
            log.note(one);
            QVERIFY(log.bytes() <= 64 << 10);
        }
        QVERIFY(log.entries().size() > 10);
        // One that is larger than the bound alone is kept: nothing else would be.
        Exchange large = failed(ErrorKind::Network);
        large.error->message = QString(100'000, u'x');
        log.note(large);
        QCOMPARE(log.entries().size(), 1u);
    }

    void countsSinceTheStart()
    {
        RequestLog log({ 2, 1 << 20 });
        log.note(exchange("A"));
        log.note(failed(ErrorKind::Timeout));
        log.note(failed(ErrorKind::Cancelled));
        log.note(exchange("A"));
        const RequestLog::Totals totals = log.totals();
        QCOMPARE(totals.requests, 4);
        QCOMPARE(totals.failures, 1);
        QCOMPARE(totals.bytesUp, 40);
        QCOMPARE(totals.bytesDown, 4000);
    }

    void clearForgetsTheEntriesOnly()
    {
        RequestLog log;
        log.note(exchange("A"));
        const quint64 revision = log.revision();
        log.clear();
        QVERIFY(log.revision() != revision);
        QVERIFY(log.entries().empty());
        QCOMPARE(log.bytes(), 0);
        QCOMPARE(log.totals().requests, 1);
        log.note(exchange("A"));
        QCOMPARE(log.entries().front().number, 1);
    }

    void theClockIsUnknownUntilAnAnswerTellsIt()
    {
        RequestLog log;
        log.note(exchange("A"));
        QVERIFY(!log.clockDifferenceMs().isKnown());
        Exchange one = exchange("A");
        one.clockDifferenceMs = -2500;
        log.note(one);
        log.note(exchange("A"));
        QVERIFY(log.clockDifferenceMs().isKnown());
        QCOMPARE(log.clockDifferenceMs().value(), -2500);
        QCOMPARE(log.clockDifferenceMs().wallMs(), one.startedWallMs + 42);
    }

    void aReportSaysWhatATicketNeeds()
    {
        RequestLog log;
        log.note(exchange("DescribeTopics"));
        Exchange lost = failed(ErrorKind::Timeout);
        lost.httpStatus = 0;
        lost.requestId.clear();
        lost.attempt = 3;
        log.note(lost);
        const QString report = requestReport({ QStringLiteral("tidemark 0.1.0"),
                                                 QStringLiteral("ap-guangzhou"), 1'711'607'800'000,
                                                 Known<qint64>::of(-2500, Origin::Service, 1'711'607'795'000) },
            log.entries());
        QCOMPARE(report,
            QStringLiteral("Program: tidemark 0.1.0\n"
                           "Connection: ap-guangzhou\n"
                           "Report made: 2024-03-28T06:36:40.000Z\n"
                           "Clock of the service minus this machine's: -2500 ms, as of 2024-03-28T06:36:35.000Z\n"
                           "Requests: 2\n"
                           "\n"
                           "Action: DescribeTopics\n"
                           "Host: h\n"
                           "Started: 2024-03-28T06:36:34.123Z\n"
                           "Duration: 42 ms\n"
                           "Attempt: 1\n"
                           "Status: HTTP 200\n"
                           "Body: 10 bytes up, 1000 bytes down\n"
                           "Request id: r-1\n"
                           "\n"
                           "Action: A\n"
                           "Host: h\n"
                           "Started: 2024-03-28T06:36:34.123Z\n"
                           "Duration: 42 ms\n"
                           "Attempt: 3\n"
                           "Status: no HTTP answer\n"
                           "Body: 10 bytes up, 1000 bytes down\n"
                           "Request id: none\n"
                           "Error: Code (timeout): one two\n"));
    }

    /// On the way of pulls: a few hundred nanoseconds, whatever the answer held.
    void notingIsCheap()
    {
        RequestLog log;
        const Exchange one = exchange("pull_log", Exchange::Plane::Data);
        QBENCHMARK {
            for (int i = 0; i < 1000; ++i)
                log.note(one);
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
