// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace tidemark::service {

/// Wakes connections up after a while, so that a delayed answer occupies no worker thread. Owns
/// one thread. Thread: any.
class PausedConnections
{
public:
    PausedConnections();
    /// Wakes all of them up.
    ~PausedConnections();
    PausedConnections(const PausedConnections&) = delete;
    PausedConnections& operator=(const PausedConnections&) = delete;

    /// Calls `pause` now and `resume` after the delay, or earlier when stop() comes. Returns
    /// false without calling either after stop().
    bool add(std::chrono::milliseconds delay, const std::function<void()>& pause,
        std::function<void()> resume);

    void stop();

private:
    using Time = std::chrono::steady_clock::time_point;

    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<Time, std::function<void()>> m_waiting; // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace tidemark::service
