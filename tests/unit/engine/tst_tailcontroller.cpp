// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tailcontroller.h"
#include "support/enginefixture.h"
#include "support/pullbody.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestTailController : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryPartitionAndNeverJoins()
    {
        test::EngineFixture fixture;
        test::DirectFetchPool pool(fixture);
        ControlContext context { fixture.api, fixture.api, fixture.scheduler, fixture.clock,
            [] { return 0.5; }, fixture.board, pool,
            [&](Event event) { fixture.events << event; },
            [&](ConsumerId id) { fixture.over << id.value; } };
        TailConfig config;
        config.topicIds = { QStringLiteral("t") };
        config.start.kind = StartPosition::Kind::Begin;
        ConsumerStatus status;
        status.id = ConsumerId(1);
        fixture.board.add(status);
        const auto tail = std::make_shared<TailController>(ConsumerId(1), config, context);
        tail->start();
        fixture.transport.answer(fixture.transport.oldest("DescribePartitions"),
            R"({"Response":{"Partitions":[{"PartitionId":0,"Status":"readwrite"},
                {"PartitionId":4,"Status":"readonly"}],"RequestId":"r"}})");
        QCOMPARE(fixture.transport.open("pull_log").size(), 2);
        QCOMPARE(fixture.board.snapshot().first().state, MemberState::Active);

        fixture.transport.answer(
            fixture.transport.oldest("pull_log"), test::pullBody({ "x" }, "1"));
        QCOMPARE(fixture.deliveries.size(), 1);
        tail->accepted(fixture.deliveries.first().source(), fixture.deliveries.first().generation,
            fixture.deliveries.first().next);
        fixture.scheduler.run(120'000);
        QCOMPARE(fixture.transport.sentCount("SendConsumerHeartbeat"), 0);
        QCOMPARE(fixture.transport.sentCount("CommitConsumerOffsets"), 0);

        tail->stop();
        tail->stop();
        QCOMPARE(fixture.over, QList<qint64> { 1 });
        QCOMPARE(fixture.transport.openCount(), 0);
    }

    void readsOnlyThePartitionsThatWereAskedFor()
    {
        test::EngineFixture fixture;
        test::DirectFetchPool pool(fixture);
        ControlContext context { fixture.api, fixture.api, fixture.scheduler, fixture.clock,
            [] { return 0.5; }, fixture.board, pool,
            [&](Event event) { fixture.events << event; },
            [&](ConsumerId id) { fixture.over << id.value; } };
        TailConfig config;
        config.name = QStringLiteral("look");
        config.topicIds = { QStringLiteral("t") };
        config.partitions = { PartitionId(4) };
        config.start.kind = StartPosition::Kind::Begin;
        for (const int id : { 1, 2 }) {
            ConsumerStatus status;
            status.id = ConsumerId(id);
            fixture.board.add(status);
        }
        const auto tail = std::make_shared<TailController>(ConsumerId(1), config, context);
        tail->start();
        const QByteArray partitions = R"({"Response":{"Partitions":[{"PartitionId":0,
            "Status":"readwrite"},{"PartitionId":4,"Status":"readonly"}],"RequestId":"r"}})";
        fixture.transport.answer(fixture.transport.oldest("DescribePartitions"), partitions);
        QCOMPARE(fixture.transport.open("pull_log").size(), 1);
        const PartitionStatus held = fixture.board.snapshot().first().partitions.first();
        QCOMPARE(held.source.partition, PartitionId(4));
        QCOMPARE(held.consumerName, QStringLiteral("look"));
        tail->stop();

        config.partitions = { PartitionId(77) };
        const auto none = std::make_shared<TailController>(ConsumerId(2), config, context);
        none->start();
        fixture.transport.answer(fixture.transport.oldest("DescribePartitions"), partitions);
        QCOMPARE(fixture.board.snapshot().last().state, MemberState::Failed);
        QCOMPARE(fixture.board.snapshot().last().lastError->code, QStringLiteral("NoSuchPartition"));
    }

    void anUnknownTopicEndsItWithTheServicesWords()
    {
        test::EngineFixture fixture;
        test::DirectFetchPool pool(fixture);
        ControlContext context { fixture.api, fixture.api, fixture.scheduler, fixture.clock,
            [] { return 0.5; }, fixture.board, pool,
            [&](Event event) { fixture.events << event; },
            [&](ConsumerId id) { fixture.over << id.value; } };
        TailConfig config;
        config.topicIds = { QStringLiteral("nope") };
        ConsumerStatus status;
        status.id = ConsumerId(1);
        fixture.board.add(status);
        const auto tail = std::make_shared<TailController>(ConsumerId(1), config, context);
        tail->start();
        fixture.transport.answer(fixture.transport.oldest("DescribePartitions"),
            R"({"Response":{"Error":{"Code":"ResourceNotFound.TopicNotExist","Message":"gone"},"RequestId":"r"}})");
        QCOMPARE(fixture.over, QList<qint64> { 1 });
        const ConsumerStatus shown = fixture.board.snapshot().first();
        QCOMPARE(shown.state, MemberState::Failed);
        QCOMPARE(shown.lastError->message, QStringLiteral("gone"));
    }
};

QTEST_GUILESS_MAIN(TestTailController)
#include "tst_tailcontroller.moc"
