// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/topicdirectory.h"

#include <algorithm>

namespace tidemark::store {

TopicDirectory::TopicDirectory(QObject* parent)
    : QObject(parent)
{
}

void TopicDirectory::setTopics(QList<Topic> topics, qint64 wallMs)
{
    std::sort(topics.begin(), topics.end(), [](const Topic& left, const Topic& right) {
        return left.name != right.name ? left.name < right.name : left.topicId < right.topicId;
    });
    const bool isRenamed = !std::equal(topics.cbegin(), topics.cend(), m_topics.cbegin(),
        m_topics.cend(), [](const Topic& left, const Topic& right) {
            return left.topicId == right.topicId && left.name == right.name;
        });
    m_topics = std::move(topics);
    if (isRenamed) {
        m_names.clear();
        for (const Topic& topic : std::as_const(m_topics))
            m_names.insert(topic.topicId, topic.name);
        emit changed();
    }
    emit listed(wallMs);
}

void TopicDirectory::setFailed(const Error& error, qint64 wallMs)
{
    emit failed(error, wallMs);
}

QString TopicDirectory::nameOf(const QString& topicId) const
{
    const QString name = m_names.value(topicId);
    return name.isEmpty() ? topicId : name;
}

} // namespace tidemark::store
