// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/topicdirectory.h"

#include <algorithm>

namespace tidemark::store {

TopicDirectory::TopicDirectory(QObject* parent)
    : QObject(parent)
{
}

void TopicDirectory::setTopics(QList<Topic> topics)
{
    std::sort(topics.begin(), topics.end(), [](const Topic& left, const Topic& right) {
        return left.name != right.name ? left.name < right.name : left.topicId < right.topicId;
    });
    if (topics == m_topics)
        return;
    m_topics = std::move(topics);
    m_names.clear();
    for (const Topic& topic : std::as_const(m_topics))
        m_names.insert(topic.topicId, topic.name);
    emit changed();
}

QString TopicDirectory::nameOf(const QString& topicId) const
{
    const QString name = m_names.value(topicId);
    return name.isEmpty() ? topicId : name;
}

} // namespace tidemark::store
