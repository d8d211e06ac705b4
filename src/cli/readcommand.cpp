// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/readcommand.h"

#include "cli/eventtext.h"

namespace tidemark::cli {

namespace {

constexpr int tickMs = 200;

Error enoughRecords()
{
    return Error::make(ErrorKind::Cancelled, QStringLiteral("MaxRecords"),
        QStringLiteral("enough records were written"));
}

} // namespace

ReadCommand::ReadCommand(ReadPlan plan, Connection connection, const Surroundings& surroundings)
    : ServiceCommand(std::move(connection), surroundings)
    , m_plan(std::move(plan))
{
}

IdleWatch::Settings ReadCommand::idleSettings() const
{
    IdleWatch::Settings settings;
    if (m_plan.output.idleSeconds)
        settings.idleMs = *m_plan.output.idleSeconds * 1000;
    if (m_plan.tail) {
        settings.hasEndTime = m_plan.tail->endTimeSeconds.has_value();
    } else {
        settings.hasEndTime = m_plan.consumers.first().endTimeSeconds.has_value();
        const qint64 heartbeatMs = m_plan.consumers.first().heartbeatIntervalMs();
        settings.firstAssignmentMs = 3 * heartbeatMs; // the time-out and a heartbeat after it
        if (m_plan.consumers.size() > 1)
            settings.handOverMs = 2 * heartbeatMs;
    }
    return settings;
}

void ReadCommand::run()
{
    Result<std::unique_ptr<RecordSink>> sink = RecordSink::open(m_plan.output);
    if (!sink.ok()) {
        fail(sink.error());
        return;
    }
    m_sink = std::move(sink).value();
    if (m_sink->file().cutBytes() > 0) {
        console().warn(QStringLiteral("an incomplete record of %1 bytes at the end of %2 was cut")
                .arg(m_sink->file().cutBytes())
                .arg(m_plan.output.file.name));
    }

    m_idle.emplace(idleSettings(), clock().monotonicMs());
    connect(&engine(), &engine::Engine::deliveriesReady, this, &ReadCommand::takeDeliveries);
    connect(&engine(), &engine::Engine::eventsReady, this, &ReadCommand::takeEvents);
    connect(&engine(), &engine::Engine::consumerStopped, this, &ReadCommand::onConsumerStopped);
    connect(&m_tick, &QTimer::timeout, this, &ReadCommand::onTick);
    m_tick.start(tickMs);

    if (m_plan.tail) {
        static_cast<void>(engine().startTail(*m_plan.tail));
        m_running = 1;
    }
    for (const engine::ConsumerConfig& config : std::as_const(m_plan.consumers)) {
        static_cast<void>(engine().startConsumer(config));
        ++m_running;
    }
    if (!m_plan.consumers.isEmpty()) {
        for (const QString& warning : m_plan.consumers.first().warnings())
            console().note(QStringLiteral("note: %1").arg(warning));
    }
}

void ReadCommand::interrupt()
{
    if (!m_sink) { // still looking for credentials: nothing has begun
        finish(ExitCode::Ok);
        return;
    }
    console().note(QStringLiteral("stopping"));
    stop();
}

void ReadCommand::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    noteFailedPartitions(engine().status());
    engine().stopAll();
}

void ReadCommand::takeDeliveries()
{
    for (const engine::Delivery& delivery : engine().takeDeliveries()) {
        if (m_hasFailed || m_sink->isFull()) {
            engine().fail(delivery, enoughRecords());
            continue;
        }
        const Status written = m_sink->write(*delivery.batch);
        if (!written.ok()) {
            m_hasFailed = true;
            console().error(written.error().text());
            engine().fail(delivery, written.error());
            stop();
            continue;
        }
        engine().accept(delivery);
        if (delivery.batch->recordCount() > 0)
            m_idle->recordsCame(clock().monotonicMs());
        if (m_sink->isFull())
            stop();
    }
}

void ReadCommand::takeEvents()
{
    for (const engine::Event& event : engine().takeEvents()) {
        if (isWarning(event))
            console().warn(eventText(event));
        else
            console().note(eventText(event));
        const bool went = event.kind == engine::Event::Kind::PartitionsRevoked;
        if (went || event.kind == engine::Event::Kind::PartitionsAssigned)
            m_idle->assignmentChanged(went, clock().monotonicMs());
        if (event.kind == engine::Event::Kind::Stopped && event.error
            && event.error->kind != ErrorKind::Cancelled && !m_hasFailed) {
            m_hasFailed = true;
            console().error(event.error->text());
        }
    }
}

void ReadCommand::onConsumerStopped(ConsumerId id)
{
    takeEvents(); // those of its end come first
    engine().forget(id);
    if (--m_running == 0)
        conclude();
    else
        stop(); // one that cannot go on ends the others
}

void ReadCommand::onTick()
{
    const QList<engine::ConsumerStatus> consumers = engine().status();
    tellRetries(consumers);
    noteFailedPartitions(consumers);
    if (!m_isStopping && m_idle->isOver(consumers, clock().monotonicMs())) {
        console().note(QStringLiteral("nothing left to read"));
        stop();
    }
}

void ReadCommand::tellRetries(const QList<engine::ConsumerStatus>& consumers)
{
    for (const engine::ConsumerStatus& consumer : consumers) {
        QString& told = m_toldErrors[consumer.id];
        // Without the request id, which is another one at each attempt.
        const QString now = consumer.lastError
            ? consumer.lastError->code + consumer.lastError->message
            : QString();
        if (!now.isEmpty() && now != told && consumer.state != engine::MemberState::Failed
            && consumer.lastError->kind != ErrorKind::Cancelled && !m_hasFailed) {
            console().warn(consumer.consumer.isEmpty()
                    ? consumer.lastError->text()
                    : QStringLiteral("%1: %2").arg(consumer.consumer, consumer.lastError->text()));
        }
        told = now;
    }
}

void ReadCommand::noteFailedPartitions(const QList<engine::ConsumerStatus>& consumers)
{
    for (const engine::ConsumerStatus& consumer : consumers) {
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            if (partition.state == engine::PartitionState::Failed)
                m_failedPartitions.insert(partition.source);
            else if (partition.state == engine::PartitionState::Reading)
                m_failedPartitions.remove(partition.source);
        }
    }
}

void ReadCommand::conclude()
{
    m_tick.stop();
    // What a tail still holds was received and is wanted; a group would read it again.
    if (m_plan.tail && !m_hasFailed)
        takeDeliveries();
    QString summary = QStringLiteral("%1 records written").arg(m_sink->records());
    const BadMessageFile& bad = m_sink->badMessages();
    if (bad.count() > 0) {
        summary += QStringLiteral("; %1 messages could not be decoded").arg(bad.count());
        if (!bad.name().isEmpty())
            summary += QStringLiteral(" and are kept in %1").arg(bad.name());
        console().warn(summary);
    } else {
        console().note(summary);
    }
    if (m_hasFailed) {
        finish(ExitCode::Failed);
    } else if (!m_failedPartitions.isEmpty()) {
        console().error(QStringLiteral("%1 partitions stood still with an error")
                .arg(m_failedPartitions.size()));
        finish(ExitCode::Partly);
    } else {
        finish(ExitCode::Ok);
    }
}

} // namespace tidemark::cli
