// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupmember.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

class TestGroupController : public QObject
{
    Q_OBJECT

private slots:
    void aNormalStart()
    {
        Member member;
        QCOMPARE(member.last("CreateConsumerGroup")[QStringLiteral("Timeout")].toInteger(), 2);
        member.answer("CreateConsumerGroup", done);
        QCOMPARE(member.status().state, MemberState::Joining);
        QVERIFY(member.lastReport().isEmpty());
        QCOMPARE(member.last("SendConsumerHeartbeat")[QStringLiteral("PartitionStrategy")].toInt(), 2);
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.status().state, MemberState::Active);
        QCOMPARE(member.last("DescribeConsumerOffsets")[QStringLiteral("PartitionId")].toString(),
            QStringLiteral("0"));
        QCOMPARE(member.last("DescribeConsumerOffsets")[QStringLiteral("From")].toString(),
            QStringLiteral("end"));
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":0})"));
        QCOMPARE(member.sent("pull_log"), 1);
        // What was resolved is committed at once, also where it is 0.
        QCOMPARE(member.lastCommitted(), 0);
    }

    void anExistingGroupWithTheSameValuesIsLeftAlone()
    {
        Member member;
        member.answer("CreateConsumerGroup",
            errorBody("InvalidParameter", "consumer group already exists"));
        member.answer("DescribeConsumerGroups",
            R"({"Response":{"ConsumerGroupsInfo":[{"ConsumerGroup":"g","Timeout":2,"Topics":["t"]}],"RequestId":"r"}})");
        QCOMPARE(member.status().state, MemberState::Joining);
        QCOMPARE(member.sent("ModifyConsumerGroup"), 0);
        QCOMPARE(member.fixture.eventCount(Event::Kind::GroupKept), 1);
    }

    void aDifferentGroupIsChangedOnlyWhenTold_data()
    {
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("time-out") << QByteArray(R"("Timeout":40,"Topics":["t"])");
        QTest::newRow("topics") << QByteArray(R"("Timeout":2,"Topics":["t","u"])");
    }
    void aDifferentGroupIsChangedOnlyWhenTold()
    {
        QFETCH(QByteArray, found);
        const QByteArray list = R"({"Response":{"ConsumerGroupsInfo":[{"ConsumerGroup":"g",)"
            + found + R"(}],"RequestId":"r"}})";
        Member keeps;
        keeps.answer("CreateConsumerGroup", errorBody("Whatever", "consumer group already exists"));
        keeps.answer("DescribeConsumerGroups", list);
        QCOMPARE(keeps.status().state, MemberState::Failed);
        QCOMPARE(keeps.status().lastError->code, QStringLiteral("GroupDiffers"));
        QCOMPARE(keeps.sent("ModifyConsumerGroup"), 0);
        QCOMPARE(keeps.sent("SendConsumerHeartbeat"), 0);
        QCOMPARE(keeps.fixture.over.size(), 1);

        Member updates(GroupPolicy::UpdateExisting);
        updates.answer("CreateConsumerGroup",
            errorBody("Whatever", "consumer group already exists"));
        updates.answer("DescribeConsumerGroups", list);
        QCOMPARE(updates.last("ModifyConsumerGroup")[QStringLiteral("Timeout")].toInt(), 2);
        updates.answer("ModifyConsumerGroup", done);
        QCOMPARE(updates.status().state, MemberState::Joining);
    }

    void aCommitFollowsAcceptanceAndNeverPrecedesIt()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        QCOMPARE(member.status().partitions.first().committed.value(), Offset(5));
        member.answer("pull_log", test::pullBody({ "a", "b" }, "7"));
        member.live(5000, "0");
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);
        QCOMPARE(member.lastCommitted(), 5);
        member.accept(0);
        member.live(100, "0");
        QCOMPARE(member.lastCommitted(), 7);
        member.answer("CommitConsumerOffsets", done);
        QCOMPARE(member.status().partitions.first().committed.value(), Offset(7));
        member.live(5000, "0");
        QCOMPARE(member.sent("CommitConsumerOffsets"), 2);
    }

    void aFailedCommitIsRepeatedWithTheNewestOffset()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.accept(0);
        member.answer("CommitConsumerOffsets", errorBody("InternalError", "x"));
        QVERIFY(!member.status().partitions.first().committed.isKnown());
        member.live(3000, "0");
        QCOMPARE(member.lastCommitted(), 6);
        member.answer("CommitConsumerOffsets", done);
        QCOMPARE(member.status().partitions.first().committed.value(), Offset(6));
    }

    void aRevokedPartitionIsReportedUntilItsBatchIsAcceptedAndCommitted()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.fixture.scheduler.run(1000);
        member.answer("SendConsumerHeartbeat", assigned(""));
        QCOMPARE(member.status().partitions.first().state, PartitionState::Draining);
        member.fixture.scheduler.run(1000);
        QCOMPARE(member.lastReport().size(), 1); // still reported
        member.answer("SendConsumerHeartbeat", assigned(""));
        member.accept(0);
        QCOMPARE(member.lastCommitted(), 6);
        member.answer("CommitConsumerOffsets", done);
        QVERIFY(member.status().partitions.isEmpty());
        member.fixture.scheduler.run(150); // hurries
        QVERIFY(member.lastReport().isEmpty());
    }

    void aDrainThatNeverEndsGivesThePartitionAwayWithoutCommit()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.fixture.scheduler.run(1000);
        member.answer("SendConsumerHeartbeat", assigned(""));
        member.live(2500, "");
        QVERIFY(member.status().partitions.isEmpty());
        member.accept(0);
        member.live(3000, "");
        QCOMPARE(member.lastCommitted(), 5);
    }

    void withoutALeaseNothingIsCommitted()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        // No heartbeat is answered any more.
        for (int i = 0; i < 30; ++i) {
            member.fixture.scheduler.run(100);
            for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat"))
                member.fixture.transport.fail(open, ErrorKind::Network);
        }
        QCOMPARE(member.status().state, MemberState::Lost);
        QVERIFY(member.status().partitions.isEmpty());
        QCOMPARE(member.fixture.eventCount(Event::Kind::MemberLost), 1);
        member.accept(0);
        member.fixture.scheduler.run(2000);
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);
        QVERIFY(member.status().heartbeat.missed > 0);

        // The service is back: the member joins again and starts from what was committed.
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.status().state, MemberState::Active);
        QCOMPARE(member.status().heartbeat.missed, 0);
        QCOMPARE(member.fixture.eventCount(Event::Kind::MemberRegained), 1);
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 2);
    }

    void aDeletedGroupStopsTheConsumerWithTheServicesWords()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.fixture.scheduler.run(1000);
        member.answer("SendConsumerHeartbeat",
            errorBody("ResourceNotFound", "consumer group g not exist"));
        QCOMPARE(member.status().state, MemberState::Failed);
        QCOMPARE(member.status().lastError->requestId, QStringLiteral("r9"));
        QCOMPARE(member.fixture.over.size(), 1);
        member.fixture.scheduler.run(60'000);
        QCOMPARE(member.fixture.transport.open("SendConsumerHeartbeat").size(), 0);
    }

    void nullAssignmentHoldsNothingAndKeepsItsPace()
    {
        Member member;
        member.answer("CreateConsumerGroup", done);
        for (int i = 0; i < 100; ++i) {
            for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat")) {
                member.fixture.transport.answer(open,
                    R"({"Response":{"TopicPartitionsInfo":null,"RequestId":"r"}})");
            }
            member.fixture.scheduler.run(100);
        }
        QVERIFY(member.sent("SendConsumerHeartbeat") <= 11);
        QVERIFY(member.status().partitions.isEmpty());
    }

    void aWholeTopicIsResolvedInOneCall()
    {
        Member member;
        member.answer("CreateConsumerGroup", done);
        member.answer("SendConsumerHeartbeat", assigned("0,1,2"));
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 1);
        member.answer("DescribeConsumerOffsets",
            offsets(R"({"PartitionId":0,"Offset":1},{"PartitionId":1,"Offset":-1},{"PartitionId":2,"Offset":9007199254740993})"));
        QCOMPARE(member.sent("pull_log"), 3);
        const auto partitions = member.status().partitions;
        QVERIFY(!partitions[1].position.isKnown()); // -1 is none, not 0
        QCOMPARE(partitions[2].position.value(), Offset(9007199254740993LL));
    }

    void anOrderlyStopDrainsCommitsAndLeaves()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.controller->stop();
        member.fixture.scheduler.run(0);
        QCOMPARE(member.status().state, MemberState::Stopping);
        member.accept(0);
        QCOMPARE(member.lastCommitted(), 6);
        member.answer("CommitConsumerOffsets", done);
        QVERIFY(member.lastReport().isEmpty()); // the last heartbeat holds nothing
        QVERIFY(member.fixture.over.isEmpty());
        member.answer("SendConsumerHeartbeat", assigned(""));
        QCOMPARE(member.status().state, MemberState::Stopped);
        QCOMPARE(member.fixture.over, QList<qint64> { 1 });
        member.fixture.scheduler.run(60'000);
        QCOMPARE(member.fixture.transport.openCount(), 0);
    }

    void aStopIsBoundedWhereNobodyAnswers()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.controller->stop();
        member.fixture.scheduler.run(4999);
        QVERIFY(member.fixture.over.isEmpty());
        member.fixture.scheduler.run(1);
        QCOMPARE(member.fixture.over.size(), 1);
    }

    void aFailingSinkStopsTheConsumerWithoutCommittingWhatItHeld()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", test::pullBody({ "a" }, "6"));
        member.controller->fail(
            Error::make(ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("no space")));
        member.fixture.scheduler.run(0);
        member.answer("SendConsumerHeartbeat", assigned(""));
        QCOMPARE(member.status().state, MemberState::Failed);
        QCOMPARE(member.status().lastError->code, QStringLiteral("DiskFull"));
        QCOMPARE(member.lastCommitted(), 5);
    }

    void stoppingBeforeTheGroupExistsEndsAtOnce()
    {
        Member member;
        member.controller->stop();
        QCOMPARE(member.fixture.over.size(), 1);
        QCOMPARE(member.fixture.transport.openCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGroupController)
#include "tst_groupcontroller.moc"
