// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/engine.h"
#include "gui/groupwriter.h"
#include "models/groupmodel.h"
#include "store/eventlog.h"
#include "store/topicdirectory.h"

#include <QObject>

#include <functional>

namespace tidemark::gui {

/// Why a write is not even tried.
enum class WriteRefusal
{
    None,
    ReadOnly, ///< the profile neither writes nor joins
    MembersHere, ///< consumers of this program are members of the group
    UnderWay, ///< another write of the same group is not over
};

/// What the user asks of groups and topics, as requests of the control plane. Looking never joins:
/// there is neither a heartbeat nor a commit here. Writes go through GroupWriter; what refusal()
/// forbids is not sent, whoever asks. After each write the lists are read again, so that the window
/// shows what the service holds. Thread: GUI.
class GroupCommands final : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive this object. `groups` also tells which groups have members here.
    GroupCommands(engine::Engine& engine, const Clock& clock, QString logsetId,
        const ConnectionInfo& info, models::GroupModel& groups, store::TopicDirectory& topics,
        store::EventLog& events, store::WriteJournal& journal, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupCommands)

    using Done = GroupWriter::Done;

    [[nodiscard]] const QString& logsetId() const { return m_logsetId; }
    /// Reads topics and groups.
    void refresh();

    /// Whether a write of this group may be tried now.
    [[nodiscard]] WriteRefusal refusal(store::WriteAction action, const QString& group) const;
    /// `done` runs once with the outcome, at once where the write is refused here, and not where
    /// this object is destroyed before.
    void create(const cls::ConsumerGroupInfo& wanted, Done done);
    /// Replaces time-out and topics. `shown`: the group as the user saw it; where it is another one
    /// by now nothing is sent.
    void modify(const cls::ConsumerGroupInfo& shown, const cls::ConsumerGroupInfo& wanted, Done done);
    void remove(const cls::ConsumerGroupInfo& shown, Done done);

    /// Time of the last successful list, or why there is none.
    [[nodiscard]] const Known<qint64>& listedMs() const { return m_listedMs; }
    /// The last failure of a list; cleared by the next success.
    [[nodiscard]] const std::optional<Error>& listError() const { return m_listError; }

signals:
    /// A list was answered or failed.
    void listed();
    /// The native groups of the logset, as the service told them at this unix time in ms.
    void groupsTold(const QList<tidemark::cls::ConsumerGroupInfo>& groups, qint64 wallMs);
    void eventAdded();

private:
    void readGroups();
    void readTopics(qint64 offset, QList<store::TopicDirectory::Topic> soFar);
    void write(GroupWriter::Job job, Done done);
    void noteWrite(const store::WriteEntry& written);
    void note(store::EventEntry::Kind kind, const QString& subject, const Status& status);

    engine::Engine& m_engine;
    const Clock& m_clock;
    QString m_logsetId;
    const ConnectionInfo& m_info;
    models::GroupModel& m_groups;
    store::TopicDirectory& m_topics;
    store::EventLog& m_events;
    GroupWriter m_writer;
    Known<qint64> m_listedMs;
    std::optional<Error> m_listError;
    quint64 m_listGeneration = 0;
    quint64 m_listedGeneration = 0; ///< of the last list that was answered
};

} // namespace tidemark::gui
