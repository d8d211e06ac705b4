// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <mutex>
#include <vector>

namespace tidemark::engine {

/// Keeps every action below the service's limit of 20 requests a second (vendor's API pages),
/// shared by all consumers of the account in this process. A sliding window, not a bucket: in no
/// second, wherever it begins, do more than `perSecond` arrive at the service. When one arrives is
/// known only by its answer, so that a request counts from then on, or from `longestWayMs` after
/// it was sent where no answer has come so far. Engines of one account share one.
/// Thread: any. Locks: its own.
class RequestPacer
{
public:
    static constexpr int servicePerSecond = 20; ///< what the service allows
    static constexpr int defaultPerSecond = 18;
    static constexpr qint64 longestWayMs = 500;
    /// A second, and what two clocks and their rounding may differ by in it.
    static constexpr qint64 windowMs = 1010;

    explicit RequestPacer(int perSecond = defaultPerSecond)
        : m_perSecond(perSecond)
    {
    }

    /// 0: the request may go now and is counted. Otherwise ms to wait before asking again.
    [[nodiscard]] qint64 acquire(const QByteArray& action, qint64 nowMs);
    /// The request that was let go at `sentMs` has ended, whatever its end was.
    void ended(const QByteArray& action, qint64 sentMs, qint64 nowMs);
    /// Requests of the action that count at this moment.
    [[nodiscard]] int used(const QByteArray& action, qint64 nowMs) const;
    /// The same of every action that has any, the busiest first.
    [[nodiscard]] QList<std::pair<QByteArray, int>> usedByAction(qint64 nowMs) const;

private:
    struct Request
    {
        qint64 sentMs = 0;
        qint64 arrivedMs = 0; // at the latest
    };

    [[nodiscard]] static int count(const std::vector<Request>& sent, qint64 nowMs);

    const int m_perSecond;
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::vector<Request>> m_sent; // guarded by m_mutex
};

} // namespace tidemark::engine
