// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/postbox.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace tidemark {

/// Runs work later in one thread. Drivers of the engine get theirs as a constructor argument, so
/// that a test can run them on a virtual clock without threads.
class Scheduler
{
public:
    using TimerId = quint64;
    using Work = std::function<void()>;

    virtual ~Scheduler() = default;

    /// Runs `work` once in this scheduler's thread, after `delayMs`. Thread: its own.
    virtual TimerId after(qint64 delayMs, Work work) = 0;
    /// The work will not run; unknown and expired ids are ignored, and no id is used twice.
    /// Thread: its own.
    virtual void cancel(TimerId id) = 0;
    /// Runs `work` in this scheduler's thread, in the order posted. Thread: any.
    virtual void post(Work work) = 0;
};

/// Scheduler on the Qt event loop of the thread that made it.
class QtScheduler final : public QObject, public Scheduler
{
    Q_OBJECT

public:
    QtScheduler() = default;
    Q_DISABLE_COPY_MOVE(QtScheduler)

    TimerId after(qint64 delayMs, Work work) override;
    void cancel(TimerId id) override;
    void post(Work work) override;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    PostBox m_box;
    // Qt gives the number of an ended timer to the next one, hence numbers of our own.
    TimerId m_lastId = 0;
    std::unordered_map<TimerId, int> m_qtTimers;
    std::unordered_map<int, std::pair<TimerId, Work>> m_work; // by Qt's number
};

} // namespace tidemark
