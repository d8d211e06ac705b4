// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpacer.h"

#include <algorithm>

namespace tidemark::engine {

qint64 RequestPacer::acquire(const QByteArray& action, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Request>& sent = m_sent[action];
    std::erase_if(
        sent, [nowMs](const Request& one) { return one.arrivedMs + windowMs <= nowMs; });
    if (sent.size() < static_cast<size_t>(m_perSecond)) {
        sent.push_back({ nowMs, nowMs + longestWayMs });
        return 0;
    }
    // An answer may come meanwhile and make room sooner: asked again when that is possible.
    qint64 next = nowMs + longestWayMs + windowMs;
    for (const Request& one : sent) {
        const bool isOpen = one.arrivedMs == one.sentMs + longestWayMs;
        const qint64 earliest = one.sentMs + windowMs;
        next = std::min(next, isOpen && earliest > nowMs ? earliest : one.arrivedMs + windowMs);
    }
    return next - nowMs;
}

void RequestPacer::ended(const QByteArray& action, qint64 sentMs, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    for (Request& one : m_sent[action]) {
        // Of several sent in the same moment any one will do.
        if (one.sentMs == sentMs && one.arrivedMs == sentMs + longestWayMs) {
            one.arrivedMs = std::min(one.arrivedMs, nowMs);
            return;
        }
    }
}

/// Under the lock.
int RequestPacer::count(const std::vector<Request>& sent, qint64 nowMs)
{
    return static_cast<int>(std::count_if(sent.begin(), sent.end(),
        [nowMs](const Request& one) { return one.arrivedMs + windowMs > nowMs; }));
}

int RequestPacer::used(const QByteArray& action, qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sent.constFind(action);
    return found == m_sent.constEnd() ? 0 : count(*found, nowMs);
}

QList<std::pair<QByteArray, int>> RequestPacer::usedByAction(qint64 nowMs) const
{
    QList<std::pair<QByteArray, int>> out;
    {
        const std::lock_guard lock(m_mutex);
        for (auto sent = m_sent.cbegin(); sent != m_sent.cend(); ++sent) {
            if (const int used = count(*sent, nowMs); used > 0)
                out.emplaceBack(sent.key(), used);
        }
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return out;
}

} // namespace tidemark::engine
