// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describepartitions.h"

#include <vector>

namespace tidemark::store {

/// A partition with those that were made of it by splits and merges.
struct PartitionBranch
{
    cls::DescribePartitions::Response::Partition partition;
    /// The partitions it was made of directly: one after a split, two or more after a merge.
    QList<PartitionId> madeOf;
    std::vector<PartitionBranch> children; ///< by number
};

/// The layout of a topic as a tree, as far as key ranges tell (see engine::parentsOf): readonly
/// parents with their children beneath. A child of several parents hangs beneath the one with the
/// smallest number. Partitions without parents, or without key ranges, are roots. By number.
[[nodiscard]] std::vector<PartitionBranch> partitionTree(
    const QList<cls::DescribePartitions::Response::Partition>& layout);

} // namespace tidemark::store
