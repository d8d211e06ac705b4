// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/sinkrunner.h"
#include "gui/groupcommands.h"
#include "models/consumermodel.h"
#include "models/eventmodel.h"
#include "models/groupmodel.h"
#include "models/logmodel.h"
#include "models/partitionmodel.h"
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

    /// All must outlive the workspace.
    Workspace(engine::Engine& engine, const Clock& clock, store::ZoneSetting& zone,
        const QString& logsetId, store::StoreLimits limits = {}, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Starts `count` consumers: named as the config says, with -1 ... -N where there are several.
    void startConsumers(const engine::ConsumerConfig& config, int count);
    /// Orderly stop of the consumers of a group; all where `group` is empty.
    void stopConsumers(const QString& group);
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool hasRunningConsumers() const;
    /// Of a group; of all groups where `group` is empty.
    [[nodiscard]] int runningConsumers(const QString& group) const;
    /// Puts something the window did into the event list.
    void noteEvent(store::EventEntry entry);

    [[nodiscard]] engine::Engine& engine() { return m_engine; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] store::ZoneSetting& zone() { return m_zone; }
    [[nodiscard]] store::TopicDirectory& topics() { return m_topics; }
    [[nodiscard]] store::RecordStore& records() { return m_records; }
    [[nodiscard]] store::RowFilter& filter() { return m_filter; }
    [[nodiscard]] const store::LagHistory& lag() const { return m_lag; }
    [[nodiscard]] const store::EventLog& events() const { return m_events; }
    [[nodiscard]] GroupCommands& commands() { return m_commands; }
    [[nodiscard]] const QList<engine::ConsumerStatus>& consumers() const { return m_consumers; }

    [[nodiscard]] models::PartitionModel& partitionModel() { return m_partitionModel; }
    [[nodiscard]] models::ConsumerModel& consumerModel() { return m_consumerModel; }
    [[nodiscard]] models::GroupModel& groupModel() { return m_groupModel; }
    [[nodiscard]] models::EventModel& eventModel() { return m_eventModel; }
    [[nodiscard]] models::LogModel& logModel() { return m_logModel; }

signals:
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
    const Clock& m_clock;
    store::ZoneSetting& m_zone;
    store::RecordStore m_records;
    store::RowFilter m_filter;
    store::TopicDirectory m_topics;
    store::PartitionTable m_partitions;
    store::LagHistory m_lag;
    store::EventLog m_events;
    QList<engine::ConsumerStatus> m_consumers;
    models::PartitionModel m_partitionModel;
    models::ConsumerModel m_consumerModel;
    models::GroupModel m_groupModel;
    models::EventModel m_eventModel;
    models::LogModel m_logModel;
    GroupCommands m_commands;
    engine::SinkRunner m_runner;
    QList<engine::Event> m_newEvents; ///< since the last refresh
    QTimer m_statusTimer;
    bool m_paused = false;
};

} // namespace tidemark::gui
