// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/topictreemodel.h"

#include "models/topictreenode.h"

#include <algorithm>

namespace tidemark::models {

using store::TopicCatalogue;

TopicTreeModel::TopicTreeModel(const TopicCatalogue& catalogue, QObject* parent)
    : QAbstractItemModel(parent)
    , m_catalogue(catalogue)
    , m_root(std::make_unique<Node>())
{
    connect(&catalogue, &TopicCatalogue::logsetsChanged, this, &TopicTreeModel::syncLogsets);
    connect(&catalogue, &TopicCatalogue::topicsChanged, this, &TopicTreeModel::syncTopics);
    connect(&catalogue, &TopicCatalogue::groupsChanged, this, &TopicTreeModel::syncTopics);
    connect(&catalogue, &TopicCatalogue::layoutChanged, this,
        qOverload<const QString&>(&TopicTreeModel::syncTopic));
    syncLogsets();
}

TopicTreeModel::~TopicTreeModel() = default;

TopicTreeModel::Node* TopicTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex TopicTreeModel::indexOf(const Node& node, int column) const
{
    return node.parent == nullptr ? QModelIndex() : createIndex(node.row, column, &node);
}

QModelIndex TopicTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex TopicTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*nodeOf(child)->parent, 0) : QModelIndex();
}

int TopicTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int TopicTreeModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(TopicColumn::Count);
}

const TopicTreeRow& TopicTreeModel::rowAt(const QModelIndex& index) const
{
    return nodeOf(index)->data;
}

QModelIndex TopicTreeModel::indexOfTopic(const QString& topicId) const
{
    const Node* node = m_topics.value(topicId);
    return node == nullptr ? QModelIndex() : indexOf(*node, 0);
}

bool TopicTreeModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

/// Rows that nobody opens are never made. A question that has failed is repeated by whoever asks;
/// opening the row again would not help.
bool TopicTreeModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid() || parent.column() > 0)
        return false;
    const Node& node = *nodeOf(parent);
    if (node.wasOpened)
        return false;
    switch (node.data.kind) {
    case TopicNode::Logset:
        return !node.data.told.isKnown();
    case TopicNode::Topic:
        return !node.data.told.isKnown() || node.data.hasPartitions() || node.data.groups > 0;
    case TopicNode::GroupSection:
        return true;
    case TopicNode::Group:
    case TopicNode::Partition:
        break;
    }
    return false;
}

void TopicTreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Node& node = *nodeOf(parent);
    node.wasOpened = true;
    // Later: who asks may be in the middle of a change that was announced.
    const auto fill = [this, kind = node.data.kind, logsetId = node.data.logsetId,
                          topicId = node.data.topicId] {
        if (kind == TopicNode::Logset)
            emit topicsWanted(logsetId);
        else
            fillTopic(topicId);
    };
    QMetaObject::invokeMethod(this, fill, Qt::QueuedConnection);
}

/// What was opened of the topic gets its rows, as far as they are known.
void TopicTreeModel::fillTopic(const QString& topicId)
{
    Node* topic = m_topics.value(topicId);
    if (topic == nullptr)
        return;
    topic->isFilled = topic->wasOpened;
    if (hasSection(*topic))
        topic->children.front()->isFilled = topic->children.front()->wasOpened;
    syncChildren(*topic);
    if (!topic->data.told.isKnown())
        emit layoutWanted(topicId);
}

QVariant TopicTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != RawRole && role != Qt::DisplayRole)
        return {};
    return raw(rowAt(index), static_cast<TopicColumn>(index.column()));
}

QVariant TopicTreeModel::raw(const TopicTreeRow& row, TopicColumn column) const
{
    const auto number = [](const std::optional<qint64>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    const auto text = [](const QString& value) {
        return value.isEmpty() ? QVariant() : QVariant(value);
    };
    const bool isPartition = row.kind == TopicNode::Partition;
    switch (column) {
    case TopicColumn::Name:
        return isPartition ? QVariant(row.partition.value) : QVariant(row.name);
    case TopicColumn::Id:
        return isPartition ? QVariant(row.partition.value)
            : row.kind == TopicNode::Logset ? QVariant(row.logsetId)
            : row.kind == TopicNode::Topic  ? QVariant(row.topicId)
                                            : QVariant();
    case TopicColumn::Partitions:
        return number(row.partitions);
    case TopicColumn::State:
        return isPartition ? QVariant(row.isReadOnly) : number(row.readOnlyPartitions);
    case TopicColumn::KeyRange:
        return text(row.beginKey);
    case TopicColumn::LastWrite:
        return text(row.lastWrite);
    case TopicColumn::Groups:
        return number(row.groups);
    case TopicColumn::Here:
        return row.here.isEmpty() ? QVariant() : QVariant(row.here.size());
    case TopicColumn::Count:
        break;
    }
    return {};
}

void TopicTreeModel::setConsumers(const QList<engine::ConsumerStatus>& consumers)
{
    QHash<TopicPartition, QList<ConsumerHere>> here;
    for (const engine::ConsumerStatus& consumer : consumers) {
        for (const engine::PartitionStatus& partition : consumer.partitions)
            here[partition.source].append({ consumer.group, consumer.consumer });
    }
    if (here == m_here)
        return;
    QSet<QString> touched;
    for (const auto& map : { std::cref(here), std::cref(m_here) }) {
        for (auto it = map.get().keyBegin(); it != map.get().keyEnd(); ++it)
            touched.insert(it->topicId);
    }
    m_here = std::move(here);
    for (const QString& topicId : std::as_const(touched)) {
        if (Node* topic = m_topics.value(topicId))
            refreshHere(*topic);
    }
}

void TopicTreeModel::refreshHere(Node& node)
{
    TopicTreeRow row = node.data;
    if (row.kind == TopicNode::Partition)
        row.here = m_here.value({ row.topicId, row.partition });
    else if (row.kind == TopicNode::Group)
        row.here = hereInGroup(row.topicId, row.name);
    else if (row.kind == TopicNode::Topic)
        row.here = hereInGroup(row.topicId, {});
    put(node, row);
    for (const std::unique_ptr<Node>& child : node.children)
        refreshHere(*child);
}

/// Consumers of this process that hold a partition of the topic; of one group, or of all.
QList<ConsumerHere> TopicTreeModel::hereInGroup(const QString& topicId, const QString& group) const
{
    QList<ConsumerHere> out;
    for (auto it = m_here.cbegin(); it != m_here.cend(); ++it) {
        if (it.key().topicId != topicId)
            continue;
        for (const ConsumerHere& one : it.value()) {
            if ((group.isEmpty() || one.group == group) && !out.contains(one))
                out << one;
        }
    }
    std::sort(out.begin(), out.end(), [](const ConsumerHere& left, const ConsumerHere& right) {
        return left.consumer < right.consumer;
    });
    return out;
}

void TopicTreeModel::put(Node& node, const TopicTreeRow& row)
{
    if (node.data.sameAs(row))
        return;
    node.data = row;
    emit dataChanged(indexOf(node, 0), indexOf(node, columnCount() - 1));
}

} // namespace tidemark::models
