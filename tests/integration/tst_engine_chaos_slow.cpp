// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come later than their time-outs.
#include "integration/chaosbench.h"

#include <QElapsedTimer>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

namespace {

service::FaultRule late(const char* action, qint64 delayMs)
{
    service::FaultRule rule;
    rule.action = QString::fromLatin1(action);
    rule.effect.delayMs = delayMs;
    return rule;
}

} // namespace

class TestEngineChaosSlow : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnsweredHeartbeatsNothingIsCommitted_data()
    {
        QTest::addColumn<bool>("reaching");
        QTest::newRow("heartbeats arrive, answers do not") << true;
        QTest::newRow("heartbeats do not arrive") << false;
    }

    /// The lease of one consumer runs out while pulls and commits would still work. The service
    /// takes commits of anybody here, so that one of a consumer without a lease would do harm.
    void withoutAnsweredHeartbeatsNothingIsCommitted()
    {
        QFETCH(bool, reaching);
        ChaosBench bench(chaosSeed(), 4, twoTopics, group, false);
        Machine cut(QStringLiteral("cut"), bench);
        Machine healthy(QStringLiteral("healthy"), bench);
        const ConsumerId one = cut.start(QStringLiteral("cut"));
        const ConsumerId two = healthy.start(QStringLiteral("healthy"));
        const auto bothHold = [&] {
            return cut.status(one).partitions.size() == 4
                && healthy.status(two).partitions.size() == 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 20'000);
        bench.startProducing();
        QTRY_VERIFY_WITH_TIMEOUT(bench.audit.acceptedBy(cut.name) > 100, 20'000);

        service::FaultRule rule = late("SendConsumerHeartbeat", reaching ? 3000 : 0);
        rule.consumer = QStringLiteral("cut");
        if (!reaching)
            rule.effect.reset = service::FaultReset::BeforeProcessing;
        const int fault = bench.service.service->faults().add(rule);
        QTRY_VERIFY_WITH_TIMEOUT(cut.count(Event::Kind::MemberLost) == 1, 20'000);
        QCOMPARE(cut.status(one).state, MemberState::Lost);
        QVERIFY(cut.status(one).partitions.isEmpty());
        const qint64 acceptedWhenLost = bench.audit.acceptedBy(cut.name);
        // One on its way at that moment is not counted.
        const auto commits = [&](qint64 afterMs) {
            const auto entries = bench.service.service->journal().entries();
            return std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
                return entry.action == QLatin1StringView("CommitConsumerOffsets")
                    && entry.consumer == QLatin1StringView("cut") && entry.wallMs > afterMs;
            });
        };
        const qint64 lostMs = SystemClock().wallMs() + 300;
        if (reaching) {
            // To the service the consumer is alive, as long as this lasts.
            const qint64 sent = cut.status(one).heartbeat.sent;
            QTRY_VERIFY_WITH_TIMEOUT(cut.status(one).heartbeat.sent >= sent + 3, 20'000);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(healthy.status(two).partitions.size(), 8, 20'000);
        }
        const qint64 before = bench.audit.acceptedBy(healthy.name);
        QTRY_VERIFY_WITH_TIMEOUT(bench.audit.acceptedBy(healthy.name) > before + 500, 20'000);
        QCOMPARE(cut.status(one).state, MemberState::Lost);
        QCOMPARE(commits(lostMs), 0);
        QCOMPARE(bench.audit.acceptedBy(cut.name), acceptedWhenLost);
        QVERIFY(cut.status(one).lastError.has_value());
        QVERIFY(cut.status(one).heartbeat.missed > 0);
        QCOMPARE(healthy.count(Event::Kind::MemberLost), 0);

        bench.service.service->faults().remove(fault);
        QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 20'000);
        QTRY_COMPARE(cut.count(Event::Kind::MemberRegained), 1);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.audit.acceptedBy(cut.name) > acceptedWhenLost + 100, 20'000);
        bench.stopProducing();
        QVERIFY2(QTest::qWaitFor([&] { return bench.isSettled(); }, 20'000),
            qPrintable(bench.unsettled()));
        QVERIFY2(bench.audit.violations().isEmpty(), qPrintable(bench.audit.violations()));
        QCOMPARE(bench.audit.accepted(), bench.produced());
    }

    /// Each kind of call beyond its own time-out (10 s; of pulls what was set), side by side
    /// because each takes its time: a service for each, every record of each accounted for. Twice
    /// in a row, so that the first failure is shown for longer than a moment.
    void everyOtherCallIsAskedAgain()
    {
        const quint32 seed = chaosSeed();
        struct Slow
        {
            const char* action;
            qint64 delayMs;
            int times;
        };
        const Slow all[] = {
            { "CreateConsumerGroup", 12'000, 2 },
            { "DescribeConsumerOffsets", 12'000, 2 },
            { "CommitConsumerOffsets", 12'000, 2 },
            { "pull_log", 5000, 4 },
        };
        EngineOptions options;
        options.pullTimeoutMs = 3000;
        struct Place
        {
            std::unique_ptr<ChaosBench> bench;
            std::unique_ptr<Machine> machine;
            ConsumerId consumer;
            int fault = 0;
            const Slow* slow = nullptr;
            bool timedOut = false;
        };
        std::vector<Place> places;
        for (const Slow& slow : all) {
            Place place;
            place.slow = &slow;
            place.bench = std::make_unique<ChaosBench>(seed, 2);
            service::FaultRule rule = late(slow.action, slow.delayMs);
            rule.times = slow.times;
            place.fault = place.bench->service.service->faults().add(rule);
            place.bench->produce(50);
            place.machine = std::make_unique<Machine>(
                QString::fromLatin1(slow.action), *place.bench, options);
            place.consumer = place.machine->start(QStringLiteral("c1"));
            place.bench->startProducing(100);
            places.push_back(std::move(place));
        }
        // Told to the user while it lasts...
        const auto isTold = [](const Place& place) {
            const ConsumerStatus status = place.machine->status(place.consumer);
            const auto isLate = [](const std::optional<Error>& error) {
                return error && error->kind == ErrorKind::Timeout;
            };
            return isLate(status.lastError)
                || std::any_of(status.partitions.begin(), status.partitions.end(),
                    [&](const PartitionStatus& partition) {
                        return isLate(partition.lastError);
                    });
        };
        const auto allTold = [&] {
            for (Place& place : places)
                place.timedOut = place.timedOut || isTold(place);
            return std::all_of(places.begin(), places.end(),
                [](const Place& place) { return place.timedOut; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allTold(), 60'000);
        for (const Place& place : places)
            place.bench->stopProducing();
        // ... and over without anybody's doing.
        const auto allSettled = [&] {
            return std::all_of(places.begin(), places.end(),
                [](const Place& place) { return place.bench->isSettled(); });
        };
        const auto unsettled = [&] {
            QStringList out;
            for (const Place& place : places)
                out << place.bench->unsettled() << place.machine->shown();
            return out.join(u'\n');
        };
        QVERIFY2(QTest::qWaitFor(allSettled, 60'000), qPrintable(unsettled()));
        for (const Place& place : places) {
            RecordAudit& audit = place.bench->audit;
            QVERIFY2(audit.violations().isEmpty(), qPrintable(audit.violations()));
            QCOMPARE(audit.accepted(), place.bench->produced());
            QCOMPARE(audit.repeats(), 0);
            QTRY_COMPARE(place.machine->status(place.consumer).state, MemberState::Active);
            QCOMPARE(place.bench->service.service->faults().hits(place.fault), place.slow->times);
        }
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosSlow)
#include "tst_engine_chaos_slow.moc"
