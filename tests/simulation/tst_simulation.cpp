// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace tidemark;
using namespace tidemark::sim;

namespace {

constexpr qint64 schedulesOfTheTest = TIDEMARK_SCHEDULES;

int threads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

QString text(const Violation& violation)
{
    return QStringLiteral("%1: %2 (after %3 ms)")
        .arg(violation.invariant, violation.what)
        .arg(violation.atMs);
}

QString failureText(quint64 seed)
{
    const Plan plan = generatePlan(seed);
    const Outcome outcome = Simulation(plan).run();
    if (!outcome.violation)
        return QStringLiteral("seed %1 fails in a campaign, but not alone").arg(seed);
    const Failure failure = shrink(plan, *outcome.violation);
    return QStringLiteral(
        "seed %1 breaks an invariant:\n%2\n\nshrunk to %3 of %4 events:\n%5\n%6\n")
        .arg(seed)
        .arg(text(*outcome.violation))
        .arg(failure.plan.events.size())
        .arg(plan.events.size())
        .arg(failure.plan.text(), text(failure.violation));
}

int replay(quint64 seed, bool trace, bool shrunk)
{
    Plan plan = generatePlan(seed);
    Outcome outcome;
    if (shrunk) {
        outcome = Simulation(plan).run();
        if (outcome.violation)
            plan = shrink(plan, *outcome.violation).plan;
    }
    std::printf("%s\n\n", qUtf8Printable(plan.text()));
    outcome = Simulation(plan, trace).run();
    std::printf("%lld requests, %lld steps, %lld virtual ms, trace %016llx\n%s\n",
        static_cast<long long>(outcome.requests), static_cast<long long>(outcome.events),
        static_cast<long long>(outcome.virtualMs), static_cast<unsigned long long>(outcome.hash),
        outcome.violation ? qUtf8Printable(text(*outcome.violation)) : "all invariants hold");
    return outcome.violation ? 1 : 0;
}

int campaign(quint64 firstSeed, qint64 count, int threadCount)
{
    QElapsedTimer timer;
    timer.start();
    const Campaign::Result result = Campaign{ firstSeed, count, threadCount }.run();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    std::printf("%lld schedules from seed %llu: %lld requests, %lld messages, %lld steps, "
                "%.1f virtual hours in %.1f s (%.0f schedules/s)\n",
        static_cast<long long>(result.runs), static_cast<unsigned long long>(firstSeed),
        static_cast<long long>(result.requests), static_cast<long long>(result.messages),
        static_cast<long long>(result.events), static_cast<double>(result.virtualMs) / 3'600'000.0,
        seconds, static_cast<double>(result.runs) / std::max(0.001, seconds));
    if (!result.failedSeed)
        return 0;
    std::printf("%s", qUtf8Printable(result.failedSeed ? failureText(*result.failedSeed) : QString()));
    return 1;
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameTrace()
    {
        for (quint64 seed = 1; seed <= 10; ++seed) {
            const Outcome first = Simulation(generatePlan(seed)).run();
            const Outcome second = Simulation(generatePlan(seed)).run();
            QCOMPARE(first.hash, second.hash);
            QCOMPARE(first.requests, second.requests);
            QCOMPARE(first.events, second.events);
        }
        QVERIFY(Simulation(generatePlan(1)).run().hash != Simulation(generatePlan(2)).run().hash);
    }

    void everyScheduleKeepsEveryInvariant()
    {
        const Campaign::Result result = Campaign{ 1, schedulesOfTheTest, threads() }.run();
        QVERIFY2(!result.failedSeed, qUtf8Printable(result.failedSeed ? failureText(*result.failedSeed) : QString()));
        QCOMPARE(result.runs, schedulesOfTheTest);
        // A campaign in which nothing happens would prove nothing.
        QVERIFY(result.messages > 20 * result.runs);
        QVERIFY(result.requests > 50 * result.runs);
    }
};

int main(int argc, char** argv)
{
    // Iteration over a hash must not differ from process to process.
    QHashSeed::setDeterministicGlobalSeed();
    QLoggingCategory::setFilterRules(
        QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    QCoreApplication app(argc, argv);

    QCommandLineParser parser;
    const QCommandLineOption seed(QStringLiteral("seed"),
        QStringLiteral("Run one seed, or begin with it."), QStringLiteral("number"));
    const QCommandLineOption trace(QStringLiteral("trace"), QStringLiteral("Print what happens."));
    const QCommandLineOption shrunk(
        QStringLiteral("shrink"), QStringLiteral("Take away the events a failure does not need."));
    const QCommandLineOption schedules(QStringLiteral("schedules"),
        QStringLiteral("Run that many seeds."), QStringLiteral("count"));
    const QCommandLineOption threadCount(QStringLiteral("threads"),
        QStringLiteral("Threads to use."), QStringLiteral("count"), QString::number(threads()));
    parser.addOptions({ seed, trace, shrunk, schedules, threadCount });
    // Options that are not ours are those of Qt Test.
    const bool isOurs
        = parser.parse(app.arguments()) && (parser.isSet(seed) || parser.isSet(schedules));
    if (isOurs && parser.isSet(schedules)) {
        const quint64 first = parser.isSet(seed) ? parser.value(seed).toULongLong() : 1;
        return campaign(
            first, parser.value(schedules).toLongLong(), parser.value(threadCount).toInt());
    }
    if (isOurs)
        return replay(parser.value(seed).toULongLong(), parser.isSet(trace), parser.isSet(shrunk));
    TestSimulation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_simulation.moc"
