// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heartbeatschedule.h"

#include <algorithm>

namespace tidemark::engine {

namespace {
// Hurried heartbeats of one consumer stay this far apart, so that a burst of releases is one.
constexpr qint64 hurryMs = 100;
constexpr qint64 firstRetryMs = 500;
}

HeartbeatSchedule::HeartbeatSchedule(qint64 intervalMs, qint64 timeoutMs, Jitter jitter)
    : m_intervalMs(intervalMs)
    , m_timeoutMs(timeoutMs)
    , m_backoff(firstRetryMs, intervalMs, std::move(jitter))
{
}

bool HeartbeatSchedule::isDue(qint64 nowMs) const
{
    return !m_sentMs && nowMs >= m_dueMs;
}

qint64 HeartbeatSchedule::nextLookMs(qint64 nowMs) const
{
    qint64 next = nowMs + m_intervalMs;
    if (!m_sentMs)
        next = std::max(m_dueMs, nowMs);
    if (m_leaseFromMs) {
        const qint64 expiry = *m_leaseFromMs + m_timeoutMs;
        if (expiry > nowMs)
            next = std::min(next, expiry);
    }
    return next;
}

void HeartbeatSchedule::sent(qint64 nowMs)
{
    m_sentMs = nowMs;
    m_dueMs = nowMs + m_intervalMs;
}

void HeartbeatSchedule::answered()
{
    m_leaseFromMs = m_sentMs;
    m_sentMs.reset();
    m_backoff.reset();
}

void HeartbeatSchedule::failed(qint64 nowMs, qint64 retryAfterMs)
{
    m_sentMs.reset();
    m_dueMs = nowMs + m_backoff.nextDelayMs(retryAfterMs);
}

void HeartbeatSchedule::hurry(qint64 nowMs)
{
    // While one is in flight its answer belongs to the old report; the next one follows it.
    m_dueMs = std::min(m_dueMs, nowMs + hurryMs);
}

bool HeartbeatSchedule::holdsLease(qint64 nowMs) const
{
    return m_leaseFromMs && nowMs - *m_leaseFromMs < m_timeoutMs;
}

bool HeartbeatSchedule::isLost(qint64 nowMs) const
{
    return m_leaseFromMs && nowMs - *m_leaseFromMs >= m_timeoutMs;
}

int HeartbeatSchedule::requestTimeoutMs() const
{
    return static_cast<int>(std::clamp<qint64>(m_timeoutMs / 2 - 100, 400, 10'000));
}

} // namespace tidemark::engine
