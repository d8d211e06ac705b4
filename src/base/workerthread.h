// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/postbox.h"

#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace tidemark {

/// Owns one thread with an event loop: started by the constructor, quit and joined by the
/// destructor. Thread: create and destroy in the same thread.
class WorkerThread
{
public:
    explicit WorkerThread(const QString& name);
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// Runs `work` in the thread, after what was posted before. Thread: any.
    void post(std::function<void()> work);

    /// Runs `work` in the thread and waits for it. Used to build and to destroy the objects
    /// that live there. Must not be called from the thread itself.
    void runAndWait(const std::function<void()>& work);

private:
    QThread m_thread;
    std::unique_ptr<PostBox> m_box;
};

} // namespace tidemark
