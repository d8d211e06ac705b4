// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scheduler.h"

#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace tidemark {

Scheduler::TimerId QtScheduler::after(qint64 delayMs, Work work)
{
    const qint64 bounded = std::clamp<qint64>(delayMs, 0, std::numeric_limits<int>::max());
    const int qtTimer = startTimer(static_cast<int>(bounded), Qt::PreciseTimer);
    const TimerId id = ++m_lastId;
    m_qtTimers.emplace(id, qtTimer);
    m_work.emplace(qtTimer, std::pair(id, std::move(work)));
    return id;
}

void QtScheduler::cancel(TimerId id)
{
    const auto found = m_qtTimers.find(id);
    if (found == m_qtTimers.end())
        return;
    killTimer(found->second);
    m_work.erase(found->second);
    m_qtTimers.erase(found);
}

void QtScheduler::post(Work work)
{
    m_box.post(std::move(work));
}

void QtScheduler::timerEvent(QTimerEvent* event)
{
    const auto found = m_work.find(event->timerId());
    if (found == m_work.end())
        return;
    killTimer(event->timerId());
    m_qtTimers.erase(found->second.first);
    const Work work = std::move(found->second.second);
    m_work.erase(found);
    work();
}

} // namespace tidemark
