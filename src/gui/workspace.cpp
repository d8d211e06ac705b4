// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace.h"

#include "gui/storesink.h"

#include <algorithm>

namespace tidemark::gui {

namespace {

bool isRunning(const engine::ConsumerStatus& status)
{
    return status.state != engine::MemberState::Stopped
        && status.state != engine::MemberState::Failed;
}

} // namespace

Workspace::Workspace(engine::Engine& engine, std::shared_ptr<store::RequestLog> requests,
    const Clock& clock, store::ZoneSetting& zone,
    ConnectionInfo info, const QString& logsetId, store::StoreLimits limits,
    store::WriteJournal* journal, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_requests(std::move(requests))
    , m_clock(clock)
    , m_zone(zone)
    , m_info(std::move(info))
    , m_records(limits)
    , m_filter(m_records)
    , m_journal(journal != nullptr ? *journal : m_ownJournal)
    , m_eventModel(m_events)
    , m_logModel(m_records, m_filter, m_topics, zone)
    , m_requestModel(*m_requests)
    , m_journalModel(m_journal)
    , m_commands(engine, clock, logsetId, m_info, m_groupModel, m_topics, m_events, m_journal)
    , m_watch(engine, clock, logsetId, m_groupModel, m_topics)
    , m_runs(engine, clock, m_info, m_journal)
    , m_runner(engine, clock, std::make_shared<StoreSink>(m_records, clock),
          { .intervalMs = StoreSink::intervalMs })
{
    connect(&m_runner, &engine::SinkRunner::turned, this, &Workspace::onStored);
    connect(&m_runner, &engine::SinkRunner::eventTaken, this,
        [this](const engine::Event& event) { m_newEvents << event; });
    connect(&m_filter, &store::RowFilter::advanced, this, &Workspace::logsChanged);
    connect(&m_filter, &store::RowFilter::restarted, this, &Workspace::logsChanged);
    connect(&engine, &engine::Engine::consumerStopped, this, &Workspace::refresh);
    connect(&m_commands, &GroupCommands::eventAdded, this, &Workspace::refresh);
    connect(&m_commands, &GroupCommands::listed, &m_watch, &GroupWatch::onListed);
    m_statusTimer.setInterval(statusIntervalMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &Workspace::refresh);
    m_statusTimer.start();
}

QList<ConsumerId> Workspace::startConsumers(const engine::ConsumerConfig& config, int count)
{
    if (!m_runs.mayJoin()) {
        store::EventEntry refused;
        refused.kind = store::EventEntry::Kind::RequestFailed;
        refused.wallMs = m_clock.wallMs();
        refused.subject = config.group;
        refused.error = Error::make(ErrorKind::Config, QStringLiteral("ReadOnly"),
            QStringLiteral("the profile is read-only: nothing was joined"));
        noteEvent(std::move(refused));
        return {};
    }
    const QList<ConsumerId> started = m_runs.join(config, count, m_paused);
    refresh();
    // The first consumer creates a group that was not there.
    m_commands.refresh();
    return started;
}

std::optional<ConsumerId> Workspace::startTail(const engine::TailConfig& config)
{
    const std::optional<ConsumerId> id = m_runs.tail(config, m_paused);
    refresh();
    return id;
}

void Workspace::restorePaused(const QList<store::RunConfig>& runs)
{
    QList<store::RunConfig> ours;
    for (const store::RunConfig& run : runs) {
        const auto* config = std::get_if<engine::ConsumerConfig>(&run.config);
        if (config == nullptr || config->logsetId == m_commands.logsetId()) {
            ours << run;
            continue;
        }
        store::EventEntry leftOut;
        leftOut.kind = store::EventEntry::Kind::RequestFailed;
        leftOut.wallMs = m_clock.wallMs();
        leftOut.subject = run.name();
        leftOut.error = Error::make(ErrorKind::Config, QStringLiteral("OtherLogset"),
            QStringLiteral("the consumer of the last session was of the logset %1: left out")
                .arg(config->logsetId));
        m_events.append(std::move(leftOut));
    }
    m_runs.restorePaused(ours);
    refresh();
}

void Workspace::stopConsumers(const QString& group)
{
    for (const engine::ConsumerStatus& consumer : std::as_const(m_consumers)) {
        if (isRunning(consumer) && (group.isEmpty() || consumer.group == group))
            m_engine.stopConsumer(consumer.id);
    }
    refresh();
}

void Workspace::setPaused(bool paused)
{
    m_paused = paused;
    for (const engine::ConsumerStatus& consumer : std::as_const(m_consumers)) {
        if (isRunning(consumer))
            m_engine.setPaused(consumer.id, paused);
    }
    refresh();
}

bool Workspace::hasRunningConsumers() const
{
    return std::any_of(m_consumers.cbegin(), m_consumers.cend(), isRunning);
}

int Workspace::runningConsumers(const QString& group) const
{
    return static_cast<int>(std::count_if(
        m_consumers.cbegin(), m_consumers.cend(), [&group](const engine::ConsumerStatus& consumer) {
            return isRunning(consumer) && (group.isEmpty() || consumer.group == group);
        }));
}

void Workspace::tighten(bool readOnly, config::Danger danger)
{
    const bool isStricter = (readOnly && !m_info.readOnly) || danger > m_info.danger;
    m_info.readOnly = m_info.readOnly || readOnly;
    m_info.danger = std::max(m_info.danger, danger);
    if (isStricter)
        emit infoChanged();
}

void Workspace::noteEvent(store::EventEntry entry)
{
    m_events.append(std::move(entry));
    refresh();
}

void Workspace::onStored()
{
    m_filter.update();
    m_logModel.sync();
    emit logsChanged();
}

void Workspace::refresh()
{
    const qint64 wallMs = m_clock.wallMs();
    const qint64 monotonicMs = m_clock.monotonicMs();
    m_consumers = m_engine.status();
    bool groupsChanged = false;
    for (const engine::Event& event : std::exchange(m_newEvents, {})) {
        m_runs.observe(event);
        groupsChanged = groupsChanged || event.kind == engine::Event::Kind::GroupCreated
            || event.kind == engine::Event::Kind::GroupUpdated;
        store::EventEntry entry;
        entry.wallMs = event.wallMs;
        entry.engine = event;
        m_events.append(std::move(entry));
    }
    m_runs.observe(m_consumers);
    m_partitions.update(m_consumers, wallMs, monotonicMs);
    m_partitionModel.setRows(m_partitions.rows());
    m_rates.update(m_consumers, wallMs, monotonicMs);
    m_consumerModel.setConsumers(m_consumers, wallMs, m_rates, m_runs.restored());
    m_groupModel.setConsumers(m_consumers);
    m_watch.refresh(m_consumers, monotonicMs);
    m_eventModel.update();
    if (m_lag.sample(m_partitions.rows(), wallMs, monotonicMs))
        emit lagSampled();
    emit refreshed();
    if (groupsChanged)
        m_commands.refresh();
}

} // namespace tidemark::gui
