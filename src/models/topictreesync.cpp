// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/topictreenode.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace tidemark::models {

// How the tree follows the catalogue.

using store::PartitionBranch;
using store::TopicCatalogue;

namespace {

template <class T> Known<qint64> ageOf(const store::Answered<T>& answer)
{
    const Known<T>& value = answer.value;
    return value.isKnown() ? Known<qint64>::of(value.wallMs(), value.origin(), value.wallMs())
                           : Known<qint64>::unknown(value.reason(), value.wallMs());
}

} // namespace

QString TopicTreeRow::key() const
{
    switch (kind) {
    case TopicNode::Logset:
        return u'l' + logsetId;
    case TopicNode::Topic:
        return u't' + topicId;
    case TopicNode::GroupSection:
        return QStringLiteral("s");
    case TopicNode::Group:
        return u'g' + name;
    case TopicNode::Partition:
        return u'p' + QString::number(partition.value);
    }
    return {};
}

bool TopicTreeRow::sameAs(const TopicTreeRow& other) const
{
    const auto parts = [](const TopicTreeRow& row) {
        return std::tie(row.kind, row.logsetId, row.topicId, row.name, row.partition,
            row.createTime, row.isAsked, row.topics, row.partitions, row.readOnlyPartitions,
            row.groups, row.isReadOnly, row.beginKey, row.endKey, row.lastWrite, row.madeOf);
    };
    return parts(*this) == parts(other) && told == other.told && here == other.here
        && errorText() == other.errorText();
}

TopicTreeRow TopicTreeModel::logsetRow(const TopicCatalogue::Logset& logset) const
{
    TopicTreeRow row;
    row.kind = TopicNode::Logset;
    row.logsetId = logset.logsetId;
    row.name = logset.name;
    const auto topics = m_catalogue.topics(logset.logsetId);
    row.told = ageOf(topics);
    row.error = topics.error;
    row.isAsked = topics.isAsked;
    row.topics = topics.value.isKnown() ? std::optional<qint64>(topics.value.value().size())
                                        : logset.topicCount;
    const auto groups = m_catalogue.groups(logset.logsetId);
    row.groups = groups.value.optional();
    return row;
}

TopicTreeRow TopicTreeModel::topicRow(
    const QString& logsetId, const TopicCatalogue::Topic& topic) const
{
    TopicTreeRow row;
    row.kind = TopicNode::Topic;
    row.logsetId = logsetId;
    row.topicId = topic.topicId;
    row.name = topic.name;
    row.createTime = topic.createTime;
    row.partitions = topic.partitionCount;
    const auto layout = m_catalogue.layout(topic.topicId);
    row.told = ageOf(layout);
    row.error = layout.error;
    row.isAsked = layout.isAsked;
    if (layout.value.isKnown()) {
        qint64 readOnly = 0;
        for (const auto& partition : layout.value.value()) {
            readOnly += partition.readOnly ? 1 : 0;
            row.lastWrite = std::max(row.lastWrite, partition.lastWriteTime);
        }
        row.readOnlyPartitions = readOnly;
        row.partitions = layout.value.value().size() - readOnly;
    }
    if (m_catalogue.groups(logsetId).value.isKnown())
        row.groups = m_catalogue.groupsOf(topic.topicId).size();
    row.here = hereInGroup(topic.topicId, {});
    return row;
}

TopicTreeRow TopicTreeModel::partitionRow(
    const TopicTreeRow& topic, const PartitionBranch& branch) const
{
    TopicTreeRow row;
    row.kind = TopicNode::Partition;
    row.logsetId = topic.logsetId;
    row.topicId = topic.topicId;
    row.partition = branch.partition.id;
    row.told = topic.told;
    row.createTime = branch.partition.createTime;
    row.isReadOnly = branch.partition.readOnly;
    row.beginKey = branch.partition.inclusiveBeginKey;
    row.endKey = branch.partition.exclusiveEndKey;
    row.lastWrite = branch.partition.lastWriteTime;
    row.madeOf = branch.madeOf;
    row.here = m_here.value({ row.topicId, row.partition });
    return row;
}

void TopicTreeModel::syncLogsets()
{
    std::vector<TopicTreeRow> wanted;
    for (const TopicCatalogue::Logset& logset : m_catalogue.logsets())
        wanted.push_back(logsetRow(logset));
    sync(*m_root, wanted);
    for (const TopicTreeRow& row : wanted)
        syncTopics(row.logsetId);
}

void TopicTreeModel::syncTopics(const QString& logsetId)
{
    const auto found = std::find_if(m_root->children.begin(), m_root->children.end(),
        [&](const std::unique_ptr<Node>& node) { return node->data.logsetId == logsetId; });
    if (found == m_root->children.end())
        return;
    Node& logset = **found;
    const QList<TopicCatalogue::Logset>& logsets = m_catalogue.logsets();
    put(logset, logsetRow(logsets.at(logset.row)));
    const auto topics = m_catalogue.topics(logsetId);
    if (!topics.value.isKnown())
        return;
    std::vector<TopicTreeRow> wanted;
    QSet<QString> ids;
    for (const TopicCatalogue::Topic& topic : topics.value.value()) {
        if (ids.contains(topic.topicId))
            continue; // pages that overlapped while topics came and went
        ids.insert(topic.topicId);
        wanted.push_back(topicRow(logsetId, topic));
    }
    sync(logset, wanted);
    for (const std::unique_ptr<Node>& topic : logset.children) {
        m_topics.insert(topic->data.topicId, topic.get());
        syncSection(*topic);
    }
}

void TopicTreeModel::syncTopic(const QString& topicId)
{
    Node* node = m_topics.value(topicId);
    if (node == nullptr)
        return;
    const TopicCatalogue::Topic topic{ topicId, node->data.name, node->data.partitions,
        node->data.createTime };
    put(*node, topicRow(node->data.logsetId, topic));
    syncChildren(*node);
}

void TopicTreeModel::syncChildren(Node& topic)
{
    if (!topic.isFilled)
        return;
    syncSection(topic);
    const auto layout = m_catalogue.layout(topic.data.topicId);
    if (!layout.value.isKnown())
        return;
    const std::vector<PartitionBranch> branches = store::partitionTree(layout.value.value());
    std::vector<TopicTreeRow> wanted;
    if (hasSection(topic))
        wanted.push_back(topic.children.front()->data);
    const size_t sections = wanted.size();
    for (const PartitionBranch& branch : branches)
        wanted.push_back(partitionRow(topic.data, branch));
    sync(topic, wanted);
    for (size_t i = 0; i < branches.size(); ++i)
        syncPartitions(*topic.children[sections + i], branches[i].children);
}

bool TopicTreeModel::hasSection(const Node& topic)
{
    return !topic.children.empty()
        && topic.children.front()->data.kind == TopicNode::GroupSection;
}

/// The groups of a topic that was opened stand above its partitions.
void TopicTreeModel::syncSection(Node& topic)
{
    if (!topic.isFilled)
        return;
    TopicTreeRow section;
    section.kind = TopicNode::GroupSection;
    section.logsetId = topic.data.logsetId;
    section.topicId = topic.data.topicId;
    section.groups = m_catalogue.groupsOf(topic.data.topicId).size();
    if (section.groups == qint64(0)) {
        if (hasSection(topic))
            removeChildren(topic, 0, 0);
        return;
    }
    if (hasSection(topic))
        put(*topic.children.front(), section);
    else
        insertChildren(topic, 0, { section }, 0, 1);
    syncGroups(*topic.children.front());
}

void TopicTreeModel::syncGroups(Node& section)
{
    if (!section.isFilled)
        return;
    std::vector<TopicTreeRow> wanted;
    const QStringList names = m_catalogue.groupsOf(section.data.topicId);
    for (const QString& name : names) {
        TopicTreeRow row;
        row.kind = TopicNode::Group;
        row.logsetId = section.data.logsetId;
        row.topicId = section.data.topicId;
        row.name = name;
        row.here = hereInGroup(row.topicId, name);
        wanted.push_back(row);
    }
    sync(section, wanted);
}

void TopicTreeModel::syncPartitions(Node& parent, const std::vector<PartitionBranch>& branches)
{
    std::vector<TopicTreeRow> wanted;
    for (const PartitionBranch& branch : branches)
        wanted.push_back(partitionRow(parent.data, branch));
    sync(parent, wanted);
    for (size_t i = 0; i < branches.size(); ++i)
        syncPartitions(*parent.children[i], branches[i].children);
}

void TopicTreeModel::sync(Node& parent, const std::vector<TopicTreeRow>& wanted)
{
    QHash<QString, int> places;
    for (size_t i = 0; i < wanted.size(); ++i)
        places.insert(wanted[i].key(), static_cast<int>(i));
    // Kept are those that are wanted and stand in the wanted order.
    std::vector<bool> isKept;
    int last = -1;
    for (const std::unique_ptr<Node>& child : parent.children) {
        const int place = places.value(child->data.key(), -1);
        isKept.push_back(place > last);
        last = std::max(last, place);
    }
    for (int row = static_cast<int>(isKept.size()) - 1; row >= 0; --row) {
        if (isKept[static_cast<size_t>(row)])
            continue;
        int first = row;
        while (first > 0 && !isKept[static_cast<size_t>(first) - 1])
            --first;
        removeChildren(parent, first, row);
        row = first;
    }
    for (size_t at = 0; at < wanted.size(); ++at) {
        const QString next
            = at < parent.children.size() ? parent.children[at]->data.key() : QString();
        size_t end = at;
        while (end < wanted.size() && wanted[end].key() != next)
            ++end;
        if (end > at) {
            insertChildren(parent, static_cast<int>(at), wanted, at, end);
            at = end - 1;
        } else {
            put(*parent.children[at], wanted[at]);
        }
    }
}

void TopicTreeModel::removeChildren(Node& parent, int first, int last)
{
    beginRemoveRows(indexOf(parent, 0), first, last);
    for (int row = first; row <= last; ++row) {
        const TopicTreeRow& data = parent.children[static_cast<size_t>(row)]->data;
        if (data.kind == TopicNode::Topic)
            m_topics.remove(data.topicId);
        else if (data.kind == TopicNode::Logset)
            m_topics.removeIf([&](const auto& entry) {
                return entry.value()->data.logsetId == data.logsetId;
            });
    }
    parent.children.erase(parent.children.begin() + first, parent.children.begin() + last + 1);
    for (size_t row = static_cast<size_t>(first); row < parent.children.size(); ++row)
        parent.children[row]->row = static_cast<int>(row);
    endRemoveRows();
}

void TopicTreeModel::insertChildren(
    Node& parent, int at, const std::vector<TopicTreeRow>& wanted, size_t from, size_t to)
{
    std::vector<std::unique_ptr<Node>> nodes;
    for (size_t i = from; i < to; ++i) {
        auto node = std::make_unique<Node>();
        node->data = wanted[i];
        node->parent = &parent;
        nodes.push_back(std::move(node));
    }
    beginInsertRows(indexOf(parent, 0), at, at + static_cast<int>(to - from) - 1);
    parent.children.insert(parent.children.begin() + at, std::make_move_iterator(nodes.begin()),
        std::make_move_iterator(nodes.end()));
    for (size_t row = static_cast<size_t>(at); row < parent.children.size(); ++row)
        parent.children[row]->row = static_cast<int>(row);
    endInsertRows();
}

} // namespace tidemark::models
