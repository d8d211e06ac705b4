// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tidemark::cls {

/// A consumer group as the service describes it: neither state nor members nor lag are told.
struct ConsumerGroupInfo
{
    QString name;
    qint64 timeoutSeconds = 0; ///< without a heartbeat for this long: offline; 0: not told
    QStringList topics; ///< topic ids

    bool operator==(const ConsumerGroupInfo&) const = default;
};

/// Partitions of one topic, as in heartbeats.
struct TopicPartitions
{
    QString topicId;
    QList<PartitionId> partitions;

    bool operator==(const TopicPartitions&) const = default;
};

/// One partition's offset. No value: the service says that there is none (-1).
struct PartitionOffset
{
    PartitionId partition;
    std::optional<Offset> offset;

    bool operator==(const PartitionOffset&) const = default;
};

/// Offsets of one topic.
struct TopicOffsets
{
    QString topicId;
    QList<PartitionOffset> offsets;

    bool operator==(const TopicOffsets&) const = default;
};

} // namespace tidemark::cls
