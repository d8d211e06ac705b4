// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workerthread.h"

#include <QTest>
#include <QTimer>

#include <atomic>
#include <numeric>

using namespace tidemark;

class tst_WorkerThread : public QObject
{
    Q_OBJECT

private slots:
    void runsInItsOwnNamedThread();
    void runAndWaitWaits();
    void keepsTheOrderOfPosts();
    void hasAnEventLoop();
    void workMayPostMore();
    void destructorJoins();
    void startAndStopAtOnce();
};

void tst_WorkerThread::runsInItsOwnNamedThread()
{
    WorkerThread worker(QStringLiteral("decode"));
    QThread* seen = nullptr;
    QString name;
    worker.runAndWait([&] {
        seen = QThread::currentThread();
        name = seen->objectName();
    });
    QVERIFY(seen && seen != QThread::currentThread());
    QCOMPARE(name, QStringLiteral("decode"));
    QThread* again = nullptr;
    worker.runAndWait([&] { again = QThread::currentThread(); });
    QCOMPARE(again, seen);
}

void tst_WorkerThread::runAndWaitWaits()
{
    WorkerThread worker(QStringLiteral("w"));
    int value = 0; // deliberately not atomic: the wait itself must order the two threads
    worker.runAndWait([&] {
        QThread::msleep(30);
        value = 1;
    });
    QCOMPARE(value, 1);
}

void tst_WorkerThread::keepsTheOrderOfPosts()
{
    WorkerThread worker(QStringLiteral("w"));
    QList<int> order;
    for (int i = 0; i < 1000; ++i)
        worker.post([&order, i] { order << i; });
    worker.runAndWait([&order] { order << 1000; });
    QList<int> expected(1001);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(order, expected);
}

void tst_WorkerThread::hasAnEventLoop()
{
    WorkerThread worker(QStringLiteral("w"));
    std::atomic<bool> fired{ false };
    QTimer* timer = nullptr;
    worker.runAndWait([&] {
        timer = new QTimer;
        QObject::connect(timer, &QTimer::timeout, timer, [&fired] { fired = true; });
        timer->start(1);
    });
    QTRY_VERIFY(fired);
    worker.runAndWait([timer] { delete timer; });
}

void tst_WorkerThread::workMayPostMore()
{
    WorkerThread worker(QStringLiteral("w"));
    std::atomic<int> rounds{ 0 };
    std::function<void()> again = [&] {
        if (++rounds < 100)
            worker.post(again);
    };
    worker.post(again);
    QTRY_COMPARE(rounds.load(), 100);
    worker.runAndWait([] {});
}

void tst_WorkerThread::destructorJoins()
{
    std::atomic<bool> started{ false };
    std::atomic<bool> finished{ false };
    {
        WorkerThread worker(QStringLiteral("w"));
        worker.post([&] {
            started = true;
            QThread::msleep(50);
            finished = true;
        });
        QTRY_VERIFY(started);
    }
    QVERIFY(finished); // the running work is not cut off
}

void tst_WorkerThread::startAndStopAtOnce()
{
    // The event loop may not have begun when it is told to end.
    const auto alive = std::make_shared<int>(0);
    for (int i = 0; i < 200; ++i) {
        WorkerThread worker(QStringLiteral("w"));
        if (i % 2)
            worker.post([alive] {});
    }
    QCOMPARE(alive.use_count(), 1L);
}

QTEST_GUILESS_MAIN(tst_WorkerThread)
#include "tst_workerthread.moc"
