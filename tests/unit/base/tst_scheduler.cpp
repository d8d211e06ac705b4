// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scheduler.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QThread>

#include <limits>
#include <memory>

using namespace tidemark;

class tst_Scheduler : public QObject
{
    Q_OBJECT

private slots:
    void runsInOrderOfTime();
    void neverRunsInsideTheCall();
    void neverRunsTooEarly();
    void runsOnce();
    void cancelledWorkNeverRuns();
    void cancelFromOtherWork();
    void cancelOfUnknownAndExpiredIds();
    void idsAreNotUsedAgain();
    void oddDelays_data();
    void oddDelays();
    void workMayScheduleAgain();
    void postKeepsOrder();
    void postFromOtherThreads();
    void nothingRunsAfterDestruction();
};

void tst_Scheduler::runsInOrderOfTime()
{
    QtScheduler scheduler;
    QList<int> order;
    scheduler.after(60, [&] { order << 3; });
    scheduler.after(1, [&] { order << 1; });
    scheduler.after(30, [&] { order << 2; });
    QTRY_COMPARE(order, (QList<int>{ 1, 2, 3 }));
}

void tst_Scheduler::neverRunsInsideTheCall()
{
    QtScheduler scheduler;
    int ran = 0;
    scheduler.after(0, [&] { ++ran; });
    scheduler.post([&] { ++ran; });
    QCOMPARE(ran, 0);
    QTRY_COMPARE(ran, 2);
}

void tst_Scheduler::neverRunsTooEarly()
{
    QtScheduler scheduler;
    QElapsedTimer timer;
    qint64 elapsed = -1;
    timer.start();
    scheduler.after(50, [&] { elapsed = timer.elapsed(); });
    QTRY_VERIFY(elapsed >= 0);
    QVERIFY2(elapsed >= 49, qPrintable(QString::number(elapsed)));
}

void tst_Scheduler::runsOnce()
{
    QtScheduler scheduler;
    int ran = 0;
    bool done = false;
    scheduler.after(1, [&] { ++ran; });
    scheduler.after(60, [&] { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(ran, 1);
}

void tst_Scheduler::cancelledWorkNeverRuns()
{
    QtScheduler scheduler;
    bool cancelled = false;
    bool kept = false;
    const auto id = scheduler.after(5, [&] { cancelled = true; });
    scheduler.after(30, [&] { kept = true; });
    scheduler.cancel(id);
    QTRY_VERIFY(kept);
    QVERIFY(!cancelled);
}

void tst_Scheduler::cancelFromOtherWork()
{
    QtScheduler scheduler;
    bool cancelled = false;
    bool done = false;
    Scheduler::TimerId own = 0;
    const auto second = scheduler.after(2, [&] { cancelled = true; });
    own = scheduler.after(1, [&] {
        scheduler.cancel(second);
        scheduler.cancel(own); // runs at the moment: nothing left to cancel
        // Both are due when the loop comes back.
        QThread::msleep(5);
    });
    scheduler.after(30, [&] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!cancelled);
}

void tst_Scheduler::cancelOfUnknownAndExpiredIds()
{
    QtScheduler scheduler;
    bool first = false;
    bool second = false;
    const auto id = scheduler.after(0, [&] { first = true; });
    QTRY_VERIFY(first);
    scheduler.after(5, [&] { second = true; });
    scheduler.cancel(id);
    scheduler.cancel(id + 1'000'000);
    scheduler.cancel(std::numeric_limits<Scheduler::TimerId>::max());
    // Beyond 32 bits, but equal to `id` in the lower ones.
    scheduler.cancel(id + (quint64(1) << 32));
    QTRY_VERIFY(second);
}

void tst_Scheduler::idsAreNotUsedAgain()
{
    // Otherwise cancelling a timer that has long expired would stop somebody else's.
    QtScheduler scheduler;
    QSet<Scheduler::TimerId> ids;
    for (int i = 0; i < 2000; ++i) {
        const auto id = scheduler.after(1000, [] {});
        QVERIFY2(!ids.contains(id), qPrintable(QString::number(i)));
        ids << id;
        scheduler.cancel(id);
    }
}

void tst_Scheduler::oddDelays_data()
{
    QTest::addColumn<qint64>("delay");
    QTest::addColumn<bool>("runsNow");
    QTest::newRow("negative") << qint64(-5) << true;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << true;
    QTest::newRow("more than an int") << qint64(3'000'000'000) << false;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << false;
}

void tst_Scheduler::oddDelays()
{
    QFETCH(qint64, delay);
    QFETCH(bool, runsNow);
    QtScheduler scheduler;
    bool ran = false;
    bool done = false;
    scheduler.after(delay, [&] { ran = true; });
    scheduler.after(30, [&] { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(ran, runsNow);
}

void tst_Scheduler::workMayScheduleAgain()
{
    QtScheduler scheduler;
    int rounds = 0;
    std::function<void()> again = [&] {
        if (++rounds < 50)
            scheduler.after(0, again);
    };
    scheduler.after(0, again);
    QTRY_COMPARE(rounds, 50);
}

void tst_Scheduler::postKeepsOrder()
{
    QtScheduler scheduler;
    QList<int> order;
    for (int i = 0; i < 1000; ++i)
        scheduler.post([&order, i] { order << i; });
    QTRY_COMPARE(order.size(), 1000);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void tst_Scheduler::postFromOtherThreads()
{
    QtScheduler scheduler;
    QList<int> orderOf[4];
    bool rightThread = true;
    QList<QThread*> threads;
    for (int writer = 0; writer < 4; ++writer) {
        threads << QThread::create([&, writer] {
            for (int i = 0; i < 500; ++i) {
                scheduler.post([&, writer, i] {
                    rightThread = rightThread && QThread::currentThread() == thread();
                    orderOf[writer] << i;
                });
            }
        });
        threads.last()->start();
    }
    QTRY_COMPARE(
        orderOf[0].size() + orderOf[1].size() + orderOf[2].size() + orderOf[3].size(), 2000);
    for (QThread* thread : threads)
        thread->wait();
    qDeleteAll(threads);
    QVERIFY(rightThread);
    for (const QList<int>& order : orderOf)
        QVERIFY(order.size() == 500 && std::is_sorted(order.begin(), order.end()));
}

void tst_Scheduler::nothingRunsAfterDestruction()
{
    int ran = 0;
    auto scheduler = std::make_unique<QtScheduler>();
    const auto alive = std::make_shared<int>(1);
    scheduler->after(0, [&ran, alive] { ++ran; });
    scheduler->post([&ran, alive] { ++ran; });
    QCOMPARE(alive.use_count(), 3L);
    scheduler.reset();
    QTest::qWait(30);
    QCOMPARE(ran, 0);
    QCOMPARE(alive.use_count(), 1L); // what the work held is let go
}

QTEST_GUILESS_MAIN(tst_Scheduler)
#include "tst_scheduler.moc"
