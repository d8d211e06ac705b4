// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace tidemark {

/// A random number in [0, 1); injected so that tests and the simulation decide.
using Jitter = std::function<double()>;

/// The process's own random source. Thread: any.
[[nodiscard]] Jitter systemJitter();

/// Exponential backoff with full jitter: after the n-th failure the wait is a random time in
/// [0, min(cap, base * 2^(n-1))], but never shorter than what the service asked for.
/// Full jitter because many consumers fail at the same moment and must not return together.
class Backoff
{
public:
    Backoff(qint64 baseMs, qint64 capMs, Jitter jitter);

    /// Counts a failure and returns the wait before the next attempt, in ms.
    qint64 nextDelayMs(qint64 retryAfterMs = -1);
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    qint64 m_baseMs;
    qint64 m_capMs;
    Jitter m_jitter;
    int m_failures = 0;
};

} // namespace tidemark
