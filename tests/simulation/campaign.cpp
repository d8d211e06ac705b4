// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/campaign.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace tidemark::sim {

Campaign::Result Campaign::run() const
{
    std::mutex mutex;
    Result total; // guarded by mutex
    std::atomic<qint64> next{ 0 };
    const auto work = [&] {
        Result mine;
        for (qint64 i = next++; i < count; i = next++) {
            const quint64 seed = firstSeed + static_cast<quint64>(i);
            const Outcome outcome = Simulation(generatePlan(seed)).run();
            ++mine.runs;
            mine.requests += outcome.requests;
            mine.events += outcome.events;
            mine.messages += outcome.messages;
            mine.virtualMs += outcome.virtualMs;
            if (outcome.violation) {
                mine.failedSeed = seed;
                next = count;
            }
        }
        const std::lock_guard lock(mutex);
        total.runs += mine.runs;
        total.requests += mine.requests;
        total.events += mine.events;
        total.messages += mine.messages;
        total.virtualMs += mine.virtualMs;
        if (mine.failedSeed && (!total.failedSeed || *mine.failedSeed < *total.failedSeed))
            total.failedSeed = mine.failedSeed;
    };
    std::vector<std::thread> workers;
    for (int i = 1; i < threads; ++i)
        workers.emplace_back(work);
    work();
    for (std::thread& worker : workers)
        worker.join();
    return total;
}

Failure shrink(const Plan& failing, const Violation& violation)
{
    Failure best{ failing, violation };
    qsizetype piece = std::max<qsizetype>(1, best.plan.events.size() / 2);
    for (;;) {
        bool removed = false;
        for (qsizetype begin = 0; begin < best.plan.events.size();) {
            Plan smaller = best.plan;
            smaller.events.remove(begin, std::min(piece, smaller.events.size() - begin));
            const Outcome outcome = Simulation(smaller).run();
            if (outcome.violation && outcome.violation->invariant == violation.invariant) {
                best = { smaller, *outcome.violation };
                removed = true;
            } else {
                begin += piece;
            }
        }
        if (piece > 1)
            piece /= 2;
        else if (!removed)
            return best;
    }
}

} // namespace tidemark::sim
