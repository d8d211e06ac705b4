// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scheduler.h"

#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace tidemark {

Scheduler::TimerId QtScheduler::after(qint64 delayMs, Work work)
{
    const qint64 bounded = std::clamp<qint64>(delayMs, 0, std::numeric_limits<int>::max());
    const int id = startTimer(static_cast<int>(bounded), Qt::PreciseTimer);
    m_timers.emplace(id, std::move(work));
    return static_cast<TimerId>(id);
}

void QtScheduler::cancel(TimerId id)
{
    if (m_timers.erase(static_cast<int>(id)) > 0)
        killTimer(static_cast<int>(id));
}

void QtScheduler::post(Work work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void QtScheduler::timerEvent(QTimerEvent* event)
{
    const auto found = m_timers.find(event->timerId());
    if (found == m_timers.end())
        return;
    killTimer(event->timerId());
    const Work work = std::move(found->second);
    m_timers.erase(found);
    work();
}

} // namespace tidemark
