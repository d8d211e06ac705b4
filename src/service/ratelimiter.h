// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <mutex>

namespace tidemark::service {

/// Token bucket per action, as deep as one second. Thread: any.
class RateLimiter
{
public:
    /// `perSecond` 0: no limit.
    explicit RateLimiter(double perSecond)
        : m_perSecond(perSecond)
    {
    }

    /// Takes a token; false: too many requests. `nowMs` on a clock that never jumps.
    [[nodiscard]] bool allow(const QString& action, qint64 nowMs);

private:
    struct Bucket
    {
        double tokens = 0;
        qint64 filledMs = 0;
    };

    const double m_perSecond;
    std::mutex m_mutex;
    std::map<QString, Bucket> m_buckets; // guarded by m_mutex
};

} // namespace tidemark::service
