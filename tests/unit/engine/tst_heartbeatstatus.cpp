// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the last heartbeats, and that a consumer's own life fills it.
#include "groupmember.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;
using Ending = Heartbeat::Result;

class TestHeartbeatStatus : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLastOnes()
    {
        HeartbeatStatus status;
        for (int i = 0; i < 100; ++i) {
            status.noteSent(1000 + i);
            status.noteEnd(i % 3 == 0 ? Ending::Missed : Ending::Answered, i);
        }
        QCOMPARE(status.history.size(), HeartbeatStatus::maxHistory);
        QCOMPARE(status.history.first().sentMs, 1040);
        QVERIFY((status.history.last() == Heartbeat { 1099, Ending::Missed, 0 }));
        QVERIFY((status.history.at(58) == Heartbeat { 1098, Ending::Answered, 98 }));
        QCOMPARE(status.sent, 100);
        QCOMPARE(status.answered, 66);
        QCOMPARE(status.missed, 1);
        status.noteSent(2000);
        QCOMPARE(status.history.last().result, Ending::Open);
        QCOMPARE(status.lastSentMs.value(), 2000);
    }

    void aConsumerFillsIt()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        QVERIFY(member.status().heartbeat.answered > 0);
        QCOMPARE(member.status().heartbeat.history.first().result, Ending::Answered);
        QVERIFY(!member.status().heartbeat.hasLeft);
        member.answer("CommitConsumerOffsets", done);
        member.controller->stop();
        member.fixture.scheduler.run(300);
        for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat"))
            member.fixture.transport.answer(open, assigned(""));
        member.fixture.scheduler.run(300);
        for (const auto open : member.fixture.transport.open("SendConsumerHeartbeat"))
            member.fixture.transport.answer(open, assigned(""));
        QCOMPARE(member.status().state, MemberState::Stopped);
        QVERIFY(member.status().heartbeat.hasLeft);
        QCOMPARE(member.status().heartbeat.history.last().result, Ending::Answered);
    }
};

QTEST_GUILESS_MAIN(TestHeartbeatStatus)
#include "tst_heartbeatstatus.moc"
