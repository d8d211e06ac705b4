// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/sinkrunner.h"
#include "gui/connectioninfo.h"
#include "gui/consumercommands.h"
#include "gui/groupcommands.h"
#include "gui/groupwatch.h"
#include "models/consumermodel.h"
#include "models/eventmodel.h"
#include "models/groupmodel.h"
#include "models/journalmodel.h"
#include "models/logmodel.h"
#include "models/partitionmodel.h"
#include "models/requestmodel.h"
#include "store/laghistory.h"
#include "store/partitiontable.h"

#include <QObject>
#include <QTimer>

namespace tidemark::gui {

/// Everything the window shows of one connection: store, models and commands over one engine.
/// Copies the engine's status four times a second. Has no widgets. Thread: GUI.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    static constexpr int statusIntervalMs = 250;

    /// All references must outlive the workspace. `requests`: the sink of the engine's account.
    /// `journal`: where writes are noted; null: one of its own, in memory only.
    Workspace(engine::Engine& engine, std::shared_ptr<store::RequestLog> requests,
        const Clock& clock, store::ZoneSetting& zone,
        ConnectionInfo info, const QString& logsetId, store::StoreLimits limits = {},
        store::WriteJournal* journal = nullptr, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Starts `count` consumers: named as the config says, with -1 ... -N where there are several.
    /// None where ConsumerCommands::join() refuses; of a read-only profile the event list tells.
    QList<ConsumerId> startConsumers(const engine::ConsumerConfig& config, int count);
    /// Reads without joining a group. None where the connection is being closed.
    std::optional<ConsumerId> startTail(const engine::TailConfig& config);
    /// What runs now, or is restored and not resumed: to be kept in a session.
    [[nodiscard]] QList<store::RunConfig> runningConfigs() const { return m_runs.running(); }
    /// Lists what a session has kept, paused. Nothing is started and nothing is sent until the user
    /// resumes it. Consumers of another logset than the connection's are left out, which the event
    /// list tells.
    void restorePaused(const QList<store::RunConfig>& runs);
    /// Orderly stop of the consumers of a group; all where `group` is empty.
    void stopConsumers(const QString& group);
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool hasRunningConsumers() const;
    /// Of a group; of all groups where `group` is empty.
    [[nodiscard]] int runningConsumers(const QString& group) const;
    /// Looks at the engine at once, after the user has asked something of it.
    void refreshNow() { refresh(); }
    /// Puts something the window did into the event list.
    void noteEvent(store::EventEntry entry);

    [[nodiscard]] const ConnectionInfo& info() const { return m_info; }
    /// What the profile forbids since the connection was opened. Never allows more than before:
    /// for that the connection has to be opened anew.
    void tighten(bool readOnly, config::Danger danger);
    [[nodiscard]] engine::Engine& engine() { return m_engine; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] store::ZoneSetting& zone() { return m_zone; }
    [[nodiscard]] store::TopicDirectory& topics() { return m_topics; }
    [[nodiscard]] store::RecordStore& records() { return m_records; }
    [[nodiscard]] store::RowFilter& filter() { return m_filter; }
    [[nodiscard]] const store::LagHistory& lag() const { return m_lag; }
    [[nodiscard]] const store::EventLog& events() const { return m_events; }
    [[nodiscard]] store::RequestLog& requests() const { return *m_requests; }
    [[nodiscard]] store::WriteJournal& journal() { return m_journal; }
    [[nodiscard]] GroupCommands& commands() { return m_commands; }
    /// What is seen of groups by looking only.
    [[nodiscard]] GroupWatch& watch() { return m_watch; }
    [[nodiscard]] ConsumerCommands& runs() { return m_runs; }
    [[nodiscard]] const QList<engine::ConsumerStatus>& consumers() const { return m_consumers; }

    [[nodiscard]] models::PartitionModel& partitionModel() { return m_partitionModel; }
    [[nodiscard]] models::ConsumerModel& consumerModel() { return m_consumerModel; }
    [[nodiscard]] models::GroupModel& groupModel() { return m_groupModel; }
    [[nodiscard]] models::EventModel& eventModel() { return m_eventModel; }
    [[nodiscard]] models::LogModel& logModel() { return m_logModel; }
    [[nodiscard]] models::JournalModel& journalModel() { return m_journalModel; }
    /// Brought up to date by the page that shows it.
    [[nodiscard]] models::RequestModel& requestModel() { return m_requestModel; }

signals:
    /// info() is stricter than before.
    void infoChanged();
    /// Models of consumers, partitions and events are up to date; four times a second.
    void refreshed();
    /// The lag history has a new sample; once a second.
    void lagSampled();
    /// The log table has changed.
    void logsChanged();

private:
    void refresh();
    void onStored();

    engine::Engine& m_engine;
    const std::shared_ptr<store::RequestLog> m_requests;
    const Clock& m_clock;
    store::ZoneSetting& m_zone;
    ConnectionInfo m_info;
    store::RecordStore m_records;
    store::RowFilter m_filter;
    store::TopicDirectory m_topics;
    store::PartitionTable m_partitions;
    store::LagHistory m_lag;
    store::EventLog m_events;
    store::WriteJournal m_ownJournal;
    store::WriteJournal& m_journal;
    store::ConsumerRates m_rates;
    QList<engine::ConsumerStatus> m_consumers;
    models::PartitionModel m_partitionModel;
    models::ConsumerModel m_consumerModel;
    models::GroupModel m_groupModel;
    models::EventModel m_eventModel;
    models::LogModel m_logModel;
    models::RequestModel m_requestModel;
    models::JournalModel m_journalModel;
    GroupCommands m_commands;
    GroupWatch m_watch;
    ConsumerCommands m_runs;
    engine::SinkRunner m_runner;
    QList<engine::Event> m_newEvents; ///< since the last refresh
    QTimer m_statusTimer;
    bool m_paused = false;
};

} // namespace tidemark::gui
