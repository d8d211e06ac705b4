// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workerthread.h"

#include <future>

namespace tidemark {

WorkerThread::WorkerThread(const QString& name)
    : m_box(std::make_unique<PostBox>())
{
    m_thread.setObjectName(name);
    m_box->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> work)
{
    m_box->post(std::move(work));
}

void WorkerThread::runAndWait(const std::function<void()>& work)
{
    Q_ASSERT(QThread::currentThread() != &m_thread);
    // Shared, because the thread still touches it when the waiting one goes on.
    const auto done = std::make_shared<std::promise<void>>();
    m_box->post([&work, done] {
        work();
        done->set_value();
    });
    done->get_future().wait();
}

} // namespace tidemark
