// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topicreader.h"

#include "cls/describeconsumergroups.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"

#include <QPointer>

#include <algorithm>

namespace tidemark::gui {

TopicReader::TopicReader(engine::Engine& engine, const Clock& clock, GroupCommands& commands,
    store::TopicDirectory& topics, store::TopicCatalogue& catalogue, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_commands(commands)
    , m_catalogue(catalogue)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TopicReader::pump);
    const QString own = catalogue.ownLogset();
    connect(&topics, &store::TopicDirectory::listed, this, [this, own, &topics](qint64 wallMs) {
        m_catalogue.setTopics(own, topics.topics(), wallMs);
    });
    connect(&topics, &store::TopicDirectory::failed, this,
        [this, own](const Error& error, qint64 wallMs) {
            m_catalogue.failTopics(own, error, wallMs);
        });
    connect(&commands, &GroupCommands::groupsTold, this,
        [this, own](const store::TopicCatalogue::Groups& groups, qint64 wallMs) {
            m_catalogue.setGroups(own, groups, wallMs);
        });
    connect(&commands, &GroupCommands::listed, this, [this, own] {
        if (m_commands.listError())
            m_catalogue.failGroups(own, *m_commands.listError(), m_clock.wallMs());
    });
}

void TopicReader::start()
{
    ++m_generation;
    readLogsets(0, {});
}

void TopicReader::refreshLists()
{
    start();
    m_commands.refresh();
    for (const QString& logsetId : std::as_const(m_openLogsets)) {
        readTopics(logsetId, 0, {});
        readGroups(logsetId);
    }
}

void TopicReader::refresh()
{
    refreshLists();
    m_queue.forgetAnswers();
    pump();
}

void TopicReader::wantTopics(const QString& logsetId)
{
    // GroupCommands reads those of the connection's logset, also where nobody opens it.
    if (logsetId == m_catalogue.ownLogset() || m_openLogsets.contains(logsetId))
        return;
    m_openLogsets.insert(logsetId);
    m_catalogue.setTopicsAsked(logsetId);
    readTopics(logsetId, 0, {});
    readGroups(logsetId);
}

void TopicReader::wantLayout(const QString& topicId)
{
    m_queue.want(topicId);
    m_catalogue.setLayoutAsked(topicId, true);
    pump();
}

void TopicReader::setVisible(const QStringList& topicIds)
{
    m_queue.setVisible(topicIds);
    pump();
}

int TopicReader::waiting() const
{
    return m_queue.waiting(m_clock.monotonicMs());
}

void TopicReader::readLogsets(qint64 offset, QList<store::TopicCatalogue::Logset> soFar)
{
    using Action = cls::DescribeLogsets;
    Action::Request request;
    request.offset = offset;
    m_engine.call<Action>(request,
        [self = QPointer(this), offset, soFar, generation = m_generation](
            Result<Action::Response> result) {
            if (!self || generation != self->m_generation)
                return;
            if (!result.ok()) {
                self->m_catalogue.failLogsets(result.error(), self->m_clock.wallMs());
                return;
            }
            const Action::Response& answer = result.value();
            QList<store::TopicCatalogue::Logset> logsets = soFar;
            for (const Action::Response::Logset& logset : answer.logsets)
                logsets.append({ logset.logsetId, logset.name, logset.topicCount });
            const qint64 next = offset + answer.logsets.size();
            if (next < answer.totalCount && next > offset)
                self->readLogsets(next, logsets);
            else
                self->m_catalogue.setLogsets(logsets, self->m_clock.wallMs());
        });
}

void TopicReader::readTopics(
    const QString& logsetId, qint64 offset, QList<store::TopicCatalogue::Topic> soFar)
{
    using Action = cls::DescribeTopics;
    Action::Request request;
    request.logsetId = logsetId;
    request.offset = offset;
    m_engine.call<Action>(request,
        [self = QPointer(this), logsetId, offset, soFar, generation = m_generation](
            Result<Action::Response> result) {
            if (!self || generation != self->m_generation)
                return;
            if (!result.ok()) {
                self->m_catalogue.failTopics(logsetId, result.error(), self->m_clock.wallMs());
                return;
            }
            const Action::Response& answer = result.value();
            QList<store::TopicCatalogue::Topic> topics = soFar;
            for (const Action::Response::Topic& topic : answer.topics) {
                topics.append(
                    { topic.topicId, topic.name, topic.partitionCount, topic.createTime });
            }
            const qint64 next = offset + answer.topics.size();
            if (next < answer.totalCount && next > offset)
                self->readTopics(logsetId, next, topics);
            else
                self->m_catalogue.setTopics(logsetId, topics, self->m_clock.wallMs());
        });
}

void TopicReader::readGroups(const QString& logsetId)
{
    using Action = cls::DescribeConsumerGroups;
    Action::Request request;
    request.logsetId = logsetId;
    m_engine.call<Action>(request,
        [self = QPointer(this), logsetId, generation = m_generation](
            Result<Action::Response> result) {
            if (!self || generation != self->m_generation)
                return;
            const qint64 now = self->m_clock.wallMs();
            if (result.ok())
                self->m_catalogue.setGroups(logsetId, result.value().groups, now);
            else
                self->m_catalogue.failGroups(logsetId, result.error(), now);
        });
}

void TopicReader::pump()
{
    while (const std::optional<QString> topicId = m_queue.take(m_clock.monotonicMs()))
        readLayout(*topicId);
    const std::optional<qint64> wait = m_queue.waitMs(m_clock.monotonicMs());
    if (wait)
        m_timer.start(static_cast<int>(std::max<qint64>(1, *wait)));
    else
        m_timer.stop();
}

void TopicReader::readLayout(const QString& topicId)
{
    using Action = cls::DescribePartitions;
    m_catalogue.setLayoutAsked(topicId, true);
    m_engine.call<Action>({ topicId },
        [self = QPointer(this), topicId](Result<Action::Response> result) {
            if (!self)
                return;
            self->m_queue.answered(topicId, self->m_clock.monotonicMs(), result.ok());
            const qint64 now = self->m_clock.wallMs();
            if (result.ok())
                self->m_catalogue.setLayout(topicId, result.value().partitions, now);
            else
                self->m_catalogue.failLayout(topicId, result.error(), now);
            self->pump();
        });
}

} // namespace tidemark::gui
