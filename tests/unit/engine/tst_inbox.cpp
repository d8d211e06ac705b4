// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace tidemark::engine;

class TestInbox : public QObject
{
    Q_OBJECT

private slots:
    void wakesOnceUntilTaken()
    {
        int wakes = 0;
        Inbox<int> inbox([&] { ++wakes; });
        inbox.put(1);
        inbox.put(2);
        QCOMPARE(wakes, 1);
        QCOMPARE(inbox.takeAll(), (QList { 1, 2 }));
        QVERIFY(inbox.takeAll().isEmpty());
        inbox.put(3);
        QCOMPARE(wakes, 2);
    }

    void trimKeepsTheNewest()
    {
        Inbox<int> inbox([] {});
        for (int i = 0; i < 10; ++i)
            inbox.put(i);
        inbox.trim(3);
        QCOMPARE(inbox.takeAll(), (QList { 7, 8, 9 }));
    }

    void losesNothingBetweenThreadsAndKeepsEachOnesOrder()
    {
        std::atomic<int> wakes { 0 };
        Inbox<int> inbox([&] { ++wakes; });
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 5000; ++i)
                    inbox.put(t * 10'000 + i);
            });
        }
        std::vector<int> last(4, -1);
        int total = 0;
        while (total < 20'000) {
            for (const int value : inbox.takeAll()) {
                const auto t = static_cast<size_t>(value / 10'000);
                QCOMPARE(value % 10'000, last[t] + 1);
                last[t] = value % 10'000;
                ++total;
            }
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(wakes > 0);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
