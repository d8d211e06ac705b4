// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memorybudget.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace tidemark::engine;

class TestMemoryBudget : public QObject
{
    Q_OBJECT

private slots:
    void refusesAboveTheLimitAndSaysThatSomebodyWaits()
    {
        MemoryBudget budget(100);
        QVERIFY(budget.tryReserve(60));
        QVERIFY(!budget.takeWaiting());
        QVERIFY(!budget.tryReserve(60));
        QVERIFY(budget.takeWaiting());
        QVERIFY(!budget.takeWaiting());
        budget.adjust(60, 30);
        QCOMPARE(budget.used(), 30);
        QVERIFY(budget.tryReserve(60));
        budget.release(90);
        QCOMPARE(budget.used(), 0);
    }

    void oneAlwaysFits()
    {
        MemoryBudget budget(10);
        QVERIFY(budget.tryReserve(1000));
        QVERIFY(!budget.tryReserve(1));
    }

    void holdsUnderContention()
    {
        MemoryBudget budget(1000);
        std::atomic<bool> exceeded { false };
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20'000; ++i) {
                    if (!budget.tryReserve(300))
                        continue;
                    if (budget.used() > 1000)
                        exceeded = true;
                    budget.release(300);
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(!exceeded);
        QCOMPARE(budget.used(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMemoryBudget)
#include "tst_memorybudget.moc"
