// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpacer.h"

#include <algorithm>

namespace tidemark::engine {

namespace {
constexpr qint64 windowMs = 1000;
}

qint64 RequestPacer::acquire(const QByteArray& action, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    std::deque<qint64>& sent = m_sent[action];
    while (!sent.empty() && sent.front() <= nowMs - windowMs)
        sent.pop_front();
    if (sent.size() >= static_cast<size_t>(m_perSecond))
        return sent.front() + windowMs - nowMs;
    sent.push_back(nowMs);
    return 0;
}

int RequestPacer::used(const QByteArray& action, qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sent.constFind(action);
    if (found == m_sent.constEnd())
        return 0;
    return static_cast<int>(std::count_if(found->begin(), found->end(),
        [nowMs](qint64 at) { return at > nowMs - windowMs; }));
}

} // namespace tidemark::engine
