// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>
#include <mutex>
#include <utility>

namespace tidemark::engine {

/// Carries values from many threads to one taker, who is woken once until he has taken
/// everything. Unbounded itself: what may be put in is bounded by the putters (MemoryBudget).
/// Thread: any. Locks: its own; the wake function runs without it.
template<class T>
class Inbox
{
public:
    /// `wake` runs in the thread of the putter and must only post something.
    explicit Inbox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {
    }

    void put(T value)
    {
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            m_values << std::move(value);
            wake = !std::exchange(m_woken, true);
        }
        if (wake)
            m_wake();
    }

    [[nodiscard]] QList<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_woken = false;
        return std::exchange(m_values, {});
    }

    /// Drops the oldest so that at most `count` stay. For values whose loss is acceptable.
    void trim(qsizetype count)
    {
        const std::lock_guard lock(m_mutex);
        if (m_values.size() > count)
            m_values.remove(0, m_values.size() - count);
    }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    QList<T> m_values; // guarded by m_mutex
    bool m_woken = false; // guarded by m_mutex
};

} // namespace tidemark::engine
