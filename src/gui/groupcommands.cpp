// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupcommands.h"

#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/describetopics.h"

#include <QPointer>

namespace tidemark::gui {

GroupCommands::GroupCommands(engine::Engine& engine, const Clock& clock, QString logsetId,
    models::GroupModel& groups, store::TopicDirectory& topics, store::EventLog& events,
    QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_logsetId(std::move(logsetId))
    , m_groups(groups)
    , m_topics(topics)
    , m_events(events)
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
            if (!self || generation != self->m_listGeneration)
                return;
            const qint64 now = self->m_clock.wallMs();
            if (result.ok()) {
                self->m_listedMs = Known<qint64>::of(now, Origin::Service, now);
                self->m_listError.reset();
                self->m_groups.setGroups(result.value().groups);
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
                return;
            }
            QList<store::TopicDirectory::Topic> topics = soFar;
            for (const Action::Response::Topic& topic : result.value().topics)
                topics.append({ topic.topicId, topic.name });
            const qint64 next = offset + result.value().topics.size();
            if (next < result.value().totalCount && next > offset)
                self->readTopics(next, topics);
            else
                self->m_topics.setTopics(topics);
        });
}

void GroupCommands::create(
    const QString& name, qint64 timeoutSeconds, const QStringList& topicIds, Done done)
{
    using Action = cls::CreateConsumerGroup;
    Action::Request request;
    request.consumerGroup = name;
    request.timeoutSeconds = timeoutSeconds;
    request.topics = topicIds;
    request.logsetId = m_logsetId;
    m_engine.call<Action>(request,
        [self = QPointer(this), name, done = std::move(done)](Result<Action::Response> result) {
            if (!self)
                return;
            const Status status = result.ok() ? okStatus() : Status(result.error());
            self->note(store::EventEntry::Kind::GroupCreated, name, status);
            self->refresh();
            done(status);
        });
}

void GroupCommands::remove(const QString& name, Done done)
{
    using Action = cls::DeleteConsumerGroup;
    Action::Request request;
    request.consumerGroup = name;
    request.logsetId = m_logsetId;
    m_engine.call<Action>(request,
        [self = QPointer(this), name, done = std::move(done)](Result<Action::Response> result) {
            if (!self)
                return;
            const Status status = result.ok() ? okStatus() : Status(result.error());
            self->note(store::EventEntry::Kind::GroupDeleted, name, status);
            self->refresh();
            done(status);
        });
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
