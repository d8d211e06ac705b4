// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notificationplan.h"

#include <algorithm>
#include <utility>

namespace tidemark::gui {

void NotificationPlan::add(const NotificationCause& cause, qint64 monotonicMs)
{
    if (m_waiting.causes.size() < maxCauses)
        m_waiting.causes << cause;
    else
        ++m_waiting.more;
    if (m_dueMs)
        return;
    m_dueMs = monotonicMs + gatherMs;
    if (m_lastMs)
        m_dueMs = std::max(*m_dueMs, *m_lastMs + pauseMs);
}

std::optional<NotificationPlan::Due> NotificationPlan::take(qint64 monotonicMs)
{
    if (!m_dueMs || monotonicMs < *m_dueMs)
        return std::nullopt;
    m_dueMs.reset();
    m_lastMs = monotonicMs;
    return std::exchange(m_waiting, {});
}

std::optional<qint64> NotificationPlan::waitMs(qint64 monotonicMs) const
{
    if (!m_dueMs)
        return std::nullopt;
    return std::max<qint64>(0, *m_dueMs - monotonicMs);
}

} // namespace tidemark::gui
