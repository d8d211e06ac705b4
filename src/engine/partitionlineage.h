// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describepartitions.h"

#include <QSet>

namespace tidemark::engine {

/// The readonly partitions of `layout` that `child` was made of, directly or over several splits
/// and merges: older ones whose key ranges share something with its own. Records with the same
/// hash key went there first. Older means the earlier creation time where both are told and
/// differ, else the smaller number. A partition without a key range has no parents that we know.
[[nodiscard]] QSet<PartitionId> parentsOf(
    PartitionId child, const QList<cls::DescribePartitions::Response::Partition>& layout);

} // namespace tidemark::engine
