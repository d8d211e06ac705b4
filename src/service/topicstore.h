// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/partitiondirectory.h"
#include "service/partitionlog.h"
#include "service/storage.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tidemark::service {

/// Logsets, topics, partitions and their messages. Thread: any. Two locks: one orders the
/// writers and is held while the storage writes, the other guards the state in memory and is
/// held only for moments, so that pulls never wait for a disk.
class TopicStore final : public PartitionDirectory
{
public:
    struct Limits
    {
        qint64 retentionBytes = qint64(1) << 30; ///< of LogGroups kept per topic
        qint64 cacheBytes = qint64(256) << 20; ///< of newest messages kept in wire form, all topics
        int maxPartitions = 50; ///< readwrite ones per topic; source: protocol notes 1.6
    };

    /// A bound of CLS (protocol notes 1.5): ids of messages are positions, the first is 0.
    /// `storage` must outlive this object.
    TopicStore(Storage& storage, const StorageState& state, const Limits& limits);

    Status addLogset(const LogsetRow& logset);
    /// A topic with `partitions` partitions 0 ... n-1 of equal key ranges.
    Status addTopic(const TopicRow& topic, int partitions);

    [[nodiscard]] QList<LogsetRow> logsets() const;
    [[nodiscard]] QList<TopicRow> topics() const;
    [[nodiscard]] std::optional<LogsetRow> logset(const QString& logsetId) const;
    [[nodiscard]] std::optional<TopicRow> topic(const QString& topicId) const;
    [[nodiscard]] QList<PartitionRow> partitionRows(const QString& topicId) const;
    [[nodiscard]] QList<PartitionState> partitions(const QString& topicId) const override;

    /// Stores serialized LogGroups, one message each. With a hash key all go to the partition
    /// whose range holds it, otherwise round robin over the readwrite partitions.
    /// Errors: TopicNotExist, InvalidParam (key), InternalError (storage).
    Status append(const QString& topicId, const QList<QByteArray>& logGroups,
        const QByteArray& hashKey, qint64 nowMs);

    struct ReadRequest
    {
        TopicPartition partition;
        std::optional<Offset> start; ///< none: by startMs
        qint64 startMs = 0; ///< receive time; 0: earliest message
        qint64 maxBytes = 0; ///< of LogGroups; at least one message comes
        std::optional<qint64> endMs; ///< stop before messages received at or after it
        qint64 nowMs = 0;
    };
    struct ReadAnswer
    {
        QList<WireMessage> messages;
        qint64 nextOffset = 0; ///< -1: the end time is reached and nothing is left before it
    };
    /// Errors: TopicNotExist, PartitionNotExist, InvalidOffset, InternalError.
    [[nodiscard]] Result<ReadAnswer> read(const ReadRequest& request);

    /// First message received at or after `ms`; the end where there is none.
    [[nodiscard]] Result<Offset> offsetAt(const TopicPartition& partition, qint64 ms);

    /// The old partition becomes readonly; `number` new ones share its range, or two that meet
    /// at `splitKey`. Errors: TopicNotExist, PartitionNotExist, InvalidParameter,
    /// LimitExceeded.Partition, InternalError.
    Status split(
        const TopicPartition& partition, const QByteArray& splitKey, int number, qint64 nowMs);
    /// Joins a partition with its right neighbour; both become readonly. Errors: as above.
    Status merge(const TopicPartition& partition, qint64 nowMs);

private:
    struct Topic
    {
        TopicRow row;
        std::map<PartitionId, PartitionLog> partitions;
        size_t nextTurn = 0; // of the round robin
    };

    [[nodiscard]] Result<PartitionRow> rowOf(const TopicPartition& partition) const;
    [[nodiscard]] Result<qint64> receivedAt(const TopicPartition& partition, qint64 offset);
    [[nodiscard]] Result<ReadAnswer> readCached(
        const ReadRequest& request, qint64 start, bool& isCached) const;
    [[nodiscard]] Result<ReadAnswer> readStored(
        const ReadRequest& request, qint64 start, qint64 end);
    /// Which of the `count` messages of an upload go to which partition.
    [[nodiscard]] static Result<std::map<PartitionId, QList<qsizetype>>> route(
        Topic& topic, qsizetype count, const QByteArray& hashKey);
    void evictCache();
    void enforceRetention(const QString& topicId);
    Status replacePartitions(const QString& topicId, const QList<PartitionRow>& rows);

    Storage& m_storage;
    const Limits m_limits;
    std::mutex m_writeMutex; // taken before m_mutex
    mutable std::mutex m_mutex;
    // All below guarded by m_mutex.
    std::vector<LogsetRow> m_logsets;
    std::vector<QString> m_topicOrder;
    std::map<QString, Topic> m_topics;
    qint64 m_cachedBytes = 0; // of all partitions
};

} // namespace tidemark::service
