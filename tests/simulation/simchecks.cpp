// SPDX-License-Identifier: GPL-3.0-or-later
// What has to hold after every step.
#include "simulation/simulation.h"

#include "simulation/simslot.h"

namespace tidemark::sim {

namespace {
// A step is a timer or a message; a program that does so much in one moment runs in circles.
constexpr qint64 mostStepsAtOnce = 20'000;
}

void Simulation::check()
{
    const qint64 atMs = nowMs();
    m_stepsAtOnce = atMs == m_lastStepMs ? m_stepsAtOnce + 1 : 0;
    m_lastStepMs = atMs;
    if (m_stepsAtOnce > mostStepsAtOnce)
        m_oracle.broken(
            "time goes on", QStringLiteral("%1 steps in one moment").arg(m_stepsAtOnce));
    for (const auto& slot : m_slots) {
        if (slot->process) {
            checkMemory(*slot->process);
            checkStops(*slot->process);
        }
    }
    checkHoldings();
}

void Simulation::checkMemory(const SimProcess& process)
{
    const qint64 limit = m_plan.processes[process.client().process].budgetBytes;
    qint64 answer = process.largestAnswer();
    for (const GroupPlan& group : m_plan.groups)
        answer = std::max(answer, group.maxFetchBytes);
    // Small messages take more memory than the bytes that a pull asks for and reserves.
    const auto allowed = static_cast<qint64>(
        static_cast<double>(std::max(limit, answer)) * std::max(1.1, process.largestGrowth()));
    const qint64 used = process.budget().used();
    if (used < 0 || used > allowed + answer) {
        m_oracle.broken("memory stays within its budget",
            QStringLiteral("process %1 uses %2 of %3 bytes")
                .arg(process.client().incarnation)
                .arg(used)
                .arg(limit));
    }
}

void Simulation::checkStops(SimProcess& process)
{
    for (SimProcess::Consumer& entry : process.consumers()) {
        if (!entry.isStopping || entry.isOver)
            continue;
        // It may not even have been told before it wakes up.
        if (process.machine().sleepsMs() > 0)
            process.expectEnd(entry);
        if (m_clock.monotonicMs() > entry.overBeforeMs) {
            m_oracle.broken("an orderly stop ends in time",
                QStringLiteral("%1 of process %2 is not over")
                    .arg(entry.name)
                    .arg(process.client().incarnation));
        }
    }
}

void Simulation::checkHoldings()
{
    // Partitions are given with answers only; at other times the holdings can but shrink.
    if (m_oracle.answers() == m_answersChecked)
        return;
    m_answersChecked = m_oracle.answers();
    std::vector<Oracle::Holding> holdings;
    for (const auto& slot : m_slots) {
        if (slot->process)
            slot->process->addHoldings(holdings);
    }
    m_oracle.held(holdings);
}

} // namespace tidemark::sim
