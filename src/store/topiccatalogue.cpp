// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/topiccatalogue.h"

#include <algorithm>

namespace tidemark::store {

TopicCatalogue::TopicCatalogue(const QString& ownLogset, QObject* parent)
    : QObject(parent)
    , m_ownLogset(ownLogset)
{
    if (!ownLogset.isEmpty())
        m_logsets.append({ ownLogset, {}, {} });
}

void TopicCatalogue::setLogsets(QList<Logset> logsets, qint64 wallMs)
{
    const bool hasOwn = std::any_of(logsets.cbegin(), logsets.cend(),
        [this](const Logset& logset) { return logset.logsetId == m_ownLogset; });
    m_logsetsAnswer.told(logsets.size(), wallMs);
    if (!hasOwn && !m_ownLogset.isEmpty())
        logsets.append({ m_ownLogset, {}, {} });
    std::sort(logsets.begin(), logsets.end(), [this](const Logset& left, const Logset& right) {
        const bool leftIsOwn = left.logsetId == m_ownLogset;
        const bool rightIsOwn = right.logsetId == m_ownLogset;
        if (leftIsOwn != rightIsOwn)
            return leftIsOwn;
        return left.name != right.name ? left.name < right.name : left.logsetId < right.logsetId;
    });
    logsets.erase(std::unique(logsets.begin(), logsets.end(),
                      [](const Logset& left, const Logset& right) {
                          return left.logsetId == right.logsetId;
                      }),
        logsets.end());
    m_logsets = std::move(logsets);
    emit logsetsChanged();
}

void TopicCatalogue::failLogsets(const Error& error, qint64 wallMs)
{
    m_logsetsAnswer.failed(error, wallMs);
    emit logsetsChanged();
}

void TopicCatalogue::setTopics(const QString& logsetId, const QList<Topic>& topics, qint64 wallMs)
{
    m_topics[logsetId].told(topics, wallMs);
    emit topicsChanged(logsetId);
}

void TopicCatalogue::failTopics(const QString& logsetId, const Error& error, qint64 wallMs)
{
    m_topics[logsetId].failed(error, wallMs);
    emit topicsChanged(logsetId);
}

void TopicCatalogue::setGroups(const QString& logsetId, const Groups& groups, qint64 wallMs)
{
    QHash<QString, QStringList> ofTopic;
    for (const cls::ConsumerGroupInfo& group : groups) {
        for (const QString& topicId : group.topics)
            ofTopic[topicId] << group.name;
    }
    for (QStringList& names : ofTopic) {
        names.sort();
        names.removeDuplicates();
    }
    m_groupsOf.insert(logsetId, std::move(ofTopic));
    m_groups[logsetId].told(groups.size(), wallMs);
    emit groupsChanged(logsetId);
}

void TopicCatalogue::failGroups(const QString& logsetId, const Error& error, qint64 wallMs)
{
    m_groups[logsetId].failed(error, wallMs);
    emit groupsChanged(logsetId);
}

void TopicCatalogue::setLayout(const QString& topicId, const Layout& layout, qint64 wallMs)
{
    Answered<Layout>& answer = m_layouts[topicId];
    m_knownLayouts += answer.value.isKnown() ? 0 : 1;
    answer.told(layout, wallMs);
    emit layoutChanged(topicId);
}

void TopicCatalogue::failLayout(const QString& topicId, const Error& error, qint64 wallMs)
{
    m_layouts[topicId].failed(error, wallMs);
    emit layoutChanged(topicId);
}

void TopicCatalogue::setTopicsAsked(const QString& logsetId)
{
    m_topics[logsetId].isAsked = true;
    m_groups[logsetId].isAsked = true;
    emit topicsChanged(logsetId);
}

void TopicCatalogue::setLayoutAsked(const QString& topicId, bool isAsked)
{
    Answered<Layout>& answer = m_layouts[topicId];
    if (answer.isAsked == isAsked)
        return;
    answer.isAsked = isAsked;
    emit layoutChanged(topicId);
}

Answered<QList<TopicCatalogue::Topic>> TopicCatalogue::topics(const QString& logsetId) const
{
    return m_topics.value(logsetId);
}

Answered<TopicCatalogue::Layout> TopicCatalogue::layout(const QString& topicId) const
{
    return m_layouts.value(topicId);
}

Answered<qint64> TopicCatalogue::groups(const QString& logsetId) const
{
    return m_groups.value(logsetId);
}

QStringList TopicCatalogue::groupsOf(const QString& topicId) const
{
    for (const auto& ofTopic : m_groupsOf) {
        const auto found = ofTopic.constFind(topicId);
        if (found != ofTopic.constEnd())
            return *found;
    }
    return {};
}

int TopicCatalogue::knownLayouts() const
{
    return m_knownLayouts;
}

} // namespace tidemark::store
