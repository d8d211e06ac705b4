// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workerthread.h"

namespace tidemark {

WorkerThread::WorkerThread(const QString& name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

void WorkerThread::runAndWait(const std::function<void()>& work)
{
    Q_ASSERT(QThread::currentThread() != &m_thread);
    QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
}

} // namespace tidemark
