// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receipt.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

Error full()
{
    return Error::make(ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("full"));
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private slots:
    void theFirstWordCounts()
    {
        const auto desk = std::make_shared<ReceiptDesk>([] {});
        {
            const Receipt first(desk, 1);
            first.accept();
            first.fail(full());
            const Receipt second(desk, 2);
            const Receipt copy = second;
            copy.fail(full());
            second.accept();
        }
        const std::vector<Settlement> said = desk->takeAll();
        QCOMPARE(said.size(), size_t(2));
        QCOMPARE(said[0].ticket, quint64(1));
        QVERIFY(!said[0].refusal);
        QCOMPARE(said[1].ticket, quint64(2));
        QCOMPARE(said[1].refusal->code, QStringLiteral("DiskFull"));
        QVERIFY(desk->takeAll().empty());
    }

    void goingWithoutAWordIsARefusal()
    {
        const auto desk = std::make_shared<ReceiptDesk>([] {});
        std::optional<Receipt> receipt(std::in_place, desk, 7);
        std::optional<Receipt> copy(receipt);
        receipt.reset();
        QVERIFY(desk->takeAll().empty());
        copy.reset();
        const std::vector<Settlement> said = desk->takeAll();
        QCOMPARE(said.size(), size_t(1));
        QCOMPARE(said[0].refusal->code, receiptDroppedCode());
        QCOMPARE(said[0].refusal->kind, ErrorKind::Local);
    }

    void wakesOnceUntilTakenAndNotWhileAttended()
    {
        int wakes = 0;
        const auto desk = std::make_shared<ReceiptDesk>([&] { ++wakes; });
        desk->settle({ 1, {} });
        desk->settle({ 2, {} });
        QCOMPARE(wakes, 1);
        QCOMPARE(desk->takeAll().size(), size_t(2));
        desk->attend(true);
        desk->settle({ 3, {} });
        QCOMPARE(wakes, 1);
        desk->attend(false); // what was said meanwhile and not taken must not be forgotten
        QCOMPARE(wakes, 2);
        QCOMPARE(desk->takeAll().size(), size_t(1));
        desk->attend(true);
        desk->attend(false);
        QCOMPARE(wakes, 2);
    }

    void outlivesTheDesk()
    {
        int wakes = 0;
        std::optional<Receipt> receipt;
        {
            const auto desk = std::make_shared<ReceiptDesk>([&] { ++wakes; });
            receipt.emplace(desk, 1);
            desk->close();
        }
        receipt->accept();
        receipt.reset();
        QCOMPARE(wakes, 0);
    }

    void fromManyThreadsEachOnce()
    {
        std::atomic<int> wakes { 0 };
        const auto desk = std::make_shared<ReceiptDesk>([&] { ++wakes; });
        constexpr int count = 2000;
        std::vector<Receipt> receipts;
        for (int i = 0; i < count; ++i)
            receipts.emplace_back(desk, quint64(i));
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([copies = receipts] {
                for (const Receipt& receipt : copies)
                    receipt.accept();
            });
        }
        receipts.clear();
        std::vector<int> seen(count, 0);
        int total = 0;
        while (total < count) {
            for (const Settlement& settlement : desk->takeAll()) {
                QVERIFY(!settlement.refusal);
                ++seen[size_t(settlement.ticket)];
                ++total;
            }
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(desk->takeAll().empty());
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
        QVERIFY(wakes > 0);
    }
};

QTEST_GUILESS_MAIN(TestReceipt)
#include "tst_receipt.moc"
