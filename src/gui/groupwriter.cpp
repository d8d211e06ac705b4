// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupwriter.h"

#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/modifyconsumergroup.h"
#include "store/writeverdict.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace tidemark::gui {

using store::GroupSeen;
using store::WriteAction;
using store::WriteOutcome;
using store::WriteReason;

GroupWriter::GroupWriter(engine::Engine& engine, const Clock& clock, QString logsetId,
    const ConnectionInfo& info, store::WriteJournal& journal, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_logsetId(std::move(logsetId))
    , m_info(info)
    , m_journal(journal)
{
}

GroupWriter::~GroupWriter()
{
    for (const RunPtr& run : std::as_const(m_runs)) {
        if (run->entry.id.isEmpty())
            continue;
        run->entry.outcome = WriteOutcome::Unknown;
        run->entry.reason = WriteReason::Interrupted;
        run->entry.endedMs = m_clock.wallMs();
        m_journal.finish(run->entry);
    }
}

void GroupWriter::start(Job job, Done done)
{
    Q_ASSERT(!isBusy(job.group));
    const auto run = std::make_shared<Run>();
    run->entry.action = job.action;
    run->entry.group = job.group;
    run->entry.profileId = m_info.profileId;
    run->entry.profileName = m_info.name;
    run->entry.wallMs = m_clock.wallMs();
    run->job = std::move(job);
    run->done = std::move(done);
    m_runs.insert(run->job.group, run);
    readGroup(run->job.group,
        [this, run](const GroupSeen& seen, const std::optional<Error>& error) {
            onReadBefore(run, seen, error);
        });
}

void GroupWriter::readGroup(const QString& group, Seen seen)
{
    using Action = cls::DescribeConsumerGroups;
    Action::Request request;
    request.logsetId = m_logsetId;
    m_engine.call<Action>(
        request,
        [self = QPointer(this), group, seen = std::move(seen)](Result<Action::Response> result) {
            if (!self)
                return;
            if (!result.ok()) {
                seen({}, result.error());
                return;
            }
            const QList<cls::ConsumerGroupInfo>& groups = result.value().groups;
            const auto found = std::find_if(groups.cbegin(), groups.cend(),
                [&group](const cls::ConsumerGroupInfo& info) { return info.name == group; });
            seen(found == groups.cend() ? GroupSeen::of(std::nullopt) : GroupSeen::of(*found), {});
        },
        false);
}

void GroupWriter::onReadBefore(
    const RunPtr& run, const GroupSeen& seen, const std::optional<Error>& error)
{
    if (error) {
        run->entry.error = error;
        end(run, WriteOutcome::Unchanged, WriteReason::NotSent);
        return;
    }
    run->entry.before = seen;
    if (!store::isSameGroup(seen.group, run->job.shown)) {
        run->entry.after = seen;
        end(run, WriteOutcome::Unchanged, WriteReason::ChangedMeanwhile);
        return;
    }
    run->entry.wallMs = m_clock.wallMs();
    run->entry.id = m_journal.begin(run->entry);
    send(run);
}

void GroupWriter::send(const RunPtr& run)
{
    const std::optional<cls::ConsumerGroupInfo>& wanted = run->job.wanted;
    if (!wanted) {
        cls::DeleteConsumerGroup::Request request;
        request.consumerGroup = run->job.group;
        request.logsetId = m_logsetId;
        send<cls::DeleteConsumerGroup>(run, request);
        return;
    }
    if (run->job.action == WriteAction::CreateGroup) {
        cls::CreateConsumerGroup::Request request;
        request.consumerGroup = wanted->name;
        request.timeoutSeconds = wanted->timeoutSeconds;
        request.topics = wanted->topics;
        request.logsetId = m_logsetId;
        send<cls::CreateConsumerGroup>(run, request);
        return;
    }
    cls::ModifyConsumerGroup::Request request;
    request.consumerGroup = wanted->name;
    request.timeoutSeconds = wanted->timeoutSeconds;
    request.topics = wanted->topics;
    request.logsetId = m_logsetId;
    send<cls::ModifyConsumerGroup>(run, request);
}

template <class Action>
void GroupWriter::send(const RunPtr& run, const typename Action::Request& request)
{
    m_engine.call<Action>(
        request,
        [self = QPointer(this), run](Result<typename Action::Response> result) {
            if (!self)
                return;
            if (result.ok()) {
                run->entry.requestId = result.value().requestId;
            } else {
                run->answer = result.error();
                run->entry.error = run->answer;
                run->entry.requestId = run->answer->requestId;
            }
            self->readAfter(run);
        },
        false);
}

void GroupWriter::readAfter(const RunPtr& run)
{
    --run->readsLeft;
    readGroup(run->job.group,
        [this, run](const GroupSeen& seen, const std::optional<Error>& error) {
            onReadAfter(run, seen, error);
        });
}

void GroupWriter::onReadAfter(
    const RunPtr& run, const GroupSeen& seen, const std::optional<Error>& error)
{
    run->entry.after = seen;
    const store::WriteVerdict verdict
        = store::decideWrite(run->entry.before, run->job.wanted, run->answer, seen);
    const bool isSettled = verdict.outcome == WriteOutcome::Confirmed
        || verdict.reason == WriteReason::Refused;
    if (isSettled || run->readsLeft == 0) {
        if (verdict.reason == WriteReason::NotReadAgain && !run->entry.error)
            run->entry.error = error;
        end(run, verdict.outcome, verdict.reason);
        return;
    }
    const int done = readsAfter - run->readsLeft - 1;
    QTimer::singleShot(firstPauseMs << done, this, [this, run] { readAfter(run); });
}

void GroupWriter::end(const RunPtr& run, WriteOutcome outcome, WriteReason reason)
{
    run->entry.outcome = outcome;
    run->entry.reason = reason;
    run->entry.endedMs = m_clock.wallMs();
    m_runs.remove(run->job.group);
    if (!run->entry.id.isEmpty())
        m_journal.finish(run->entry);
    run->done(run->entry);
}

} // namespace tidemark::gui
