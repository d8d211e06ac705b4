// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/offsetledger.h"

#include <QTest>

#include <random>

using namespace tidemark;
using namespace tidemark::engine;

class TestOffsetLedger : public QObject
{
    Q_OBJECT

    static constexpr Generation one { 1 };

private slots:
    void aResolvedStartIsCommittedAtOnceAlsoWhereItIsZero()
    {
        OffsetLedger ledger;
        ledger.begin(one, Offset(0));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(0)));
        ledger.committed(Offset(0));
        QVERIFY(!ledger.toCommit());
    }

    void nothingIsCommittedWhereNothingIsKnown()
    {
        OffsetLedger ledger;
        ledger.begin(one, std::nullopt);
        QVERIFY(!ledger.toCommit());
        ledger.delivered(one, Offset(5));
        QVERIFY(!ledger.toCommit());
        QVERIFY(ledger.accepted(one, Offset(5)));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(5)));
    }

    void aBatchAcceptedOutOfTurnWaits()
    {
        OffsetLedger ledger;
        ledger.begin(one, Offset(0));
        ledger.committed(Offset(0));
        ledger.delivered(one, Offset(10));
        ledger.delivered(one, Offset(20));
        QVERIFY(ledger.accepted(one, Offset(20)));
        QVERIFY(!ledger.toCommit());
        QCOMPARE(ledger.outstanding(), 2);
        QVERIFY(ledger.accepted(one, Offset(10)));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(20)));
        QCOMPARE(ledger.outstanding(), 0);
    }

    void staleGenerationsAndUnknownBatchesAreRefused()
    {
        OffsetLedger ledger;
        ledger.begin(Generation(2), Offset(0));
        ledger.delivered(one, Offset(10));
        QCOMPARE(ledger.outstanding(), 0);
        QVERIFY(!ledger.accepted(one, Offset(10)));
        QVERIFY(!ledger.accepted(Generation(2), Offset(10)));
        ledger.delivered(Generation(2), Offset(10));
        QVERIFY(ledger.accepted(Generation(2), Offset(10)));
        QVERIFY(!ledger.accepted(Generation(2), Offset(10)));
    }

    void abandonedBatchesAreNeverCommitted()
    {
        OffsetLedger ledger;
        ledger.begin(one, Offset(0));
        ledger.delivered(one, Offset(10));
        ledger.delivered(one, Offset(20));
        QVERIFY(ledger.accepted(one, Offset(10)));
        ledger.abandon();
        QCOMPARE(ledger.outstanding(), 0);
        QVERIFY(!ledger.accepted(one, Offset(20)));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(10)));
        // One that comes after them would take them with it.
        ledger.delivered(one, Offset(30));
        QVERIFY(!ledger.accepted(one, Offset(30)));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(10)));
    }

    void neverBackwards()
    {
        OffsetLedger ledger;
        ledger.begin(one, Offset(100));
        ledger.delivered(one, Offset(50));
        QVERIFY(ledger.accepted(one, Offset(50)));
        QCOMPARE(ledger.toCommit(), std::optional(Offset(100)));
    }

    void randomOrdersCommitExactlyTheUnbrokenPrefix()
    {
        std::mt19937 random(42);
        for (int round = 0; round < 500; ++round) {
            OffsetLedger ledger;
            ledger.begin(one, Offset(0));
            const int count = 1 + static_cast<int>(random() % 12);
            std::vector<int> order(static_cast<size_t>(count));
            for (int i = 0; i < count; ++i) {
                order[static_cast<size_t>(i)] = i;
                ledger.delivered(one, Offset(i + 1));
            }
            std::shuffle(order.begin(), order.end(), random);
            std::vector<bool> accepted(static_cast<size_t>(count), false);
            for (const int index : order) {
                QVERIFY(ledger.accepted(one, Offset(index + 1)));
                accepted[static_cast<size_t>(index)] = true;
                int prefix = 0;
                while (prefix < count && accepted[static_cast<size_t>(prefix)])
                    ++prefix;
                QCOMPARE(ledger.toCommit(), std::optional(Offset(prefix)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOffsetLedger)
#include "tst_offsetledger.moc"
