// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/memorystorage.h"

namespace tidemark::service {

Result<StorageState> MemoryStorage::load()
{
    const std::lock_guard lock(m_mutex);
    StorageState state;
    state.logsets = m_logsets;
    state.topics = m_topics;
    for (const auto& [key, partition] : m_partitions)
        state.partitions << partition.row;
    for (const auto& [name, group] : m_groups)
        state.groups << group;
    for (const auto& [name, commits] : m_commits) {
        for (const auto& [partition, offset] : commits)
            state.commits << CommitRow{ name.first, name.second, partition, offset };
    }
    for (const auto& [name, owners] : m_owners)
        state.owners << owners;
    return state;
}

Status MemoryStorage::addLogset(const LogsetRow& logset)
{
    const std::lock_guard lock(m_mutex);
    m_logsets << logset;
    return okStatus();
}

Status MemoryStorage::addTopic(const TopicRow& topic, const QList<PartitionRow>& partitions)
{
    const std::lock_guard lock(m_mutex);
    m_topics << topic;
    for (const PartitionRow& row : partitions)
        m_partitions[{ row.topicId, row.id }].row = row;
    return okStatus();
}

Status MemoryStorage::putPartitions(const QList<PartitionRow>& partitions)
{
    const std::lock_guard lock(m_mutex);
    for (const PartitionRow& row : partitions)
        m_partitions[{ row.topicId, row.id }].row = row;
    return okStatus();
}

Status MemoryStorage::append(const QList<Append>& appends)
{
    const std::lock_guard lock(m_mutex);
    for (const Append& append : appends) {
        Partition& partition = m_partitions[{ append.after.topicId, append.after.id }];
        partition.row = append.after;
        partition.messages.insert(
            partition.messages.end(), append.messages.cbegin(), append.messages.cend());
    }
    return okStatus();
}

Status MemoryStorage::trim(const QList<PartitionRow>& after)
{
    const std::lock_guard lock(m_mutex);
    for (const PartitionRow& row : after) {
        Partition& partition = m_partitions[{ row.topicId, row.id }];
        partition.row = row;
        while (!partition.messages.empty() && partition.messages.front().offset < row.firstOffset)
            partition.messages.pop_front();
    }
    return okStatus();
}

Result<QList<MessageRow>> MemoryStorage::read(
    const TopicPartition& partition, qint64 offset, qint64 end, qint64 maxBytes)
{
    const std::lock_guard lock(m_mutex);
    QList<MessageRow> out;
    const auto found = m_partitions.find(partition);
    if (found == m_partitions.end() || found->second.messages.empty())
        return out;
    const auto& messages = found->second.messages;
    const qint64 skip = std::max<qint64>(0, offset - messages.front().offset);
    qint64 bytes = 0;
    for (auto i = static_cast<size_t>(skip); i < messages.size(); ++i) {
        const MessageRow& message = messages[i];
        bytes += message.logGroup.size();
        if (message.offset >= end || (!out.isEmpty() && bytes > maxBytes))
            break;
        out << message;
    }
    return out;
}

Result<QList<MessageInfo>> MemoryStorage::infos(
    const TopicPartition& partition, qint64 offset, int limit)
{
    const std::lock_guard lock(m_mutex);
    QList<MessageInfo> out;
    const auto found = m_partitions.find(partition);
    if (found == m_partitions.end() || found->second.messages.empty())
        return out;
    const auto& messages = found->second.messages;
    const qint64 skip = std::max<qint64>(0, offset - messages.front().offset);
    for (auto i = static_cast<size_t>(skip); i < messages.size() && out.size() < limit; ++i)
        out << MessageInfo{ messages[i].offset, messages[i].receivedMs,
            messages[i].logGroup.size() };
    return out;
}

Status MemoryStorage::putGroups(const QList<GroupRow>& groups)
{
    const std::lock_guard lock(m_mutex);
    for (const GroupRow& group : groups)
        m_groups[{ group.logsetId, group.name }] = group;
    return okStatus();
}

Status MemoryStorage::deleteGroup(const QString& logsetId, const QString& name)
{
    const std::lock_guard lock(m_mutex);
    const GroupName key{ logsetId, name };
    m_groups.erase(key);
    m_commits.erase(key);
    m_owners.erase(key);
    return okStatus();
}

Status MemoryStorage::putCommits(const QList<CommitRow>& commits)
{
    const std::lock_guard lock(m_mutex);
    for (const CommitRow& commit : commits)
        m_commits[{ commit.logsetId, commit.group }][commit.partition] = commit.offset;
    return okStatus();
}

Status MemoryStorage::replaceOwners(
    const QString& logsetId, const QString& group, const QList<OwnerRow>& owners)
{
    const std::lock_guard lock(m_mutex);
    m_owners[{ logsetId, group }] = owners;
    return okStatus();
}

} // namespace tidemark::service
