// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupmember.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

// Partition 0 was split into 1 and 2.
class TestGroupOrder : public QObject
{
    Q_OBJECT

    static inline const QByteArray layout
        = R"({"Response":{"Partitions":[)"
          R"({"PartitionId":0,"Status":"readonly","InclusiveBeginKey":"00000000000000000000000000000000","ExclusiveEndKey":"ffffffffffffffffffffffffffffffff"},)"
          R"({"PartitionId":1,"Status":"readwrite","InclusiveBeginKey":"00000000000000000000000000000000","ExclusiveEndKey":"80000000000000000000000000000000"},)"
          R"({"PartitionId":2,"Status":"readwrite","InclusiveBeginKey":"80000000000000000000000000000000","ExclusiveEndKey":"ffffffffffffffffffffffffffffffff"}],"RequestId":"r"}})";

    static PartitionStatus partition(const Member& member, qint64 number)
    {
        for (const PartitionStatus& status : member.status().partitions) {
            if (status.source.partition.value == number)
                return status;
        }
        return {};
    }
    static qsizetype pullsOf(const Member& member, int number)
    {
        qsizetype count = 0;
        for (const cls::HttpRequest& request : member.fixture.transport.sent) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            if (request.action == "pull_log"
                && body[QStringLiteral("PartitionId")].toInt() == number)
                ++count;
        }
        return count;
    }
    /// Answers what is open: heartbeats, commits, and pulls of partition 0 with nothing new.
    static void live(Member& member, qint64 ms, const QByteArray& held)
    {
        for (qint64 passed = 0; passed < ms; passed += 100) {
            member.fixture.scheduler.run(100);
            for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat"))
                member.fixture.transport.answer(open, assigned(held));
            for (const auto open : member.fixture.transport.open("CommitConsumerOffsets"))
                member.fixture.transport.answer(open, done);
        }
    }

private slots:
    void childrenWaitForAParentOfOurs()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("0,1",
            R"({"PartitionId":0,"Offset":5},{"PartitionId":1,"Offset":0})");
        QCOMPARE(pullsOf(member, 0), 0); // nothing is known of their order yet
        member.answer("DescribePartitions", layout);
        QCOMPARE(pullsOf(member, 0), 1);
        QCOMPARE(pullsOf(member, 1), 0);
        QCOMPARE(partition(member, 1).state, PartitionState::WaitingForParents);
        QCOMPARE(partition(member, 1).block, FetchBlock::WaitsForParents);

        // The parent brings its last message; until it is accepted the child waits.
        member.answer("pull_log", pullBody({ "last" }, "6"));
        for (int ends = 0; ends < 3; ++ends) {
            live(member, 2600, "0,1");
            member.answer("pull_log", pullBody({}, "6"));
        }
        QCOMPARE(pullsOf(member, 1), 0);
        member.accept(0);
        QCOMPARE(pullsOf(member, 1), 1);
        QCOMPARE(partition(member, 1).state, PartitionState::Reading);
    }

    void aParentOfOthersIsLookedAtWithoutTakingAnything()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("1", R"({"PartitionId":1,"Offset":0})");
        member.answer("DescribePartitions", layout);
        QCOMPARE(partition(member, 1).state, PartitionState::WaitingForParents);
        // Where is the group in the parent, and is anything behind that place?
        member.fixture.scheduler.run(0);
        QCOMPARE(member.last("DescribeConsumerOffsets")[QStringLiteral("PartitionId")].toString(),
            QStringLiteral("0"));
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":8})"));
        QCOMPARE(pullsOf(member, 0), 1);
        QCOMPARE(member.last("pull_log")[QStringLiteral("StartOffset")].toInteger(), 8);
        member.answer("pull_log", pullBody({ "unread" }, "9"));
        QCOMPARE(pullsOf(member, 1), 0);
        QVERIFY(member.fixture.deliveries.isEmpty());

        live(member, 5100, "1");
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":9})"));
        member.answer("pull_log", pullBody({}, "9"));
        member.fixture.scheduler.run(0);
        QCOMPARE(pullsOf(member, 1), 1);
        QVERIFY(member.fixture.deliveries.isEmpty());
        QCOMPARE(member.fixture.budget.used(), 2 << 20); // the reservation of the one pull
    }

    void aParentThatNobodyReadsIsNotWaitedForForEver()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("1", R"({"PartitionId":1,"Offset":0})");
        member.answer("DescribePartitions", layout);
        for (int second = 0; pullsOf(member, 1) == 0 && second < 100; ++second) {
            live(member, 1000, "1");
            for (const auto open : member.fixture.transport.open("DescribeConsumerOffsets"))
                member.fixture.transport.answer(open, offsets(R"({"PartitionId":0,"Offset":8})"));
            member.fixture.scheduler.run(0);
            for (const auto open : member.fixture.transport.open("pull_log")) {
                if (pullsOf(member, 1) == 0)
                    member.fixture.transport.answer(open, pullBody({ "unread" }, "9"));
            }
            QVERIFY2(second > 55 || pullsOf(member, 1) == 0, "somebody might still read it");
        }
        QCOMPARE(pullsOf(member, 1), 1);
    }

    void anExpiredParentIsNotWaitedFor()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("2", R"({"PartitionId":2,"Offset":0})");
        member.answer("DescribePartitions", layout);
        member.fixture.scheduler.run(0);
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":8})"));
        member.fixture.transport.answer(member.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"InvalidOffset","errormessage":"gone"})", 400);
        member.fixture.scheduler.run(0);
        QCOMPARE(pullsOf(member, 2), 1);
    }

    void aParentOfOursWhoseOffsetHasExpiredIsNotWaitedForEither()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("0,1", R"({"PartitionId":0,"Offset":5},{"PartitionId":1,"Offset":0})");
        member.answer("DescribePartitions", layout);
        QCOMPARE(pullsOf(member, 1), 0);
        member.fixture.transport.answer(member.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"InvalidOffset","errormessage":"gone"})", 400);
        member.fixture.scheduler.run(0);
        QCOMPARE(partition(member, 0).state, PartitionState::Failed);
        QCOMPARE(pullsOf(member, 1), 1);
    }

    void aServiceThatDoesNotTellTheOrderStopsNobody_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("refused") << errorBody("UnauthorizedOperation", "no");
        QTest::newRow("null") << QByteArray(R"({"Response":{"Partitions":null,"RequestId":"r"}})");
        QTest::newRow("without ours")
            << QByteArray(R"({"Response":{"Partitions":[{"PartitionId":7,"Status":"readwrite"}],"RequestId":"r"}})");
    }
    void aServiceThatDoesNotTellTheOrderStopsNobody()
    {
        QFETCH(QByteArray, answer);
        Member member(GroupPolicy::KeepExisting, true);
        member.join("1", R"({"PartitionId":1,"Offset":0})");
        member.answer("DescribePartitions", answer);
        QCOMPARE(pullsOf(member, 1), 1);
        QCOMPARE(partition(member, 1).state, PartitionState::Reading);
    }

    void withoutInOrderNothingIsAsked()
    {
        Member member;
        member.join("1", R"({"PartitionId":1,"Offset":0})");
        QCOMPARE(member.sent("DescribePartitions"), 0);
        QCOMPARE(pullsOf(member, 1), 1);
    }

    void aRevokedChildStopsWaiting()
    {
        Member member(GroupPolicy::KeepExisting, true);
        member.join("1", R"({"PartitionId":1,"Offset":0})");
        member.answer("DescribePartitions", layout);
        live(member, 1500, "");
        QVERIFY(member.status().partitions.isEmpty());
        QVERIFY(member.lastReport().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestGroupOrder)
#include "tst_grouporder.moc"
