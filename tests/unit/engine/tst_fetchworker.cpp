// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/enginefixture.h"
#include "support/pullbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestFetchWorker : public QObject
{
    Q_OBJECT

    static constexpr ConsumerId consumer { 1 };
    static constexpr Generation generation { 5 };
    static QByteArray spoiltBody()
    {
        const QByteArray json = "{\"Response\":{\"NextOffset\":11,\"Message\":[\"!!!\"]}}";
        std::string compressed;
        snappy::Compress(json.constData(), static_cast<size_t>(json.size()), &compressed);
        return QByteArray::fromStdString(compressed);
    }

    static TopicPartition source() { return { QStringLiteral("topic"), PartitionId(3) }; }

    struct Setup
    {
        test::EngineFixture fixture;
        test::DirectFetchPool pool { fixture };

        explicit Setup(std::optional<Offset> position = Offset(10), qint64 size = 1000,
            std::optional<qint64> endTime = {},
            BadMessagePolicy badMessages = BadMessagePolicy::Quarantine)
        {
            fixture.board.add(ConsumerStatus { consumer, {}, {}, {}, false,
                MemberState::Active, {}, {}, false, 0, {} });
            PartitionStatus status;
            status.source = source();
            status.state = PartitionState::Reading;
            fixture.board.addPartition(consumer, generation, status);
            FetchOrder order;
            order.consumer = consumer;
            order.source = source();
            order.generation = generation;
            order.position = position;
            order.maxFetchBytes = size;
            order.endTimeSeconds = endTime;
            order.badMessages = badMessages;
            order.delivered = [](std::optional<Offset>) {};
            order.event = [this](Event event) { fixture.events << event; };
            pool.start(order);
        }
        void answer(const QList<QByteArray>& texts, const QByteArray& next)
        {
            fixture.transport.answer(
                fixture.transport.oldest("pull_log"), test::pullBody(texts, next));
        }
        void accept(qsizetype index)
        {
            const Delivery& delivery = fixture.deliveries[index];
            fixture.budget.release(delivery.reservedBytes);
            pool.worker().accepted(consumer, source(), delivery.generation);
        }
        [[nodiscard]] PartitionStatus status() const
        {
            return fixture.board.snapshot().first().partitions.first();
        }
        [[nodiscard]] qint64 askedOffset() const
        {
            const auto body = fixture.transport.sent.last().body;
            return QJsonDocument::fromJson(body).object()[QStringLiteral("StartOffset")].toInteger();
        }
    };

private slots:
    void pullsFollowEachOtherWhileDataFlow()
    {
        Setup setup;
        QCOMPARE(setup.askedOffset(), 10);
        setup.answer({ "a", "b" }, "12");
        QCOMPARE(setup.fixture.deliveries.size(), 1);
        QCOMPARE(setup.fixture.deliveries.first().next, std::optional(Offset(12)));
        QCOMPARE(setup.askedOffset(), 12); // at once, no interval
        setup.answer({ "c" }, "13");
        QCOMPARE(setup.fixture.deliveries.size(), 2);
        // Two are handed over: the third waits until one is accepted.
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        QCOMPARE(setup.status().block, FetchBlock::NotAccepted);
        setup.accept(0);
        QCOMPARE(setup.askedOffset(), 13);
        QCOMPARE(setup.status().records, 3);
    }

    void aWrongClockIsCorrectedAsOftenAsItIsSet()
    {
        Setup setup;
        const auto refuse = [&] {
            setup.fixture.transport.answer(setup.fixture.transport.oldest("pull_log"),
                R"({"errorcode":"AuthFailure.SignatureExpire","errormessage":"expired"})", 401,
                { { "Date", "Mon, 24 Nov 2025 18:00:00 GMT" } });
        };
        refuse();
        setup.fixture.scheduler.run(0);
        QCOMPARE(setup.fixture.transport.openCount(), 1); // at once
        setup.fixture.transport.fail(
            setup.fixture.transport.oldest("pull_log"), ErrorKind::Network);
        setup.fixture.clock.setWall(setup.fixture.clock.wallMs() + 7'200'000);
        setup.fixture.scheduler.run(1000);
        refuse();
        setup.fixture.scheduler.run(1000); // after a pause, but not that of a hopeless error
        QCOMPARE(setup.fixture.transport.openCount(), 1);
        refuse(); // with the right clock: the time is not what is wrong
        setup.fixture.scheduler.run(10'000);
        QCOMPARE(setup.fixture.transport.openCount(), 0);
    }

    void nearTheEndAtMostTenPullsASecond()
    {
        Setup setup;
        for (int i = 0; i < 5; ++i) {
            setup.fixture.scheduler.run(20);
            const QByteArray next = QByteArray::number(11 + i);
            setup.fixture.transport.answer(setup.fixture.transport.oldest("pull_log"),
                test::pullBody({ "live" }, next, setup.fixture.clock.wallMs() * 1000));
            QCOMPARE(setup.status().block, FetchBlock::Pace);
            setup.fixture.scheduler.run(79);
            QCOMPARE(setup.fixture.transport.openCount(), 0);
            setup.accept(i);
            QCOMPARE(setup.fixture.transport.openCount(), 0);
            setup.fixture.scheduler.run(1);
            QCOMPARE(setup.fixture.transport.openCount(), 1);
        }
    }

    void aServiceThatIsDownIsAskedByOneAtATime()
    {
        Setup setup;
        for (int number = 10; number < 30; ++number) {
            FetchOrder order;
            order.consumer = consumer;
            order.source = { source().topicId, PartitionId(number) };
            order.generation = Generation(number);
            order.position = Offset(0);
            order.maxFetchBytes = 1000;
            order.delivered = [](std::optional<Offset>) {};
            order.event = [](Event) {};
            setup.pool.start(order);
        }
        test::ScriptedTransport& transport = setup.fixture.transport;
        for (const auto open : transport.open("pull_log"))
            transport.fail(open, ErrorKind::Network);
        const qsizetype before = transport.sent.size();
        for (int i = 0; i < 600; ++i) {
            setup.fixture.scheduler.run(100);
            QVERIFY(transport.openCount() <= 1);
            for (const auto open : transport.open("pull_log"))
                transport.fail(open, ErrorKind::Network);
        }
        QVERIFY2(transport.sent.size() - before < 20, "one minute, growing to 10 s apart");
        // It answers again: everybody goes on at once.
        setup.fixture.scheduler.run(20'000);
        QCOMPARE(transport.openCount(), 1);
        transport.answer(transport.oldest("pull_log"), test::pullBody({}, "0"));
        setup.fixture.scheduler.run(0);
        QVERIFY2(transport.openCount() >= 15, qPrintable(QString::number(transport.openCount())));
    }

    void whoWaitsLongestForBudgetGoesFirst()
    {
        Setup setup(Offset(10), 100 << 20); // takes most of it
        QList<int> asked;
        for (const int number : { 9, 5, 7 }) {
            FetchOrder order;
            order.consumer = consumer;
            order.source = { source().topicId, PartitionId(number) };
            order.generation = Generation(number);
            order.position = Offset(0);
            order.maxFetchBytes = 100 << 20;
            order.delivered = [](std::optional<Offset>) {};
            order.event = [](Event) {};
            setup.pool.start(order);
        }
        test::ScriptedTransport& transport = setup.fixture.transport;
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(transport.openCount(), 1);
            const auto id = transport.oldest("pull_log");
            asked << QJsonDocument::fromJson(transport.request(id).body)
                         .object()[QStringLiteral("PartitionId")].toInt();
            transport.answer(id, test::pullBody({}, "0"));
            setup.fixture.scheduler.run(0);
        }
        QCOMPARE(asked, (QList { 3, 9, 5, 7 }));
    }

    void aLookHandsNothingOver()
    {
        Setup setup;
        QList<bool> told;
        QList<std::optional<qint64>> times;
        const auto look = [&](int number) {
            FetchOrder order;
            order.consumer = consumer;
            order.source = { source().topicId, PartitionId(number) };
            order.generation = Generation(number);
            order.position = Offset(0);
            order.maxFetchBytes = 1;
            order.peeked = [&](const Result<Peeked>& found) {
                told << (found.ok() && found.value().hasMessages);
                times << (found.ok() ? found.value().messageMs : std::nullopt);
            };
            setup.pool.start(order);
            return setup.fixture.transport.open("pull_log").last();
        };
        setup.fixture.transport.answer(look(20), test::pullBody({ "a" }, "1"));
        setup.fixture.transport.answer(look(21), test::pullBody({}, "0"));
        setup.fixture.transport.fail(look(22), ErrorKind::Network);
        setup.fixture.scheduler.run(60'000);
        QCOMPARE(told, (QList { true, false, false }));
        QCOMPARE(times.first(), std::optional<qint64>(1'763'999'900'000));
        QCOMPARE(times.last(), std::nullopt);
        QVERIFY(setup.fixture.deliveries.isEmpty());
        QCOMPARE(setup.fixture.budget.used(), 1000);
    }

    void aBadMessageStopsWhereThePolicySaysSo()
    {
        Setup setup(Offset(10), 1000, {}, BadMessagePolicy::Stop);
        for (int i = 0; i < 3; ++i) {
            setup.fixture.scheduler.run(20'000);
            setup.fixture.transport.answer(
                setup.fixture.transport.oldest("pull_log"), spoiltBody());
        }
        QCOMPARE(setup.status().state, PartitionState::Failed);
        QCOMPARE(setup.status().position.optional(), std::nullopt); // it never moved
        QVERIFY(setup.fixture.deliveries.isEmpty());
        setup.fixture.scheduler.run(60'000);
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        QCOMPARE(setup.fixture.budget.used(), 0);
    }

    void anEmptyAnswerWaitsTheFetchInterval()
    {
        Setup setup;
        setup.answer({}, "10");
        QCOMPARE(setup.status().block, FetchBlock::Interval);
        QVERIFY(setup.status().caughtUp);
        QVERIFY(setup.fixture.deliveries.isEmpty());
        setup.fixture.scheduler.run(1999);
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        setup.fixture.scheduler.run(1);
        QCOMPARE(setup.fixture.transport.openCount(), 1);
    }

    void anEmptyAnswerThatAdvancesIsHandedOver()
    {
        Setup setup;
        setup.answer({}, "50");
        QCOMPARE(setup.fixture.deliveries.size(), 1);
        QCOMPARE(setup.fixture.deliveries.first().next, std::optional(Offset(50)));
        QCOMPARE(setup.fixture.deliveries.first().batch->recordCount(), 0U);
        QCOMPARE(setup.askedOffset(), 50);
    }

    void failuresBackOffAndKeepThePosition()
    {
        Setup setup;
        setup.fixture.transport.fail(setup.fixture.transport.oldest("pull_log"), ErrorKind::Network);
        QCOMPARE(setup.status().block, FetchBlock::Backoff);
        QVERIFY(setup.status().lastError.has_value());
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        setup.fixture.scheduler.run(100);
        QCOMPARE(setup.askedOffset(), 10);
        setup.answer({ "a" }, "11");
        QVERIFY(!setup.status().lastError.has_value());
    }

    void aBrokenAnswerIsAskedAgain()
    {
        Setup setup;
        setup.fixture.transport.answer(
            setup.fixture.transport.oldest("pull_log"), "this is not snappy");
        QVERIFY(setup.fixture.deliveries.isEmpty());
        setup.fixture.scheduler.run(30'000);
        QCOMPARE(setup.askedOffset(), 10);
    }

    void retryAfterIsObeyed()
    {
        Setup setup;
        setup.fixture.transport.answer(setup.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"SpeedQuotaExceed","errormessage":"slow"})", 429,
            { { "Retry-After", "7" } });
        setup.fixture.scheduler.run(6999);
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        setup.fixture.scheduler.run(1);
        QCOMPARE(setup.fixture.transport.openCount(), 1);
    }

    void anInvalidOffsetStandsStillAndTells()
    {
        Setup setup;
        setup.fixture.transport.answer(setup.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"InvalidOffset","errormessage":"out of range"})", 400);
        setup.fixture.scheduler.run(600'000);
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        QCOMPARE(setup.status().state, PartitionState::Failed);
        QCOMPARE(setup.fixture.eventCount(Event::Kind::Failed), 1);
    }

    void aMessageSpoiltOnTheWayIsAskedAgain()
    {
        Setup setup;
        setup.fixture.transport.answer(setup.fixture.transport.oldest("pull_log"), spoiltBody());
        QVERIFY(setup.fixture.deliveries.isEmpty());
        setup.fixture.scheduler.run(1000);
        QCOMPARE(setup.askedOffset(), 10);
        setup.answer({ "a" }, "11");
        QCOMPARE(setup.fixture.deliveries.size(), 1);
        QVERIFY(setup.fixture.deliveries.first().batch->badMessages().isEmpty());
        QCOMPARE(setup.status().badMessages, 0);
    }

    void aMessageThatStaysBadIsKeptAndTheRestGoesOn()
    {
        Setup setup;
        for (int attempt = 0; attempt < 3; ++attempt) {
            QVERIFY(setup.fixture.deliveries.isEmpty());
            setup.fixture.transport.answer(
                setup.fixture.transport.oldest("pull_log"), spoiltBody());
            setup.fixture.scheduler.run(1000);
        }
        QCOMPARE(setup.fixture.deliveries.size(), 1);
        const auto bad = setup.fixture.deliveries.first().batch->badMessages();
        QCOMPARE(bad.size(), 1);
        QCOMPARE(bad.first().raw, QByteArray("!!!"));
        QCOMPARE(bad.first().offset, std::optional(Offset(10)));
        QCOMPARE(setup.status().badMessages, 1);
        QCOMPARE(setup.fixture.eventCount(Event::Kind::BadMessages), 1);
        QCOMPARE(setup.askedOffset(), 11);
    }

    void aContradictionOfTheServiceIsShown()
    {
        Setup setup;
        setup.answer({ "a" }, "4");
        QCOMPARE(setup.status().lastError->code, QStringLiteral("OddNextOffset"));
        QCOMPARE(setup.askedOffset(), 11);
        setup.answer({ "b" }, "12");
        QVERIFY(!setup.status().lastError.has_value());
    }

    void pauseStopsPullingAndResumeGoesOn()
    {
        Setup setup;
        setup.pool.setPaused(consumer, true);
        setup.answer({ "a" }, "11");
        QCOMPARE(setup.fixture.transport.openCount(), 0);
        QCOMPARE(setup.status().block, FetchBlock::Paused);
        setup.pool.setPaused(consumer, false);
        QCOMPARE(setup.askedOffset(), 11);
    }

    void stopAbortsAndNothingComesAfterIt()
    {
        Setup setup;
        bool stopped = false;
        setup.pool.stop(consumer, source(), generation, [&] { stopped = true; });
        setup.fixture.scheduler.run(0);
        QVERIFY(stopped);
        QCOMPARE(setup.fixture.transport.aborted, 1);
        QCOMPARE(setup.fixture.budget.used(), 0);
        setup.fixture.scheduler.run(60'000);
        QCOMPARE(setup.fixture.transport.sent.size(), 1);
    }

    void anUnknownStartIsReadByTime()
    {
        Setup setup(std::nullopt);
        QCOMPARE(setup.askedOffset(), -1);
        setup.answer({ "a" }, "77");
        QCOMPARE(setup.askedOffset(), 77);
        QVERIFY(!setup.fixture.deliveries.first().from);
    }

    void messagesWithoutAnyPositionAreNotTakenOverAndOver()
    {
        Setup setup(std::nullopt);
        setup.answer({ "a" }, "null");
        QVERIFY(setup.fixture.deliveries.isEmpty());
        QCOMPARE(setup.status().lastError->code, QStringLiteral("NoProgress"));
    }

    void messagesUpToTheEndTimeNeedNoPosition()
    {
        Setup setup(std::nullopt, 1000, 1'764'000'000);
        setup.answer({ "a" }, "-1");
        QCOMPARE(setup.fixture.deliveries.size(), 1);
        QVERIFY(!setup.fixture.deliveries.first().next);
        QCOMPARE(setup.status().state, PartitionState::Finished);
        setup.accept(0);
        setup.fixture.scheduler.run(60'000);
        QCOMPARE(setup.fixture.transport.sent.size(), 1);
    }

    void whatAnAnswerDoesNotUseOfItsReservationGoesToTheNext()
    {
        Setup setup(Offset(10), 100 << 20);
        FetchOrder other;
        other.consumer = consumer;
        other.source = { source().topicId, PartitionId(4) };
        other.generation = Generation(6);
        other.position = Offset(0);
        other.maxFetchBytes = 100 << 20;
        other.delivered = [](std::optional<Offset>) {};
        setup.pool.start(other);
        QCOMPARE(setup.fixture.transport.openCount(), 1); // no room for both
        setup.answer({ "a" }, "11");
        // Nothing was accepted yet: the taker may be slow.
        QCOMPARE(setup.fixture.transport.openCount(), 1);
        QCOMPARE(setup.askedOffset(), 0);
    }

    void theBudgetIsReservedBeforeAPullAndGivenBack()
    {
        Setup setup(Offset(10), 64 << 20);
        QCOMPARE(setup.fixture.budget.used(), 64 << 20);
        setup.answer({ "a" }, "11");
        const qint64 held = setup.fixture.deliveries.first().reservedBytes;
        QCOMPARE(setup.fixture.budget.used(), (64 << 20) + held);
        setup.answer({ "b" }, "12");
        const qint64 others = (128 << 20) - setup.fixture.budget.used();
        QVERIFY(setup.fixture.budget.tryReserve(others));
        setup.accept(0);
        QCOMPARE(setup.status().block, FetchBlock::MemoryBudget);
        setup.fixture.budget.release(others);
        QVERIFY(setup.fixture.budget.takeWaiting());
        setup.pool.worker().wakeWaiting();
        QCOMPARE(setup.askedOffset(), 12);
    }
};

QTEST_GUILESS_MAIN(TestFetchWorker)
#include "tst_fetchworker.moc"
