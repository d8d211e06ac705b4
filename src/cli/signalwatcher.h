// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tidemark::cli {

/// Turns the first SIGINT or SIGTERM into a signal of the event loop; the second one ends the
/// process at once with exit code 1. One instance a process. Thread: main.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    SignalWatcher();
    ~SignalWatcher() override;
    Q_DISABLE_COPY_MOVE(SignalWatcher)

signals:
    void interrupted();

private:
    void onReadable();

    int m_readEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tidemark::cli
