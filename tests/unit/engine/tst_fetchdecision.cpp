// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchdecision.h"

#include <QTest>

using namespace tidemark::engine;

Q_DECLARE_METATYPE(FetchInputs)

class TestFetchDecision : public QObject
{
    Q_OBJECT

private slots:
    void decides_data()
    {
        QTest::addColumn<FetchInputs>("in");
        QTest::addColumn<FetchBlock>("block");
        QTest::addColumn<qint64>("lookAgainMs");

        FetchInputs free;
        free.nowMs = 100;
        const auto row = [&](const char* name, auto change, FetchBlock block, qint64 again = -1) {
            FetchInputs in = free;
            change(in);
            QTest::newRow(name) << in << block << again;
        };
        row("free", [](FetchInputs&) {}, FetchBlock::None);
        row("one handed over", [](FetchInputs& in) { in.outstanding = 1; }, FetchBlock::None);
        row("two handed over", [](FetchInputs& in) { in.outstanding = 2; }, FetchBlock::NotAccepted);
        row("in flight", [](FetchInputs& in) { in.inFlight = true; }, FetchBlock::InFlight);
        row("paused", [](FetchInputs& in) { in.paused = true; }, FetchBlock::Paused);
        row("backoff", [](FetchInputs& in) { in.backoffUntilMs = 101; }, FetchBlock::Backoff, 101);
        row("backoff over", [](FetchInputs& in) { in.backoffUntilMs = 100; }, FetchBlock::None);
        row("idle", [](FetchInputs& in) { in.idleUntilMs = 2100; }, FetchBlock::Interval, 2100);
        row("idle over", [](FetchInputs& in) { in.idleUntilMs = 100; }, FetchBlock::None);
        row("no budget", [](FetchInputs& in) { in.budgetAvailable = false; },
            FetchBlock::MemoryBudget);
        row("end", [](FetchInputs& in) { in.endReached = true; }, FetchBlock::EndReached);
        row("failed before all", [](FetchInputs& in) {
            in.failed = in.inFlight = in.paused = in.endReached = true;
        }, FetchBlock::Failed);
        row("paused before backoff", [](FetchInputs& in) {
            in.paused = true;
            in.backoffUntilMs = 500;
        }, FetchBlock::Paused);
    }

    void decides()
    {
        QFETCH(FetchInputs, in);
        QFETCH(FetchBlock, block);
        QFETCH(qint64, lookAgainMs);
        const FetchVerdict verdict = fetchDecision(in);
        QCOMPARE(verdict.block, block);
        QCOMPARE(verdict.lookAgainMs, lookAgainMs);
    }
};

QTEST_GUILESS_MAIN(TestFetchDecision)
#include "tst_fetchdecision.moc"
