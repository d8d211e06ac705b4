// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/known.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tidemark::models {

enum class TopicColumn
{
    Name,
    Id,
    Partitions, ///< readwrite ones of a topic
    State,
    KeyRange,
    LastWrite,
    Groups, ///< native groups of a logset or a topic
    Here, ///< consumers that this process runs
    Count
};

enum class TopicNode
{
    Logset,
    Topic,
    GroupSection, ///< holds the groups of a topic
    Group,
    Partition
};

/// A consumer of this process. `group`: empty for a tail.
struct ConsumerHere
{
    QString group;
    QString consumer;
    bool operator==(const ConsumerHere&) const = default;
};

/// One row of the topic tree; which members mean something depends on `kind`.
struct TopicTreeRow
{
    TopicNode kind = TopicNode::Logset;
    QString logsetId;
    QString topicId;
    QString name; ///< of the logset, topic or group; empty: not told
    PartitionId partition;
    QString createTime; ///< as told

    /// What the row shows was told then, or why it is not known: of a logset its topics, of a topic
    /// its partitions.
    Known<qint64> told;
    std::optional<Error> error; ///< the last question for it failed
    bool isAsked = false; ///< a question waits or is under way

    std::optional<qint64> topics; ///< of a logset
    std::optional<qint64> partitions; ///< readwrite ones of a topic
    std::optional<qint64> readOnlyPartitions; ///< of a topic; known with its layout only
    std::optional<qint64> groups; ///< of a logset, topic or section
    bool isReadOnly = false; ///< partition: split or merged
    QString beginKey; ///< partition: 32 hex digits, inclusive; empty: not told
    QString endKey; ///< exclusive
    QString lastWrite; ///< of a partition, or the latest of a topic's; empty: never, or not told
    QList<PartitionId> madeOf; ///< partition: its direct parents
    QList<ConsumerHere> here; ///< who of this process reads it, or is a member of it

    [[nodiscard]] QString errorText() const { return error ? error->text() : QString(); }
    /// Of a topic, as far as known.
    [[nodiscard]] bool hasPartitions() const
    {
        return partitions.value_or(0) > 0 || readOnlyPartitions.value_or(0) > 0;
    }
    /// Tells rows of one parent apart.
    [[nodiscard]] QString key() const;
    /// Whether both show the same.
    [[nodiscard]] bool sameAs(const TopicTreeRow& other) const;
};

} // namespace tidemark::models
