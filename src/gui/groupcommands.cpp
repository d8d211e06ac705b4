// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupcommands.h"

#include "cls/describeconsumergroups.h"
#include "cls/describetopics.h"

#include <QPointer>

namespace tidemark::gui {

GroupCommands::GroupCommands(engine::Engine& engine, const Clock& clock, QString logsetId,
    const ConnectionInfo& info, models::GroupModel& groups, store::TopicDirectory& topics,
    store::EventLog& events, store::WriteJournal& journal, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_logsetId(std::move(logsetId))
    , m_info(info)
    , m_groups(groups)
    , m_topics(topics)
    , m_events(events)
    , m_writer(engine, clock, m_logsetId, info, journal)
{
}

void GroupCommands::refresh()
{
    ++m_listGeneration;
    readTopics(0, {});
    readGroups();
}

void GroupCommands::readGroups()
{
    using Action = cls::DescribeConsumerGroups;
    Action::Request request;
    request.logsetId = m_logsetId;
    m_engine.call<Action>(request,
        [self = QPointer(this), generation = m_listGeneration](Result<Action::Response> result) {
            // A list that was asked for before the latest may be older than a write; that it could
            // not be had is news, unless a later one could.
            if (!self
                || (result.ok() ? generation != self->m_listGeneration
                                : generation < self->m_listedGeneration))
                return;
            const qint64 now = self->m_clock.wallMs();
            if (result.ok()) {
                self->m_listedGeneration = generation;
                self->m_listedMs = Known<qint64>::of(now, Origin::Service, now);
                self->m_listError.reset();
                self->m_groups.setGroups(result.value().groups);
                emit self->groupsTold(result.value().groups, now);
            } else {
                self->m_listError = result.error();
                self->note(store::EventEntry::Kind::RequestFailed,
                    QLatin1StringView(Action::action), result.error());
            }
            emit self->listed();
        });
}

void GroupCommands::readTopics(qint64 offset, QList<store::TopicDirectory::Topic> soFar)
{
    using Action = cls::DescribeTopics;
    Action::Request request;
    request.logsetId = m_logsetId;
    request.offset = offset;
    m_engine.call<Action>(request,
        [self = QPointer(this), offset, soFar, generation = m_listGeneration](
            Result<Action::Response> result) {
            if (!self || generation != self->m_listGeneration)
                return;
            if (!result.ok()) {
                self->note(store::EventEntry::Kind::RequestFailed,
                    QLatin1StringView(Action::action), result.error());
                self->m_topics.setFailed(result.error(), self->m_clock.wallMs());
                return;
            }
            QList<store::TopicDirectory::Topic> topics = soFar;
            for (const Action::Response::Topic& topic : result.value().topics)
                topics.append(
                    { topic.topicId, topic.name, topic.partitionCount, topic.createTime });
            const qint64 next = offset + result.value().topics.size();
            if (next < result.value().totalCount && next > offset)
                self->readTopics(next, topics);
            else
                self->m_topics.setTopics(topics, self->m_clock.wallMs());
        });
}

WriteRefusal GroupCommands::refusal(store::WriteAction action, const QString& group) const
{
    if (m_info.readOnly)
        return WriteRefusal::ReadOnly;
    if (m_writer.isBusy(group))
        return WriteRefusal::UnderWay;
    if (action == store::WriteAction::CreateGroup)
        return WriteRefusal::None;
    for (const models::GroupRow& row : m_groups.rows()) {
        if (row.info.name == group && row.membersHere > 0)
            return WriteRefusal::MembersHere;
    }
    return WriteRefusal::None;
}

void GroupCommands::create(const cls::ConsumerGroupInfo& wanted, Done done)
{
    write({ store::WriteAction::CreateGroup, wanted.name, std::nullopt, wanted }, std::move(done));
}

void GroupCommands::modify(
    const cls::ConsumerGroupInfo& shown, const cls::ConsumerGroupInfo& wanted, Done done)
{
    Q_ASSERT(shown.name == wanted.name);
    write({ store::WriteAction::ModifyGroup, shown.name, shown, wanted }, std::move(done));
}

void GroupCommands::remove(const cls::ConsumerGroupInfo& shown, Done done)
{
    write({ store::WriteAction::DeleteGroup, shown.name, shown, std::nullopt }, std::move(done));
}

void GroupCommands::write(GroupWriter::Job job, Done done)
{
    if (refusal(job.action, job.group) != WriteRefusal::None) {
        store::WriteEntry refused;
        refused.wallMs = m_clock.wallMs();
        refused.endedMs = refused.wallMs;
        refused.action = job.action;
        refused.group = job.group;
        refused.outcome = store::WriteOutcome::Unchanged;
        refused.reason = store::WriteReason::NotSent;
        refused.error = Error::make(ErrorKind::Config, QStringLiteral("NotAllowedHere"),
            m_info.readOnly ? QStringLiteral("the profile is read-only")
                            : QStringLiteral("the group is in use by this program"));
        noteWrite(refused);
        done(refused);
        return;
    }
    m_writer.start(std::move(job),
        [this, done = std::move(done)](const store::WriteEntry& written) {
            noteWrite(written);
            refresh();
            done(written);
        });
}

void GroupCommands::noteWrite(const store::WriteEntry& written)
{
    const bool confirmed = written.outcome == store::WriteOutcome::Confirmed;
    if (!confirmed) {
        const Error vague = Error::make(ErrorKind::Transient, QStringLiteral("NotConfirmed"),
            written.outcome == store::WriteOutcome::Unknown
                ? QStringLiteral("it is not known whether the group was changed")
                : QStringLiteral("the group was not changed"));
        note(store::EventEntry::Kind::RequestFailed, written.group, written.error.value_or(vague));
        return;
    }
    const auto kind = written.action == store::WriteAction::DeleteGroup
        ? store::EventEntry::Kind::GroupDeleted
        : written.action == store::WriteAction::ModifyGroup
        ? store::EventEntry::Kind::GroupModified
        : store::EventEntry::Kind::GroupCreated;
    note(kind, written.group, okStatus());
}

void GroupCommands::note(store::EventEntry::Kind kind, const QString& subject, const Status& status)
{
    store::EventEntry entry;
    entry.kind = status.ok() ? kind : store::EventEntry::Kind::RequestFailed;
    entry.wallMs = m_clock.wallMs();
    entry.subject = subject;
    if (!status.ok())
        entry.error = status.error();
    m_events.append(std::move(entry));
    emit eventAdded();
}

} // namespace tidemark::gui
