// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/random.h"
#include "support/virtualtime.h"

#include <algorithm>
#include <unordered_map>

namespace tidemark::sim {

/// One machine: its wall clock may be wrong, and it may sleep. Its monotonic clock goes on while
/// it sleeps, as the product's does.
class Machine final : public Clock
{
public:
    explicit Machine(const Clock& world)
        : m_world(world)
    {
    }
    [[nodiscard]] qint64 monotonicMs() const override { return m_world.monotonicMs(); }
    [[nodiscard]] qint64 wallMs() const override { return m_world.wallMs() + m_wallErrorMs; }

    void jumpWall(qint64 ms) { m_wallErrorMs += ms; }
    void sleepUntil(qint64 monotonicMs) { m_awakeMs = std::max(m_awakeMs, monotonicMs); }
    /// How long it still sleeps; 0 or less: it is awake.
    [[nodiscard]] qint64 sleepsMs() const { return m_awakeMs - m_world.monotonicMs(); }
    /// When it woke or will wake, monotonic.
    [[nodiscard]] qint64 awakeMs() const { return m_awakeMs; }

private:
    const Clock& m_world;
    qint64 m_wallErrorMs = 0;
    qint64 m_awakeMs = 0;
};

/// One thread of a simulated process: timers and posted work on the world's scheduler. Work
/// posted from elsewhere arrives a little later, in the order posted, as between real threads.
/// While the machine sleeps nothing runs; what became due runs when it wakes. When the thread is
/// destroyed whatever waits is gone.
class SimThread final : public Scheduler
{
public:
    SimThread(test::VirtualScheduler& world, const Machine& machine, quint64 seed)
        : m_world(world)
        , m_machine(machine)
        , m_random(seed)
    {
    }
    ~SimThread() override
    {
        for (const auto& [id, worldId] : m_waiting)
            m_world.cancel(worldId);
        m_world.cancel(m_wakeTimer);
    }
    Q_DISABLE_COPY_MOVE(SimThread)

    TimerId after(qint64 delayMs, Work work) override
    {
        const TimerId id = m_nextId++;
        enter(id, delayMs, std::move(work));
        return id;
    }
    void cancel(TimerId id) override
    {
        std::erase_if(m_overdue, [id](const auto& entry) { return entry.first.second == id; });
        const auto found = m_waiting.find(id);
        if (found == m_waiting.end())
            return;
        m_world.cancel(found->second);
        m_waiting.erase(found);
    }
    void post(Work work) override
    {
        const qint64 hopMs = m_random.chance(4) ? m_random.between(1, 40) : m_random.below(2);
        m_lastPostMs = std::max(m_lastPostMs, m_machine.monotonicMs() + hopMs);
        after(m_lastPostMs - m_machine.monotonicMs(), std::move(work));
    }

private:
    void enter(TimerId id, qint64 delayMs, Work work)
    {
        const qint64 dueMs = m_machine.monotonicMs() + delayMs;
        m_waiting[id] = m_world.after(delayMs, [this, id, dueMs, work = std::move(work)] {
            m_waiting.erase(id);
            if (m_machine.sleepsMs() > 0) {
                m_overdue.emplace(std::pair(dueMs, id), work);
                lookWhenAwake();
            } else {
                work();
            }
        });
    }

    void lookWhenAwake()
    {
        m_world.cancel(m_wakeTimer);
        m_wakeTimer = m_world.after(m_machine.sleepsMs(), [this] {
            if (m_machine.sleepsMs() > 0) {
                lookWhenAwake();
                return;
            }
            // In the order in which it would have run.
            for (auto& [due, work] : std::exchange(m_overdue, {}))
                enter(due.second, 0, std::move(work));
        });
    }

    test::VirtualScheduler& m_world;
    const Machine& m_machine;
    Random m_random;
    std::unordered_map<TimerId, TimerId> m_waiting; // ours to the world's
    std::map<std::pair<qint64, TimerId>, Work> m_overdue; // became due while the machine slept
    TimerId m_wakeTimer = 0; // of the world
    TimerId m_nextId = 1;
    qint64 m_lastPostMs = 0;
};

} // namespace tidemark::sim
