// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/groupcoordinator.h"
#include "service/storage.h"

#include <mutex>

namespace tidemark::service {

/// The coordinator with a lock around it and the storage behind it: a change is applied only
/// after the storage has it. Times are those of a clock that never jumps. Thread: any.
class GroupRegistry
{
public:
    /// The groups of `state` continue where they were. The other arguments must outlive this.
    GroupRegistry(Storage& storage, const PartitionDirectory& directory,
        const GroupCoordinator::Policy& policy, const StorageState& state, qint64 nowMs);

    // Errors of the coordinator and InternalError of the storage.
    Status create(const GroupKey& key, const GroupSettings& settings);
    /// Those that are not there yet, in one transaction and whatever the number per topic: what the
    /// service starts with.
    Status createMissing(const QList<std::pair<GroupKey, GroupSettings>>& groups);
    Status modify(const GroupKey& key, const GroupSettings& settings);
    Status remove(const GroupKey& key, qint64 nowMs);
    /// Also with live consumers; no error where there is no such group.
    Status removeByForce(const GroupKey& key);
    [[nodiscard]] Result<QList<cls::TopicPartitions>> heartbeat(const GroupKey& key,
        const QString& consumer, const QList<cls::TopicPartitions>& reported, qint64 nowMs);
    Status commit(const GroupKey& key, const QString& consumer,
        const GroupCoordinator::Commits& offsets, qint64 nowMs);

    [[nodiscard]] QList<std::pair<GroupKey, GroupSettings>> groups(const QString& logsetId) const;
    [[nodiscard]] std::optional<GroupSettings> settings(const GroupKey& key) const;
    [[nodiscard]] std::optional<Offset> committed(
        const GroupKey& key, const TopicPartition& partition) const;
    /// Empty: nobody.
    [[nodiscard]] QString owner(const GroupKey& key, const TopicPartition& partition, qint64 nowMs);
    [[nodiscard]] QStringList consumers(const GroupKey& key, qint64 nowMs);

private:
    Storage& m_storage;
    mutable std::mutex m_mutex;
    GroupCoordinator m_coordinator; // guarded by m_mutex
};

} // namespace tidemark::service
