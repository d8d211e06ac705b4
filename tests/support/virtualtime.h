// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace tidemark::test {

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }
    [[nodiscard]] qint64 wallMs() const override { return m_wallMs; }

    void advance(qint64 ms)
    {
        m_monotonicMs += ms;
        m_wallMs += ms;
    }
    void setWall(qint64 ms) { m_wallMs = ms; }

private:
    qint64 m_monotonicMs = 1'000'000;
    qint64 m_wallMs = 1'764'000'000'000;
};

/// Runs timers and posted work on a ManualClock, in the order of their times.
class VirtualScheduler final : public Scheduler
{
public:
    explicit VirtualScheduler(ManualClock& clock)
        : m_clock(clock)
    {
    }

    TimerId after(qint64 delayMs, Work work) override
    {
        const TimerId id = m_nextId++;
        const qint64 due = m_clock.monotonicMs() + std::max<qint64>(0, delayMs);
        m_work.emplace(std::pair(due, id), std::move(work));
        m_due.emplace(id, due);
        return id;
    }
    void cancel(TimerId id) override
    {
        const auto found = m_due.find(id);
        if (found == m_due.end())
            return;
        m_work.erase({ found->second, id });
        m_due.erase(found);
    }
    void post(Work work) override { after(0, std::move(work)); }

    /// Lets `ms` pass, running what becomes due on the way at its own time.
    void run(qint64 ms)
    {
        const qint64 end = m_clock.monotonicMs() + ms;
        while (!m_work.empty() && m_work.begin()->first.first <= end)
            runNext();
        m_clock.advance(end - m_clock.monotonicMs());
    }

    /// Runs the next work at its own time. False: nothing waits.
    bool runNext()
    {
        if (m_work.empty())
            return false;
        const auto next = m_work.begin();
        m_clock.advance(std::max<qint64>(0, next->first.first - m_clock.monotonicMs()));
        const Work work = std::move(next->second);
        m_due.erase(next->first.second);
        m_work.erase(next);
        work();
        return true;
    }

    [[nodiscard]] size_t waiting() const { return m_work.size(); }

private:
    ManualClock& m_clock;
    std::map<std::pair<qint64, TimerId>, Work> m_work;
    std::unordered_map<TimerId, qint64> m_due;
    TimerId m_nextId = 1;
};

} // namespace tidemark::test
