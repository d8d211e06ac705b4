// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/postbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace tidemark {

void PostBox::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    // One event for each piece, so that other events of the thread keep their turn.
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool PostBox::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::function<void()> work;
    {
        const std::lock_guard lock(m_mutex);
        work = std::move(m_work.front());
        m_work.pop_front();
    }
    work();
    return true;
}

} // namespace tidemark
