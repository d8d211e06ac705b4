// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/membershipjournal.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;
using engine::ConsumerStatus;
using engine::MemberState;

namespace {

engine::ConsumerConfig config()
{
    engine::ConsumerConfig made;
    made.logsetId = QStringLiteral("l");
    made.topicIds = QStringList{ QStringLiteral("t") };
    made.group = QStringLiteral("g");
    made.consumer = QStringLiteral("c");
    return made;
}

ConsumerStatus status(MemberState state, qint64 sent, qint64 answered)
{
    ConsumerStatus made;
    made.id = ConsumerId(1);
    made.state = state;
    made.heartbeat.sent = sent;
    made.heartbeat.answered = answered;
    if (answered > 0)
        made.heartbeat.lastRequestId = QStringLiteral("beat-%1").arg(answered);
    return made;
}

struct Bench
{
    WriteJournal journal;
    MembershipJournal members { journal, QStringLiteral("p"), QStringLiteral("profile") };

    Bench() { members.joining(ConsumerId(1), config(), 1000); }
    void see(const ConsumerStatus& what) { members.observe({ what }, 2000); }
    const WriteEntry& at(size_t index) { return journal.entries().at(index); }
};

} // namespace

class TestMembershipJournal : public QObject
{
    Q_OBJECT

private slots:
    void joinsAndLeaves()
    {
        Bench bench;
        QCOMPARE(bench.journal.entries().size(), 1U);
        QCOMPARE(int(bench.at(0).outcome), int(WriteOutcome::Pending));
        QCOMPARE(bench.at(0).profileId, QStringLiteral("p"));
        QVERIFY(bench.at(0).detail.contains(QStringLiteral("heartbeat_interval=20")));
        bench.see(status(MemberState::Joining, 1, 0));
        QCOMPARE(int(bench.at(0).outcome), int(WriteOutcome::Pending));
        bench.see(status(MemberState::Active, 1, 1));
        QCOMPARE(int(bench.at(0).outcome), int(WriteOutcome::Confirmed));
        QCOMPARE(bench.at(0).requestId, QStringLiteral("beat-1"));
        bench.see(status(MemberState::Lost, 9, 1));
        bench.see(status(MemberState::Active, 10, 2));
        QCOMPARE(bench.journal.entries().size(), 1U);
        bench.see(status(MemberState::Stopping, 10, 2));
        QCOMPARE(bench.journal.entries().size(), 2U);
        QCOMPARE(int(bench.at(1).action), int(WriteAction::Leave));
        QCOMPARE(int(bench.at(1).outcome), int(WriteOutcome::Pending));
        ConsumerStatus left = status(MemberState::Stopped, 11, 3);
        left.heartbeat.hasLeft = true;
        bench.see(left);
        QCOMPARE(int(bench.at(1).outcome), int(WriteOutcome::Confirmed));
        QCOMPARE(bench.at(1).requestId, QStringLiteral("beat-3"));
        bench.see(left);
        QCOMPARE(bench.journal.entries().size(), 2U);
    }

    void leavesWithoutAnAnswer()
    {
        Bench bench;
        bench.see(status(MemberState::Active, 1, 1));
        // Stopped between two looks: both lines are there all the same.
        bench.see(status(MemberState::Stopped, 2, 1));
        QCOMPARE(bench.journal.entries().size(), 2U);
        QCOMPARE(int(bench.at(1).outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(bench.at(1).reason), int(WriteReason::NeverAnswered));
    }

    void aJoinThatFails_data()
    {
        QTest::addColumn<qint64>("sent");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("reason");
        QTest::newRow("stopped before the first heartbeat")
            << 0LL << -1 << int(WriteOutcome::Unchanged) << int(WriteReason::NotSent);
        QTest::newRow("refused") << 1LL << int(ErrorKind::Permission) << int(WriteOutcome::Unchanged)
                                 << int(WriteReason::Refused);
        QTest::newRow("answer lost") << 3LL << int(ErrorKind::Network) << int(WriteOutcome::Unknown)
                                     << int(WriteReason::NeverAnswered);
    }
    void aJoinThatFails()
    {
        QFETCH(qint64, sent);
        QFETCH(int, kind);
        QFETCH(int, outcome);
        QFETCH(int, reason);
        Bench bench;
        ConsumerStatus over = status(MemberState::Failed, sent, 0);
        if (kind >= 0) {
            over.lastError = Error::make(static_cast<ErrorKind>(kind), QStringLiteral("C"), QStringLiteral("m"));
            over.lastError->requestId = QStringLiteral("err-1");
        }
        bench.see(over);
        QCOMPARE(bench.journal.entries().size(), 1U);
        QCOMPARE(int(bench.at(0).outcome), outcome);
        QCOMPARE(int(bench.at(0).reason), reason);
        QCOMPARE(bench.at(0).requestId, kind >= 0 ? QStringLiteral("err-1") : QString());
    }

    void aGroupMadeOnTheWayIsNoted()
    {
        Bench bench;
        engine::Event event;
        event.kind = engine::Event::Kind::GroupCreated;
        event.consumer = ConsumerId(1);
        event.wallMs = 1500;
        bench.members.observe(event);
        QCOMPARE(bench.journal.entries().size(), 2U);
        QCOMPARE(int(bench.at(1).action), int(WriteAction::CreateGroup));
        QCOMPARE(bench.at(1).after.group->timeoutSeconds, 40);
        event.kind = engine::Event::Kind::MemberLost;
        bench.members.observe(event);
        event.kind = engine::Event::Kind::GroupUpdated;
        event.consumer = ConsumerId(99);
        bench.members.observe(event);
        QCOMPARE(bench.journal.entries().size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestMembershipJournal)
#include "tst_membershipjournal.moc"
