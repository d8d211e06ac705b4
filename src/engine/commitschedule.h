// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"

namespace tidemark::engine {

/// Decides when the one committer of a consumer sends: all partitions in one call, one call in
/// flight, at most one a second, at once where a partition waits to be given away. Times are
/// monotonic ms. Thread: one at a time.
class CommitSchedule
{
public:
    static constexpr qint64 spacingMs = 1000;

    explicit CommitSchedule(Jitter jitter);

    /// When a call may go; now or earlier means at once. `forced`: a partition drains.
    [[nodiscard]] qint64 dueMs(bool forced) const;
    [[nodiscard]] bool inFlight() const { return m_inFlight; }
    void sent(qint64 nowMs);
    void succeeded();
    void failed(qint64 nowMs, qint64 retryAfterMs = -1);
    /// The call in flight was given up: nothing is known of it.
    void cancelled() { m_inFlight = false; }

private:
    Backoff m_backoff;
    bool m_inFlight = false;
    qint64 m_nextMs = 0;
    qint64 m_notBeforeMs = 0;
};

} // namespace tidemark::engine
