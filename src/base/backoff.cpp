// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tidemark {

Jitter systemJitter()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

Backoff::Backoff(qint64 baseMs, qint64 capMs, Jitter jitter)
    : m_baseMs(baseMs)
    , m_capMs(capMs)
    , m_jitter(std::move(jitter))
{
}

qint64 Backoff::nextDelayMs(qint64 retryAfterMs)
{
    ++m_failures;
    // 2^30 already exceeds any cap; a larger shift would overflow.
    const int doublings = std::min(m_failures - 1, 30);
    const qint64 ceiling = std::min(m_capMs, m_baseMs << doublings);
    const auto delay = static_cast<qint64>(m_jitter() * static_cast<double>(ceiling));
    return std::max(delay, retryAfterMs);
}

} // namespace tidemark
