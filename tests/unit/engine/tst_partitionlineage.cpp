// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/partitionlineage.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using Partition = cls::DescribePartitions::Response::Partition;

class TestPartitionLineage : public QObject
{
    Q_OBJECT

    static Partition part(int id, bool readOnly, const char* begin, const char* end,
        const char* created = "")
    {
        const auto key = [](const char* digits) {
            return QString::fromLatin1(digits).leftJustified(32, QLatin1Char('0'));
        };
        Partition partition;
        partition.id = PartitionId(id);
        partition.readOnly = readOnly;
        partition.inclusiveBeginKey = key(begin);
        partition.exclusiveEndKey = key(end);
        partition.createTime = QString::fromLatin1(created);
        return partition;
    }
    static QSet<PartitionId> ids(std::initializer_list<int> numbers)
    {
        QSet<PartitionId> out;
        for (const int number : numbers)
            out.insert(PartitionId(number));
        return out;
    }

private slots:
    void aSplit()
    {
        const QList layout { part(0, true, "0", "8"), part(1, false, "8", "f"),
            part(2, false, "0", "4"), part(3, false, "4", "8") };
        QCOMPARE(parentsOf(PartitionId(2), layout), ids({ 0 }));
        QCOMPARE(parentsOf(PartitionId(3), layout), ids({ 0 }));
        QVERIFY(parentsOf(PartitionId(1), layout).isEmpty()); // ranges only touch
        QVERIFY(parentsOf(PartitionId(0), layout).isEmpty());
    }

    void aMerge()
    {
        const QList layout { part(0, true, "0", "8"), part(1, true, "8", "f"),
            part(2, false, "0", "f") };
        QCOMPARE(parentsOf(PartitionId(2), layout), ids({ 0, 1 }));
    }

    void aSplitOfASplit()
    {
        const QList layout { part(0, true, "0", "f"), part(1, true, "0", "8"),
            part(2, false, "8", "f"), part(3, false, "0", "4"), part(4, false, "4", "8") };
        QCOMPARE(parentsOf(PartitionId(4), layout), ids({ 0, 1 }));
        QCOMPARE(parentsOf(PartitionId(1), layout), ids({ 0 }));
    }

    void creationTimesTellWhereTheyDiffer()
    {
        // Numbers need not grow with time.
        const QList layout { part(7, true, "0", "f", "2026-01-01 00:00:00"),
            part(2, false, "0", "8", "2026-02-01 00:00:00") };
        QCOMPARE(parentsOf(PartitionId(2), layout), ids({ 7 }));
        QVERIFY(parentsOf(PartitionId(7), layout).isEmpty());
    }

    void lettersMayBeOfEitherCase()
    {
        const QList layout { part(0, true, "A0", "C0"), part(1, false, "b0", "c0") };
        QCOMPARE(parentsOf(PartitionId(1), layout), ids({ 0 }));
    }

    void withoutARangeNothingIsKnown()
    {
        Partition bare = part(0, true, "0", "f");
        bare.exclusiveEndKey.clear();
        QVERIFY(parentsOf(PartitionId(1), { bare, part(1, false, "0", "f") }).isEmpty());
        QVERIFY(parentsOf(PartitionId(9), { part(0, true, "0", "f") }).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPartitionLineage)
#include "tst_partitionlineage.moc"
