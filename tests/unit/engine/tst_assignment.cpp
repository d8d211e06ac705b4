// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assignment.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestAssignment : public QObject
{
    Q_OBJECT

    static TopicPartition at(const char* topic, qint64 partition)
    {
        return { QString::fromLatin1(topic), PartitionId(partition) };
    }
    static cls::TopicPartitions list(const char* topic, std::initializer_list<qint64> partitions)
    {
        cls::TopicPartitions out { QString::fromLatin1(topic), {} };
        for (const qint64 partition : partitions)
            out.partitions << PartitionId(partition);
        return out;
    }

private slots:
    void firstReportListsEveryTopicWithoutPartitions()
    {
        const Assignment assignment({ QStringLiteral("a"), QStringLiteral("b") });
        QCOMPARE(assignment.report(), (QList { list("a", {}), list("b", {}) }));
    }

    void addedAndRevoked()
    {
        Assignment assignment({ QStringLiteral("a"), QStringLiteral("b") });
        auto change = assignment.apply({ list("a", { 1, 0 }), list("b", { 7 }) });
        QCOMPARE(change.added, (QList { at("a", 0), at("a", 1), at("b", 7) }));
        QVERIFY(change.revoked.isEmpty());
        change = assignment.apply({ list("a", { 0 }), list("b", { 7 }) });
        QVERIFY(change.added.isEmpty());
        QCOMPARE(change.revoked, QList { at("a", 1) });
    }

    void drainingPartitionsStayInTheReportUntilReleased()
    {
        Assignment assignment({ QStringLiteral("a") });
        assignment.apply({ list("a", { 0, 1 }) });
        assignment.apply({ list("a", { 0 }) });
        QVERIFY(assignment.isDraining(at("a", 1)));
        QCOMPARE(assignment.report(), QList { list("a", { 0, 1 }) });
        assignment.released(at("a", 1));
        QCOMPARE(assignment.report(), QList { list("a", { 0 }) });
    }

    void aPartitionThatComesBackWhileDrainingIsAddedOnlyAfterItsRelease()
    {
        Assignment assignment({ QStringLiteral("a") });
        assignment.apply({ list("a", { 0 }) });
        assignment.apply({});
        auto change = assignment.apply({ list("a", { 0 }) });
        QVERIFY(change.added.isEmpty());
        QVERIFY(change.revoked.isEmpty());
        assignment.released(at("a", 0));
        change = assignment.apply({ list("a", { 0 }) });
        QCOMPARE(change.added, QList { at("a", 0) });
    }

    void drainAllAndDropAll()
    {
        Assignment assignment({ QStringLiteral("a") });
        assignment.apply({ list("a", { 0, 1 }) });
        QCOMPARE(assignment.drainAll().size(), 2);
        QVERIFY(assignment.drainAll().isEmpty());
        QCOMPARE(assignment.dropAll().size(), 2);
        QVERIFY(assignment.isEmpty());
    }

    void aTopicAddedToTheGroupLaterIsReportedToo()
    {
        Assignment assignment({ QStringLiteral("a") });
        assignment.apply({ list("z", { 3 }) });
        QCOMPARE(assignment.report(), (QList { list("a", {}), list("z", { 3 }) }));
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
