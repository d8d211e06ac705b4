// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"

#include <QUrl>

#include <functional>

namespace tidemark::test {

/// Account of the benchmarks at a service that serves both planes.
[[nodiscard]] cls::Account benchAccount(const QUrl& service);

/// A consumer of one topic from its beginning, with the engine's defaults.
[[nodiscard]] engine::ConsumerConfig benchConsumer(const QString& topicId = QStringLiteral("topic-1"),
    const QString& group = QStringLiteral("group_1"));

/// An engine whose sink accepts each batch at once, in the thread that made it.
class DrainRun
{
public:
    explicit DrainRun(const QUrl& service, engine::EngineOptions options = {});
    ~DrainRun();
    Q_DISABLE_COPY_MOVE(DrainRun)

    /// Called with each batch before it is accepted.
    std::function<void(const engine::Delivery&)> look;
    [[nodiscard]] engine::Engine& engine() { return m_engine; }
    [[nodiscard]] qint64 records() const { return m_records; }

    /// False: batches are held back, the sink stalls; true: it goes on with those.
    void setAccepting(bool accepting);

    /// Runs the event loop until so many records were accepted; fatal after `seconds` without one.
    void runUntil(qint64 records, int seconds = 60);
    /// Runs the event loop for this long.
    void runFor(int ms);
    /// Orderly end of all consumers.
    void stop();

private:
    void take();

    SystemClock m_clock;
    engine::Engine m_engine;
    QList<engine::Delivery> m_held;
    qint64 m_records = 0;
    bool m_accepting = true;
};

} // namespace tidemark::test
