// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/storage.h"

#include <deque>
#include <map>
#include <mutex>

namespace tidemark::service {

/// Keeps everything in memory and nothing beyond the end of the process.
class MemoryStorage final : public Storage
{
public:
    Result<StorageState> load() override;
    Status addLogset(const LogsetRow& logset) override;
    Status addTopic(const TopicRow& topic, const QList<PartitionRow>& partitions) override;
    Status putPartitions(const QList<PartitionRow>& partitions) override;
    Status append(const QList<Append>& appends) override;
    Status trim(const QList<PartitionRow>& after) override;
    Result<QList<MessageRow>> read(
        const TopicPartition& partition, qint64 offset, qint64 end, qint64 maxBytes) override;
    Result<QList<MessageInfo>> infos(
        const TopicPartition& partition, qint64 offset, int limit) override;
    Status putGroups(const QList<GroupRow>& groups) override;
    Status deleteGroup(const QString& logsetId, const QString& name) override;
    Status putCommits(const QList<CommitRow>& commits) override;
    Status replaceOwners(
        const QString& logsetId, const QString& group, const QList<OwnerRow>& owners) override;

private:
    using GroupName = std::pair<QString, QString>;
    struct Partition
    {
        PartitionRow row;
        std::deque<MessageRow> messages; // offsets without gaps
    };

    std::mutex m_mutex;
    // All below guarded by m_mutex.
    QList<LogsetRow> m_logsets;
    QList<TopicRow> m_topics;
    std::map<TopicPartition, Partition> m_partitions;
    std::map<GroupName, GroupRow> m_groups;
    std::map<GroupName, std::map<TopicPartition, qint64>> m_commits;
    std::map<GroupName, QList<OwnerRow>> m_owners;
};

} // namespace tidemark::service
