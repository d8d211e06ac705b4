// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sinkrunner.h"

#include <algorithm>

namespace tidemark::engine {

SinkRunner::SinkRunner(Engine& engine, const Clock& clock, std::shared_ptr<Sink> sink)
    : SinkRunner(engine, clock, std::move(sink), Pace {})
{
}

SinkRunner::SinkRunner(Engine& engine, const Clock& clock, std::shared_ptr<Sink> sink, Pace pace)
    : m_engine(engine)
    , m_clock(clock)
    , m_pace(pace)
    , m_router(clock, outlets())
{
    m_router.setDefaultSink(std::move(sink));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SinkRunner::turn);
    connect(&engine, &Engine::deliveriesReady, this, &SinkRunner::schedule);
    connect(&engine, &Engine::eventsReady, this, &SinkRunner::takeEvents);
    connect(&engine, &Engine::consumerStopped, this, &SinkRunner::onConsumerStopped);
    schedule(); // the engine may have been running before
}

SinkRunner::~SinkRunner() = default;

SinkRouter::Outlets SinkRunner::outlets()
{
    SinkRouter::Outlets outlets;
    outlets.accept = [this](const Delivery& delivery) { m_engine.accept(delivery); };
    outlets.fail = [this](const Delivery& delivery, const Error& reason) {
        m_engine.fail(delivery, reason);
    };
    outlets.failConsumer
        = [this](ConsumerId id, const Error& reason) { m_engine.failConsumer(id, reason); };
    outlets.describe = [this](ConsumerId id) {
        const ConsumerStatus status = statusOf(id);
        return SinkRouter::Consumer { status.consumer, status.isTail };
    };
    outlets.wake = [this] {
        QMetaObject::invokeMethod(this, [this] { m_router.settle(); }, Qt::QueuedConnection);
    };
    return outlets;
}

void SinkRunner::addSink(ConsumerId consumer, std::shared_ptr<Sink> sink)
{
    m_router.setSink(consumer, std::move(sink));
}

void SinkRunner::schedule()
{
    if (m_timer.isActive())
        return;
    const qint64 since
        = m_turnedMs ? m_clock.monotonicMs() - *m_turnedMs : qint64(m_pace.intervalMs);
    m_timer.start(static_cast<int>(
        std::clamp<qint64>(m_pace.intervalMs - since, 0, m_pace.intervalMs)));
}

void SinkRunner::turn()
{
    m_turnedMs = m_clock.monotonicMs();
    m_router.put(m_engine.takeDeliveries());
    const qsizetype before = m_router.waiting();
    const bool moreWait = m_router.work(m_pace.turnMs);
    tellClosed();
    if (moreWait)
        schedule();
    if (before > 0)
        emit turned();
}

void SinkRunner::takeEvents()
{
    const QList<Event> events = m_engine.takeEvents();
    for (const Event& event : events) {
        if (event.kind == Event::Kind::PartitionsReleased)
            onReleased(event);
        else if (event.kind == Event::Kind::MemberLost)
            m_router.lost(event.consumer);
        else if (event.kind == Event::Kind::OffsetReset || event.kind == Event::Kind::Fenced)
            m_reasons.insert({ event.consumer, event.partitions.first() }, event.kind);
        else if (event.kind == Event::Kind::Stopped && event.error)
            m_failures.insert(event.consumer, *event.error);
        emit eventTaken(event);
    }
}

/// Why it was released is told by an event before, or by the state that the consumer is in by now.
void SinkRunner::onReleased(const Event& event)
{
    PartitionEnd::Reason reason = PartitionEnd::Reason::Revoked;
    switch (statusOf(event.consumer).state) {
    case MemberState::Lost:
        reason = PartitionEnd::Reason::Lost;
        break;
    case MemberState::Stopping:
    case MemberState::Stopped:
        reason = PartitionEnd::Reason::Stopped;
        break;
    case MemberState::Failed:
        reason = PartitionEnd::Reason::Failed;
        break;
    case MemberState::Preparing:
    case MemberState::Joining:
    case MemberState::Active:
        break;
    }
    const qsizetype count = std::min(event.partitions.size(), event.generations.size());
    for (qsizetype i = 0; i < count; ++i) {
        const Event::Kind why = m_reasons.take({ event.consumer, event.partitions[i] });
        // The partition is still ours: what was received before it moved elsewhere is wanted, and
        // the first batch of the new generation ends the old one.
        if (why == Event::Kind::OffsetReset)
            continue;
        m_router.ended(event.consumer, event.partitions[i], event.generations[i],
            why == Event::Kind::Fenced ? PartitionEnd::Reason::Lost : reason);
    }
}

ConsumerStatus SinkRunner::statusOf(ConsumerId id) const
{
    for (const ConsumerStatus& status : m_engine.status()) {
        if (status.id == id)
            return status;
    }
    return {};
}

void SinkRunner::onConsumerStopped(ConsumerId id)
{
    takeEvents(); // those of its end come first
    m_router.put(m_engine.takeDeliveries());
    std::optional<Error> failure;
    if (const auto told = m_failures.constFind(id); told != m_failures.cend())
        failure = *told;
    m_failures.remove(id);
    m_reasons.removeIf([id](const auto& entry) { return entry.key().first == id; });
    m_router.stopped(id, failure);
    tellClosed();
    if (m_router.waiting() > 0)
        schedule();
}

void SinkRunner::tellClosed()
{
    for (const ConsumerId id : m_router.takeClosed())
        emit consumerClosed(id);
}

} // namespace tidemark::engine
