// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"

#include <optional>

namespace tidemark::engine {

/// Decides when the next heartbeat goes out and when the membership is lost. Times are
/// monotonic ms. The lease counts from the moment a heartbeat was sent, not answered: the service
/// may have counted from there. Thread: one at a time.
class HeartbeatSchedule
{
public:
    HeartbeatSchedule(qint64 intervalMs, qint64 timeoutMs, Jitter jitter);

    /// True where a heartbeat is due now; the caller sends it and calls sent().
    [[nodiscard]] bool isDue(qint64 nowMs) const;
    /// When to look again; at once where something is due.
    [[nodiscard]] qint64 nextLookMs(qint64 nowMs) const;

    void sent(qint64 nowMs);
    void answered();
    void failed(qint64 nowMs, qint64 retryAfterMs = -1);
    /// Something is to be reported before the interval ends (a drained partition).
    void hurry(qint64 nowMs);

    /// The last answered heartbeat was sent less than a time-out ago.
    [[nodiscard]] bool holdsLease(qint64 nowMs) const;
    /// A heartbeat was answered once and the lease has run out since.
    [[nodiscard]] bool isLost(qint64 nowMs) const;
    [[nodiscard]] bool inFlight() const { return m_sentMs.has_value(); }
    [[nodiscard]] qint64 intervalMs() const { return m_intervalMs; }
    [[nodiscard]] qint64 timeoutMs() const { return m_timeoutMs; }
    /// Bound of one exchange: below half the time-out, so that a lost one can be repeated.
    [[nodiscard]] int requestTimeoutMs() const;

private:
    qint64 m_intervalMs;
    qint64 m_timeoutMs;
    Backoff m_backoff;
    qint64 m_dueMs = 0;
    std::optional<qint64> m_sentMs;
    std::optional<qint64> m_leaseFromMs;
};

} // namespace tidemark::engine
