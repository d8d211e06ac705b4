// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace tidemark {

/// Runs what is posted to it in the thread it lives in, in the order posted, one piece for each
/// turn of the event loop. The work crosses in a queue under a std::mutex, Qt's event is empty and
/// only wakes: a race detector that cannot look into Qt then sees the hand-over.
/// What is left when the box is destroyed is dropped.
class PostBox final : public QObject
{
    Q_OBJECT

public:
    PostBox() = default;
    Q_DISABLE_COPY_MOVE(PostBox)

    /// Thread: any.
    void post(std::function<void()> work);

    bool event(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_work; // guarded by m_mutex
};

} // namespace tidemark
