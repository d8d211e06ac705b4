// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/delivery.h"
#include "simulation/plan.h"
#include "simulation/simthread.h"

#include <functional>
#include <set>

namespace tidemark::sim {

/// The taker of one process, in its main thread: stores one batch after the other, each in its
/// own time, and gives it back as accepted or as failed.
class SimSink
{
public:
    struct Outlets
    {
        std::function<QList<engine::Delivery>()> take;
        std::function<void(const engine::Delivery&)> accept;
        std::function<void(const engine::Delivery&)> fail;
    };

    SimSink(const ProcessPlan& plan, SimThread& thread, const Clock& clock, quint64 seed,
        Outlets outlets);

    /// There is something to take.
    void wake();
    void beSlow(qint64 ms, qint64 forMs);
    void stall(qint64 ms);
    /// The next batch cannot be stored, nor any later one of its consumer.
    void failNext() { m_failNext = true; }
    /// Stores at once from now on.
    void heal();
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty(); }

private:
    void next();
    void finish();

    const ProcessPlan& m_plan;
    SimThread& m_thread;
    const Clock& m_clock;
    Random m_random;
    Outlets m_outlets;
    QList<engine::Delivery> m_waiting;
    std::set<qint64> m_failed; // consumers
    bool m_failNext = false;
    bool m_isBusy = false;
    Scheduler::TimerId m_timer = 0; // where it is busy
    qint64 m_slowMs = 0;
    qint64 m_slowUntilMs = 0;
    qint64 m_stalledUntilMs = 0;
    bool m_isHealed = false;
};

} // namespace tidemark::sim
