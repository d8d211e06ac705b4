// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commitplan.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestCommitPlan : public QObject
{
    Q_OBJECT

    static TopicPartition source(int number)
    {
        return { QStringLiteral("t"), PartitionId(number) };
    }
    static CommitPlan::Offsets offsets(int count)
    {
        CommitPlan::Offsets out;
        for (int i = 0; i < count; ++i)
            out.emplace(source(i), Offset(10 + i));
        return out;
    }
    struct Outcome
    {
        std::set<TopicPartition> committed;
        std::set<TopicPartition> aside;
        int calls = 0;
    };
    /// Calls until nothing may go; the service refuses every call with one of `refused` in it.
    static Outcome run(CommitPlan& plan, CommitPlan::Offsets waiting,
        const std::set<TopicPartition>& refused, qint64 nowMs)
    {
        Outcome outcome;
        for (;;) {
            const CommitPlan::Offsets sent = plan.next(waiting, nowMs);
            if (sent.empty())
                return outcome;
            ++outcome.calls;
            const bool bad = std::any_of(sent.begin(), sent.end(),
                [&](const auto& entry) { return refused.count(entry.first) > 0; });
            if (bad) {
                outcome.aside.merge(plan.refused(nowMs));
                continue;
            }
            plan.accepted();
            for (const auto& [source, offset] : sent) {
                outcome.committed.insert(source);
                waiting.erase(source);
            }
        }
    }

private slots:
    void asARuleAllGoInOneCall()
    {
        CommitPlan plan;
        const Outcome outcome = run(plan, offsets(50), {}, 0);
        QCOMPARE(outcome.calls, 1);
        QCOMPARE(outcome.committed.size(), 50U);
        QVERIFY(!plan.isSearching());
        QVERIFY(plan.next({}, 0).empty());
    }

    void theRefusedOneIsFoundAndTheOthersGo_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("bad");
        for (const int count : { 1, 2, 3, 7, 50 }) {
            for (const int bad : { 0, count / 2, count - 1 })
                QTest::addRow("%d of %d", bad, count) << count << bad;
        }
    }
    void theRefusedOneIsFoundAndTheOthersGo()
    {
        QFETCH(int, count);
        QFETCH(int, bad);
        CommitPlan plan;
        const Outcome outcome = run(plan, offsets(count), { source(bad) }, 1000);
        QCOMPARE(outcome.aside, std::set { source(bad) });
        QCOMPARE(outcome.committed.size(), static_cast<size_t>(count - 1));
        QVERIFY2(outcome.calls <= 14, qPrintable(QString::number(outcome.calls)));
        QVERIFY(plan.isSetAside(source(bad), 1000));
        QCOMPARE(plan.retryMs(offsets(count), 1000), 1000 + CommitPlan::setAsideMs);
    }

    void whatIsSetAsideIsTriedAgain()
    {
        CommitPlan plan;
        run(plan, offsets(4), { source(2) }, 1000);
        const qint64 later = 1000 + CommitPlan::setAsideMs;
        QVERIFY(!plan.isSetAside(source(2), later));
        const Outcome again = run(plan, { { source(2), Offset(99) } }, {}, later);
        QCOMPARE(again.committed, std::set { source(2) });
        QCOMPARE(plan.retryMs(offsets(4), later), -1);
    }

    void manyRefusedAloneMeanAll()
    {
        CommitPlan plan;
        std::set<TopicPartition> all;
        for (int i = 0; i < 500; ++i)
            all.insert(source(i));
        const Outcome outcome = run(plan, offsets(500), all, 0);
        QVERIFY(outcome.committed.empty());
        QCOMPARE(outcome.aside.size(), 500U);
        QVERIFY2(outcome.calls < 40, qPrintable(QString::number(outcome.calls)));
    }

    void aFailureDecidesNothing()
    {
        CommitPlan plan;
        QCOMPARE(plan.next(offsets(4), 0).size(), 4U);
        plan.failed();
        QCOMPARE(plan.next(offsets(4), 0).size(), 4U);
        QVERIFY(plan.refused(0).empty());
        QVERIFY(plan.isSearching());
        const auto half = plan.next(offsets(4), 0);
        QCOMPARE(half.size(), 2U);
        plan.failed();
        QCOMPARE(plan.next(offsets(4), 0), half); // the search goes on where it was
    }

    void aPartitionGivenAwayEndsItsPartOfTheSearch()
    {
        CommitPlan plan;
        QCOMPARE(plan.next(offsets(2), 0).size(), 2U);
        plan.refused(0);
        // Partition 0 is gone; the search must not wait for it.
        const auto next = plan.next({ { source(1), Offset(1) } }, 0);
        QCOMPARE(next.size(), 1U);
        QVERIFY(next.count(source(1)));
    }
};

QTEST_APPLESS_MAIN(TestCommitPlan)
#include "tst_commitplan.moc"
