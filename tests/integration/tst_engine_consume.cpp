// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "enginebench.h"

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

class TestEngineConsume : public QObject
{
    Q_OBJECT

private slots:
    void twoConsumersShareAGroupAndReadEachMessageOnce()
    {
        ServiceBench service(4);
        service.upload("a", 200);
        EngineBench bench(service.account());
        const ConsumerId first = bench.start(QStringLiteral("c1"));
        const ConsumerId second = bench.start(QStringLiteral("c2"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.holds(first) == 2 && bench.holds(second) == 2, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 200, 20'000);
        service.upload("b", 200);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 400, 20'000);
        QCOMPARE(bench.repeats(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 400, 10'000);

        // Owners as the service sees them are those that the engine shows.
        for (const ConsumerStatus& consumer : bench.engine.status()) {
            for (const PartitionStatus& partition : consumer.partitions)
                QCOMPARE(service.service->owner(logset, group, partition.source), consumer.consumer);
            QVERIFY(consumer.heartbeat.answered > 0);
            QVERIFY(consumer.heartbeat.roundTripMs.isKnown());
        }
        bench.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(bench.allStopped, 10'000);
        QVERIFY(service.service->owner(logset, group, { topic, PartitionId(0) }).isEmpty());
        QCOMPARE(service.committed(), 400);
    }

    void aStoppedConsumersPartitionsGoToTheOtherWithoutLossOrRepetition()
    {
        ServiceBench service(4);
        EngineBench bench(service.account());
        const ConsumerId first = bench.start(QStringLiteral("c1"));
        const ConsumerId second = bench.start(QStringLiteral("c2"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.holds(first) == 2 && bench.holds(second) == 2, 20'000);
        service.upload("a", 100);
        bench.engine.stopConsumer(first);
        service.upload("b", 100);
        QTRY_COMPARE_WITH_TIMEOUT(bench.stopped, QList<qint64> { first.value }, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.holds(second), 4, 20'000);
        service.upload("c", 100);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 300, 20'000);
        QCOMPARE(bench.repeats(), 0);
        QCOMPARE(bench.status(first).state, MemberState::Stopped);
    }

    void nothingStartsWhileAllStop()
    {
        ServiceBench service(2);
        EngineBench bench(service.account());
        const auto requestsOf = [&service](const QString& consumer) {
            const auto entries = service.service->journal().entries();
            return std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
                return entry.consumer == consumer;
            });
        };
        const ConsumerId first = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.holds(first), 2, 20'000);
        QVERIFY(requestsOf(QStringLiteral("c1")) > 0);
        bench.engine.stopAll();
        const ConsumerId late = bench.start(QStringLiteral("late"));
        TailConfig tail;
        tail.topicIds = { topic };
        const ConsumerId lateTail = bench.engine.startTail(tail);
        QTRY_VERIFY_WITH_TIMEOUT(bench.allStopped, 10'000);
        for (const ConsumerId id : { first, late, lateTail }) {
            QCOMPARE(bench.status(id).state, MemberState::Stopped);
            QCOMPARE(bench.stopped.count(id.value), 1);
        }
        QCOMPARE(requestsOf(QStringLiteral("late")), 0);
        // Also where nothing ran.
        bench.allStopped = false;
        bench.engine.stopAll();
        bench.start(QStringLiteral("late"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.allStopped, 10'000);
        QCOMPARE(requestsOf(QStringLiteral("late")), 0);
        // It is not for ever.
        const ConsumerId again = bench.start(QStringLiteral("c2"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.holds(again), 2, 20'000);
    }

    void nothingIsCommittedThatTheSinkHasNotAccepted()
    {
        ServiceBench service(2);
        service.upload("a", 50);
        EngineBench bench(service.account());
        bench.accepting = false;
        bench.start(QStringLiteral("c1"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.held.size() >= 2, 10'000);
        // Two commit intervals and two heartbeats pass; the service journals every request.
        const auto heartbeats = [&] {
            const auto entries = service.service->journal().entries();
            return std::count_if(entries.begin(), entries.end(), [](const auto& entry) {
                return entry.action == QLatin1StringView("SendConsumerHeartbeat");
            });
        };
        const auto before = heartbeats();
        QTRY_VERIFY_WITH_TIMEOUT(heartbeats() >= before + 3, 10'000);
        QCOMPARE(service.committed(), 0);
        bench.accepting = true;
        bench.take();
        QTRY_COMPARE_WITH_TIMEOUT(service.committed(), 50, 10'000);
    }

    void aSecondEngineGoesOnWhereTheFirstCommitted()
    {
        ServiceBench service(2);
        service.upload("a", 60);
        {
            EngineBench bench(service.account());
            bench.start(QStringLiteral("c1"));
            QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 60, 10'000);
            bench.engine.stopAll();
            QTRY_VERIFY_WITH_TIMEOUT(bench.allStopped, 10'000);
        }
        service.upload("b", 60);
        EngineBench bench(service.account());
        bench.start(QStringLiteral("c2"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 60, 10'000);
        for (auto it = bench.seen.cbegin(); it != bench.seen.cend(); ++it)
            QVERIFY(it.key().startsWith("b-"));
    }

    void aTailReadsEverythingAndLeavesNoTrace()
    {
        ServiceBench service(3);
        service.upload("a", 90);
        EngineBench bench(service.account());
        TailConfig config;
        config.topicIds = { topic };
        config.fetchIntervalMs = 1000;
        config.start.kind = StartPosition::Kind::Begin;
        const ConsumerId tail = bench.engine.startTail(config);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 90, 10'000);
        QVERIFY(bench.status(tail).isTail);
        for (const auto& entry : service.service->journal().entries()) {
            QVERIFY(entry.action != QLatin1StringView("SendConsumerHeartbeat"));
            QVERIFY(entry.action != QLatin1StringView("CommitConsumerOffsets"));
            QVERIFY(entry.action != QLatin1StringView("CreateConsumerGroup"));
        }
        bench.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(bench.allStopped, 10'000);
    }

    void endTimeFinishesEveryPartition()
    {
        ServiceBench service(2);
        service.upload("a", 20);
        EngineBench bench(service.account());
        ConsumerConfig config = EngineBench::config(QStringLiteral("c1"));
        config.endTimeSeconds = SystemClock().wallMs() / 1000 + 2;
        const ConsumerId id = bench.engine.startConsumer(config);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen.size(), 20, 10'000);
        const auto finished = [&] {
            const auto partitions = bench.status(id).partitions;
            return partitions.size() == 2
                && std::all_of(partitions.begin(), partitions.end(), [](const auto& partition) {
                       return partition.state == PartitionState::Finished;
                   });
        };
        QTRY_VERIFY_WITH_TIMEOUT(finished(), 15'000);
    }

    void callsRunWithPacingAndAnswerInThisThread()
    {
        ServiceBench service;
        EngineBench bench(service.account());
        int answers = 0;
        for (int i = 0; i < 25; ++i) {
            bench.engine.call<cls::DescribeConsumerGroups>({ logset, {} },
                [&](const Result<cls::DescribeConsumerGroups::Response>& result) {
                    QVERIFY(result.ok());
                    QCOMPARE(QThread::currentThread(), bench.engine.thread());
                    ++answers;
                });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, 25, 10'000);
    }

    void aWrongKeyFailsWithTheServicesWords()
    {
        ServiceBench service;
        EngineBench bench(service.account("wrong"));
        const ConsumerId id = bench.start(QStringLiteral("c1"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.stopped.size(), 1, 10'000);
        QCOMPARE(bench.status(id).state, MemberState::Failed);
        QCOMPARE(bench.status(id).lastError->kind, ErrorKind::Auth);
        QVERIFY(!bench.status(id).lastError->requestId.isEmpty());
    }

    void anEngineIsDestroyedInTheMiddleOfItsWork()
    {
        ServiceBench service(8);
        service.upload("a", 500);
        for (int i = 0; i < 5; ++i) {
            auto bench = std::make_unique<EngineBench>(service.account());
            bench->start(QStringLiteral("c%1").arg(i));
            const int wanted = i;
            QTRY_VERIFY_WITH_TIMEOUT(bench->seen.size() >= wanted, 15'000);
        }
        QVERIFY(service.service->liveConsumers(logset, group).size() <= 5);
    }
};

QTEST_GUILESS_MAIN(TestEngineConsume)
#include "tst_engine_consume.moc"
