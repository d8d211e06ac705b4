// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"
#include "models/roles.h"
#include "models/topictreerow.h"
#include "store/partitiontree.h"
#include "store/topiccatalogue.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace tidemark::models {

/// Logsets, their topics, and below a topic its native groups and its partitions, the parents of
/// splits and merges with their children beneath. Raw values. What is not known yet is asked for
/// when a view opens its row: topicsWanted(), layoutWanted(). Announces the smallest changes.
/// Thread: GUI.
class TopicTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// The catalogue must outlive the model.
    explicit TopicTreeModel(const store::TopicCatalogue& catalogue, QObject* parent = nullptr);
    ~TopicTreeModel() override;
    Q_DISABLE_COPY_MOVE(TopicTreeModel)

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// Precondition: `index` is valid and of this model.
    [[nodiscard]] const TopicTreeRow& rowAt(const QModelIndex& index) const;
    /// The row of the topic in column 0; invalid: there is none.
    [[nodiscard]] QModelIndex indexOfTopic(const QString& topicId) const;

    /// Who of this process reads what.
    void setConsumers(const QList<engine::ConsumerStatus>& consumers);

signals:
    /// A view opened a logset whose topics have not been asked for.
    void topicsWanted(const QString& logsetId);
    /// A view opened a topic whose partitions have not been asked for.
    void layoutWanted(const QString& topicId);

private:
    struct Node;

    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node, int column) const;
    [[nodiscard]] QVariant raw(const TopicTreeRow& row, TopicColumn column) const;

    void syncLogsets();
    void syncTopics(const QString& logsetId);
    void fillTopic(const QString& topicId);
    void syncTopic(const QString& topicId);
    /// Section and partitions of a topic that was opened.
    void syncChildren(Node& topic);
    void syncSection(Node& topic);
    [[nodiscard]] static bool hasSection(const Node& topic);
    void syncGroups(Node& section);
    void syncPartitions(Node& parent, const std::vector<store::PartitionBranch>& branches);
    [[nodiscard]] TopicTreeRow logsetRow(const store::TopicCatalogue::Logset& logset) const;
    [[nodiscard]] TopicTreeRow topicRow(
        const QString& logsetId, const store::TopicCatalogue::Topic& topic) const;
    [[nodiscard]] TopicTreeRow partitionRow(
        const TopicTreeRow& topic, const store::PartitionBranch& branch) const;
    [[nodiscard]] QList<ConsumerHere> hereInGroup(
        const QString& topicId, const QString& group) const;

    /// Makes the children of `parent` those of `wanted`, in that order; kept ones stay the same
    /// nodes, with what is below them.
    void sync(Node& parent, const std::vector<TopicTreeRow>& wanted);
    void removeChildren(Node& parent, int first, int last);
    void insertChildren(
        Node& parent, int at, const std::vector<TopicTreeRow>& wanted, size_t from, size_t to);
    void put(Node& node, const TopicTreeRow& row);
    void refreshHere(Node& node);

    const store::TopicCatalogue& m_catalogue;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node*> m_topics; // by id
    QHash<TopicPartition, QList<ConsumerHere>> m_here;
};

} // namespace tidemark::models
