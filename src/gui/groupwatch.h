// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/groupinspector.h"
#include "engine/kafkagroupwatch.h"
#include "models/groupmodel.h"
#include "store/groupobservations.h"
#include "store/topicdirectory.h"

#include <QObject>

namespace tidemark::gui {

/// Watches the groups of one connection by looking only, and keeps the group list up to date with
/// what is seen. Thread: GUI.
class GroupWatch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the watch. Looks begin with the first list of groups.
    GroupWatch(engine::Engine& engine, const Clock& clock, const QString& logsetId,
        models::GroupModel& groups, const store::TopicDirectory& topics, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupWatch)

    /// The native groups of the model have been listed anew.
    void onListed();
    /// The groups in view: they are looked at first.
    void setVisible(const QSet<QString>& groups) { m_inspector.setVisible(groups); }
    /// Looks at the groups in view as soon as the request budget allows.
    void hurry() { m_inspector.hurry(); }
    /// Puts into the model what was seen since the last call. `consumers`: our own, copied at
    /// `nowMs` (monotonic).
    void refresh(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs);

    [[nodiscard]] const store::GroupObservations& observations() const { return m_observations; }
    [[nodiscard]] const engine::KafkaGroupWatch& kafka() const { return m_kafka; }

private:
    models::GroupModel& m_groups;
    store::GroupObservations m_observations;
    QtScheduler m_scheduler;
    engine::EngineProbe m_probe;
    engine::GroupInspector m_inspector;
    engine::KafkaGroupWatch m_kafka;
    bool m_kafkaChanged = false;
};

} // namespace tidemark::gui
