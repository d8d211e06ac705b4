// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/createconsumergroup.h"
#include "engine/groupinspector.h"
#include "integration/enginebench.h"

using namespace tidemark;
using namespace tidemark::test;
using engine::GroupReading;
using engine::SpotReading;

namespace {

/// The inspector of the product over an engine of its own.
struct Watcher
{
    EngineBench bench;
    QtScheduler scheduler;
    engine::EngineProbe probe { bench.engine, bench.clock };
    QList<GroupReading> readings;
    QList<SpotReading> spots;
    engine::GroupInspector inspector { probe, scheduler, bench.clock, logset, systemJitter(),
        { [this](const GroupReading& reading) { readings << reading; },
            [this](const SpotReading& spot) { spots << spot; } } };

    explicit Watcher(const cls::Account& account)
        : bench(account)
    {
    }
    void watch(const QStringList& names)
    {
        QList<cls::ConsumerGroupInfo> groups;
        for (const QString& name : names)
            groups.append({ name, 40, { topic } });
        inspector.setGroups(groups);
        inspector.setVisible({ names.cbegin(), names.cend() });
        inspector.setActive(true);
    }
    [[nodiscard]] const GroupReading* newest(const QString& name) const
    {
        for (auto it = readings.crbegin(); it != readings.crend(); ++it) {
            if (it->group == name)
                return &*it;
        }
        return nullptr;
    }
};

int count(const ServiceBench& bench, const char* action)
{
    int found = 0;
    for (const service::JournalEntry& entry : bench.service->journal().entries())
        found += entry.action == QLatin1StringView(action) ? 1 : 0;
    return found;
}

} // namespace

/// Over sockets and with the product's threads: what watching costs and what it does not do.
class TestEngineInspector : public QObject
{
    Q_OBJECT

private slots:
    void watchingTakesNoPart()
    {
        ServiceBench bench;
        bench.upload("a", 40);
        Watcher watcher(bench.account());
        bool created = false;
        watcher.bench.engine.call<cls::CreateConsumerGroup>(
            { group, 40, { topic }, logset },
            [&created](const auto& answer) { created = answer.ok(); });
        QTRY_VERIFY(created);
        bench.service->journal().clear();
        watcher.watch({ group });

        QTRY_VERIFY_WITH_TIMEOUT(watcher.newest(group) != nullptr, 10'000);
        for (const engine::PartitionReading& one : watcher.newest(group)->partitions) {
            QCOMPARE(one.committed.reason(), UnknownReason::NotApplicable);
            QCOMPARE(one.logEnd.optional(), bench.service->logEnd(one.source));
        }
        QCOMPARE(watcher.newest(group)->partitions.size(), 4);
        watcher.inspector.hurry();
        const qsizetype looks = watcher.readings.size();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.readings.size() >= looks + 2, 30'000);

        QVERIFY(count(bench, "DescribeConsumerOffsets") > 0);
        QCOMPARE(count(bench, "SendConsumerHeartbeat"), 0);
        QCOMPARE(count(bench, "CommitConsumerOffsets"), 0);
        QVERIFY(bench.service->liveConsumers(logset, group).isEmpty());
        for (const TopicPartition& source : bench.sources())
            QVERIFY(!bench.service->committed(logset, group, source));
    }

    /// A consumer of another process reads and commits, and is not disturbed.
    void followsAConsumerOfSomebodyElse()
    {
        ServiceBench bench;
        bench.upload("a", 200);
        EngineBench other(bench.account());
        const ConsumerId id = other.start(QStringLiteral("other"));
        QTRY_COMPARE_WITH_TIMEOUT(other.seen.size(), 200, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.committed(), bench.logEnd(), 30'000);

        Watcher watcher(bench.account());
        watcher.watch({ group });
        const auto allAtEnd = [&] {
            const GroupReading* reading = watcher.newest(group);
            return reading && reading->partitions.size() == 4
                && std::all_of(reading->partitions.cbegin(), reading->partitions.cend(),
                    [&](const engine::PartitionReading& one) {
                        return one.committed.optional() == bench.service->logEnd(one.source);
                    });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAtEnd(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.spots.size() >= 4, 20'000);
        for (const SpotReading& spot : std::as_const(watcher.spots))
            QCOMPARE(spot.outcome, SpotReading::Outcome::Nothing);

        // Nobody accepts: the commits stand, and what waits has the age of its arrival.
        other.accepting = false;
        const qint64 uploadedMs = watcher.bench.clock.wallMs();
        bench.upload("b", 40);
        watcher.spots.clear();
        const auto waits = [&] {
            return std::any_of(watcher.spots.cbegin(), watcher.spots.cend(),
                [](const SpotReading& spot) { return spot.outcome == SpotReading::Outcome::Message; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), 30'000);
        for (const SpotReading& spot : std::as_const(watcher.spots)) {
            if (spot.outcome == SpotReading::Outcome::Message) {
                QVERIFY(spot.messageMs);
                QVERIFY(qAbs(*spot.messageMs - uploadedMs) < 10'000);
            }
        }
        QTRY_COMPARE(other.holds(id), 4);
        QTRY_COMPARE(bench.service->liveConsumers(logset, group), QStringList(QStringLiteral("other")));
    }

    void aServiceThatIsDownIsLeftAlone()
    {
        ServiceBench bench;
        Watcher watcher(bench.account());
        watcher.watch({ group });
        QTRY_VERIFY_WITH_TIMEOUT(watcher.newest(group) != nullptr, 10'000);
        bench.service.reset();
        watcher.readings.clear();
        watcher.inspector.hurry();
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.readings.isEmpty(), 20'000);
        QVERIFY(watcher.readings.first().error);
    }
};

QTEST_GUILESS_MAIN(TestEngineInspector)
#include "tst_engine_inspector.moc"
