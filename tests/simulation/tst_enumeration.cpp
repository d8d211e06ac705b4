// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault, and every pair of faults, at each request of one small scenario.
#include "simulation/simulation.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace tidemark;
using namespace tidemark::sim;

namespace {

SimEvent event(qint64 atMs, EventKind kind, int process = -1, int count = 1)
{
    SimEvent out;
    out.atMs = atMs;
    out.kind = kind;
    out.process = process;
    out.count = count;
    return out;
}

/// One consumer reads, a second one joins and gets its share, the first one leaves.
Plan scenario()
{
    Plan plan;
    plan.seed = 1;
    plan.topics = { { 2, 0 } };
    GroupPlan group;
    group.topics = { 0 };
    group.heartbeatSeconds = 1;
    group.fetchIntervalMs = 4000;
    group.start.kind = engine::StartPosition::Kind::Begin;
    plan.groups = { group };
    plan.processes = { {}, {} };
    plan.restartMs = 400;
    plan.events = { event(0, EventKind::Append, -1, 4), event(0, EventKind::StartConsumer, 0),
        event(700, EventKind::StartConsumer, 1), event(2300, EventKind::Append, -1, 2),
        event(2500, EventKind::StopConsumer, 0) };
    plan.healMs = 3000;
    return plan;
}

std::vector<SimEvent> faults()
{
    std::vector<SimEvent> out;
    for (const EventKind kind :
        { EventKind::LoseRequest, EventKind::LoseAnswer, EventKind::ResetBefore, EventKind::Refuse,
            EventKind::Throttle, EventKind::Delay, EventKind::Truncate, EventKind::Garble,
            EventKind::NullLists, EventKind::CrashAfter }) {
        out.push_back(event(0, kind));
        out.back().ms = kind == EventKind::Throttle ? 1000 : -1;
        if (kind == EventKind::Delay)
            out.back().ms = 11'000; // no request of the control plane waits longer than 10 s
    }
    return out;
}

struct Place
{
    int request = 0;
    SimEvent fault;
};
using Case = std::vector<Place>;

QString text(const Case& places)
{
    QStringList out;
    for (const Place& place : places) {
        out << QStringLiteral("%1 at request %2")
                   .arg(QLatin1StringView(eventKindName(place.fault.kind)))
                   .arg(place.request);
    }
    return out.join(QStringLiteral(" and "));
}

Outcome run(const Case& places, bool print = false)
{
    Simulation simulation(scenario(), print);
    for (const Place& place : places)
        simulation.armAt(place.request, place.fault);
    return simulation.run();
}

QString failureText(const Case& places)
{
    const Outcome outcome = run(places);
    return QStringLiteral("%1: %2: %3")
        .arg(text(places), outcome.violation->invariant, outcome.violation->what);
}

/// All cases on all cores; the failures, at most ten.
QStringList failures(const std::vector<Case>& cases)
{
    std::mutex mutex;
    QStringList out; // guarded by mutex
    std::atomic<size_t> next{ 0 };
    const auto work = [&] {
        for (size_t i = next++; i < cases.size(); i = next++) {
            if (!run(cases[i]).violation)
                continue;
            const std::lock_guard lock(mutex);
            out << failureText(cases[i]);
            if (out.size() >= 10)
                next = cases.size();
        }
    };
    std::vector<std::thread> workers;
    const int count = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
    for (int i = 1; i < count; ++i)
        workers.emplace_back(work);
    work();
    for (std::thread& worker : workers)
        worker.join();
    return out;
}

} // namespace

class TestEnumeration : public QObject
{
    Q_OBJECT

private slots:
    void theScenarioHasAllKindsOfRequests()
    {
        const Outcome outcome = run({});
        QVERIFY2(!outcome.violation, qUtf8Printable(outcome.violation ? outcome.violation->what : QString()));
        QVERIFY(outcome.requestsBeforeHeal >= 25);
        QVERIFY(outcome.requestsBeforeHeal <= 40);
    }

    void everySingleFault()
    {
        std::vector<Case> cases;
        for (int request = 0; request < requests(); ++request) {
            for (const SimEvent& fault : faults())
                cases.push_back({ { request, fault } });
        }
        const QStringList failed = failures(cases);
        QVERIFY2(failed.isEmpty(), qUtf8Printable(failed.join(QLatin1Char('\n'))));
        qInfo("%zu single faults", cases.size());
    }

    void everyPairOfFaults()
    {
        std::vector<Case> cases;
        int number = 0;
        for (int first = 0; first < requests(); ++first) {
            for (int second = first + 1; second < requests(); ++second) {
                for (const SimEvent& one : faults()) {
                    for (const SimEvent& other : faults()) {
                        if (number++ % TIDEMARK_PAIRS_STEP == 0)
                            cases.push_back({ { first, one }, { second, other } });
                    }
                }
            }
        }
        const QStringList failed = failures(cases);
        QVERIFY2(failed.isEmpty(), qUtf8Printable(failed.join(QLatin1Char('\n'))));
        qInfo("%zu of %d pairs of faults", cases.size(), number);
    }

private:
    [[nodiscard]] static int requests()
    {
        static const int count = run({}).requestsBeforeHeal;
        return count;
    }
};

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QLoggingCategory::setFilterRules(QStringLiteral("tidemark.*=false"));
    if (argc > 1 && qstrcmp(argv[1], "--trace") == 0) {
        // The clean run, or with the faults given as request and kind in turn.
        Case places;
        for (int i = 2; i + 1 < argc; i += 2) {
            for (const SimEvent& fault : faults()) {
                if (qstrcmp(eventKindName(fault.kind), argv[i + 1]) == 0)
                    places.push_back({ atoi(argv[i]), fault });
            }
        }
        const Outcome outcome = run(places, true);
        return outcome.violation ? 1 : 0;
    }
    QCoreApplication app(argc, argv);
    TestEnumeration test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_enumeration.moc"
