// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/idlewatch.h"
#include "cli/standstill.h"

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
    void whatStandsStill_data();
    void whatStandsStill();
    void standstillEndsTheRun();
    void standstillOfTheConsumer();
    void waitingForAPartitionThatStandsStill();
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

void tst_IdleWatch::whatStandsStill_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("kind"); // -1: no error
    QTest::addColumn<bool>("stands");
    const auto row = [](const char* name, PartitionState state, int kind, bool stands) {
        QTest::newRow(name) << int(state) << kind << stands;
    };
    row("deleted topic", PartitionState::Reading, int(ErrorKind::NotFound), true);
    row("missing right", PartitionState::Reading, int(ErrorKind::Permission), true);
    row("wrong key", PartitionState::Resolving, int(ErrorKind::Auth), true);
    row("expired offset", PartitionState::Failed, int(ErrorKind::InvalidOffset), true);
    row("failed without a reason", PartitionState::Failed, -1, true);
    row("bad message, policy stop", PartitionState::Failed, int(ErrorKind::BadAnswer), true);
    row("network", PartitionState::Reading, int(ErrorKind::Network), false);
    row("throttled", PartitionState::Reading, int(ErrorKind::Throttled), false);
    row("odd answer", PartitionState::Reading, int(ErrorKind::BadAnswer), false);
    row("clock", PartitionState::Reading, int(ErrorKind::Clock), false);
    row("no error", PartitionState::Reading, -1, false);
    row("end reached", PartitionState::Finished, int(ErrorKind::NotFound), false);
    row("given away", PartitionState::Draining, int(ErrorKind::NotFound), false);
}

void tst_IdleWatch::whatStandsStill()
{
    QFETCH(const int, state);
    QFETCH(const int, kind);
    QFETCH(const bool, stands);
    PartitionStatus partition = partitionOf(PartitionState(state), false);
    if (kind >= 0)
        partition.lastError = Error::make(ErrorKind(kind), {}, QStringLiteral("why"));
    const std::optional<Error> error = standstillOf(partition);
    QCOMPARE(error.has_value(), stands);
    QVERIFY(!error || !error->message.isEmpty());
}

void tst_IdleWatch::standstillEndsTheRun()
{
    PartitionStatus gone = partitionOf(PartitionState::Reading, false);
    gone.lastError = Error::make(ErrorKind::NotFound, {}, QStringLiteral("deleted"));
    PartitionStatus throttled = partitionOf(PartitionState::Reading, false);
    throttled.source.partition = PartitionId(1);
    throttled.lastError = Error::make(ErrorKind::Throttled, {}, QStringLiteral("slow down"));
    const QList<ConsumerStatus> one { consumerOf(MemberState::Active, { gone }) };
    const QList<ConsumerStatus> both { consumerOf(MemberState::Active, { gone, throttled }) };

    IdleWatch watch(idleOf(3000), 0);
    QVERIFY(!watch.isOver(one, 10'000)); // seen for the first time: may be over in a moment
    QVERIFY(!watch.isOver(one, 12'999));
    QVERIFY(watch.isOver(one, 13'000));
    QVERIFY(!watch.isOver(both, 14'000)); // what may pass keeps the run alive
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Active,
                              { partitionOf(PartitionState::Reading, false) }) },
        15'000));
    QVERIFY(!watch.isOver(one, 16'000)); // it had gone on in between
    gone.outstanding = 1;
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Active, { gone }) }, 30'000));
}

void tst_IdleWatch::standstillOfTheConsumer()
{
    ConsumerStatus locked = consumerOf(MemberState::Lost, {});
    locked.lastError = Error::make(ErrorKind::Auth, {}, QStringLiteral("key deleted"));
    ConsumerStatus offline = consumerOf(MemberState::Lost, {});
    offline.lastError = Error::make(ErrorKind::Network, {}, QStringLiteral("no route"));
    IdleWatch watch(idleOf(3000), 0);
    QVERIFY(!watch.isOver({ locked }, 1000));
    QVERIFY(watch.isOver({ locked }, 4000));
    QVERIFY(!watch.isOver({ offline }, 10'000));
    QVERIFY(!watch.isOver({ offline }, 100'000));
}

void tst_IdleWatch::waitingForAPartitionThatStandsStill()
{
    const PartitionStatus child = partitionOf(PartitionState::WaitingForParents, false);
    PartitionStatus parent = partitionOf(PartitionState::Failed, false);
    parent.source.partition = PartitionId(1);
    IdleWatch watch(idleOf(3000), 0);
    QVERIFY(!watch.isOver({ consumerOf(MemberState::Active, { child }) }, 5000));
    QVERIFY(watch.isOver({ consumerOf(MemberState::Active, { child, parent }) }, 5000));
}

QTEST_GUILESS_MAIN(tst_IdleWatch)
#include "tst_idlewatch.moc"
