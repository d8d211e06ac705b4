// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ratelimiter.h"

#include <algorithm>

namespace tidemark::service {

bool RateLimiter::allow(const QString& action, qint64 nowMs)
{
    if (m_perSecond <= 0)
        return true;
    const std::lock_guard lock(m_mutex);
    const double depth = std::max(1.0, m_perSecond);
    Bucket& bucket = m_buckets.try_emplace(action, Bucket{ depth, nowMs }).first->second;
    const double gained = static_cast<double>(nowMs - bucket.filledMs) * m_perSecond / 1000;
    bucket.tokens = std::min(depth, bucket.tokens + gained);
    bucket.filledMs = nowMs;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

} // namespace tidemark::service
