// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <mutex>

namespace tidemark::engine {

/// Keeps every action below the service's limit of 20 requests a second (vendor's API pages),
/// shared by all consumers of the account in this process. A sliding window, not a bucket: in no
/// second, wherever it begins, are there more than `perSecond`. Engines of one account share one.
/// Thread: any. Locks: its own.
class RequestPacer
{
public:
    static constexpr int defaultPerSecond = 18;

    explicit RequestPacer(int perSecond = defaultPerSecond)
        : m_perSecond(perSecond)
    {
    }

    /// 0: the request may go now and is counted. Otherwise ms to wait before asking again.
    [[nodiscard]] qint64 acquire(const QByteArray& action, qint64 nowMs);
    /// Requests of the action in the last second.
    [[nodiscard]] int used(const QByteArray& action, qint64 nowMs) const;

private:
    const int m_perSecond;
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::deque<qint64>> m_sent; // guarded by m_mutex
};

} // namespace tidemark::engine
