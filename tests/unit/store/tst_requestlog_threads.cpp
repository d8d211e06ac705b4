// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requestlog.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tidemark;
using namespace tidemark::store;

class TestRequestLogThreads : public QObject
{
    Q_OBJECT

private slots:
    /// Four threads note, a fifth reads and clears: nothing is lost from the count, what is read
    /// is complete and in order.
    void manyNoteWhileOneReads()
    {
        constexpr int writers = 4;
        constexpr int each = 5000;
        RequestLog log({ 200, 64 << 10 });
        std::atomic<int> running { writers };
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&log, &running, writer] {
                for (int i = 0; i < each; ++i) {
                    cls::Exchange exchange;
                    exchange.plane = writer % 2 == 0 ? cls::Exchange::Plane::Control : cls::Exchange::Plane::Data;
                    exchange.action = "A";
                    exchange.attempt = writer;
                    exchange.bytesDown = 1;
                    exchange.requestId = QString::number(i);
                    if (i % 7 == 0)
                        exchange.clockDifferenceMs = i;
                    log.note(std::move(exchange));
                }
                --running;
            });
        }
        bool inOrder = true;
        int reads = 0;
        while (running > 0) {
            const auto entries = log.entries();
            inOrder = inOrder && std::is_sorted(entries.begin(), entries.end()) && entries.size() <= 400;
            for (const RequestLog::Entry& entry : entries)
                inOrder = inOrder && entry.exchange->action == "A";
            if (++reads % 50 == 0)
                log.clear();
            (void)log.clockDifferenceMs();
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(inOrder);
        QCOMPARE(log.totals().requests, writers * each);
        QCOMPARE(log.totals().bytesDown, writers * each);
    }
};

QTEST_GUILESS_MAIN(TestRequestLogThreads)
#include "tst_requestlog_threads.moc"
