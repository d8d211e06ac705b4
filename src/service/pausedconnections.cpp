// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pausedconnections.h"

namespace tidemark::service {

PausedConnections::PausedConnections()
    : m_thread([this] { run(); })
{
}

PausedConnections::~PausedConnections()
{
    stop();
    m_thread.join();
}

bool PausedConnections::add(std::chrono::milliseconds delay, const std::function<void()>& pause,
    std::function<void()> resume)
{
    // Both under the lock: stop() must not miss a connection that is just being paused.
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return false;
    pause();
    m_waiting.emplace(std::chrono::steady_clock::now() + delay, std::move(resume));
    m_changed.notify_all();
    return true;
}

void PausedConnections::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    for (const auto& [time, resume] : m_waiting)
        resume();
    m_waiting.clear();
    m_changed.notify_all();
}

void PausedConnections::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_waiting.empty()) {
            m_changed.wait(lock);
            continue;
        }
        const Time next = m_waiting.begin()->first;
        if (std::chrono::steady_clock::now() < next) {
            m_changed.wait_until(lock, next);
            continue;
        }
        m_waiting.begin()->second();
        m_waiting.erase(m_waiting.begin());
    }
}

} // namespace tidemark::service
