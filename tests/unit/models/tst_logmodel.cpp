// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"
#include "models/recordtext.h"
#include "unit/store/batches.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::models;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

/// A log model and what it stands on.
struct Fixture
{
    explicit Fixture(store::StoreLimits limits = {})
        : records(limits)
        , filter(records)
        , model(records, filter, topics, zone)
        , tester(&model, Mode::QtTest)
    {
        zone.setUtc(true);
    }

    void append(int count, int first)
    {
        records.append(test::makeNumberedBatch(count, first));
        filter.update();
        model.sync();
    }
    QString content(int row) const
    {
        return model.index(row, int(LogColumn::Content)).data().toString();
    }

    store::RecordStore records;
    store::RowFilter filter;
    store::TopicDirectory topics;
    store::ZoneSetting zone;
    LogModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private slots:
    void oneInsertionATick()
    {
        Fixture f;
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        f.records.append(test::makeNumberedBatch(3, 0));
        f.records.append(test::makeNumberedBatch(4, 3));
        f.model.sync();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(f.model.rowCount(), 7);
        QCOMPARE(f.content(6), QStringLiteral("line 6"));
        f.model.sync();
        QCOMPARE(inserted.size(), 1);
    }

    void evictionRemovesAtTheTop()
    {
        Fixture f({1LL << 30, 10});
        for (int i = 0; i < 6; ++i) {
            f.append(4, 4 * i);
            QCOMPARE(f.model.rowCount(), int(f.records.rowCount()));
            QCOMPARE(f.content(0), QStringLiteral("line %1").arg(f.records.firstRow()));
        }
        // All that was shown leaves in one tick.
        f.records.append(test::makeNumberedBatch(8, 24));
        f.records.append(test::makeNumberedBatch(8, 32));
        f.model.sync();
        QCOMPARE(f.model.rowCount(), 8);
        QCOMPARE(f.content(0), QStringLiteral("line 32"));
    }

    void rowsKeepTheirNumber()
    {
        Fixture f({1LL << 30, 10});
        f.append(6, 0);
        const QPersistentModelIndex fifth = f.model.index(5, 0);
        f.append(6, 6);
        QVERIFY(!fifth.isValid());
        const QPersistentModelIndex eighth = f.model.index(2, 0);
        QCOMPARE(eighth.data(RowNumberRole).toLongLong(), 8);
        QCOMPARE(f.model.rowOf(8), 2);
        QCOMPARE(f.model.rowOf(3), -1);
        QCOMPARE(f.model.rowOf(12), -1);
    }

    void frozenViewCountsWhatItDoesNotShow()
    {
        Fixture f({1LL << 30, 20});
        f.append(5, 0);
        f.model.setFrozen(true);
        f.append(7, 5);
        QCOMPARE(f.model.rowCount(), 5);
        QCOMPARE(f.model.unseen(), 7);
        f.append(12, 12);
        // Rows leave the store also while the view is frozen.
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.model.unseen(), f.records.rowCount());
        f.model.setFrozen(false);
        QCOMPARE(f.model.unseen(), 0);
        QCOMPARE(f.model.rowCount(), int(f.records.rowCount()));
    }

    void filteredRowsOnly()
    {
        Fixture f({1LL << 30, 200});
        f.append(100, 0);
        f.filter.setText(QStringLiteral("line 1"));
        QTRY_COMPARE(f.model.rowCount(), 11);
        QCOMPARE(f.content(0), QStringLiteral("line 1"));
        QCOMPARE(f.model.storeRow(10), 19);
        QCOMPARE(f.model.rowOf(15), 6);
        QCOMPARE(f.model.rowOf(20), -1);
        f.append(100, 100);
        QTRY_COMPARE(f.model.rowCount(), 111);
        f.append(100, 200);
        QTRY_COMPARE(f.model.rowCount(), 100);
        QCOMPARE(f.content(0), QStringLiteral("line 100"));
        f.filter.setText({});
        QCOMPARE(f.model.rowCount(), 200);
    }

    void aNewFilterOnAFrozenViewSearchesWhatWasThere()
    {
        Fixture f;
        f.append(10, 0);
        f.model.setFrozen(true);
        f.append(10, 10);
        f.filter.setText(QStringLiteral("line"));
        QTRY_COMPARE(f.filter.searchedEnd(), 20);
        QCOMPARE(f.model.rowCount(), 10);
        QCOMPARE(f.model.unseen(), 10);
        f.model.setFrozen(false);
        QCOMPARE(f.model.rowCount(), 20);
    }

    void keysAreColumns()
    {
        Fixture f;
        f.records.append(test::makeBatch({{1'700'000'000, {{"level", "WARN"}, {"msg", "短信"}, {"level", "again"}}}},
            QStringLiteral("topic-1"), 3, 77));
        f.model.sync();
        f.topics.setTopics({{QStringLiteral("topic-1"), QStringLiteral("短信日志")}});
        f.model.setKeys({QStringLiteral("msg"), QStringLiteral("level"), QStringLiteral("none")});
        const int first = int(LogColumn::Count);
        QCOMPARE(f.model.columnCount(), first + 3);
        QCOMPARE(f.model.headerData(first, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("msg"));
        QCOMPARE(f.model.index(0, first).data().toString(), QStringLiteral("短信"));
        QCOMPARE(f.model.index(0, first + 1).data().toString(), QStringLiteral("WARN"));
        QCOMPARE(f.model.index(0, first + 2).data().toString(), QString());
        QCOMPARE(f.model.index(0, int(LogColumn::Time)).data().toString(), QStringLiteral("2023-11-14 22:13:20.000"));
        QCOMPARE(f.model.index(0, int(LogColumn::Time)).data(RawRole).toLongLong(), 1'700'000'000);
        QCOMPARE(f.model.index(0, int(LogColumn::Topic)).data().toString(), QStringLiteral("短信日志"));
        QCOMPARE(f.model.index(0, int(LogColumn::Offset)).data().toString(), QStringLiteral("77"));
        QCOMPARE(f.content(0), QStringLiteral("level=WARN  msg=短信  level=again"));
        f.model.setKeys({});
        QCOMPARE(f.model.columnCount(), first);
    }

    void theZoneStandsInTheHeader()
    {
        Fixture f;
        f.model.setTitles({QStringLiteral("Time")});
        QCOMPARE(f.model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Time (UTC)"));
    }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("chars");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("abc") << 10 << QStringLiteral("abc");
        QTest::newRow("lines") << QByteArray("a\nb\tc\r") << 10 << QStringLiteral("a⏎b→c␍");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << 10 << QStringLiteral("a␀b");
        QTest::newRow("cut") << QByteArray("abcdef") << 3 << QStringLiteral("abc…");
        QTest::newRow("cut chinese") << QByteArray("日志日志") << 2 << QStringLiteral("日志…");
        QTest::newRow("not cut between surrogates") << QByteArray("a\xf0\x9f\x98\x80z") << 2 << QStringLiteral("a…");
        QTest::newRow("bidi override") << QByteArray("a\xe2\x80\xae" "b") << 10 << QStringLiteral("a\uFFFDb");
        QTest::newRow("invalid") << QByteArray("a\xff""b") << 10 << QStringLiteral("a\uFFFDb");
        QTest::newRow("huge") << QByteArray(10'000'000, 'x') << 4 << QStringLiteral("xxxx…");
        QTest::newRow("markup is text") << QByteArray("<b>x</b>") << 20 << QStringLiteral("<b>x</b>");
    }
    void cells()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, chars);
        QFETCH(QString, text);
        QCOMPARE(cellText({bytes.constData(), size_t(bytes.size())}, chars), text);
    }

    void detailHoldsEverything()
    {
        const cls::BatchPtr batch = test::makeBatch({{1'700'000'000'123, {{"k", "v1\nv2"}, {"k", "again"}}}},
            QStringLiteral("topic-1"), 3, (1LL << 60) + 1);
        const QString text = detailText(batch->record(0), QStringLiteral("TIME"));
        for (const QString& part : {QStringLiteral("__TIMESTAMP__: 1700000000123  (TIME)\n"),
                 QStringLiteral("__OFFSET__: 1152921504606846977\n"), QStringLiteral("__SOURCE__: 10.0.0.1\n"),
                 QStringLiteral("__TAG__.zone: gz-1\n"), QStringLiteral("k: v1\nv2\n"), QStringLiteral("k: again\n")})
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral("\n--- not in ---\n") + text));
    }
};

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
