// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memorybudget.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace tidemark::engine;

namespace {

constexpr qint64 limit = 1000;
constexpr qint64 one = 400;
constexpr int workers = 4;
constexpr int each = 3000;

} // namespace

/// The budget as fetch threads use it: who gets no room sleeps until a release wakes him.
class TestMemoryBudgetThreads : public QObject
{
    Q_OBJECT

private slots:
    void whoWaitsIsWokenAndTheBoundHolds()
    {
        MemoryBudget budget(limit);
        std::mutex mutex;
        std::condition_variable released;
        int wakes = 0; // guarded by mutex
        std::atomic<bool> exceeded{ false };
        std::atomic<bool> forgotten{ false };

        const auto reserve = [&] {
            std::unique_lock lock(mutex);
            while (!forgotten) {
                const int seen = wakes;
                lock.unlock();
                if (budget.tryReserve(one))
                    return true;
                lock.lock();
                // Wakes since the look at the counter count: they may be the only ones.
                if (!released.wait_for(
                        lock, std::chrono::seconds(20), [&] { return wakes != seen; }))
                    forgotten = true;
            }
            return false;
        };
        const auto release = [&](qint64 bytes) {
            budget.release(bytes);
            if (!budget.takeWaiting())
                return;
            const std::lock_guard lock(mutex);
            ++wakes;
            released.notify_all();
        };
        std::vector<std::thread> threads;
        for (int t = 0; t < workers; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < each && reserve(); ++i) {
                    if (budget.used() > limit)
                        exceeded = true;
                    budget.adjust(one, one / 2);
                    release(one / 2);
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY2(!forgotten, "somebody waited and was not woken");
        QVERIFY(!exceeded);
        QCOMPARE(budget.used(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMemoryBudgetThreads)
#include "tst_memorybudget_threads.moc"
