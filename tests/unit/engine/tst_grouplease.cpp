// SPDX-License-Identifier: GPL-3.0-or-later
// What a consumer may no longer do once its lease has run out, and what it does about calls that
// fail where repeating does not help.
#include "groupmember.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

class TestGroupLease : public QObject
{
    Q_OBJECT

private slots:
    void aLeaseLostWhileStoppingIsNotWonBack()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        member.fixture.scheduler.run(1500); // the heartbeat of 1000 is not answered
        member.controller->stop();
        member.fixture.scheduler.run(600);
        // Another consumer may have read and committed since 2000.
        member.answer("SendConsumerHeartbeat", assigned("0"));
        member.accept(0);
        member.fixture.scheduler.run(1000);
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);
        for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat"))
            member.fixture.transport.answer(open, assigned(""));
        QCOMPARE(member.status().state, MemberState::Stopped);
        QCOMPARE(member.fixture.over.size(), 1);
    }

    void anAnswerThatComesBeforeTheWatchingTimerDoesNotHideALostLease()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        member.live(200, "0"); // the report of what was assigned
        member.fixture.scheduler.run(1000);
        member.fixture.clock.advance(1500); // the thread was busy; no timer has run
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.fixture.eventCount(Event::Kind::MemberLost), 1);
        QCOMPARE(member.status().state, MemberState::Active);
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 2); // held anew, not still
        member.accept(0);
        member.live(3000, "0");
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);
    }

    void anAnswerToAHeartbeatOfLongAgoHoldsNothing()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.fixture.scheduler.run(1000);
        member.fixture.clock.advance(3'600'000); // the machine slept
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.status().state, MemberState::Lost);
        QVERIFY(member.status().partitions.isEmpty());
        QVERIFY(member.lastReport().isEmpty()); // the next one is out already
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.status().state, MemberState::Active);
        QCOMPARE(member.fixture.eventCount(Event::Kind::MemberLost), 1);
        QCOMPARE(member.fixture.eventCount(Event::Kind::MemberRegained), 1);
    }

    void aCommitThatWaitsForItsTurnIsNotSentWithoutALease()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        member.fixture.scheduler.run(1500);
        // The other consumers of this process have used up the second.
        while (member.fixture.pacer.acquire(
                   "CommitConsumerOffsets", member.fixture.clock.monotonicMs()) == 0) { }
        member.accept(0);
        member.fixture.scheduler.run(600);
        QCOMPARE(member.status().state, MemberState::Lost);
        member.fixture.scheduler.run(2000);
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);

        // And the next assignment commits again.
        member.fixture.transport.fail(
            member.fixture.transport.oldest("SendConsumerHeartbeat"), ErrorKind::Timeout);
        member.live(1000, "0");
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":9})"));
        member.live(1000, "0");
        QCOMPARE(member.lastCommitted(), 9);
    }

    void aCommitWhoseTurnComesWhileTheMachineSleepsIsNotSentAfterwards()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        const auto useUp = [&] {
            while (member.fixture.pacer.acquire(
                       "CommitConsumerOffsets", member.fixture.clock.monotonicMs()) == 0) { }
        };
        member.fixture.scheduler.run(500);
        useUp();
        member.fixture.scheduler.run(600);
        useUp();
        member.accept(0); // its turn comes at 1510, the lease ends at 2000
        member.fixture.clock.advance(3000); // no timer has run
        member.fixture.scheduler.run(2000);
        QCOMPARE(member.status().state, MemberState::Lost);
        QCOMPARE(member.sent("CommitConsumerOffsets"), 1);
    }

    void aBatchBehindAFailedOneIsNeverCommitted()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        // The second one is announced while the sink already fails with the first.
        member.fixture.transport.answer(
            member.fixture.transport.oldest("pull_log"), pullBody({ "b" }, "7"));
        member.controller->fail(
            Error::make(ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("no space")));
        member.fixture.scheduler.run(0);
        member.accept(1);
        member.live(3000, "0");
        QCOMPARE(member.status().state, MemberState::Failed);
        QCOMPARE(member.lastCommitted(), 5);
    }

    void aStopWaitsItsWholeTimeForASlowTaker()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        member.controller->stop();
        member.live(4000, "0"); // longer than the group's time-out, shorter than the stop's
        member.accept(0);
        QCOMPARE(member.lastCommitted(), 6);
    }

    void othersKeepTheirPaceWhileAPartitionDrains()
    {
        Member member;
        member.join("0,1", R"({"PartitionId":0,"Offset":5},{"PartitionId":1,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6")); // of 0, and not accepted
        member.fixture.scheduler.run(1000);
        member.answer("SendConsumerHeartbeat", assigned("1"));
        const qsizetype before = member.sent("CommitConsumerOffsets");
        for (int i = 0; i < 10; ++i) {
            member.answer("pull_log", pullBody({ "b" }, QByteArray::number(6 + i)));
            member.accept(1 + i);
            for (const auto open : member.fixture.transport.open("CommitConsumerOffsets"))
                member.fixture.transport.answer(open, done);
            member.fixture.scheduler.run(50);
        }
        QCOMPARE(member.sent("CommitConsumerOffsets"), before + 1);
    }

    void aPageOfAGatewayDoesNotEndTheMembership()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.fixture.scheduler.run(1000);
        member.fixture.transport.answer(member.fixture.transport.oldest("SendConsumerHeartbeat"),
            "<html>404 Not Found</html>", 404);
        QCOMPARE(member.status().state, MemberState::Active);
        member.live(5000, "0");
        QCOMPARE(member.status().state, MemberState::Active);
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 1); // the partition was never given up
    }

    void aStartThatCannotBeResolvedIsAskedAgainLater()
    {
        Member member;
        member.answer("CreateConsumerGroup", done);
        member.answer("SendConsumerHeartbeat", assigned("0,1"));
        member.answer("DescribeConsumerOffsets",
            errorBody("AuthFailure.TokenFailure", "the token has expired"));
        QCOMPARE(member.status().partitions.first().state, PartitionState::Failed);
        member.live(10'000, "0");
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 1);
        member.live(5'000, "0");
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 2);
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":5})"));
        QCOMPARE(member.sent("pull_log"), 1); // the other one was taken away meanwhile
        QCOMPARE(member.status().partitions.first().state, PartitionState::Reading);
        member.live(60'000, "0");
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 2);
    }

    void aGroupThatExistsButIsNotListedIsNotAskedForEver()
    {
        Member member;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(member.status().state, MemberState::Preparing);
            member.answer("CreateConsumerGroup",
                errorBody("InvalidParameter", "consumer group already exists"));
            member.answer("DescribeConsumerGroups",
                R"({"Response":{"ConsumerGroupsInfo":[],"RequestId":"r"}})");
        }
        QCOMPARE(member.status().state, MemberState::Failed);
        QCOMPARE(member.status().lastError->kind, ErrorKind::AlreadyExists);
        QCOMPARE(member.fixture.transport.openCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGroupLease)
#include "tst_grouplease.moc"
