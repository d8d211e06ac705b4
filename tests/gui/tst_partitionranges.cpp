// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/partitionranges.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::gui;

namespace {

QString numbers(const QList<PartitionId>& partitions)
{
    QStringList out;
    for (const PartitionId id : partitions)
        out << QString::number(id.value);
    return out.join(u' ');
}

} // namespace

class TestPartitionRanges : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("shortest");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("blanks") << QStringLiteral("  ") << QString() << QString();
        QTest::newRow("one") << QStringLiteral("7") << QStringLiteral("7") << QStringLiteral("7");
        QTest::newRow("zero is a number") << QStringLiteral("0") << QStringLiteral("0") << QStringLiteral("0");
        QTest::newRow("mixed") << QStringLiteral("9, 2 - 4,3")
                               << QStringLiteral("2 3 4 9") << QStringLiteral("2-4, 9");
        QTest::newRow("Chinese commas") << QStringLiteral("1，2、4") << QStringLiteral("1 2 4") << QStringLiteral("1-2, 4");
        QTest::newRow("large") << QStringLiteral("123456789012345678") << QStringLiteral("123456789012345678")
                               << QStringLiteral("123456789012345678");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(QString, shortest);
        const auto parsed = PartitionRanges::parse(text);
        QVERIFY(parsed);
        QCOMPARE(numbers(*parsed), expected);
        QCOMPARE(PartitionRanges::text(*parsed), shortest);
        QCOMPARE(PartitionRanges::parse(shortest), parsed);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* bad : { "a", "-1", "1-", "3-1", "1,,2", ",", "1.5", "0-999999999", "1 2", "9999999999999999999" })
            QTest::newRow(bad) << QString::fromLatin1(bad);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!PartitionRanges::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestPartitionRanges)
#include "tst_partitionranges.moc"
