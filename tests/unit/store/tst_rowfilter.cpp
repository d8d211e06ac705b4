// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowfilter.h"
#include "support/corpus.h"
#include "unit/store/batches.h"

#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

/// What a reader would do with plain strings.
bool referenceMatch(const QString& needle, const QByteArray& value)
{
    return needle.isEmpty() || QString::fromUtf8(value).contains(needle, Qt::CaseInsensitive)
        || QStringLiteral("10.0.0.1").contains(needle, Qt::CaseInsensitive)
        || QStringLiteral("/var/log/app.log").contains(needle, Qt::CaseInsensitive)
        || QStringLiteral("host-1").contains(needle, Qt::CaseInsensitive);
}

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private slots:
    void matcher_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("same case") << QStringLiteral("error") << QByteArray("an error here") << true;
        QTest::newRow("upper text") << QStringLiteral("error") << QByteArray("ERROR") << true;
        QTest::newRow("upper needle") << QStringLiteral("ERR") << QByteArray("no errors") << true;
        QTest::newRow("at the end") << QStringLiteral("end") << QByteArray("the END") << true;
        QTest::newRow("longer than text") << QStringLiteral("longer") << QByteArray("long") << false;
        QTest::newRow("restart after a false start") << QStringLiteral("aab") << QByteArray("aaab") << true;
        QTest::newRow("chinese") << QStringLiteral("超时") << QByteArray("请求超时：3 s") << true;
        QTest::newRow("other chinese") << QStringLiteral("超期") << QByteArray("请求超时") << false;
        QTest::newRow("mixed") << QStringLiteral("Redis连接") << QByteArray("REDIS连接失败") << true;
        QTest::newRow("accent, other case") << QStringLiteral("CAFÉ") << QByteArray("un café") << true;
        QTest::newRow("cyrillic, other case") << QStringLiteral("ОШИБКА") << QByteArray("ошибка") << true;
        QTest::newRow("at sign is not a letter") << QStringLiteral("@") << QByteArray("`") << false;
        QTest::newRow("bracket is not a letter") << QStringLiteral("[x") << QByteArray("{x") << false;
        QTest::newRow("invalid utf-8 around") << QStringLiteral("ok") << QByteArray("\xff\xfeOK\xff") << true;
        QTest::newRow("nul inside") << QStringLiteral("b") << QByteArray("a\0B", 3) << true;
    }
    void matcher()
    {
        QFETCH(QString, needle);
        QFETCH(QByteArray, text);
        QFETCH(bool, found);
        QCOMPARE(TextMatcher(needle).matchesText({text.constData(), size_t(text.size())}), found);
    }

    void findsWhatAPlainReaderFinds_data()
    {
        QTest::addColumn<QString>("needle");
        for (const QString& needle : {QStringLiteral("error"), QStringLiteral("GET"), QStringLiteral("a"),
                 QStringLiteral("的"), QStringLiteral("\""), QStringLiteral("zzz-never"), QStringLiteral("10.0.0"),
                 QStringLiteral("APP.LOG"), QStringLiteral("host-1"), QStringLiteral(" ")})
            QTest::newRow(qPrintable(needle)) << needle;
    }
    void findsWhatAPlainReaderFinds()
    {
        QFETCH(QString, needle);
        const QList<QByteArray> lines = test::generatedLines(7, 3000);
        RecordStore store;
        for (qsizetype at = 0; at < lines.size(); at += 100) {
            QList<test::TestLog> logs;
            for (const QByteArray& line : lines.mid(at, 100))
                logs.append({1, {{"content", line}}});
            store.append(test::makeBatch(logs));
        }
        std::deque<qint64> expected;
        for (qsizetype row = 0; row < lines.size(); ++row) {
            if (referenceMatch(needle, lines.at(row)))
                expected.push_back(row);
        }
        RowFilter filter(store);
        filter.setText(needle);
        QTRY_COMPARE(filter.searchedEnd(), store.endRow());
        QTRY_VERIFY(!filter.isBusy());
        QCOMPARE(filter.rows(), expected);
    }

    void keysAreNotSearched()
    {
        RecordStore store;
        store.append(test::makeBatch({{1, {{"needle", "x"}}}, {1, {{"x", "needle"}}}}));
        RowFilter filter(store);
        filter.setText(QStringLiteral("needle"));
        QTRY_COMPARE(filter.searchedEnd(), 2);
        QCOMPARE(filter.rows(), std::deque<qint64> {1});
    }

    void newRowsAreSearchedAndOldOnesForgotten()
    {
        RecordStore store({1LL << 30, 30});
        store.append(test::makeNumberedBatch(10, 0));
        RowFilter filter(store);
        filter.setText(QStringLiteral("5"));
        QTRY_COMPARE(filter.rows(), std::deque<qint64> {5});
        store.append(test::makeNumberedBatch(10, 10));
        filter.update();
        QTRY_COMPARE(filter.rows(), (std::deque<qint64> {5, 15}));
        store.append(test::makeNumberedBatch(20, 20));
        filter.update();
        QTRY_COMPARE(filter.rows(), (std::deque<qint64> {15, 25, 35}));
    }

    void anotherTextDropsOldResults()
    {
        RecordStore store;
        for (int i = 0; i < 50; ++i)
            store.append(test::makeNumberedBatch(1000, 1000 * i));
        RowFilter filter(store);
        QSignalSpy restarted(&filter, &RowFilter::restarted);
        filter.setText(QStringLiteral("line"));
        filter.setText(QStringLiteral("line 49999"));
        QCOMPARE(restarted.size(), 2);
        QTRY_COMPARE(filter.searchedEnd(), 50'000);
        QCOMPARE(filter.rows(), std::deque<qint64> {49'999});
        filter.setText({});
        QVERIFY(!filter.isActive());
        QVERIFY(filter.rows().empty());
    }

    void destroyedWhileSearching()
    {
        RecordStore store;
        for (int i = 0; i < 50; ++i)
            store.append(test::makeNumberedBatch(1000, 1000 * i));
        std::weak_ptr<const cls::RecordBatch> batch = store.batches({0, 1}).front().batch;
        {
            RowFilter filter(store);
            filter.setText(QStringLiteral("9"));
            QVERIFY(filter.isBusy());
        }
        store.clear();
        QVERIFY(batch.expired());
    }
};

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
