// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commitschedule.h"

#include <QTest>

using namespace tidemark::engine;

class TestCommitSchedule : public QObject
{
    Q_OBJECT

private slots:
    void atMostOneASecondUnlessForced()
    {
        CommitSchedule schedule([] { return 0.5; });
        QVERIFY(schedule.dueMs(false) <= 0);
        schedule.sent(100);
        QVERIFY(schedule.inFlight());
        schedule.succeeded();
        QVERIFY(!schedule.inFlight());
        QCOMPARE(schedule.dueMs(false), 1100);
        QVERIFY(schedule.dueMs(true) <= 100);
    }

    void afterAFailureEvenAForcedCommitWaits()
    {
        CommitSchedule schedule([] { return 0.5; });
        schedule.sent(100);
        schedule.failed(200);
        QCOMPARE(schedule.dueMs(true), 450);
        QCOMPARE(schedule.dueMs(false), 1100);
        schedule.sent(450);
        schedule.failed(500, 9000);
        QCOMPARE(schedule.dueMs(true), 9500);
        schedule.sent(9500);
        schedule.succeeded();
        QVERIFY(schedule.dueMs(true) <= 9500);
    }
};

QTEST_GUILESS_MAIN(TestCommitSchedule)
#include "tst_commitschedule.moc"
