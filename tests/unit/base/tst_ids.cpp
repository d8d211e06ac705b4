// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <limits>
#include <type_traits>

using namespace tidemark;

// What must not compile: mixing ids with each other or with plain numbers.
static_assert(!std::is_convertible_v<qint64, Offset>);
static_assert(!std::is_convertible_v<Offset, qint64>);
static_assert(!std::is_constructible_v<Offset, PartitionId>);
static_assert(!std::is_assignable_v<Offset&, PartitionId>);
static_assert(!std::is_assignable_v<Generation&, ConsumerId>);
static_assert(std::is_trivially_copyable_v<Offset>);
static_assert(sizeof(Offset) == sizeof(qint64));

class tst_Ids : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreOrdered_data();
    void numbersAreOrdered();
    void hashFollowsEquality();
    void partitionsAreOrderedByTopicThenNumber();
    void partitionsAsKeys();
};

void tst_Ids::numbersAreOrdered_data()
{
    QTest::addColumn<qint64>("smaller");
    QTest::addColumn<qint64>("larger");
    QTest::newRow("negative and zero") << qint64(-1) << qint64(0);
    QTest::newRow("beyond 2^53, where doubles are equal")
        << qint64(9007199254740992) << qint64(9007199254740993);
    QTest::newRow("ends of the range")
        << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max();
}

void tst_Ids::numbersAreOrdered()
{
    QFETCH(qint64, smaller);
    QFETCH(qint64, larger);
    QVERIFY(Offset(smaller) < Offset(larger));
    QVERIFY(Offset(larger) > Offset(smaller));
    QVERIFY(Offset(smaller) != Offset(larger));
    QVERIFY(Offset(smaller) <= Offset(smaller));
    QVERIFY(Offset(larger) == Offset(larger));
    QCOMPARE(Offset(larger).value, larger);
    QCOMPARE(Offset().value, qint64(0));
}

void tst_Ids::hashFollowsEquality()
{
    QSet<Offset> seen;
    for (qint64 i = 0; i < 1000; ++i)
        seen << Offset(i) << Offset(i);
    QCOMPARE(seen.size(), 1000);
    QVERIFY(seen.contains(Offset(999)));
    QVERIFY(!seen.contains(Offset(1000)));
}

void tst_Ids::partitionsAreOrderedByTopicThenNumber()
{
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    QList<TopicPartition> list{ { b, PartitionId(0) }, { a, PartitionId(10) },
        { a, PartitionId(9) }, { b, PartitionId(-1) } };
    std::sort(list.begin(), list.end());
    const QList<TopicPartition> expected{ { a, PartitionId(9) }, { a, PartitionId(10) },
        { b, PartitionId(-1) }, { b, PartitionId(0) } };
    QVERIFY(list == expected);
    QVERIFY(!(list.first() < list.first()));
}

void tst_Ids::partitionsAsKeys()
{
    QHash<TopicPartition, int> table;
    for (int topic = 0; topic < 20; ++topic) {
        for (int partition = 0; partition < 20; ++partition)
            table[{ QString::number(topic), PartitionId(partition) }] = topic * 100 + partition;
    }
    QCOMPARE(table.size(), 400);
    QCOMPARE(table.value({ QStringLiteral("7"), PartitionId(13) }), 713);
    QVERIFY(!table.contains({ QStringLiteral("13"), PartitionId(20) }));
    // Topic and number both count.
    QVERIFY(TopicPartition({ QStringLiteral("1"), PartitionId(2) })
        != TopicPartition({ QStringLiteral("2"), PartitionId(1) }));
}

QTEST_GUILESS_MAIN(tst_Ids)
#include "tst_ids.moc"
