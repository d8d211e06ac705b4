// SPDX-License-Identifier: GPL-3.0-or-later
// Sinks of embedders on a real engine: order of calls, threads, failures, hand-over.
#include "engine/sinkrunner.h"
#include "enginebench.h"

#include <QThreadPool>

#include <atomic>
#include <map>
#include <mutex>
#include <stdexcept>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

namespace {

/// Values of the key "n" of a batch.
QList<QByteArray> valuesOf(const cls::RecordBatch& batch)
{
    QList<QByteArray> values;
    for (quint32 i = 0; i < batch.recordCount(); ++i) {
        const auto value = batch.record(i).value("n").value_or("?");
        values << QByteArray(value.data(), static_cast<qsizetype>(value.size()));
    }
    return values;
}

/// Counts what it accepts, checks that it is called in order, and can be told to misbehave.
class CheckingSink : public Sink
{
public:
    QHash<QByteArray, int> seen;
    QList<PartitionEnd> ends;
    int starts = 0;
    QStringList complaints;
    std::function<void()> beforeTake = [] {};

    void open(const PartitionStart& start) override
    {
        ++starts;
        const Key key { start.consumer.value, start.source };
        complainIf(m_open.contains(key), "opened twice");
        complainIf(start.generation <= m_lastGeneration[key], "generations do not rise");
        complainIf(start.consumerName.isEmpty(), "no name");
        m_open[key] = { start.generation, {} };
        m_lastGeneration[key] = start.generation;
    }
    void take(const Delivery& delivery, Receipt receipt) override
    {
        beforeTake();
        const auto open = m_open.find({ delivery.consumer.value, delivery.source() });
        complainIf(open == m_open.end() || open->second.generation != delivery.generation,
            "taken without being open");
        if (open != m_open.end()) {
            complainIf(open->second.position && delivery.from != open->second.position,
                "a batch is missing or out of order");
            open->second.position = delivery.next;
        }
        keep(delivery, std::move(receipt));
    }
    void close(const PartitionEnd& end) override
    {
        complainIf(m_open.erase({ end.consumer.value, end.source }) == 0, "closed but not open");
        ends << end;
    }

    [[nodiscard]] size_t openCount() const { return m_open.size(); }
    [[nodiscard]] bool allEndedBy(PartitionEnd::Reason reason) const
    {
        return std::all_of(ends.begin(), ends.end(),
            [reason](const PartitionEnd& end) { return end.reason == reason; });
    }

protected:
    virtual void keep(const Delivery& delivery, Receipt receipt)
    {
        for (const QByteArray& value : valuesOf(*delivery.batch))
            ++seen[value];
        receipt.accept();
    }

private:
    using Key = std::pair<qint64, TopicPartition>;
    struct Open
    {
        Generation generation;
        std::optional<Offset> position;
    };

    void complainIf(bool wrong, const char* what)
    {
        if (wrong)
            complaints << QString::fromLatin1(what);
    }

    std::map<Key, Open> m_open;
    std::map<Key, Generation> m_lastGeneration;
};

/// Stores in threads of its own and says so there, some time later.
class ThreadedSink final : public CheckingSink
{
public:
    ~ThreadedSink() override { m_pool.waitForDone(); }
    [[nodiscard]] QHash<QByteArray, int> stored() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stored;
    }

private:
    void keep(const Delivery& delivery, Receipt receipt) override
    {
        m_pool.start([this, batch = delivery.batch, receipt = std::move(receipt)] {
            {
                const std::lock_guard lock(m_mutex);
                for (const QByteArray& value : valuesOf(*batch))
                    ++m_stored[value];
            }
            receipt.accept();
        });
    }

    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_stored;
    QThreadPool m_pool;
};

/// An engine whose batches go to sinks.
struct SinkBench
{
    SystemClock clock;
    Engine engine;
    std::shared_ptr<CheckingSink> sink;
    std::unique_ptr<SinkRunner> runner;
    QList<Event> events;
    QList<qint64> closed;

    SinkBench(const cls::Account& account, std::shared_ptr<CheckingSink> all)
        : engine(account, clock, {})
        , sink(std::move(all))
        , runner(std::make_unique<SinkRunner>(engine, clock, sink))
    {
        QObject::connect(runner.get(), &SinkRunner::eventTaken, &engine,
            [this](const Event& event) { events << event; });
        QObject::connect(runner.get(), &SinkRunner::consumerClosed, &engine,
            [this](ConsumerId id) { closed << id.value; });
    }
    ConsumerId start(const QString& consumer, std::shared_ptr<Sink> own = nullptr)
    {
        const ConsumerId id = engine.startConsumer(EngineBench::config(consumer));
        if (own)
            runner->addSink(id, std::move(own));
        return id;
    }
    [[nodiscard]] ConsumerStatus status(ConsumerId id) const
    {
        for (const ConsumerStatus& status : engine.status()) {
            if (status.id == id)
                return status;
        }
        return {};
    }
    [[nodiscard]] qsizetype holds(ConsumerId id) const { return status(id).partitions.size(); }
};

} // namespace

class TestEngineSink : public QObject
{
    Q_OBJECT

private slots:
    void opensTakesCommitsAndCloses()
    {
        ServiceBench service(4);
        service.upload("a", 100);
        SinkBench bench(service.account(), std::make_shared<CheckingSink>());
        const ConsumerId id = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.sink->seen.size(), 100, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 100, 10'000);
        QCOMPARE(bench.sink->starts, 4);
        QVERIFY(bench.sink->ends.isEmpty());
        bench.engine.stopAll();
        QTRY_COMPARE_WITH_TIMEOUT(bench.closed, QList<qint64> { id.value }, 10'000);
        QCOMPARE(bench.sink->ends.size(), 4);
        QVERIFY(bench.sink->allEndedBy(PartitionEnd::Reason::Stopped));
        QCOMPARE(bench.sink->complaints, QStringList());
        QCOMPARE(bench.runner->unsettled(), 0);
        QCOMPARE(bench.engine.budgetUsed(), 0);
        QVERIFY(std::any_of(bench.events.begin(), bench.events.end(),
            [](const Event& event) { return event.kind == Event::Kind::PartitionsAssigned; }));
    }

    void aSinkThatThrowsStopsItsConsumerAndLosesNothing_data()
    {
        QTest::addColumn<int>("batches"); // that go well before
        QTest::newRow("at the first batch") << 0;
        QTest::newRow("at the third batch") << 2;
    }
    void aSinkThatThrowsStopsItsConsumerAndLosesNothing()
    {
        QFETCH(const int, batches);
        ServiceBench service(4);
        SinkBench bench(service.account(), std::make_shared<CheckingSink>());
        const auto thrower = std::make_shared<CheckingSink>();
        thrower->beforeTake = [left = batches]() mutable {
            if (left-- == 0)
                throw std::runtime_error("the database is gone");
        };
        const ConsumerId good = bench.start(QStringLiteral("good"));
        const ConsumerId bad = bench.start(QStringLiteral("bad"), thrower);
        QTRY_VERIFY_WITH_TIMEOUT(bench.holds(good) == 2 && bench.holds(bad) == 2, 20'000);
        const auto together = [&] {
            QSet<QByteArray> all;
            for (const auto& sink : { bench.sink, thrower }) {
                for (auto it = sink->seen.cbegin(); it != sink->seen.cend(); ++it)
                    all << it.key();
            }
            return all.size();
        };
        int uploaded = 0;
        while (bench.status(bad).state == MemberState::Active && uploaded < 200) {
            service.upload("m" + QByteArray::number(uploaded), 10);
            uploaded += 10;
            QTRY_VERIFY_WITH_TIMEOUT(together() == uploaded
                    || bench.status(bad).state != MemberState::Active,
                10'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.status(bad).state, MemberState::Failed, 10'000);
        QCOMPARE(bench.status(bad).lastError->code, QStringLiteral("SinkThrew"));
        QVERIFY(bench.status(bad).lastError->message.contains(
            QStringLiteral("the database is gone")));
        QTRY_COMPARE_WITH_TIMEOUT(bench.closed, QList<qint64> { bad.value }, 10'000);

        // The other one goes on, gets the partitions, and reads what was not accepted.
        QTRY_COMPARE_WITH_TIMEOUT(together(), uploaded, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), uploaded, 10'000);
        QCOMPARE(bench.status(good).state, MemberState::Active);
        QCOMPARE(bench.sink->complaints + thrower->complaints, QStringList());
        QVERIFY(!thrower->ends.isEmpty());
        QVERIFY(thrower->allEndedBy(PartitionEnd::Reason::Failed));
        QCOMPARE(thrower->ends.first().error->code, QStringLiteral("SinkThrew"));
        QCOMPARE(thrower->openCount(), size_t(0));
    }

    void acceptingLaterInOtherThreadsWithRebalances()
    {
        ServiceBench service(6);
        service.upload("a", 300);
        const auto sink = std::make_shared<ThreadedSink>();
        SinkBench bench(service.account(), sink);
        bench.start(QStringLiteral("c1"));
        QTRY_VERIFY_WITH_TIMEOUT(sink->stored().size() >= 10, 20'000);
        const ConsumerId second = bench.start(QStringLiteral("c2"));
        service.upload("b", 300);
        QTRY_COMPARE_WITH_TIMEOUT(bench.holds(second), 3, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(sink->ends.size(), 3, 10'000);
        QVERIFY(sink->allEndedBy(PartitionEnd::Reason::Revoked));
        bench.engine.stopConsumer(second);
        service.upload("c", 300);
        QTRY_COMPARE_WITH_TIMEOUT(sink->stored().size(), 900, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 900, 10'000);
        for (const int times : sink->stored())
            QCOMPARE(times, 1);
        bench.engine.stopAll();
        QTRY_COMPARE_WITH_TIMEOUT(bench.closed.size(), 2, 10'000);
        QCOMPARE(sink->complaints, QStringList());
        QCOMPARE(sink->openCount(), size_t(0));
    }

    void nothingIsCommittedOfWhatIsNotSettled()
    {
        /// Keeps every receipt.
        class Hoarder final : public CheckingSink
        {
        public:
            std::vector<Receipt> receipts;

        private:
            void keep(const Delivery&, Receipt receipt) override
            {
                receipts.push_back(std::move(receipt));
            }
        };
        ServiceBench service(2);
        service.upload("a", 50);
        const auto sink = std::make_shared<Hoarder>();
        {
            SinkBench bench(service.account(), sink);
            const ConsumerId id = bench.start(QStringLiteral("c1"));
            QTRY_COMPARE_WITH_TIMEOUT(sink->receipts.size(), size_t(2), 10'000);
            const qint64 answered = bench.status(id).heartbeat.answered;
            QTRY_VERIFY_WITH_TIMEOUT(
                bench.status(id).heartbeat.answered >= answered + 3, 10'000);
            QCOMPARE(service.committed(), 0);
            QCOMPARE(bench.runner->unsettled(), 2);
            QVERIFY(bench.engine.budgetUsed() > 0);
        }
        // Engine and runner are gone; the receipts still are not.
        QCOMPARE(sink->openCount(), size_t(0));
        for (const Receipt& receipt : sink->receipts)
            receipt.accept();
        sink->receipts.clear();
    }

    void aLostMembershipClosesEverything()
    {
        ServiceBench service(2);
        service.upload("a", 20);
        SinkBench bench(service.account(), std::make_shared<CheckingSink>());
        const ConsumerId id = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.sink->seen.size(), 20, 10'000);
        service::FaultRule rule;
        rule.action = QStringLiteral("SendConsumerHeartbeat");
        rule.effect.status = 503;
        const int fault = service.service->faults().add(rule);
        QTRY_COMPARE_WITH_TIMEOUT(bench.status(id).state, MemberState::Lost, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.sink->ends.size(), 2, 5000);
        QVERIFY(bench.sink->allEndedBy(PartitionEnd::Reason::Lost));
        service.service->faults().remove(fault);
        service.upload("b", 20);
        QTRY_COMPARE_WITH_TIMEOUT(bench.sink->seen.size(), 40, 20'000);
        QCOMPARE(bench.sink->starts, 4);
        QCOMPARE(bench.sink->complaints, QStringList());
    }

    void whatCameBeforeAnInvalidOffsetIsStillHandedOver()
    {
        ServiceBench service(1);
        service.upload("a", 50);
        service::FaultRule rule;
        rule.action = QStringLiteral("pull_log");
        rule.skip = 1;
        rule.times = 1;
        rule.effect.code = QStringLiteral("CursorNotExist");
        const int fault = service.service->faults().add(rule);
        SystemClock clock;
        Engine engine(service.account(), clock, {});
        const auto sink = std::make_shared<CheckingSink>();
        // So seldom that the batch still waits when the offset turns out to be invalid.
        SinkRunner runner(engine, clock, sink, { .intervalMs = 1000 });
        QList<Event> events;
        QObject::connect(&runner, &SinkRunner::eventTaken, &engine,
            [&](const Event& event) { events << event; });
        int turns = 0;
        QObject::connect(&runner, &SinkRunner::turned, &engine, [&] { ++turns; });
        ConsumerConfig config = EngineBench::config(QStringLiteral("c1"));
        config.invalidOffsetPolicy = InvalidOffsetPolicy::Earliest;
        engine.startConsumer(config);
        const auto isReset = [&] {
            return std::any_of(events.begin(), events.end(),
                [](const Event& event) { return event.kind == Event::Kind::OffsetReset; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isReset(), 10'000);
        QVERIFY(service.service->faults().hits(fault) == 1);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 50, 10'000);
        QCOMPARE(sink->starts, 2);
        QCOMPARE(sink->seen.size(), 50);
        for (const int times : sink->seen)
            QCOMPARE(times, 2); // before, and again from the earliest
        QCOMPARE(sink->complaints, QStringList());
        QCOMPARE(sink->ends.size(), 1);
        QVERIFY(turns > 0);
    }

    void aTailGetsWhatItHasReceived()
    {
        ServiceBench service(3);
        service.upload("a", 90);
        SystemClock clock;
        Engine engine(service.account(), clock, {});
        /// A tail has no name, so the checks of the others do not fit.
        class Counter final : public Sink
        {
        public:
            QSet<QByteArray> seen;
            void take(const Delivery& delivery, Receipt receipt) override
            {
                for (const QByteArray& value : valuesOf(*delivery.batch))
                    seen << value;
                receipt.accept();
            }
        };
        const auto sink = std::make_shared<Counter>();
        SinkRunner runner(engine, clock, sink);
        TailConfig config;
        config.topicIds = { topic };
        config.fetchIntervalMs = 1000;
        config.start.kind = StartPosition::Kind::Begin;
        engine.startTail(config);
        QTRY_COMPARE_WITH_TIMEOUT(sink->seen.size(), 90, 10'000);
        int closed = 0;
        QObject::connect(&runner, &SinkRunner::consumerClosed, &engine, [&] { ++closed; });
        engine.stopAll();
        QTRY_COMPARE_WITH_TIMEOUT(closed, 1, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestEngineSink)
#include "tst_engine_sink.moc"
