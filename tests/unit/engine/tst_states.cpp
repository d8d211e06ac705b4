// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statusboard.h"

#include <QSet>
#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

template<class State>
QList<State> all(State last)
{
    QList<State> states;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        states << static_cast<State>(i);
    return states;
}

/// States that can be reached from `from`.
template<class State>
QSet<int> reachable(State from, const QList<State>& states)
{
    QSet<int> seen { static_cast<int>(from) };
    QList<State> open { from };
    while (!open.isEmpty()) {
        const State state = open.takeLast();
        for (const State next : states) {
            if (mayFollow(state, next) && !seen.contains(static_cast<int>(next))) {
                seen.insert(static_cast<int>(next));
                open << next;
            }
        }
    }
    return seen;
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private slots:
    void theTableOfMembers()
    {
        const QList<MemberState> states = all(MemberState::Failed);
        QCOMPARE(reachable(MemberState::Preparing, states).size(), states.size());
        for (const MemberState state : states) {
            QVERIFY(!mayFollow(state, state));
            // From everywhere but an end, an end can be reached; from an end nothing.
            const bool isEnd = state == MemberState::Stopped || state == MemberState::Failed;
            QCOMPARE(reachable(state, states).size() == 1, isEnd);
            QVERIFY(reachable(state, states).contains(static_cast<int>(MemberState::Failed))
                || state == MemberState::Stopped);
        }
        QVERIFY(!mayFollow(MemberState::Stopping, MemberState::Active));
        QVERIFY(!mayFollow(MemberState::Joining, MemberState::Lost)); // nothing was held yet
    }

    void theTableOfPartitions()
    {
        const QList<PartitionState> states = all(PartitionState::Failed);
        QCOMPARE(reachable(PartitionState::Resolving, states).size(), states.size());
        for (const PartitionState state : states) {
            QVERIFY(!mayFollow(state, state));
            QCOMPARE(mayFollow(state, PartitionState::Draining), state != PartitionState::Draining);
            QVERIFY(!mayFollow(PartitionState::Draining, state)); // it only leaves
        }
    }

    void namesAreDifferent()
    {
        QSet<QByteArray> names;
        for (const MemberState state : all(MemberState::Failed))
            names.insert(QByteArray("member ") + memberStateName(state));
        for (const PartitionState state : all(PartitionState::Failed))
            names.insert(QByteArray("partition ") + partitionStateName(state));
        for (const FetchBlock block : all(FetchBlock::Failed))
            names.insert(QByteArray("block ") + fetchBlockName(block));
        QCOMPARE(names.size(), all(MemberState::Failed).size() + all(PartitionState::Failed).size()
                + all(FetchBlock::Failed).size());
    }

    void whatComesTooLateChangesNothing()
    {
        StatusBoard board;
        ConsumerStatus consumer;
        consumer.id = ConsumerId(1);
        board.add(consumer);
        const TopicPartition source { QStringLiteral("t"), PartitionId(0) };
        PartitionStatus status;
        status.source = source;
        board.addPartition(ConsumerId(1), Generation(1), status);
        const auto state = [&] { return board.snapshot().first().partitions.first().state; };

        QVERIFY(board.enterState(ConsumerId(1), Generation(1), source, PartitionState::Reading));
        QVERIFY(!board.enterState(ConsumerId(1), Generation(9), source, PartitionState::Failed));
        QVERIFY(board.enterState(ConsumerId(1), Generation(1), source, PartitionState::Draining));
        // The fetch thread has not heard of it yet.
        QVERIFY(!board.enterState(ConsumerId(1), Generation(1), source, PartitionState::Finished));
        QCOMPARE(state(), PartitionState::Draining);

        board.renewPartition(ConsumerId(1), source, Generation(2));
        QVERIFY(!board.enterState(ConsumerId(1), Generation(1), source, PartitionState::Reading));
        QVERIFY(!board.enterState(ConsumerId(2), MemberState::Joining));
        QVERIFY(board.enterState(ConsumerId(1), MemberState::Joining));
        QVERIFY(!board.enterState(ConsumerId(1), MemberState::Stopped));
    }
};

QTEST_APPLESS_MAIN(TestStates)
#include "tst_states.moc"
