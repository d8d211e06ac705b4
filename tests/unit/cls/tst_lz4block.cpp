// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/lz4block.h"

#include "support/corpus.h"
#include "unit/cls/wiretools.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

class tst_Lz4Block : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void knownBlock();
    void logLines();
    void limit_data();
    void limit();
    void bomb();
    void garbage();
    void everyCutIsRefusedOrShorter();
};

namespace {

QByteArray randomBytes(int size)
{
    Random random(5);
    QByteArray out(size, Qt::Uninitialized);
    for (char& c : out)
        c = static_cast<char>(random.next());
    return out;
}

} // namespace

void tst_Lz4Block::roundTrip_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("NUL bytes") << QByteArray(100, '\0');
    QTest::newRow("4 kB, where the first buffer ends") << randomBytes(4096);
    QTest::newRow("1 MB that cannot be compressed") << randomBytes(1 << 20);
    QTest::newRow("6 MB, the largest upload") << QByteArray(6 << 20, 'a');
}

void tst_Lz4Block::roundTrip()
{
    QFETCH(QByteArray, data);
    const QByteArray block = lz4Compress(data);
    QVERIFY(!block.isEmpty());
    const Result<QByteArray> wide = lz4Decompress(block, 16 << 20);
    QVERIFY2(wide.ok(), wide.ok() ? "" : qPrintable(wide.error().text()));
    QCOMPARE(wide.value(), data);
    // The limit itself is allowed.
    const Result<QByteArray> tight = lz4Decompress(block, data.size());
    QVERIFY2(tight.ok(), tight.ok() ? "" : qPrintable(tight.error().text()));
    QCOMPARE(tight.value(), data);
}

void tst_Lz4Block::knownBlock()
{
    // Token: four literals, match of 4 + 15 + 1 bytes at distance 4; then five literals.
    const QByteArray block = QByteArray::fromHex("4f616263640400015065666768"
                                                 "69");
    const Result<QByteArray> data = lz4Decompress(block, 1000);
    QVERIFY(data.ok());
    QCOMPARE(data.value(), QByteArray("abcd").repeated(6) + "efghi");
}

void tst_Lz4Block::logLines()
{
    const QList<LogFile> files = sampleLogFiles();
    for (const LogFile& file : files) {
        const QByteArray part = file.bytes.left(5'000'000);
        const QByteArray block = lz4Compress(part);
        QVERIFY(block.size() < part.size());
        const Result<QByteArray> data = lz4Decompress(block, part.size());
        QVERIFY(data.ok());
        QVERIFY(data.value() == part);
    }
}

void tst_Lz4Block::limit_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("limit");
    QTest::newRow("one byte over, dense") << QByteArray(10'000, 'a') << 9'999;
    QTest::newRow("one byte over, loose") << randomBytes(10'000) << 9'999;
    QTest::newRow("far over") << QByteArray(1 << 20, 'a') << 100;
    QTest::newRow("limit of one") << QByteArray("abcdefghijklmnopqrstuvwxyz") << 1;
}

void tst_Lz4Block::limit()
{
    QFETCH(QByteArray, data);
    QFETCH(int, limit);
    const Result<QByteArray> out = lz4Decompress(lz4Compress(data), limit);
    QVERIFY(!out.ok());
    QCOMPARE(out.error().kind, ErrorKind::TooLarge);
    QCOMPARE(out.error().code, QStringLiteral("LogSizeExceed"));
}

void tst_Lz4Block::bomb()
{
    // 400 kB that want to become 100 MB.
    const QByteArray block = lz4Compress(QByteArray(100 << 20, 'a'));
    QVERIFY(block.size() < (1 << 20));
    const Result<QByteArray> out = lz4Decompress(block, 8 << 20);
    QVERIFY(!out.ok());
    QCOMPARE(out.error().kind, ErrorKind::TooLarge);
}

void tst_Lz4Block::garbage()
{
    for (const char* hex : { "", "ff", "f0", "10", "4f616263640000", "4f61626364ffff", "00000000",
             "ffffffffffffffffffffffffffffffff", "10610500" }) {
        const Result<QByteArray> out = lz4Decompress(QByteArray::fromHex(hex), 1 << 20);
        QVERIFY2(!out.ok(), hex);
        QCOMPARE(out.error().kind, ErrorKind::BadAnswer);
        QCOMPARE(out.error().code, QStringLiteral("InvalidContent"));
    }
    // Random changes of a good block: refused, or something within the limit.
    Random random(9);
    const QByteArray good = lz4Compress(generatedLines(1, 50).join('\n'));
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray block = good;
        block[random.below(static_cast<int>(block.size()))] = static_cast<char>(random.next());
        const Result<QByteArray> out = lz4Decompress(block, 1 << 20);
        QVERIFY(!out.ok() || out.value().size() <= (1 << 20));
        refused += out.ok() ? 0 : 1;
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
}

void tst_Lz4Block::everyCutIsRefusedOrShorter()
{
    const QByteArray data = generatedLines(2, 20).join('\n');
    const QByteArray block = lz4Compress(data);
    int refused = 0;
    for (qsizetype size = 0; size < block.size(); ++size) {
        const Result<QByteArray> out = lz4Decompress(block.left(size), 1 << 20);
        if (out.ok())
            QVERIFY(out.value().size() < data.size() && data.startsWith(out.value()));
        else
            ++refused;
    }
    QVERIFY(refused > block.size() / 2);
}

QTEST_GUILESS_MAIN(tst_Lz4Block)
#include "tst_lz4block.moc"
