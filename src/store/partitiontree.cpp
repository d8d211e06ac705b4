// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partitiontree.h"

#include "engine/partitionlineage.h"

#include <QHash>

#include <algorithm>

namespace tidemark::store {

namespace {

using Partition = cls::DescribePartitions::Response::Partition;

/// Ancestors that are not themselves ancestors of another ancestor, by number.
QList<PartitionId> directParents(
    PartitionId child, const QHash<PartitionId, QSet<PartitionId>>& ancestors)
{
    const QSet<PartitionId> all = ancestors.value(child);
    QList<PartitionId> direct;
    for (const PartitionId one : all) {
        const bool isBetween = std::any_of(all.cbegin(), all.cend(),
            [&](PartitionId other) { return ancestors.value(other).contains(one); });
        if (!isBetween)
            direct << one;
    }
    std::sort(direct.begin(), direct.end());
    return direct;
}

struct Grower
{
    QHash<PartitionId, QList<PartitionId>> madeOf;
    QHash<PartitionId, QList<Partition>> childrenOf;

    [[nodiscard]] PartitionBranch branch(const Partition& partition) const
    {
        PartitionBranch out{ partition, madeOf.value(partition.id), {} };
        const QList<Partition> children = childrenOf.value(partition.id);
        for (const Partition& child : children)
            out.children.push_back(branch(child));
        return out;
    }
};

} // namespace

std::vector<PartitionBranch> partitionTree(const QList<Partition>& layout)
{
    QList<Partition> sorted = layout;
    std::sort(sorted.begin(), sorted.end(),
        [](const Partition& left, const Partition& right) { return left.id < right.id; });
    // A service that tells a number twice is believed once: a partition is in one place.
    sorted.erase(std::unique(sorted.begin(), sorted.end(),
                     [](const Partition& left, const Partition& right) {
                         return left.id == right.id;
                     }),
        sorted.end());
    QHash<PartitionId, QSet<PartitionId>> ancestors;
    for (const Partition& partition : std::as_const(sorted))
        ancestors.insert(partition.id, engine::parentsOf(partition.id, sorted));
    Grower grower;
    QList<Partition> roots;
    for (const Partition& partition : std::as_const(sorted)) {
        const QList<PartitionId> parents = directParents(partition.id, ancestors);
        grower.madeOf.insert(partition.id, parents);
        if (parents.isEmpty())
            roots << partition;
        else
            grower.childrenOf[parents.first()] << partition;
    }
    std::vector<PartitionBranch> tree;
    for (const Partition& root : std::as_const(roots))
        tree.push_back(grower.branch(root));
    return tree;
}

} // namespace tidemark::store
