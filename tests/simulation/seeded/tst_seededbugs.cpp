// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation proves itself: with each of these bugs in the engine it fails.
#include "buglist.h"
#include "seededbug.h"
#include "simulation/campaign.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

#include <iterator>
#include <thread>

using namespace tidemark;
using namespace tidemark::sim;

namespace {

constexpr qint64 seedsAllowed = 1000;

Campaign::Result campaign(qint64 count)
{
    const int threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
    return Campaign { 1, count, threads }.run();
}

} // namespace

class TestSeededBugs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        QLoggingCategory::setFilterRules(
            QStringLiteral("*.debug=false\n*.info=false\n*.warning=false\n*.critical=false\ndefault.info=true"));
    }
    void cleanup() { setSeededBug(0); }

    void thereAreEnough() { QVERIFY(std::size(bugList) >= 25); }

    void withoutABugTheCopyIsSound()
    {
        const Campaign::Result result = campaign(100);
        QVERIFY2(!result.failedSeed,
            qPrintable(QStringLiteral("seed %1").arg(result.failedSeed.value_or(0))));
    }

    void eachIsFound_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("why");
        for (const BugEntry& bug : bugList)
            QTest::newRow(bug.name) << bug.number << QString::fromUtf8(bug.why);
    }
    void eachIsFound()
    {
        QFETCH(int, number);
        QFETCH(QString, why);
        setSeededBug(number);
        const Campaign::Result result = campaign(seedsAllowed);
        QVERIFY2(result.failedSeed, qPrintable(QStringLiteral("not found: ") + why));
        const Outcome outcome = Simulation(generatePlan(*result.failedSeed)).run();
        QVERIFY2(outcome.violation, "the seed fails in a campaign, but not alone");
        qInfo("seed %llu, %s: %s", static_cast<unsigned long long>(*result.failedSeed),
            qUtf8Printable(outcome.violation->invariant), qUtf8Printable(outcome.violation->what));
    }
};

QTEST_APPLESS_MAIN(TestSeededBugs)
#include "tst_seededbugs.moc"
