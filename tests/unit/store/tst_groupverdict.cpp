// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupverdict.h"

#include <QTest>

using namespace tidemark::store;
using Kind = GroupVerdict::Kind;
using Why = GroupVerdict::Why;

class TestGroupVerdict : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<GroupFacts>("facts");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("why");
        const auto row = [](const char* name, GroupFacts facts, Kind kind, Why why = Why::None) {
            QTest::newRow(name) << facts << static_cast<int>(kind) << static_cast<int>(why);
        };
        GroupFacts looked;
        looked.isLooked = true;
        looked.watchedMs = 600'000;
        looked.partitions = 16;
        const auto with = [&looked](auto change) {
            GroupFacts facts = looked;
            change(facts);
            return facts;
        };

        row("never looked at", {}, Kind::Unknown, Why::NotLooked);
        GroupFacts failed;
        failed.hasFailed = true;
        row("only failed", failed, Kind::Unknown, Why::LookFailed);
        row("failed after a good look",
            with([](GroupFacts& f) { f.atEnd = 16; f.hasFailed = true; }), Kind::Unknown, Why::LookFailed);
        row("no partition told", with([](GroupFacts& f) { f.partitions = 0; }), Kind::Unknown,
            Why::NothingTold);
        row("nothing committed", with([](GroupFacts& f) { f.uncommitted = 16; }), Kind::NeverCommitted);
        row("nothing committed, one not told",
            with([](GroupFacts& f) { f.uncommitted = 15; f.notTold = 1; }), Kind::Unknown, Why::NotSeen);
        row("all at the end", with([](GroupFacts& f) { f.atEnd = 16; }), Kind::UpToDate);
        row("at the end where committed", with([](GroupFacts& f) { f.atEnd = 10; f.uncommitted = 6; }),
            Kind::UpToDate);
        row("at the end, one not told", with([](GroupFacts& f) { f.atEnd = 15; f.notTold = 1; }),
            Kind::Unknown, Why::NotSeen);
        row("at the end, some unseen", with([](GroupFacts& f) { f.atEnd = 10; }), Kind::Unknown,
            Why::NotSeen);
        row("unseen, but moving", with([](GroupFacts& f) { f.stillMs = 5000; }), Kind::Moving);
        row("waiting and moving", with([](GroupFacts& f) { f.waiting = 16; f.stillMs = 0; }),
            Kind::Moving);
        row("waiting, moved just lately enough",
            with([](GroupFacts& f) { f.waiting = 16; f.stillMs = GroupVerdict::standingAfterMs - 1; }),
            Kind::Moving);
        row("waiting, moved long ago",
            with([](GroupFacts& f) { f.waiting = 16; f.stillMs = GroupVerdict::standingAfterMs; }),
            Kind::Unknown, Why::WatchedTooShort);
        row("waiting, seen once", with([](GroupFacts& f) { f.waiting = 3; f.watchedMs = 0; }),
            Kind::Unknown, Why::WatchedTooShort);
        row("one partition stands still while others move",
            with([](GroupFacts& f) { f.waiting = 4; f.standing = 1; f.standingMs = 200'000; f.stillMs = 0; }),
            Kind::StandingStill);
        row("expired comes before all else",
            with([](GroupFacts& f) { f.expired = 1; f.waiting = 15; f.standing = 15; }), Kind::Expired);
    }

    void verdicts()
    {
        QFETCH(GroupFacts, facts);
        QFETCH(int, kind);
        QFETCH(int, why);
        const GroupVerdict verdict = verdictOf(facts);
        QCOMPARE(static_cast<int>(verdict.kind), kind);
        QCOMPARE(static_cast<int>(verdict.why), why);
    }
};

QTEST_GUILESS_MAIN(TestGroupVerdict)
#include "tst_groupverdict.moc"
