// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/readcommand.h"

#include "cli/eventtext.h"
#include "cli/standstill.h"

namespace tidemark::cli {

namespace {

constexpr int tickMs = 200;

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
    Result<std::unique_ptr<RecordWriter>> writer = RecordWriter::open(m_plan.output);
    if (!writer.ok()) {
        fail(writer.error());
        return;
    }
    OutputSink::Outlets outlets;
    outlets.recordsCame = [this] { m_idle->recordsCame(clock().monotonicMs()); };
    outlets.isFull = [this] { stop(); };
    outlets.failed = [this](const Error& error) { onOutputFailed(error); };
    m_sink = std::make_shared<OutputSink>(std::move(writer).value(), clock(), std::move(outlets));
    if (const qint64 cut = m_sink->writer().file().cutBytes(); cut > 0) {
        console().warn(QStringLiteral("an incomplete record of %1 bytes at the end of %2 was cut")
                .arg(cut)
                .arg(m_plan.output.file.name));
    }

    m_idle.emplace(idleSettings(), clock().monotonicMs());
    m_runner = std::make_unique<engine::SinkRunner>(engine(), clock(), m_sink);
    connect(m_runner.get(), &engine::SinkRunner::eventTaken, this, &ReadCommand::onEvent);
    connect(m_runner.get(), &engine::SinkRunner::consumerClosed, this,
        &ReadCommand::onConsumerClosed);
    connect(&m_tick, &QTimer::timeout, this, &ReadCommand::onTick);
    m_tick.start(tickMs);
    startConsumers();
}

void ReadCommand::startConsumers()
{
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
    noteStandstills(engine().status());
    engine().stopAll();
}

void ReadCommand::onOutputFailed(const Error& error)
{
    m_hasFailed = true;
    console().error(error.text());
    stop(); // all consumers write to the one output
}

void ReadCommand::onEvent(const engine::Event& event)
{
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

void ReadCommand::onConsumerClosed(ConsumerId id)
{
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
    noteStandstills(consumers);
    if (m_isStopping || !m_idle->isOver(consumers, clock().monotonicMs()))
        return;
    for (const engine::ConsumerStatus& consumer : consumers) {
        if (const std::optional<Error> error = standstillOf(consumer); error && !m_hasFailed) {
            m_hasFailed = true;
            console().error(error->text());
        }
    }
    console().note(QStringLiteral("nothing left to read"));
    stop();
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

void ReadCommand::noteStandstills(const QList<engine::ConsumerStatus>& consumers)
{
    for (const engine::ConsumerStatus& consumer : consumers) {
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            if (const std::optional<Error> error = standstillOf(partition))
                m_standing.insert(partition.source, *error);
            else if (partition.state == engine::PartitionState::Reading)
                m_standing.remove(partition.source);
        }
    }
}

void ReadCommand::conclude()
{
    m_tick.stop();
    QString summary = QStringLiteral("%1 records written").arg(m_sink->writer().records());
    const QuarantineFile& bad = m_sink->writer().quarantine();
    if (bad.count() > 0) {
        summary += QStringLiteral("; %1 messages could not be decoded").arg(bad.count());
        if (bad.name().isEmpty())
            summary += QStringLiteral(", their bytes are not kept (--quarantine FILE keeps them)");
        else
            summary += QStringLiteral(" and are kept in %1").arg(bad.name());
        console().warn(summary);
    } else {
        console().note(summary);
    }
    for (auto it = m_standing.cbegin(); it != m_standing.cend(); ++it) {
        console().error(QStringLiteral("%1 %2 stood still: %3")
                .arg(it.key().topicId, QString::number(it.key().partition.value), it->text()));
    }
    if (m_hasFailed)
        finish(ExitCode::Failed);
    else
        finish(m_standing.isEmpty() ? ExitCode::Ok : ExitCode::Partly);
}

} // namespace tidemark::cli
