// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginebench.h"

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

Q_DECLARE_METATYPE(service::FaultRule)

/// Whatever goes wrong for a while, every message arrives in the end and is committed.
class TestEngineFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageArrives_data()
    {
        QTest::addColumn<service::FaultRule>("rule");
        const auto row = [](const char* name, const char* action, auto change, int times = 3) {
            service::FaultRule rule;
            rule.action = QString::fromLatin1(action);
            rule.times = times;
            change(rule);
            QTest::newRow(name) << rule;
        };
        using service::FaultReset;
        row("pull throttled", "pull_log", [](auto& r) { r.effect.throttle = true; });
        row("pull 500", "pull_log", [](auto& r) { r.effect.status = 500; });
        row("pull cut", "pull_log", [](auto& r) { r.effect.truncateBody = true; });
        row("pull reset before", "pull_log",
            [](auto& r) { r.effect.reset = FaultReset::BeforeProcessing; });
        row("pull reset after", "pull_log",
            [](auto& r) { r.effect.reset = FaultReset::AfterProcessing; });
        row("pull null lists", "pull_log", [](auto& r) { r.effect.nullLists = true; });
        row("create 503", "CreateConsumerGroup", [](auto& r) { r.effect.status = 503; });
        row("create reset after", "CreateConsumerGroup",
            [](auto& r) { r.effect.reset = FaultReset::AfterProcessing; }, 1);
        row("heartbeat limited", "SendConsumerHeartbeat",
            [](auto& r) { r.effect.code = QStringLiteral("RequestLimitExceeded"); }, 2);
        row("heartbeat null", "SendConsumerHeartbeat",
            [](auto& r) { r.effect.nullLists = true; }, 2);
        row("heartbeat reset", "SendConsumerHeartbeat",
            [](auto& r) { r.effect.reset = FaultReset::AfterProcessing; }, 2);
        row("offsets busy", "DescribeConsumerOffsets",
            [](auto& r) { r.effect.code = QStringLiteral("InternalError.ServerBusy"); });
        row("commit fails", "CommitConsumerOffsets",
            [](auto& r) { r.effect.code = QStringLiteral("InternalError"); });
        row("commit reset after", "CommitConsumerOffsets",
            [](auto& r) { r.effect.reset = FaultReset::AfterProcessing; });
        row("clock of the service is ahead", "", [](auto& r) {
            r.effect.clockShiftSeconds = 3600;
        }, -1);
    }

    void everyMessageArrives()
    {
        QFETCH(service::FaultRule, rule);
        ServiceBench service(2);
        service.upload("a", 40);
        const int fault = service.service->faults().add(rule);
        EngineBench bench(service.account());
        bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 40, 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 40, 20'000);
        QVERIFY(service.service->faults().hits(fault) > 0);
    }

    void aDeletedGroupStopsTheConsumer()
    {
        ServiceBench service(2);
        EngineBench bench(service.account());
        const ConsumerId id = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.holds(id), 2, 10'000);
        QVERIFY(service.service->deleteGroup(logset, group).ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.status(id).state, MemberState::Failed, 10'000);
        QCOMPARE(bench.status(id).lastError->kind, ErrorKind::NotFound);
    }

    void aSplitIsFollowedAndTheOldPartitionReadToItsEnd()
    {
        ServiceBench service(1);
        service.upload("a", 30);
        EngineBench bench(service.account());
        const ConsumerId id = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 30, 10'000);
        QVERIFY(service.service
                    ->splitPartition({ topic, service.service->partitions(topic).first() })
                    .ok());
        service.upload("b", 30);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 60, 20'000);
        QCOMPARE(bench.repeats(), 0);
        QVERIFY(bench.holds(id) >= 2);
    }

    void oneConsumersFailureDoesNotDisturbTheOther()
    {
        ServiceBench service(2);
        EngineBench bench(service.account());
        const ConsumerId bad = bench.start(QStringLiteral("bad"));
        const ConsumerId good = bench.start(QStringLiteral("good"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.holds(bad) == 1 && bench.holds(good) == 1, 20'000);
        bench.accepting = false;
        service.upload("a", 20);
        const auto heldBy = [&](ConsumerId id) {
            bench.held << bench.engine.takeDeliveries();
            return std::any_of(bench.held.begin(), bench.held.end(),
                [id](const Delivery& delivery) { return delivery.consumer == id; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(heldBy(bad) && heldBy(good), 10'000);
        const QList<Delivery> held = std::exchange(bench.held, {});
        for (const Delivery& delivery : held) {
            if (delivery.consumer == bad) {
                bench.engine.fail(delivery, Error::make(ErrorKind::Local,
                    QStringLiteral("DiskFull"), QStringLiteral("no space left")));
            } else {
                bench.held << delivery;
            }
        }
        bench.accepting = true;
        bench.take();
        QTRY_COMPARE_WITH_TIMEOUT(bench.status(bad).state, MemberState::Failed, 10'000);
        // What the failed one held was not committed: the other one reads it.
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 20, 20'000);
        QCOMPARE(bench.status(good).state, MemberState::Active);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 20, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_engine_faults.moc"
