// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/engine.h"
#include "models/groupmodel.h"
#include "store/eventlog.h"
#include "store/topicdirectory.h"

#include <QObject>

#include <functional>

namespace tidemark::gui {

/// What the user asks of groups and topics, as requests of the control plane. Looking never joins:
/// there is neither a heartbeat nor a commit here. Each write is followed by reading the list
/// again, so that the window shows what the service holds. Thread: GUI.
class GroupCommands final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this object.
    GroupCommands(engine::Engine& engine, const Clock& clock, QString logsetId,
        models::GroupModel& groups, store::TopicDirectory& topics, store::EventLog& events,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupCommands)

    using Done = std::function<void(const Status&)>;

    [[nodiscard]] const QString& logsetId() const { return m_logsetId; }
    /// Reads topics and groups.
    void refresh();
    /// `done` runs once the service has answered, unless this object is destroyed.
    void create(const QString& name, qint64 timeoutSeconds, const QStringList& topicIds, Done done);
    void remove(const QString& name, Done done);

    /// Time of the last successful list, or why there is none.
    [[nodiscard]] const Known<qint64>& listedMs() const { return m_listedMs; }
    /// The last failure of a list; cleared by the next success.
    [[nodiscard]] const std::optional<Error>& listError() const { return m_listError; }

signals:
    /// A list was answered or failed.
    void listed();
    void eventAdded();

private:
    void readGroups();
    void readTopics(qint64 offset, QList<store::TopicDirectory::Topic> soFar);
    void note(store::EventEntry::Kind kind, const QString& subject, const Status& status);

    engine::Engine& m_engine;
    const Clock& m_clock;
    QString m_logsetId;
    models::GroupModel& m_groups;
    store::TopicDirectory& m_topics;
    store::EventLog& m_events;
    Known<qint64> m_listedMs;
    std::optional<Error> m_listError;
    quint64 m_listGeneration = 0;
};

} // namespace tidemark::gui
