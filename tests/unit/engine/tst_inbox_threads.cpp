// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <thread>
#include <vector>

using namespace tidemark::engine;

namespace {

/// What a waker posts to: sleeps until it was woken at least once more.
class Sleeper
{
public:
    void wake()
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
        m_changed.notify_one();
    }
    /// False: nobody woke it within 20 s.
    [[nodiscard]] bool sleep()
    {
        std::unique_lock lock(m_mutex);
        const bool woken
            = m_changed.wait_for(lock, std::chrono::seconds(20), [this] { return m_wakes > 0; });
        m_wakes = 0;
        return woken;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_wakes = 0;
};

constexpr int putters = 4;
constexpr int each = 3000;

} // namespace

/// The inbox as the engine uses it: many putters, one taker that sleeps between its wake-ups.
class TestInboxThreads : public QObject
{
    Q_OBJECT

private slots:
    void noValueIsLeftWithoutAWakeUp()
    {
        Sleeper sleeper;
        Inbox<std::shared_ptr<const int>> inbox([&] { sleeper.wake(); });
        std::vector<std::thread> threads;
        for (int t = 0; t < putters; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < each; ++i)
                    inbox.put(std::make_shared<const int>(i));
            });
        }
        int taken = 0;
        qint64 sum = 0;
        bool woken = true;
        while (taken < putters * each && woken) {
            woken = sleeper.sleep();
            for (const auto& value : inbox.takeAll()) {
                sum += *value;
                ++taken;
            }
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY2(woken, "values waited and nobody was woken");
        QCOMPARE(taken, putters * each);
        QCOMPARE(sum, qint64(putters) * each * (each - 1) / 2);
    }

    void trimmingBesideTheTaker()
    {
        Inbox<int> inbox([] {});
        std::atomic<int> running{ putters };
        std::vector<std::thread> threads;
        for (int t = 0; t < putters; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < each; ++i) {
                    inbox.put(i);
                    inbox.trim(10);
                }
                --running;
            });
        }
        bool bounded = true;
        while (running > 0)
            bounded = bounded && inbox.takeAll().size() <= 10 + putters;
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(bounded);
    }
};

QTEST_GUILESS_MAIN(TestInboxThreads)
#include "tst_inbox_threads.moc"
