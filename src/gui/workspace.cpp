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

Workspace::Workspace(engine::Engine& engine, const Clock& clock, store::ZoneSetting& zone,
    const QString& logsetId, store::StoreLimits limits, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_zone(zone)
    , m_records(limits)
    , m_filter(m_records)
    , m_eventModel(m_events)
    , m_logModel(m_records, m_filter, m_topics, zone)
    , m_commands(engine, clock, logsetId, m_groupModel, m_topics, m_events)
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
    m_statusTimer.setInterval(statusIntervalMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &Workspace::refresh);
    m_statusTimer.start();
}

void Workspace::startConsumers(const engine::ConsumerConfig& config, int count)
{
    for (int i = 1; i <= count; ++i) {
        engine::ConsumerConfig one = config;
        if (count > 1)
            one.consumer = config.consumer % u'-' % QString::number(i);
        const ConsumerId id = m_engine.startConsumer(one);
        if (m_paused)
            m_engine.setPaused(id, true);
    }
    refresh();
    // The first consumer creates a group that was not there.
    m_commands.refresh();
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
        groupsChanged = groupsChanged || event.kind == engine::Event::Kind::GroupCreated
            || event.kind == engine::Event::Kind::GroupUpdated;
        store::EventEntry entry;
        entry.wallMs = event.wallMs;
        entry.engine = event;
        m_events.append(std::move(entry));
    }
    m_partitions.update(m_consumers, wallMs, monotonicMs);
    m_partitionModel.setRows(m_partitions.rows());
    m_consumerModel.setConsumers(m_consumers, wallMs);
    m_groupModel.setConsumers(m_consumers);
    m_eventModel.update();
    if (m_lag.sample(m_partitions.rows(), wallMs, monotonicMs))
        emit lagSampled();
    emit refreshed();
    if (groupsChanged)
        m_commands.refresh();
}

} // namespace tidemark::gui
