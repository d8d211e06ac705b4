// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/idlewatch.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cli;
using engine::ConsumerStatus;
using engine::MemberState;
using engine::PartitionState;
using engine::PartitionStatus;

class tst_IdleWatch : public QObject
{
    Q_OBJECT

private slots:
    void withoutSettingsNeverOver();
    void overWhenQuietAndCaughtUp();
    void recordsStartTheTimeAnew();
    void notWhileSomethingIsOpen_data();
    void notWhileSomethingIsOpen();
    void failedPartitionDoesNotKeepItAlive();
    void consumerWithoutPartitionsMayEnd();
    void firstPartitionsAreWaitedFor();
    void handOverIsWaitedFor();
    void endTime();
};

namespace {

PartitionStatus partitionOf(PartitionState state, bool caughtUp, qint64 outstanding = 0)
{
    PartitionStatus partition;
    partition.state = state;
    partition.caughtUp = caughtUp;
    partition.outstanding = outstanding;
    return partition;
}

ConsumerStatus consumerOf(MemberState state, const QList<PartitionStatus>& partitions)
{
    ConsumerStatus consumer;
    consumer.state = state;
    consumer.partitions = partitions;
    return consumer;
}

const QList<ConsumerStatus> caughtUp {
    consumerOf(MemberState::Active, { partitionOf(PartitionState::Reading, true) })
};

IdleWatch::Settings idleOf(qint64 idleMs, qint64 handOverMs = 0)
{
    return { idleMs, false, handOverMs, 0 };
}

} // namespace

void tst_IdleWatch::withoutSettingsNeverOver()
{
    QVERIFY(!IdleWatch({}, 0).isOver(caughtUp, 1'000'000'000));
}

void tst_IdleWatch::overWhenQuietAndCaughtUp()
{
    IdleWatch watch(idleOf(3000), 100);
    QVERIFY(!watch.isOver(caughtUp, 3099));
    QVERIFY(watch.isOver(caughtUp, 3100));
    QVERIFY(!watch.isOver({}, 3100));
}

void tst_IdleWatch::recordsStartTheTimeAnew()
{
    IdleWatch watch(idleOf(3000), 0);
    watch.recordsCame(2000);
    QVERIFY(!watch.isOver(caughtUp, 4999));
    QVERIFY(watch.isOver(caughtUp, 5000));
}

void tst_IdleWatch::notWhileSomethingIsOpen_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("nothingNew");
    QTest::addColumn<qint64>("outstanding");
    const auto row = [](const char* name, MemberState member, PartitionState state, bool isCaughtUp,
                         qint64 outstanding = 0) {
        QTest::newRow(name) << int(member) << int(state) << isCaughtUp << outstanding;
    };
    row("reading on", MemberState::Active, PartitionState::Reading, false);
    row("batch not accepted", MemberState::Active, PartitionState::Reading, true, 1);
    row("start not known", MemberState::Active, PartitionState::Resolving, true);
    row("being given away", MemberState::Active, PartitionState::Draining, true);
    row("joining", MemberState::Joining, PartitionState::Reading, true);
    row("service not reachable", MemberState::Lost, PartitionState::Reading, true);
    row("group not ready", MemberState::Preparing, PartitionState::Reading, true);
}

void tst_IdleWatch::notWhileSomethingIsOpen()
{
    QFETCH(const int, member);
    QFETCH(const int, state);
    QFETCH(const bool, nothingNew);
    QFETCH(const qint64, outstanding);
    const QList<ConsumerStatus> consumers { consumerOf(MemberState(member),
        { partitionOf(PartitionState::Reading, true),
            partitionOf(PartitionState(state), nothingNew, outstanding) }) };
    QVERIFY(!IdleWatch(idleOf(3000), 0).isOver(consumers, 1'000'000));
}

void tst_IdleWatch::failedPartitionDoesNotKeepItAlive()
{
    const QList<ConsumerStatus> consumers { consumerOf(MemberState::Active,
        { partitionOf(PartitionState::Failed, false), partitionOf(PartitionState::Reading, true) }) };
    QVERIFY(IdleWatch(idleOf(3000), 0).isOver(consumers, 3000));
}

void tst_IdleWatch::consumerWithoutPartitionsMayEnd()
{
    QVERIFY(IdleWatch(idleOf(3000), 0).isOver({ consumerOf(MemberState::Active, {}) }, 3000));
}

void tst_IdleWatch::firstPartitionsAreWaitedFor()
{
    const QList<ConsumerStatus> nothing { consumerOf(MemberState::Active, {}) };
    IdleWatch watch({ 3000, false, 0, 60'000 }, 0);
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Joining, {}) }, 5000));
    QVERIFY(!watch.isOver(nothing, 10'000));
    QVERIFY(!watch.isOver(nothing, 69'999));
    QVERIFY(watch.isOver(nothing, 70'000));

    IdleWatch holding({ 3000, false, 0, 60'000 }, 0);
    QVERIFY(holding.isOver(caughtUp, 3000));
    QVERIFY(holding.isOver(nothing, 3001));
}

void tst_IdleWatch::handOverIsWaitedFor()
{
    IdleWatch watch(idleOf(3000, 40'000), 0);
    watch.assignmentChanged(true, 1000);
    QVERIFY(!watch.isOver(caughtUp, 40'999));
    QVERIFY(watch.isOver(caughtUp, 41'000));
    watch.assignmentChanged(false, 41'000);
    QVERIFY(!watch.isOver(caughtUp, 43'999));
    QVERIFY(watch.isOver(caughtUp, 44'000));
}

void tst_IdleWatch::endTime()
{
    IdleWatch watch({ std::nullopt, true, 0, 0 }, 0);
    const auto finished = partitionOf(PartitionState::Finished, false);
    QVERIFY(!watch.isOver(caughtUp, 1'000'000));
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Active, {}) }, 1'000'000));
    QVERIFY(watch.isOver({ consumerOf(MemberState::Active, { finished }) }, 1));
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Active,
                              { finished, partitionOf(PartitionState::Reading, true) }) },
        1'000'000));
}

QTEST_GUILESS_MAIN(tst_IdleWatch)
#include "tst_idlewatch.moc"
