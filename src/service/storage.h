// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tidemark::service {

struct LogsetRow
{
    QString logsetId;
    QString name;
    qint64 createdMs = 0; ///< unix time in ms
};

struct TopicRow
{
    QString topicId;
    QString name;
    QString logsetId;
    qint64 createdMs = 0;
};

struct PartitionRow
{
    QString topicId;
    PartitionId id;
    bool readOnly = false;
    QByteArray beginKey; ///< 32 hex digits, inclusive
    QByteArray endKey; ///< 32 hex digits, exclusive
    qint64 createdMs = 0;
    qint64 lastWriteMs = 0; ///< 0: never
    qint64 firstOffset = 0; ///< earliest kept message
    qint64 nextOffset = 0; ///< offset of the next message to come
    qint64 bytes = 0; ///< of the LogGroups kept
};

struct MessageRow
{
    qint64 offset = 0;
    qint64 receivedMs = 0; ///< never decreases within a partition
    QByteArray logGroup; ///< serialized LogGroup, as it was uploaded
};

/// Size and time of a message without its content.
struct MessageInfo
{
    qint64 offset = 0;
    qint64 receivedMs = 0;
    qint64 bytes = 0;
};

struct GroupRow
{
    QString logsetId;
    QString name;
    qint64 timeoutSeconds = 0;
    QStringList topics;
};

struct CommitRow
{
    QString logsetId;
    QString group;
    TopicPartition partition;
    qint64 offset = 0;
};

/// Which consumer was last told to hold a partition.
struct OwnerRow
{
    QString logsetId;
    QString group;
    TopicPartition partition;
    QString consumer;
};

/// Everything but the messages.
struct StorageState
{
    QList<LogsetRow> logsets;
    QList<TopicRow> topics;
    QList<PartitionRow> partitions;
    QList<GroupRow> groups;
    QList<CommitRow> commits;
    QList<OwnerRow> owners;
};

/// Where the service keeps its data. Each writing call is one transaction: when it returns
/// without an error, its effect survives the end of the process; when it returns an error, it
/// had no effect. Thread: any; implementations lock.
/// Errors: kind Local with code InternalError.
class Storage
{
public:
    virtual ~Storage() = default;

    [[nodiscard]] virtual Result<StorageState> load() = 0;

    virtual Status addLogset(const LogsetRow& logset) = 0;
    virtual Status addTopic(const TopicRow& topic, const QList<PartitionRow>& partitions) = 0;
    /// Inserts or replaces the rows of partitions, without touching their messages.
    virtual Status putPartitions(const QList<PartitionRow>& partitions) = 0;

    /// Messages of one partition, whose row is replaced in the same transaction.
    struct Append
    {
        PartitionRow after;
        QList<MessageRow> messages;
    };
    virtual Status append(const QList<Append>& appends) = 0;

    /// Deletes the messages below `after.firstOffset` of each partition.
    virtual Status trim(const QList<PartitionRow>& after) = 0;

    /// Messages from `offset` on while their sum stays within `maxBytes`, but at least one
    /// where there is one below `end`.
    [[nodiscard]] virtual Result<QList<MessageRow>> read(
        const TopicPartition& partition, qint64 offset, qint64 end, qint64 maxBytes)
        = 0;
    /// Up to `limit` messages from `offset` on, without their contents.
    [[nodiscard]] virtual Result<QList<MessageInfo>> infos(
        const TopicPartition& partition, qint64 offset, int limit)
        = 0;

    virtual Status putGroups(const QList<GroupRow>& groups) = 0;
    /// Deletes the group, its commits and its owners.
    virtual Status deleteGroup(const QString& logsetId, const QString& name) = 0;
    virtual Status putCommits(const QList<CommitRow>& commits) = 0;
    /// Replaces all owners of one group.
    virtual Status replaceOwners(
        const QString& logsetId, const QString& group, const QList<OwnerRow>& owners)
        = 0;
};

} // namespace tidemark::service
