// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consumercommands.h"

#include <algorithm>

namespace tidemark::gui {

using store::RunConfig;

ConsumerCommands::ConsumerCommands(engine::Engine& engine, const Clock& clock,
    const ConnectionInfo& info, store::WriteJournal& journal, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_info(info)
    , m_journal(journal, info.profileId, info.name)
{
}

QStringList ConsumerCommands::namesOf(const QString& consumer, int count)
{
    if (count == 1)
        return { consumer };
    QStringList names;
    for (int i = 1; i <= count; ++i)
        names << consumer % u'-' % QString::number(i);
    return names;
}

bool ConsumerCommands::nameTaken(const QString& group, const QString& consumer) const
{
    return std::any_of(m_runs.cbegin(), m_runs.cend(), [&](const RunConfig& run) {
        const auto* config = std::get_if<engine::ConsumerConfig>(&run.config);
        return config != nullptr && config->group == group && config->consumer == consumer;
    });
}

QList<ConsumerId> ConsumerCommands::join(
    const engine::ConsumerConfig& config, int count, bool paused)
{
    QList<ConsumerId> started;
    const QStringList names = namesOf(config.consumer, count);
    const bool isTaken = std::any_of(names.cbegin(), names.cend(),
        [&](const QString& name) { return nameTaken(config.group, name); });
    if (!mayJoin() || m_isClosed || isTaken)
        return started;
    for (const QString& name : names) {
        engine::ConsumerConfig one = config;
        one.consumer = name;
        const ConsumerId id = m_engine.startConsumer(one);
        if (paused)
            m_engine.setPaused(id, true);
        m_journal.joining(id, one, m_clock.wallMs());
        m_runs.insert(id.value, RunConfig{ one });
        started << id;
    }
    emit runsChanged();
    return started;
}

std::optional<ConsumerId> ConsumerCommands::tail(const engine::TailConfig& config, bool paused)
{
    if (m_isClosed)
        return std::nullopt;
    const ConsumerId id = m_engine.startTail(config);
    if (paused)
        m_engine.setPaused(id, true);
    m_runs.insert(id.value, RunConfig{ config });
    emit runsChanged();
    return id;
}

void ConsumerCommands::setPaused(ConsumerId id, bool paused)
{
    if (!isRestored(id)) {
        m_engine.setPaused(id, paused);
        return;
    }
    const RunConfig run = m_restored.value(id.value);
    if (paused || !mayResume(run))
        return;
    m_restored.remove(id.value);
    if (run.isTail())
        tail(std::get<engine::TailConfig>(run.config), false);
    else
        join(std::get<engine::ConsumerConfig>(run.config), 1, false);
}

bool ConsumerCommands::mayResume(const RunConfig& restored) const
{
    if (m_isClosed)
        return false;
    const auto* config = std::get_if<engine::ConsumerConfig>(&restored.config);
    return config == nullptr || (mayJoin() && !nameTaken(config->group, config->consumer));
}

void ConsumerCommands::stop(ConsumerId id)
{
    if (m_restored.remove(id.value) > 0)
        emit runsChanged();
    else
        m_engine.stopConsumer(id);
}

void ConsumerCommands::forget(ConsumerId id)
{
    m_engine.forget(id);
}

QList<RunConfig> ConsumerCommands::running() const
{
    return m_runs.values() + m_restored.values();
}

void ConsumerCommands::restorePaused(const QList<RunConfig>& runs)
{
    for (const RunConfig& run : runs)
        m_restored.insert(m_nextRestored--, run);
    if (!runs.isEmpty())
        emit runsChanged();
}

QList<engine::ConsumerStatus> ConsumerCommands::restored() const
{
    QList<engine::ConsumerStatus> out;
    for (auto entry = m_restored.cbegin(); entry != m_restored.cend(); ++entry) {
        engine::ConsumerStatus status;
        status.id = ConsumerId(entry.key());
        status.isTail = entry->isTail();
        status.paused = true;
        if (const auto* config = std::get_if<engine::ConsumerConfig>(&entry->config)) {
            status.group = config->group;
            status.consumer = config->consumer;
            status.logsetId = config->logsetId;
            status.heartbeat.intervalMs = config->heartbeatIntervalMs();
            status.heartbeat.timeoutMs = config->groupTimeoutSeconds() * 1000;
        } else {
            status.consumer = entry->name();
        }
        out << status;
    }
    return out;
}

std::optional<RunConfig> ConsumerCommands::configOf(ConsumerId id) const
{
    const QMap<qint64, RunConfig>& from = isRestored(id) ? m_restored : m_runs;
    const auto found = from.constFind(id.value);
    return found == from.cend() ? std::nullopt : std::optional<RunConfig>(*found);
}

void ConsumerCommands::observe(const QList<engine::ConsumerStatus>& consumers)
{
    m_journal.observe(consumers, m_clock.wallMs());
    bool ended = false;
    for (const engine::ConsumerStatus& status : consumers) {
        if (status.state == engine::MemberState::Stopped
            || status.state == engine::MemberState::Failed)
            ended = m_runs.remove(status.id.value) > 0 || ended;
    }
    if (ended)
        emit runsChanged();
}

} // namespace tidemark::gui
