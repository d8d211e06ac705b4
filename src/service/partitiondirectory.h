// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>

namespace tidemark::service {

/// What the group coordinator has to know of a partition.
struct PartitionState
{
    PartitionId id;
    bool readOnly = false;
    Offset earliest; ///< of the messages kept
    Offset end; ///< offset of the next message to come

    bool operator==(const PartitionState&) const = default;
};

/// Tells which partitions a topic has now.
class PartitionDirectory
{
public:
    virtual ~PartitionDirectory() = default;
    /// By id; empty for an unknown topic.
    [[nodiscard]] virtual QList<PartitionState> partitions(const QString& topicId) const = 0;
};

} // namespace tidemark::service
