// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

namespace tidemark::test {

/// Sees how long the event loop of its thread did not turn: a timer that should come every few ms
/// and comes late. What the thread had to wait for a processor, because other programs of the
/// machine had them all, is not its fault and is taken off (Linux tells it; elsewhere it counts).
/// Unlike a count of processor time it also sees a loop that sleeps, waits for a lock or a disk.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int intervalMs = 5;

    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(intervalMs);
        connect(&m_timer, &QTimer::timeout, this, &StallWatch::note);
        restart();
        m_timer.start();
    }
    Q_DISABLE_COPY_MOVE(StallWatch)

    /// The longest stall since the last call, in ms. What goes on at this moment counts, and so do
    /// the up to 10 ms that QTest::qWait sleeps between two turns.
    qint64 takeWorstMs()
    {
        note();
        return std::exchange(m_worstMs, 0);
    }

private:
    void note()
    {
        const qint64 wallNs = m_clock.nsecsElapsed();
        const qint64 queuedNs = queuedForProcessorNs() - m_queuedNs;
        m_worstMs = std::max(m_worstMs,
            (wallNs - std::max<qint64>(0, queuedNs)) / 1'000'000 - intervalMs);
        restart();
    }
    void restart()
    {
        m_clock.start();
        m_queuedNs = queuedForProcessorNs();
    }
    static qint64 queuedForProcessorNs()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_queuedNs = 0;
    qint64 m_worstMs = 0;
};

} // namespace tidemark::test
