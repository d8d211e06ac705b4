// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/engine.h"
#include "gui/connectioninfo.h"
#include "store/membershipjournal.h"
#include "store/runconfig.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace tidemark::gui {

/// What the user asks of the consumers and tails that this program runs. A read-only profile joins
/// nothing, whoever asks. What was taken over from the last session is only kept until the user
/// resumes it: it is no member, sends nothing and reads nothing. Thread: GUI.
class ConsumerCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxConsumers = 16; ///< started at once

    /// All references must outlive this object.
    ConsumerCommands(engine::Engine& engine, const Clock& clock, const ConnectionInfo& info,
        store::WriteJournal& journal, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConsumerCommands)

    /// The profile lets consumers join groups.
    [[nodiscard]] bool mayJoin() const { return !m_info.readOnly; }
    /// From now on nothing is started or resumed: the connection ends. Stops nothing by itself.
    void close() { m_isClosed = true; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// What `count` consumers of this name are called: with -1 ... -N where there are several.
    [[nodiscard]] static QStringList namesOf(const QString& consumer, int count);
    /// A consumer of this name that this object started runs in the group: to the service two of
    /// one name are one.
    [[nodiscard]] bool nameTaken(const QString& group, const QString& consumer) const;
    /// Starts `count` consumers, with the names of namesOf(). None at all where the profile is
    /// read-only, one of the names is taken or close() was called. Precondition: the config has no
    /// problems().
    QList<ConsumerId> join(const engine::ConsumerConfig& config, int count, bool paused);
    /// Reads without joining. None after close(). Precondition: the config has no problems().
    std::optional<ConsumerId> tail(const engine::TailConfig& config, bool paused);

    /// Pauses what runs, or lets it go on; starts what is only restored. Does nothing where a
    /// restored one may not start, see mayResume().
    void setPaused(ConsumerId id, bool paused);
    /// join() or tail() would take this restored one.
    [[nodiscard]] bool mayResume(const store::RunConfig& restored) const;
    /// Orderly stop; what is only restored is dropped.
    void stop(ConsumerId id);
    /// Takes a stopped one off the list.
    void forget(ConsumerId id);

    /// What runs or is restored, oldest first, to be kept in a session.
    [[nodiscard]] QList<store::RunConfig> running() const;
    /// Adds what a session has kept, paused and not started.
    void restorePaused(const QList<store::RunConfig>& runs);
    /// The restored ones as rows of the consumer table: ids below zero, paused.
    [[nodiscard]] QList<engine::ConsumerStatus> restored() const;
    [[nodiscard]] bool isRestored(ConsumerId id) const { return m_restored.contains(id.value); }
    [[nodiscard]] std::optional<store::RunConfig> configOf(ConsumerId id) const;

    /// Call with each snapshot of the engine and each of its events.
    void observe(const QList<engine::ConsumerStatus>& consumers);
    void observe(const engine::Event& event) { m_journal.observe(event); }

signals:
    /// running() or restored() has changed.
    void runsChanged();

private:
    engine::Engine& m_engine;
    const Clock& m_clock;
    const ConnectionInfo& m_info;
    store::MembershipJournal m_journal;
    QMap<qint64, store::RunConfig> m_runs; ///< by the engine's id
    QMap<qint64, store::RunConfig> m_restored; ///< by an id below zero
    qint64 m_nextRestored = -1;
    bool m_isClosed = false;
};

} // namespace tidemark::gui
