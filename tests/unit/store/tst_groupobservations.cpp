// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupobservations.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;
using engine::SpotReading;
using Outcome = SpotReading::Outcome;
using Kind = GroupVerdict::Kind;

namespace {

const QString group = QStringLiteral("g");
constexpr qint64 none = -1;
constexpr qint64 left = -2;
constexpr qint64 start = 1'764'000'000'000;

TopicPartition source(int number)
{
    return { QStringLiteral("t"), PartitionId(number) };
}

/// A watched group whose clock the test moves.
struct Watched
{
    GroupObservations seen;
    qint64 nowMs = 0;

    [[nodiscard]] engine::Moment moment() const
    {
        // The service is 50 s ahead of this machine.
        return { start + nowMs, start + nowMs + 50'000, 1000 + nowMs };
    }
    void look(const QList<qint64>& offsets, const QString& name = group)
    {
        engine::GroupReading reading { name, moment(), {}, std::nullopt };
        for (int i = 0; i < offsets.size(); ++i) {
            const auto reason
                = offsets[i] == left ? UnknownReason::NotTold : UnknownReason::NotApplicable;
            reading.partitions.append({ source(i),
                offsets[i] < 0 ? Known<Offset>::unknown(reason, moment().wallMs)
                               : Known<Offset>::of(Offset(offsets[i]), Origin::Service, moment().wallMs),
                {} });
        }
        seen.take(reading);
    }
    void spot(int number, qint64 offset, Outcome outcome, qint64 ageMs = 0)
    {
        SpotReading spot;
        spot.group = group;
        spot.source = source(number);
        spot.offset = Offset(offset);
        spot.outcome = outcome;
        if (outcome == Outcome::Message)
            spot.messageMs = moment().serviceMs - ageMs;
        spot.seen = moment();
        seen.take(spot);
    }
    void own(qint64 position, int number = 0, const QString& name = group)
    {
        engine::ConsumerStatus consumer;
        consumer.id = ConsumerId(1);
        consumer.group = name;
        engine::PartitionStatus held;
        held.source = source(number);
        held.position = Known<Offset>::of(Offset(position), Origin::OwnConsumer, moment().wallMs);
        consumer.partitions << held;
        seen.noteOwn({ consumer }, moment().monotonicMs);
    }
    void nobody() { seen.noteOwn({}, moment().monotonicMs); }
    [[nodiscard]] const GroupSummary& summary() const { return *seen.summary(group); }
};

} // namespace

class TestGroupObservations : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownBeforeTheFirstLook()
    {
        Watched watched;
        QVERIFY(!watched.seen.summary(group));
        QVERIFY(watched.seen.partitions(group).isEmpty());
        watched.look({ 5, 7 });
        QCOMPARE(watched.summary().looks, 1);
        QVERIFY(!watched.summary().movedMs.isKnown());
        QVERIFY(!watched.summary().timeLagMs.isKnown());
        QVERIFY(!watched.summary().stepsPerSecond.isKnown());
        QCOMPARE(watched.summary().lagUnknown, 2);
        QCOMPARE(watched.seen.takeChanged(), QSet<QString> { group });
        QVERIFY(watched.seen.takeChanged().isEmpty());
    }

    void movesAndTheirRate()
    {
        Watched watched;
        watched.look({ 5, 7 });
        watched.nowMs = 10'000;
        watched.look({ 25, 7 });
        QCOMPARE(watched.summary().movedMs.value(), start + 10'000);
        QCOMPARE(watched.summary().stepsPerSecond.value(), 2.0);
        QCOMPARE(watched.summary().facts.stillMs, std::optional<qint64>(0));
        watched.nowMs = 20'000;
        watched.look({ 25, 7 });
        QCOMPARE(watched.summary().movedMs.value(), start + 10'000);
        QCOMPARE(watched.summary().stepsPerSecond.value(), 0.0);
        QCOMPARE(watched.summary().facts.stillMs, std::optional<qint64>(10'000));
        watched.nowMs = 30'000;
        watched.look({ 2, 7 });
        QVERIFY(watched.seen.partitions(group)[0].hasGoneBack);
        QCOMPARE(watched.summary().stepsPerSecond.value(), 0.0);
    }

    void aRateNeedsAPartitionThatWasSeenTwice()
    {
        Watched watched;
        watched.look({ none, left });
        watched.nowMs = 10'000;
        watched.look({ 3, 9 });
        QVERIFY(!watched.summary().stepsPerSecond.isKnown());
        watched.nowMs = 20'000;
        watched.look({ 3, left });
        QCOMPARE(watched.summary().stepsPerSecond.value(), 0.0);
        watched.nowMs = 30'000;
        watched.look({ left, 9 });
        QVERIFY(!watched.summary().stepsPerSecond.isKnown());
    }

    void aFirstCommitIsAMoveButAnAnswerThatComesBackIsNot()
    {
        Watched watched;
        watched.look({ none, 7 });
        watched.nowMs = 10'000;
        watched.look({ 3, left });
        QCOMPARE(watched.summary().movedMs.value(), start + 10'000);
        watched.nowMs = 20'000;
        watched.look({ 3, 9 });
        QCOMPARE(watched.summary().movedMs.value(), start + 10'000);
    }

    void timeLagIsTheWorstAndCountsWhatIsUnknown()
    {
        Watched watched;
        watched.look({ 5, 7, 9, none, left });
        watched.spot(0, 5, Outcome::Message, 30'000);
        QCOMPARE(watched.summary().timeLagMs.value(), 30'000);
        QCOMPARE(watched.summary().lagUnknown, 3); // two not peeked, one not told
        watched.spot(1, 7, Outcome::Nothing);
        watched.spot(2, 9, Outcome::Message, 90'000);
        QCOMPARE(watched.summary().timeLagMs.value(), 90'000);
        QCOMPARE(watched.summary().lagUnknown, 1);
        QCOMPARE(watched.summary().facts.partitions, 5);
        QCOMPARE(watched.summary().facts.uncommitted, 1);
        QCOMPARE(watched.summary().facts.waiting, 2);
        QCOMPARE(watched.summary().facts.atEnd, 1);
        QCOMPARE(watched.summary().facts.unseen(), 0);
        QCOMPARE(watched.summary().samples.last().timeLagMs, 90'000);
        // What waits grows older with each look that finds the offset unmoved.
        watched.nowMs = 10'000;
        watched.look({ 5, 7, 9, none, 4 });
        QCOMPARE(watched.summary().timeLagMs.value(), 100'000);
    }

    void aLagMeasuredAtAnOlderOffsetKeepsItsAge()
    {
        Watched watched;
        watched.look({ 5 });
        watched.spot(0, 5, Outcome::Message, 30'000);
        watched.nowMs = 10'000;
        watched.look({ 6 });
        QCOMPARE(watched.summary().timeLagMs.value(), 30'000);
        QCOMPARE(watched.summary().timeLagMs.wallMs(), start);
        watched.spot(0, 5, Outcome::Message, 1); // too late: of the offset before
        QCOMPARE(watched.summary().timeLagMs.value(), 30'000);
        watched.spot(0, 6, Outcome::Message, 4000);
        QCOMPARE(watched.summary().timeLagMs.value(), 4000);
        watched.spot(0, 6, Outcome::Failed);
        QCOMPARE(watched.summary().timeLagMs.value(), 4000);
    }

    void expiredIsNotZeroAndGoesWithTheNextCommit()
    {
        Watched watched;
        watched.look({ 5 });
        watched.spot(0, 5, Outcome::Expired);
        QCOMPARE(watched.summary().verdict.kind, Kind::Expired);
        QVERIFY(!watched.summary().timeLagMs.isKnown());
        QCOMPARE(watched.summary().lagUnknown, 1);
        watched.nowMs = 10'000;
        watched.look({ 50 });
        QCOMPARE(watched.summary().verdict.kind, Kind::Moving);
    }

    void standingStillIsToldOfThePartitionThatDoes()
    {
        Watched watched;
        watched.look({ 5, 7 });
        watched.spot(0, 5, Outcome::Message, 1000);
        watched.spot(1, 7, Outcome::Message, 1000);
        QCOMPARE(watched.summary().verdict.why, GroupVerdict::Why::WatchedTooShort);
        for (qint64 offset = 8; watched.nowMs < GroupVerdict::standingAfterMs; ++offset) {
            watched.nowMs += 10'000;
            QVERIFY(watched.nowMs == 10'000 || watched.summary().verdict.kind == Kind::Moving);
            watched.look({ 5, offset });
            watched.spot(1, offset, Outcome::Message, 1000);
        }
        QCOMPARE(watched.summary().verdict.kind, Kind::StandingStill);
        QCOMPARE(watched.summary().facts.standing, 1);
        QCOMPARE(watched.summary().facts.standingMs, GroupVerdict::standingAfterMs);
        watched.nowMs += 10'000;
        watched.look({ 6, 99 });
        QCOMPARE(watched.summary().verdict.kind, Kind::Moving);
    }

    void aFailedLookIsNoLook()
    {
        Watched watched;
        engine::GroupReading failed { group, watched.moment(), {},
            Error::make(ErrorKind::Permission, QStringLiteral("x"), QStringLiteral("y")) };
        watched.seen.take(failed);
        QCOMPARE(watched.summary().lookedMs.reason(), UnknownReason::Failed);
        QCOMPARE(watched.summary().verdict.why, GroupVerdict::Why::LookFailed);
        watched.look({ 5 });
        watched.spot(0, 5, Outcome::Nothing);
        QCOMPARE(watched.summary().verdict.kind, Kind::UpToDate);
        watched.seen.take(failed);
        QCOMPARE(watched.summary().verdict.kind, Kind::Unknown);
        QCOMPARE(watched.summary().timeLagMs.value(), 0); // with its age
        QCOMPARE(watched.summary().looks, 1);
    }

    void ownCommitsAreNotElsewhere()
    {
        Watched watched;
        watched.look({ 5 });
        watched.own(10);
        watched.nowMs = 10'000;
        watched.look({ 9 });
        watched.own(10);
        QVERIFY(!watched.summary().elsewhereMs.isKnown());
        // Our status is copied four times a second: what it told may be older than the commit.
        watched.nowMs = 20'000;
        watched.look({ 30 });
        watched.own(40);
        QVERIFY(!watched.summary().elsewhereMs.isKnown());
        // Nobody here has read that far.
        watched.nowMs = 30'000;
        watched.look({ 90 });
        watched.own(50);
        QCOMPARE(watched.summary().elsewhereMs.value(), start + 30'000);
    }

    void commitsAfterOurConsumerHasLeftAreElsewhere()
    {
        Watched watched;
        watched.look({ 5 });
        watched.own(10);
        watched.nowMs = 10'000;
        watched.nobody();
        watched.look({ 12 }); // its last commit may be beyond what was copied
        watched.nobody();
        QVERIFY(!watched.summary().elsewhereMs.isKnown());
        watched.nowMs = 20'000;
        watched.look({ 15 });
        watched.nobody();
        QCOMPARE(watched.summary().elsewhereMs.value(), start + 20'000);
    }

    void otherPartitionsAndGroupsAreElsewhere()
    {
        Watched watched;
        watched.look({ 5, 5 });
        watched.own(100, 1);
        watched.own(100, 0, QStringLiteral("another"));
        watched.nowMs = 10'000;
        watched.look({ 6, 5 });
        watched.own(100, 1);
        QCOMPARE(watched.summary().elsewhereMs.value(), start + 10'000);
    }

    void forgottenGroupsAreGone()
    {
        Watched watched;
        watched.look({ 5 });
        watched.nowMs = 10'000;
        watched.look({ 6 });
        watched.seen.setGroups({ QStringLiteral("another") });
        watched.nobody();
        QVERIFY(!watched.seen.summary(group));
        QVERIFY(watched.seen.takeChanged().isEmpty());
    }

    void topicsThatLeaveTakeTheirPartitionsAlong()
    {
        Watched watched;
        watched.look({ 5, 6, 7 });
        watched.look({ 5 });
        QCOMPARE(watched.seen.partitions(group).size(), 1);
    }

    void thousandsOfGroupsAreBounded()
    {
        Watched watched;
        for (int round = 0; round < 2 * GroupObservations::maxSamples; ++round) {
            watched.nowMs += 1000;
            watched.look({ round, round }, group);
        }
        QCOMPARE(watched.summary().samples.size(), GroupObservations::maxSamples);
        QVERIFY(sizeof(GroupSample) * static_cast<size_t>(GroupObservations::maxSamples) * 5000
            <= size_t(5) << 20);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 5000; ++i)
            watched.look(QList<qint64>(16, 5), QStringLiteral("g%1").arg(i));
        QVERIFY2(timer.elapsed() < 5000, "too slow by far");
        QCOMPARE(watched.seen.takeChanged().size(), 5001);
    }
};

QTEST_GUILESS_MAIN(TestGroupObservations)
#include "tst_groupobservations.moc"
