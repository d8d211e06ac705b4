// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describelogsets.h"
#include "engine/apicaller.h"
#include "support/enginefixture.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using cls::DescribeLogsets;

class TestApiCaller : public QObject
{
    Q_OBJECT

    static QByteArray success() { return R"({"Response":{"Logsets":[],"TotalCount":0,"RequestId":"r"}})"; }
    static QByteArray error(const char* code)
    {
        return QByteArray("{\"Response\":{\"Error\":{\"Code\":\"") + code
            + "\",\"Message\":\"m\"},\"RequestId\":\"r9\"}}";
    }

    struct Outcome
    {
        int handled = 0;
        int retries = 0;
        std::optional<Error> error;
    };

    static ApiCaller::CallId call(test::EngineFixture& fixture, Outcome& outcome,
        CallPolicy policy = {})
    {
        return fixture.api.call<DescribeLogsets>(
            {}, policy,
            [&outcome](const Result<DescribeLogsets::Response>& result) {
                ++outcome.handled;
                if (!result.ok())
                    outcome.error = result.error();
            },
            [&outcome](const Error&, qint64) { ++outcome.retries; });
    }

private slots:
    void successEndsTheCallOnce()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"), success());
        fixture.scheduler.run(60'000);
        QCOMPARE(outcome.handled, 1);
        QVERIFY(!outcome.error);
        QCOMPARE(fixture.transport.sent.size(), 1);
    }

    void eachAttemptIsToldWithItsNumber()
    {
        class Attempts final : public cls::ExchangeSink
        {
        public:
            void note(cls::Exchange exchange) noexcept override { numbers << exchange.attempt; }
            QList<int> numbers;
        };
        test::EngineFixture fixture;
        const auto sink = std::make_shared<Attempts>();
        cls::Account account = test::EngineFixture::makeAccount();
        account.exchanges = sink;
        cls::ApiClient client(fixture.transport, fixture.clock, account);
        ApiCaller caller(client, fixture.pacer, fixture.scheduler, fixture.clock, [] { return 0.5; });
        caller.call<DescribeLogsets>({}, {}, [](const auto&) { });
        for (int i = 0; i < 3; ++i) {
            fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"), error("InternalError"));
            fixture.scheduler.run(5000);
        }
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"), success());
        QCOMPARE(sink->numbers, QList<int>({1, 2, 3, 4}));
    }

    void aServiceThatIsDownIsAskedByOneRepetitionAtATime()
    {
        test::EngineFixture fixture;
        std::vector<Outcome> outcomes(12);
        for (Outcome& outcome : outcomes)
            call(fixture, outcome, { 1000, -1, true });
        const auto failAll = [&] {
            for (const auto open : fixture.transport.open("DescribeLogsets"))
                fixture.transport.fail(open, ErrorKind::Network);
        };
        failAll();
        const qsizetype before = fixture.transport.sent.size();
        for (int i = 0; i < 1200; ++i) {
            fixture.scheduler.run(100);
            QVERIFY(fixture.transport.openCount() <= 1);
            failAll();
        }
        QVERIFY2(fixture.transport.sent.size() - before < 30,
            qPrintable(QString::number(fixture.transport.sent.size() - before)));
        // A call that is made now is asked for at once; its answer sets the others free.
        Outcome wish;
        call(fixture, wish);
        fixture.transport.answer(fixture.transport.open("DescribeLogsets").last(), success());
        QCOMPARE(wish.handled, 1);
        for (int i = 0; i < 300; ++i) {
            fixture.scheduler.run(100);
            for (const auto open : fixture.transport.open("DescribeLogsets"))
                fixture.transport.answer(open, success());
        }
        for (const Outcome& outcome : outcomes)
            QCOMPARE(outcome.handled, 1);
    }

    void retryableErrorsAreRepeatedWithANewSignature()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome);
        fixture.clock.advance(5000);
        fixture.transport.answer(
            fixture.transport.oldest("DescribeLogsets"), error("RequestLimitExceeded"));
        QCOMPARE(fixture.transport.openCount(), 0);
        fixture.scheduler.run(2000);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"), success());
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.retries, 1);
        const auto header = [&](int index, QByteArrayView name) {
            for (const auto& [key, value] : fixture.transport.sent[index].headers) {
                if (key == name)
                    return value;
            }
            return QByteArray();
        };
        for (const char* name : { "X-TC-Timestamp", "Authorization" }) {
            QVERIFY(!header(0, name).isEmpty());
            QVERIFY(header(0, name) != header(1, name));
        }
    }

    void errorsThatRepeatingDoesNotMendEndAtOnce()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"),
            error("AuthFailure.SignatureFailure"));
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.error->kind, ErrorKind::Auth);
        QCOMPARE(outcome.error->requestId, QStringLiteral("r9"));
        fixture.scheduler.run(60'000);
        QCOMPARE(fixture.transport.sent.size(), 1);
    }

    void givesUpAfterItsTime()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome, { 10'000, 5000, true });
        for (int i = 0; i < 100 && outcome.handled == 0; ++i) {
            for (const auto id : fixture.transport.open("DescribeLogsets"))
                fixture.transport.fail(id, ErrorKind::Network);
            fixture.scheduler.run(500);
        }
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.error->kind, ErrorKind::Network);
        QVERIFY(outcome.retries >= 2);
    }

    void aWrongClockIsCorrectedOnceFromTheDateHeader()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"),
            error("AuthFailure.SignatureExpire"), 200,
            { { "Date", "Sun, 22 Nov 2026 03:12:00 GMT" } });
        fixture.scheduler.run(1);
        const auto request
            = fixture.transport.request(fixture.transport.oldest("DescribeLogsets"));
        const bool corrected = request.headers.contains(
            std::pair<QByteArray, QByteArray>("X-TC-Timestamp", "1795317120"));
        QVERIFY(corrected);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"),
            error("AuthFailure.SignatureExpire"));
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.error->kind, ErrorKind::Clock);
    }

    void aClockThatIsSetWhileACallIsRepeatedIsCorrectedAgain()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome, { 10'000, -1, true });
        const auto refuse = [&] {
            fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"),
                error("AuthFailure.SignatureExpire"), 200,
                { { "Date", "Mon, 24 Nov 2025 18:00:00 GMT" } });
        };
        refuse();
        QCOMPARE(fixture.api.clockOffsetMs(), 7'200'000);
        fixture.clock.setWall(fixture.clock.wallMs() + 7'200'000);
        fixture.scheduler.run(0); // the first repetition follows at once
        refuse();
        QCOMPARE(fixture.api.clockOffsetMs(), 0);
        QCOMPARE(outcome.handled, 0);
        QCOMPARE(fixture.transport.openCount(), 0); // later ones do not
        fixture.scheduler.run(1000);
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"), success());
        QCOMPARE(outcome.handled, 1);
        QVERIFY(!outcome.error);
    }

    void aRefusalThatTheClockDoesNotExplainIsFinal()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        call(fixture, outcome, { 10'000, -1, true });
        fixture.transport.answer(fixture.transport.oldest("DescribeLogsets"),
            error("AuthFailure.SignatureExpire"), 200,
            { { "Date", "Mon, 24 Nov 2025 16:00:05 GMT" } });
        fixture.scheduler.run(60'000);
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.error->kind, ErrorKind::Clock);
        QCOMPARE(fixture.transport.sent.size(), 1);
    }

    void aCallThatWaitedIsSentOnlyWhereItIsStillWanted()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        bool isWanted = true;
        const auto begin = [&] {
            fixture.api.call<DescribeLogsets>({}, { 10'000, -1, true },
                [&outcome](const Result<DescribeLogsets::Response>& result) {
                    ++outcome.handled;
                    if (!result.ok())
                        outcome.error = result.error();
                },
                {}, [&isWanted] { return isWanted; });
        };
        begin();
        fixture.transport.fail(fixture.transport.oldest("DescribeLogsets"), ErrorKind::Network);
        fixture.scheduler.run(1000);
        QCOMPARE(fixture.transport.sent.size(), 2);
        fixture.transport.fail(fixture.transport.oldest("DescribeLogsets"), ErrorKind::Network);
        isWanted = false;
        fixture.scheduler.run(2000);
        QCOMPARE(fixture.transport.sent.size(), 2);
        QCOMPARE(outcome.handled, 1);
        QCOMPARE(outcome.error->kind, ErrorKind::Cancelled);
    }

    void paceIsKeptWhateverIsAsked()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        for (int i = 0; i < 50; ++i)
            call(fixture, outcome);
        QCOMPARE(fixture.transport.sent.size(), RequestPacer::defaultPerSecond);
        // Nothing is answered: they may have been under way for a while.
        const qint64 window = RequestPacer::windowMs + RequestPacer::longestWayMs;
        fixture.scheduler.run(window - 1);
        QCOMPARE(fixture.transport.sent.size(), RequestPacer::defaultPerSecond);
        fixture.scheduler.run(1);
        QCOMPARE(fixture.transport.sent.size(), 2 * RequestPacer::defaultPerSecond);
    }

    void answeredRequestsMakeRoomSooner()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        for (int i = 0; i < 50; ++i)
            call(fixture, outcome);
        const auto ids = fixture.transport.open("DescribeLogsets");
        for (const auto id : ids)
            fixture.transport.answer(id, "{\"Response\":{}}");
        fixture.scheduler.run(RequestPacer::windowMs - 1);
        QCOMPARE(fixture.transport.sent.size(), RequestPacer::defaultPerSecond);
        fixture.scheduler.run(1);
        QCOMPARE(fixture.transport.sent.size(), 2 * RequestPacer::defaultPerSecond);
    }

    void aCancelledCallSaysNothing()
    {
        test::EngineFixture fixture;
        Outcome outcome;
        const auto inFlight = call(fixture, outcome);
        fixture.api.cancel(inFlight);
        QCOMPARE(fixture.transport.aborted, 1);
        const auto waiting = call(fixture, outcome);
        fixture.transport.fail(fixture.transport.oldest("DescribeLogsets"), ErrorKind::Network);
        fixture.api.cancel(waiting);
        fixture.scheduler.run(60'000);
        QCOMPARE(outcome.handled, 0);
        QCOMPARE(fixture.transport.sent.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestApiCaller)
#include "tst_apicaller.moc"
