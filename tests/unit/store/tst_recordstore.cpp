// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"
#include "unit/store/batches.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;
using test::makeNumberedBatch;

namespace {

QByteArray contentOf(const cls::RecordView& record)
{
    const auto value = record.value("content");
    return value ? QByteArray(value->data(), qsizetype(value->size())) : QByteArray();
}

} // namespace

class TestRecordStore : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreNumberedInOrderOfArrival()
    {
        RecordStore store;
        const auto first = store.append(makeNumberedBatch(3, 0));
        QCOMPARE(first.appended, (RowRange {0, 3}));
        QVERIFY(first.evicted.isEmpty());
        QCOMPARE(store.append(makeNumberedBatch(2, 3)).appended, (RowRange {3, 5}));
        for (int row = 0; row < 5; ++row)
            QCOMPARE(contentOf(store.record(row)), "line " + QByteArray::number(row));
        QVERIFY(!store.contains(5));
        QVERIFY(!store.contains(-1));
    }

    void anEmptyBatchChangesNothing()
    {
        RecordStore store;
        store.append(makeNumberedBatch(2, 0));
        const qint64 bytes = store.bytes();
        const auto change = store.append(std::make_shared<const cls::RecordBatch>(cls::RecordBatch::Parts {}));
        QVERIFY(change.appended.isEmpty());
        QVERIFY(change.evicted.isEmpty());
        QCOMPARE(store.endRow(), 2);
        QCOMPARE(store.bytes(), bytes);
    }

    void theOldestBatchesLeaveByRows()
    {
        RecordStore store({1LL << 30, 10});
        for (int i = 0; i < 4; ++i)
            store.append(makeNumberedBatch(4, 4 * i));
        // 16 rows came, whole batches leave until at most 10 are left.
        QCOMPARE(store.firstRow(), 8);
        QCOMPARE(store.endRow(), 16);
        QCOMPARE(store.evicted(), 8);
        QCOMPARE(contentOf(store.record(8)), QByteArray("line 8"));
        QCOMPARE(contentOf(store.record(15)), QByteArray("line 15"));
        const auto change = store.append(makeNumberedBatch(4, 16));
        QCOMPARE(change.evicted, (RowRange {8, 12}));
    }

    void theOldestBatchesLeaveByBytes()
    {
        const qint64 one = makeNumberedBatch(100, 100)->memoryBytes();
        RecordStore store({3 * one + one / 2, 1'000'000});
        for (int i = 0; i < 10; ++i) {
            store.append(makeNumberedBatch(100, 100 + 100 * i));
            QVERIFY(store.bytes() <= store.limits().bytes);
        }
        QCOMPARE(store.rowCount(), 300);
        QCOMPARE(store.evicted(), 700);
    }

    void aBatchAboveTheBudgetStaysUntilTheNext()
    {
        RecordStore store({1, 1});
        store.append(makeNumberedBatch(5, 0));
        QCOMPARE(store.rowCount(), 5);
        store.append(makeNumberedBatch(2, 5));
        QCOMPARE(store.firstRow(), 5);
        QCOMPARE(store.rowCount(), 2);
    }

    void rowNumbersAreNeverReused()
    {
        RecordStore store;
        store.append(makeNumberedBatch(5, 0));
        QCOMPARE(store.clear(), (RowRange {0, 5}));
        QCOMPARE(store.rowCount(), 0);
        QCOMPARE(store.bytes(), 0);
        QCOMPARE(store.append(makeNumberedBatch(1, 5)).appended, (RowRange {5, 6}));
        QCOMPARE(store.evicted(), 5);
    }

    void batchesOfARangeAreTheOnesThatTouchIt()
    {
        RecordStore store;
        for (int i = 0; i < 5; ++i)
            store.append(makeNumberedBatch(10, 10 * i));
        const auto some = store.batches({15, 31});
        QCOMPARE(some.size(), size_t(3));
        QCOMPARE(some.front().firstRow, 10);
        QCOMPARE(some.back().endRow(), 40);
        QVERIFY(store.batches({50, 90}).empty());
        QVERIFY(store.batches({7, 7}).empty());
    }

    void aSelectionKeepsItsRecordsAfterEviction()
    {
        RecordStore store({1LL << 30, 20});
        for (int i = 0; i < 2; ++i)
            store.append(makeNumberedBatch(10, 10 * i));
        const RecordSelection chosen = store.select({{2, 4}, {8, 12}, {18, 40}});
        QCOMPARE(chosen.recordCount, 8);
        QCOMPARE(chosen.batches.size(), size_t(2));
        store.append(makeNumberedBatch(20, 20));
        QCOMPARE(store.firstRow(), 20);
        QByteArrayList texts;
        for (const RecordSelection::Span& span : chosen.spans) {
            for (quint32 i = span.begin; i < span.end; ++i)
                texts << contentOf(chosen.batches[span.batch]->record(i));
        }
        QCOMPARE(texts, (QByteArrayList {"line 2", "line 3", "line 8", "line 9", "line 10", "line 11", "line 18", "line 19"}));
        QCOMPARE(store.select({{0, 20}}).recordCount, 0);
    }
};

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
