// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/laghistory.h"
#include "store/partitiontable.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

engine::PartitionStatus partition(qint64 number, std::optional<qint64> lastRecordMs, bool caughtUp)
{
    engine::PartitionStatus status;
    status.consumer = ConsumerId(1);
    status.source = {QStringLiteral("t"), PartitionId(number)};
    status.state = engine::PartitionState::Reading;
    status.caughtUp = caughtUp;
    status.block = engine::FetchBlock::Interval;
    if (lastRecordMs)
        status.lastRecordMs = Known<qint64>::of(*lastRecordMs, Origin::OwnConsumer, *lastRecordMs);
    return status;
}

engine::ConsumerStatus consumer(const QList<engine::PartitionStatus>& partitions, qint64 id = 1)
{
    engine::ConsumerStatus status;
    status.id = ConsumerId(id);
    status.group = QStringLiteral("g");
    status.partitions = partitions;
    for (engine::PartitionStatus& held : status.partitions)
        held.consumer = status.id;
    return status;
}

} // namespace

class TestLagHistory : public QObject
{
    Q_OBJECT

private slots:
    void timeLag_data()
    {
        QTest::addColumn<std::optional<qint64>>("last");
        QTest::addColumn<bool>("caughtUp");
        QTest::addColumn<std::optional<qint64>>("lag");
        QTest::newRow("behind") << std::optional<qint64>(4000) << false << std::optional<qint64>(6000);
        QTest::newRow("caught up") << std::optional<qint64>(4000) << true << std::optional<qint64>(0);
        QTest::newRow("caught up, nothing seen") << std::optional<qint64>() << true << std::optional<qint64>(0);
        QTest::newRow("nothing seen") << std::optional<qint64>() << false << std::optional<qint64>();
        QTest::newRow("stamped ahead") << std::optional<qint64>(12'000) << false << std::optional<qint64>(0);
    }
    void timeLag()
    {
        QFETCH(std::optional<qint64>, last);
        QFETCH(bool, caughtUp);
        QFETCH(std::optional<qint64>, lag);
        QCOMPARE(timeLagOf(partition(0, last, caughtUp), 10'000).optional(), lag);
    }

    void caughtUpBeforeAPauseIsUnknown_data()
    {
        QTest::addColumn<engine::FetchBlock>("block");
        QTest::addColumn<bool>("known");
        QTest::newRow("paused") << engine::FetchBlock::Paused << false;
        QTest::newRow("backoff") << engine::FetchBlock::Backoff << false;
        QTest::newRow("failed") << engine::FetchBlock::Failed << false;
        QTest::newRow("budget") << engine::FetchBlock::MemoryBudget << false;
        QTest::newRow("interval") << engine::FetchBlock::Interval << true;
        QTest::newRow("in flight") << engine::FetchBlock::InFlight << true;
    }
    void caughtUpBeforeAPauseIsUnknown()
    {
        QFETCH(engine::FetchBlock, block);
        QFETCH(bool, known);
        engine::PartitionStatus status = partition(0, 4000, true);
        status.block = block;
        QCOMPARE(timeLagOf(status, 10'000).isKnown(), known);
    }

    void unknownIsAGapAndNeverZero()
    {
        LagHistory history;
        PartitionTable table;
        const LagKey key {QStringLiteral("g"), {QStringLiteral("t"), PartitionId(0)}};
        table.update({consumer({partition(0, std::nullopt, false)})}, 1000, 1000);
        QVERIFY(history.sample(table.rows(), 1000, 1000));
        table.update({consumer({partition(0, 500, false)})}, 2000, 2000);
        QVERIFY(history.sample(table.rows(), 2000, 2000));
        QCOMPARE(history.series().at(key).size(), size_t(2));
        QCOMPARE(history.series().at(key).at(0), (LagSample {1000, std::nullopt}));
        QCOMPARE(history.series().at(key).at(1), (LagSample {2000, 1500}));
        QCOMPARE(history.worst().at(0).timeLagMs, std::nullopt);
        QCOMPARE(history.worst().at(1).timeLagMs, std::optional<qint64>(1500));
    }

    void onceASecond()
    {
        LagHistory history;
        QVERIFY(history.sample({}, 1000, 5000));
        QVERIFY(!history.sample({}, 1250, 5250));
        QVERIFY(!history.sample({}, 1999, 5999));
        QVERIFY(history.sample({}, 2000, 6000));
        QCOMPARE(history.worst().size(), size_t(2));
    }

    void aPartitionThatNobodyHoldsHasGapsThenLeaves()
    {
        LagHistory history(3);
        PartitionTable table;
        const LagKey key {QStringLiteral("g"), {QStringLiteral("t"), PartitionId(0)}};
        table.update({consumer({partition(0, 0, false)})}, 1000, 1000);
        history.sample(table.rows(), 1000, 1000);
        history.sample({}, 2000, 2000);
        QCOMPARE(history.series().at(key).back(), (LagSample {2000, std::nullopt}));
        history.sample({}, 3000, 3000);
        QVERIFY(history.series().contains(key));
        history.sample({}, 4000, 4000);
        QVERIFY(!history.series().contains(key));
    }

    void theRingIsBounded()
    {
        LagHistory history(100);
        PartitionTable table;
        for (int i = 0; i < 250; ++i) {
            table.update({consumer({partition(0, 0, false)})}, i * 1000, i * 1000);
            history.sample(table.rows(), i * 1000, i * 1000);
        }
        QCOMPARE(history.series().begin()->second.size(), size_t(100));
        QCOMPARE(history.series().begin()->second.front().wallMs, 150'000);
        QCOMPARE(history.worst().size(), size_t(100));
    }

    void ofTwoHoldersTheOneThatDrainsIsThePast()
    {
        engine::PartitionStatus draining = partition(0, 0, false);
        draining.state = engine::PartitionState::Draining;
        PartitionTable table;
        table.update({consumer({partition(0, 9000, false)}, 2), consumer({draining}, 1)}, 10'000, 0);
        QCOMPARE(table.rows().size(), size_t(2));
        LagHistory history;
        history.sample(table.rows(), 10'000, 0);
        QCOMPARE(history.series().size(), size_t(1));
        QCOMPARE(history.series().begin()->second.back().timeLagMs, std::optional<qint64>(1000));
    }

    void rowsAreSortedAndRatesNeedTwoLooks()
    {
        PartitionTable table;
        engine::PartitionStatus second = partition(2, 0, false);
        engine::PartitionStatus tenth = partition(10, 0, false);
        table.update({consumer({tenth, second})}, 0, 0);
        QCOMPARE(table.rows().front().status.source.partition.value, 2);
        QVERIFY(!table.rows().front().recordsPerSecond.isKnown());
        second.records = 500;
        table.update({consumer({tenth, second})}, 1000, 1000);
        QVERIFY(!table.rows().front().recordsPerSecond.isKnown());
        table.update({consumer({tenth, second})}, 5000, 5000);
        QCOMPARE(table.rows().front().recordsPerSecond.value(), 100.0);
        QCOMPARE(table.rows().back().recordsPerSecond.value(), 0.0);
        // A count that went back belongs to a new assignment: nothing is known of its rate.
        second.records = 10;
        table.update({consumer({tenth, second})}, 10'000, 10'000);
        QVERIFY(!table.rows().front().recordsPerSecond.isKnown());
    }
};

QTEST_GUILESS_MAIN(TestLagHistory)
#include "tst_laghistory.moc"
