// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/groupregistry.h"

namespace tidemark::service {

GroupRegistry::GroupRegistry(Storage& storage, const PartitionDirectory& directory,
    const GroupCoordinator::Policy& policy, const StorageState& state, qint64 nowMs)
    : m_storage(storage)
    , m_coordinator(directory, policy)
{
    std::map<GroupKey, GroupCoordinator::Commits> commits;
    for (const CommitRow& row : state.commits)
        commits[{ row.logsetId, row.group }][row.partition] = Offset(row.offset);
    std::map<GroupKey, GroupCoordinator::Owners> owners;
    for (const OwnerRow& row : state.owners)
        owners[{ row.logsetId, row.group }][row.partition] = row.consumer;
    for (const GroupRow& row : state.groups) {
        const GroupKey key{ row.logsetId, row.name };
        m_coordinator.restore(
            key, { row.timeoutSeconds, row.topics }, commits[key], owners[key], nowMs);
    }
}

Status GroupRegistry::create(const GroupKey& key, const GroupSettings& settings)
{
    const std::lock_guard lock(m_mutex);
    if (const Status allowed = m_coordinator.mayCreate(key, settings); !allowed.ok())
        return allowed;
    const Status stored = m_storage.putGroups(
        { { key.logsetId, key.name, settings.timeoutSeconds, settings.topics } });
    if (stored.ok())
        m_coordinator.create(key, settings);
    return stored;
}

Status GroupRegistry::createMissing(const QList<std::pair<GroupKey, GroupSettings>>& groups)
{
    const std::lock_guard lock(m_mutex);
    QList<GroupRow> rows;
    for (const auto& [key, settings] : groups) {
        if (!m_coordinator.contains(key))
            rows.append({ key.logsetId, key.name, settings.timeoutSeconds, settings.topics });
    }
    if (rows.isEmpty())
        return okStatus();
    if (const Status stored = m_storage.putGroups(rows); !stored.ok())
        return stored;
    for (const GroupRow& row : std::as_const(rows))
        m_coordinator.create({ row.logsetId, row.name }, { row.timeoutSeconds, row.topics });
    return okStatus();
}

Status GroupRegistry::modify(const GroupKey& key, const GroupSettings& settings)
{
    const std::lock_guard lock(m_mutex);
    if (const Status allowed = m_coordinator.mayModify(key, settings); !allowed.ok())
        return allowed;
    const Status stored = m_storage.putGroups(
        { { key.logsetId, key.name, settings.timeoutSeconds, settings.topics } });
    if (stored.ok())
        m_coordinator.modify(key, settings);
    return stored;
}

Status GroupRegistry::remove(const GroupKey& key, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (const Status allowed = m_coordinator.mayRemove(key, nowMs); !allowed.ok())
        return allowed;
    const Status stored = m_storage.deleteGroup(key.logsetId, key.name);
    if (stored.ok())
        m_coordinator.remove(key);
    return stored;
}

Status GroupRegistry::removeByForce(const GroupKey& key)
{
    const std::lock_guard lock(m_mutex);
    const Status stored = m_storage.deleteGroup(key.logsetId, key.name);
    if (stored.ok())
        m_coordinator.remove(key);
    return stored;
}

Result<QList<cls::TopicPartitions>> GroupRegistry::heartbeat(const GroupKey& key,
    const QString& consumer, const QList<cls::TopicPartitions>& reported, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    auto answer = m_coordinator.heartbeat(key, consumer, reported, nowMs);
    if (!answer.ok())
        return answer.error();
    if (answer.value().ownersChanged) {
        // Stored before the consumer learns of it, so that after a crash nobody else gets what
        // this consumer works on.
        QList<OwnerRow> rows;
        const GroupCoordinator::Owners owners = m_coordinator.owners(key, nowMs);
        for (const auto& [partition, owner] : owners)
            rows.append({ key.logsetId, key.name, partition, owner });
        const Status stored = m_storage.replaceOwners(key.logsetId, key.name, rows);
        if (!stored.ok())
            return stored.error();
    }
    return answer.value().assigned;
}

Status GroupRegistry::commit(const GroupKey& key, const QString& consumer,
    const GroupCoordinator::Commits& offsets, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (const Status allowed = m_coordinator.mayCommit(key, consumer, offsets, nowMs);
        !allowed.ok())
        return allowed;
    QList<CommitRow> rows;
    for (const auto& [partition, offset] : offsets)
        rows.append({ key.logsetId, key.name, partition, offset.value });
    const Status stored = m_storage.putCommits(rows);
    if (stored.ok())
        m_coordinator.commit(key, offsets);
    return stored;
}

QList<std::pair<GroupKey, GroupSettings>> GroupRegistry::groups(const QString& logsetId) const
{
    const std::lock_guard lock(m_mutex);
    QList<std::pair<GroupKey, GroupSettings>> out;
    const QList<GroupKey> keys = m_coordinator.groups(logsetId);
    for (const GroupKey& key : keys)
        out.append({ key, *m_coordinator.settings(key) });
    return out;
}

std::optional<GroupSettings> GroupRegistry::settings(const GroupKey& key) const
{
    const std::lock_guard lock(m_mutex);
    return m_coordinator.settings(key);
}

std::optional<Offset> GroupRegistry::committed(
    const GroupKey& key, const TopicPartition& partition) const
{
    const std::lock_guard lock(m_mutex);
    return m_coordinator.committed(key, partition);
}

QString GroupRegistry::owner(const GroupKey& key, const TopicPartition& partition, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    const GroupCoordinator::Owners owners = m_coordinator.owners(key, nowMs);
    const auto found = owners.find(partition);
    return found == owners.end() ? QString() : found->second;
}

QStringList GroupRegistry::consumers(const GroupKey& key, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    return m_coordinator.consumers(key, nowMs);
}

} // namespace tidemark::service
