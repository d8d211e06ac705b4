// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heartbeatschedule.h"

#include <QTest>

using namespace tidemark::engine;

class TestHeartbeatSchedule : public QObject
{
    Q_OBJECT

    static HeartbeatSchedule make() { return { 1000, 2000, [] { return 0.5; } }; }

private slots:
    void firstHeartbeatIsDueAtOnce()
    {
        HeartbeatSchedule schedule = make();
        QVERIFY(schedule.isDue(0));
        QVERIFY(!schedule.holdsLease(0));
        QVERIFY(!schedule.isLost(100'000));
    }

    void oneInFlightAndTheNextAfterTheInterval()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(100);
        QVERIFY(!schedule.isDue(5000));
        schedule.answered();
        QVERIFY(!schedule.isDue(1099));
        QVERIFY(schedule.isDue(1100));
        QCOMPARE(schedule.nextLookMs(300), 1100);
    }

    void leaseCountsFromSendingNotFromTheAnswer()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(100);
        schedule.answered();
        QVERIFY(schedule.holdsLease(2099));
        QVERIFY(!schedule.holdsLease(2100));
        QVERIFY(!schedule.isLost(2099));
        QVERIFY(schedule.isLost(2100));
    }

    void aFailedHeartbeatDoesNotExtendTheLease()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(0);
        schedule.answered();
        schedule.sent(1000);
        schedule.failed(1500);
        QVERIFY(schedule.isLost(2000));
        schedule.sent(2500);
        schedule.answered();
        QVERIFY(schedule.holdsLease(2600));
    }

    void failuresAreRepeatedBeforeTheIntervalEnds()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(0);
        schedule.failed(10);
        QVERIFY(!schedule.isDue(259));
        QVERIFY(schedule.isDue(260)); // half of 500 ms
        schedule.sent(260);
        schedule.failed(300, 5000);
        QVERIFY(!schedule.isDue(5299)); // the service's Retry-After wins
        QVERIFY(schedule.isDue(5300));
    }

    void hurryBringsTheNextForward()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(0);
        schedule.hurry(50);
        QVERIFY(!schedule.isDue(150)); // in flight
        schedule.answered();
        QVERIFY(schedule.isDue(150));
    }

    void looksAgainWhenTheLeaseEnds()
    {
        HeartbeatSchedule schedule = make();
        schedule.sent(0);
        schedule.answered();
        schedule.sent(1900);
        QCOMPARE(schedule.nextLookMs(1950), 2000);
    }

    void oneExchangeFitsTwiceIntoTheTimeout()
    {
        for (const qint64 timeout : { 2000, 6000, 40'000, 3'600'000 }) {
            const HeartbeatSchedule schedule(timeout / 2, timeout, [] { return 0.0; });
            QVERIFY(2 * schedule.requestTimeoutMs() < timeout);
        }
    }
};

QTEST_GUILESS_MAIN(TestHeartbeatSchedule)
#include "tst_heartbeatschedule.moc"
