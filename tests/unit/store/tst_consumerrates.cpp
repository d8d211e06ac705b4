// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consumerrates.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

struct Counts
{
    int partition;
    qint64 records;
    qint64 bytes;
};

QList<engine::ConsumerStatus> consumer(const QList<Counts>& counts)
{
    engine::ConsumerStatus status;
    status.id = ConsumerId(1);
    for (const Counts& count : counts) {
        engine::PartitionStatus partition;
        partition.source = { QStringLiteral("t"), PartitionId(count.partition) };
        partition.records = count.records;
        partition.bytes = count.bytes;
        status.partitions << partition;
    }
    return { status };
}

} // namespace

class TestConsumerRates : public QObject
{
    Q_OBJECT

private slots:
    void unknownUntilTwoSnapshotsAreFarEnoughApart()
    {
        ConsumerRates rates;
        QVERIFY(!rates.of(ConsumerId(1)).recordsPerSecond.isKnown());
        rates.update(consumer({ { 0, 100, 5000 } }), 0, 10'000);
        QVERIFY(!rates.of(ConsumerId(1)).recordsPerSecond.isKnown());
        rates.update(consumer({ { 0, 150, 9000 } }), 0, 11'000);
        QVERIFY(!rates.of(ConsumerId(1)).bytesPerSecond.isKnown());
        rates.update(consumer({ { 0, 300, 13'000 } }), 77, 12'000);
        QCOMPARE(rates.of(ConsumerId(1)).recordsPerSecond.value(), 100.0);
        QCOMPARE(rates.of(ConsumerId(1)).bytesPerSecond.value(), 4000.0);
        QCOMPARE(rates.of(ConsumerId(1)).bytesPerSecond.wallMs(), 77);
    }

    void nothingReadIsZeroAndKnown()
    {
        ConsumerRates rates;
        rates.update(consumer({ { 0, 5, 5 } }), 0, 0);
        rates.update(consumer({ { 0, 5, 5 } }), 0, 2000);
        QCOMPARE(rates.of(ConsumerId(1)).recordsPerSecond.value(), 0.0);
    }

    void partitionsComeGoAndBeginAgain()
    {
        ConsumerRates rates;
        rates.update(consumer({ { 0, 100, 100 }, { 1, 100, 100 } }), 0, 0);
        // 0 is gone, 1 was assigned anew and counts from zero, 2 has come.
        rates.update(consumer({ { 1, 30, 30 }, { 2, 10, 10 } }), 0, 4000);
        QCOMPARE(rates.of(ConsumerId(1)).recordsPerSecond.value(), 10.0);
        rates.update({}, 0, 8000);
        QVERIFY(!rates.of(ConsumerId(1)).recordsPerSecond.isKnown());
    }
};

QTEST_GUILESS_MAIN(TestConsumerRates)
#include "tst_consumerrates.moc"
