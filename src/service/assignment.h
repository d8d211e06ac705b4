// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QString>

#include <map>
#include <set>
#include <vector>

namespace tidemark::service {

/// Who may get which partitions of one topic.
struct TopicShare
{
    QString topicId;
    std::vector<PartitionId> partitions; ///< those to be assigned
    std::vector<QString> consumers; ///< those that subscribe to the topic
};

/// Sticky balanced assignment, a pure function: for each topic the consumers' numbers of
/// partitions differ by at most one, over all topics they are levelled as far as that allows,
/// and no partition moves that need not. `previous` holds the assignment so far; where it has
/// to give something up, partitions that are not in `inUse` go first. Applying it to its own
/// result changes nothing.
[[nodiscard]] std::map<TopicPartition, QString> assign(const std::vector<TopicShare>& topics,
    const std::map<TopicPartition, QString>& previous, const std::set<TopicPartition>& inUse);

} // namespace tidemark::service
