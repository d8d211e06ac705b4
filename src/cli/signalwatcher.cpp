// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signalwatcher.h"

#include "cli/exitcode.h"

#include <atomic>
#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace tidemark::cli {

namespace {

// What a signal handler may touch: lock-free atomics and async-signal-safe calls only.
std::atomic<int> writeEnd { -1 };
std::atomic<int> signalCount { 0 };
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void tidemarkOnSignal(int)
{
    if (signalCount.fetch_add(1) > 0)
        ::_exit(static_cast<int>(ExitCode::Failed));
    const char byte = 1;
    const ssize_t ignored = ::write(writeEnd.load(), &byte, 1);
    static_cast<void>(ignored);
}

void setHandler(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher()
{
    int ends[2] = { -1, -1 };
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return; // signals then end the process at once, as they do by default
    writeEnd = ends[0];
    m_readEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatcher::onReadable);
    setHandler(tidemarkOnSignal);
}

SignalWatcher::~SignalWatcher()
{
    if (m_readEnd < 0)
        return;
    setHandler(SIG_DFL);
    m_notifier.reset();
    ::close(m_readEnd);
    ::close(writeEnd.exchange(-1));
}

void SignalWatcher::onReadable()
{
    char byte = 0;
    if (::read(m_readEnd, &byte, 1) == 1)
        emit interrupted();
}

} // namespace tidemark::cli
