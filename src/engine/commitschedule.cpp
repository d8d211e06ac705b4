// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commitschedule.h"

#include <algorithm>

namespace tidemark::engine {

CommitSchedule::CommitSchedule(Jitter jitter)
    : m_backoff(500, 20'000, std::move(jitter))
{
}

qint64 CommitSchedule::dueMs(bool forced) const
{
    // After a failure even a forced commit waits: the service is in trouble.
    return forced ? m_notBeforeMs : std::max(m_nextMs, m_notBeforeMs);
}

void CommitSchedule::sent(qint64 nowMs)
{
    m_inFlight = true;
    m_nextMs = nowMs + spacingMs;
}

void CommitSchedule::succeeded()
{
    m_inFlight = false;
    m_backoff.reset();
    m_notBeforeMs = 0;
}

void CommitSchedule::failed(qint64 nowMs, qint64 retryAfterMs)
{
    m_inFlight = false;
    m_notBeforeMs = nowMs + m_backoff.nextDelayMs(retryAfterMs);
}

} // namespace tidemark::engine
