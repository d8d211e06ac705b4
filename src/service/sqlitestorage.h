// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/sqlitedatabase.h"
#include "service/storage.h"

#include <map>
#include <mutex>

namespace tidemark::service {

/// The store on disk: one SQLite file in WAL mode with synchronous=FULL, one connection that
/// writes and one that reads, so that a pull does not wait for the disk flush of an upload.
class SqliteStorage final : public Storage
{
public:
    /// Name of the file inside the data directory.
    static constexpr const char* fileName = "tidemark-service.sqlite";
    /// Version of the schema, kept in user_version; an older program refuses a newer file.
    static constexpr int schemaVersion = 1;

    /// Makes the directory and the file where they are missing. Errors: Local, for a directory
    /// that cannot be written, a file that is not ours, a file of a newer version.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>> open(const QString& directory);

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
    SqliteStorage() = default;

    Status writePartition(const PartitionRow& row);
    /// -1: no such partition, which is below every key in use.
    [[nodiscard]] qint64 keyOf(const TopicPartition& partition);
    void rememberKey(const TopicPartition& partition, qint64 key);

    std::mutex m_writeMutex;
    std::unique_ptr<SqliteDatabase> m_writer; // guarded by m_writeMutex
    std::mutex m_readMutex;
    std::unique_ptr<SqliteDatabase> m_reader; // guarded by m_readMutex
    // Apart from the connections, so that a reader never waits for a flush of the writer.
    std::mutex m_keyMutex;
    std::map<TopicPartition, qint64> m_keys; // guarded by m_keyMutex
};

} // namespace tidemark::service
