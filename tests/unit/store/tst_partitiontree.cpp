// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partitiontree.h"

#include <QTest>

using namespace tidemark;
using store::PartitionBranch;
using store::partitionTree;

namespace {

using Partition = cls::DescribePartitions::Response::Partition;

/// `begin` and `end` are the first digits of the keys.
Partition partition(int id, bool isReadOnly, const char* begin, const char* end,
    const char* created = "")
{
    Partition out;
    out.id = PartitionId(id);
    out.readOnly = isReadOnly;
    out.inclusiveBeginKey = QString::fromLatin1(begin).leftJustified(32, u'0');
    out.exclusiveEndKey = QString::fromLatin1(end).leftJustified(32, u'0');
    out.createTime = QString::fromLatin1(created);
    return out;
}

/// "0(1 2(3))": numbers with their children in brackets.
QString shape(const std::vector<PartitionBranch>& branches)
{
    QStringList words;
    for (const PartitionBranch& branch : branches) {
        const QString below = shape(branch.children);
        const QString number = QString::number(branch.partition.id.value);
        words << (below.isEmpty() ? number : QString(number % u'(' % below % u')'));
    }
    return words.join(u' ');
}

} // namespace

class TestPartitionTree : public QObject
{
    Q_OBJECT

private slots:
    void shapes_data();
    void shapes();
    void mergedKnowsBothParents();
};

void TestPartitionTree::shapes_data()
{
    QTest::addColumn<QList<Partition>>("layout");
    QTest::addColumn<QString>("expected");
    using Layout = QList<Partition>;
    QTest::newRow("empty") << Layout{} << QString();
    QTest::newRow("no split, any order")
        << Layout{ partition(2, false, "8", "f"), partition(1, false, "0", "8") }
        << QStringLiteral("1 2");
    QTest::newRow("split") << Layout{ partition(0, true, "0", "8"), partition(1, false, "8", "f"),
        partition(2, false, "0", "4"), partition(3, false, "4", "8") }
                           << QStringLiteral("0(2 3) 1");
    QTest::newRow("split twice")
        << Layout{ partition(0, true, "0", "8"), partition(2, false, "0", "4"),
               partition(3, true, "4", "8"), partition(4, false, "4", "6"),
               partition(5, false, "6", "8") }
        << QStringLiteral("0(2 3(4 5))");
    QTest::newRow("merge: beneath the smallest parent")
        << Layout{ partition(0, true, "0", "8"), partition(1, true, "8", "f"),
               partition(2, false, "0", "f") }
        << QStringLiteral("0(2) 1");
    QTest::newRow("split, then merged again")
        << Layout{ partition(0, true, "0", "8"), partition(1, true, "0", "4"),
               partition(2, true, "4", "8"), partition(3, false, "0", "8") }
        << QStringLiteral("0(1(3) 2)");
    QTest::newRow("creation time tells who is older")
        << Layout{ partition(5, true, "0", "8", "2026-01-01 00:00:00"),
               partition(4, false, "0", "4", "2026-02-01 00:00:00") }
        << QStringLiteral("5(4)");
    Partition bare;
    bare.id = PartitionId(7);
    Partition readOnly = bare;
    readOnly.id = PartitionId(6);
    readOnly.readOnly = true;
    QTest::newRow("no key ranges told") << Layout{ readOnly, bare } << QStringLiteral("6 7");
    QTest::newRow("a number told twice")
        << Layout{ partition(1, false, "0", "8"), partition(1, true, "0", "8") }
        << QStringLiteral("1");
}

void TestPartitionTree::shapes()
{
    QFETCH(QList<Partition>, layout);
    QTEST(shape(partitionTree(layout)), "expected");
}

void TestPartitionTree::mergedKnowsBothParents()
{
    const auto tree = partitionTree({ partition(0, true, "0", "8"), partition(1, true, "8", "f"),
        partition(2, false, "0", "f") });
    QCOMPARE(tree.at(0).children.at(0).madeOf, (QList<PartitionId>{ PartitionId(0), PartitionId(1) }));
    QVERIFY(tree.at(0).madeOf.isEmpty());
}

QTEST_GUILESS_MAIN(TestPartitionTree)
#include "tst_partitiontree.moc"
