// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/engine.h"
#include "gui/connectioninfo.h"
#include "store/writejournal.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace tidemark::gui {

/// Carries out writes of groups, so that the outcome of each is known as well as it can be: reads
/// the list and stops where the group is not as it was shown; notes the write in the journal; sends
/// the request once, because a repetition after a lost answer would do it twice; reads the list
/// again, a few times where it does not show the new state yet; and notes what became of it.
/// Thread: GUI.
class GroupWriter final : public QObject
{
    Q_OBJECT

public:
    struct Job
    {
        store::WriteAction action = store::WriteAction::CreateGroup;
        QString group;
        std::optional<cls::ConsumerGroupInfo> shown; ///< as the user saw it; none: not there
        std::optional<cls::ConsumerGroupInfo> wanted; ///< none: it is to be deleted
    };
    /// The entry with its outcome. One that was not sent has no id and is not in the journal.
    using Done = std::function<void(const store::WriteEntry&)>;

    /// Reads after the request was answered or its answer was lost.
    static constexpr int readsAfter = 4;
    /// Before the second read; each further pause is twice as long.
    static constexpr int firstPauseMs = 300;

    /// All references must outlive this object.
    GroupWriter(engine::Engine& engine, const Clock& clock, QString logsetId,
        const ConnectionInfo& info, store::WriteJournal& journal, QObject* parent = nullptr);
    /// What is still under way is noted as unknown.
    ~GroupWriter() override;
    Q_DISABLE_COPY_MOVE(GroupWriter)

    /// Precondition: !isBusy(job.group). `done` runs once, unless this object is destroyed.
    void start(Job job, Done done);
    /// A write of this group is under way.
    [[nodiscard]] bool isBusy(const QString& group) const { return m_runs.contains(group); }

private:
    struct Run
    {
        Job job;
        store::WriteEntry entry;
        Done done;
        std::optional<Error> answer; ///< none: the service says that it is done
        int readsLeft = readsAfter;
    };
    using RunPtr = std::shared_ptr<Run>;
    using Seen = std::function<void(const store::GroupSeen&, const std::optional<Error>&)>;

    void readGroup(const QString& group, Seen seen);
    void onReadBefore(
        const RunPtr& run, const store::GroupSeen& seen, const std::optional<Error>& error);
    void send(const RunPtr& run);
    template <class Action> void send(const RunPtr& run, const typename Action::Request& request);
    void readAfter(const RunPtr& run);
    void onReadAfter(
        const RunPtr& run, const store::GroupSeen& seen, const std::optional<Error>& error);
    void end(const RunPtr& run, store::WriteOutcome outcome, store::WriteReason reason);

    engine::Engine& m_engine;
    const Clock& m_clock;
    QString m_logsetId;
    const ConnectionInfo& m_info;
    store::WriteJournal& m_journal;
    QHash<QString, RunPtr> m_runs;
};

} // namespace tidemark::gui
