// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/sinkrouter.h"

#include <QObject>
#include <QTimer>

namespace tidemark::engine {

/// Carries the batches of an engine's consumers to their sinks, in turns of the event loop that
/// are bounded in time. An engine with a runner is left its deliveries and events by everybody
/// else: the runner takes both, and passes the events on by eventTaken().
/// Thread: that of the engine, in which its sinks are called too.
class SinkRunner final : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        int turnMs = 8; ///< about how long a turn may take; one call into a sink is not cut short
        int intervalMs = 0; ///< from the start of a turn to that of the next
    };

    /// `sink`, where given, takes the batches of all consumers that have none of their own.
    /// `engine` and `clock` must outlive the runner.
    SinkRunner(Engine& engine, const Clock& clock, std::shared_ptr<Sink> sink = nullptr);
    SinkRunner(Engine& engine, const Clock& clock, std::shared_ptr<Sink> sink, Pace pace);
    /// Closes every partition that is open; what was not accepted comes again another time.
    ~SinkRunner() override;
    Q_DISABLE_COPY_MOVE(SinkRunner)

    /// To be called right after the consumer was started, before the event loop runs again.
    void addSink(ConsumerId consumer, std::shared_ptr<Sink> sink);

    /// Batches that were taken from the engine and wait for their sinks.
    [[nodiscard]] qsizetype waiting() const { return m_router.waiting(); }
    /// Batches that sinks hold without having said what becomes of them.
    [[nodiscard]] qsizetype unsettled() const { return m_router.unsettled(); }

signals:
    void eventTaken(const tidemark::engine::Event& event);
    /// A turn in which batches were handed over is done.
    void turned();
    /// The consumer has stopped, and its sink has seen and closed everything that it gets. Comes
    /// after Engine::consumerStopped(), once for each consumer.
    void consumerClosed(tidemark::ConsumerId id);

private:
    [[nodiscard]] SinkRouter::Outlets outlets();
    void schedule();
    void turn();
    void takeEvents();
    void onReleased(const Event& event);
    [[nodiscard]] ConsumerStatus statusOf(ConsumerId id) const;
    void onConsumerStopped(ConsumerId id);
    void tellClosed();

    Engine& m_engine;
    const Clock& m_clock;
    const Pace m_pace;
    SinkRouter m_router;
    QTimer m_timer;
    std::optional<qint64> m_turnedMs;
    QHash<std::pair<ConsumerId, TopicPartition>, Event::Kind> m_reasons; // of releases to come
    QHash<ConsumerId, Error> m_failures; // told by events, until the consumer has stopped
};

} // namespace tidemark::engine
