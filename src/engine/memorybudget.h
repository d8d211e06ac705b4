// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace tidemark::engine {

/// Bytes of pull answers in flight or not accepted yet, over all fetch threads. A pull reserves
/// its largest answer before it is sent, so that the bound holds whatever comes back.
/// Thread: any.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 limitBytes)
        : m_limit(limitBytes)
    {
    }

    /// False: no room; somebody will call release(). One reservation always succeeds while
    /// nothing is reserved, so that a limit below one answer cannot stop everything.
    [[nodiscard]] bool tryReserve(qint64 bytes);
    void release(qint64 bytes) { m_used.fetch_sub(bytes); }
    /// Replaces a reservation by what the answer really takes.
    void adjust(qint64 reserved, qint64 actual) { m_used.fetch_add(actual - reserved); }

    [[nodiscard]] qint64 used() const { return m_used.load(); }
    /// True once after a failed tryReserve(): whoever releases must wake the fetch threads.
    [[nodiscard]] bool takeWaiting() { return m_waiting.exchange(false); }

private:
    qint64 m_limit;
    std::atomic<qint64> m_used { 0 };
    std::atomic<bool> m_waiting { false };
};

} // namespace tidemark::engine
