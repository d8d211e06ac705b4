// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/topicstore.h"

#include "service/keyrange.h"
#include "service/refusal.h"
#include "service/topicmessages.h"

#include <algorithm>

namespace tidemark::service {

TopicStore::TopicStore(Storage& storage, const StorageState& state, const Limits& limits)
    : m_storage(storage)
    , m_limits(limits)
    , m_logsets(state.logsets.cbegin(), state.logsets.cend())
{
    for (const TopicRow& row : state.topics) {
        m_topicOrder.push_back(row.topicId);
        m_topics[row.topicId].row = row;
    }
    for (const PartitionRow& row : state.partitions)
        m_topics[row.topicId].partitions.emplace(row.id, PartitionLog(row));
}

Status TopicStore::addLogset(const LogsetRow& logset)
{
    const std::lock_guard writeLock(m_writeMutex);
    if (const Status stored = m_storage.addLogset(logset); !stored.ok())
        return stored;
    const std::lock_guard lock(m_mutex);
    m_logsets.push_back(logset);
    return okStatus();
}

Status TopicStore::addTopic(const TopicRow& topic, int partitions)
{
    const std::lock_guard writeLock(m_writeMutex);
    QList<PartitionRow> rows;
    const QList<KeyRange> ranges = divide({ lowestKey(), highestKey() }, partitions);
    for (const KeyRange& range : ranges) {
        PartitionRow row;
        row.topicId = topic.topicId;
        row.id = PartitionId(rows.size());
        row.beginKey = range.begin;
        row.endKey = range.end;
        row.createdMs = topic.createdMs;
        rows << row;
    }
    if (const Status stored = m_storage.addTopic(topic, rows); !stored.ok())
        return stored;
    const std::lock_guard lock(m_mutex);
    m_topicOrder.push_back(topic.topicId);
    Topic& entry = m_topics[topic.topicId];
    entry.row = topic;
    for (const PartitionRow& row : rows)
        entry.partitions.emplace(row.id, PartitionLog(row));
    return okStatus();
}

QList<LogsetRow> TopicStore::logsets() const
{
    const std::lock_guard lock(m_mutex);
    return QList<LogsetRow>(m_logsets.cbegin(), m_logsets.cend());
}

QList<TopicRow> TopicStore::topics() const
{
    const std::lock_guard lock(m_mutex);
    QList<TopicRow> out;
    for (const QString& id : m_topicOrder)
        out << m_topics.at(id).row;
    return out;
}

std::optional<LogsetRow> TopicStore::logset(const QString& logsetId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_logsets.cbegin(), m_logsets.cend(),
        [&](const LogsetRow& row) { return row.logsetId == logsetId; });
    return found == m_logsets.cend() ? std::nullopt : std::optional(*found);
}

std::optional<TopicRow> TopicStore::topic(const QString& topicId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_topics.find(topicId);
    return found == m_topics.cend() ? std::nullopt : std::optional(found->second.row);
}

QList<PartitionRow> TopicStore::partitionRows(const QString& topicId) const
{
    const std::lock_guard lock(m_mutex);
    QList<PartitionRow> out;
    const auto found = m_topics.find(topicId);
    if (found == m_topics.cend())
        return out;
    for (const auto& [id, log] : found->second.partitions)
        out << log.row();
    return out;
}

QList<PartitionState> TopicStore::partitions(const QString& topicId) const
{
    QList<PartitionState> out;
    const QList<PartitionRow> rows = partitionRows(topicId);
    for (const PartitionRow& row : rows)
        out << PartitionState{ row.id, row.readOnly, Offset(row.firstOffset),
            Offset(row.nextOffset) };
    return out;
}

Result<std::map<PartitionId, QList<qsizetype>>> TopicStore::route(
    Topic& topic, qsizetype count, const QByteArray& hashKey)
{
    QByteArray key;
    if (!hashKey.isEmpty()) {
        const Result<QByteArray> parsed = parseKey(hashKey);
        if (!parsed.ok())
            return parsed.error();
        key = parsed.value();
    }
    std::vector<PartitionId> open;
    for (const auto& [id, log] : topic.partitions) {
        if (key.isEmpty() ? !log.row().readOnly : log.takesKey(key))
            open.push_back(id);
    }
    if (open.empty()) {
        return refusal("InternalError", QStringLiteral("no readwrite partition takes this upload"));
    }
    std::map<PartitionId, QList<qsizetype>> out;
    for (qsizetype i = 0; i < count; ++i)
        out[open[topic.nextTurn++ % open.size()]] << i;
    return out;
}

Status TopicStore::append(const QString& topicId, const QList<QByteArray>& logGroups,
    const QByteArray& hashKey, qint64 nowMs)
{
    const std::lock_guard writeLock(m_writeMutex);
    QList<Storage::Append> appends;
    TopicRow topicRow;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_topics.find(topicId);
        if (found == m_topics.end())
            return noTopic(topicId);
        topicRow = found->second.row;
        const auto routes = route(found->second, logGroups.size(), hashKey);
        if (!routes.ok())
            return routes.error();
        for (const auto& [id, indexes] : routes.value()) {
            Storage::Append append{ found->second.partitions.at(id).row(), {} };
            PartitionRow& row = append.after;
            // Times of a partition never go back, whatever the clock does: reading by time
            // searches by halves.
            row.lastWriteMs = std::max(row.lastWriteMs, nowMs);
            for (const qsizetype index : indexes) {
                append.messages.append({ row.nextOffset++, row.lastWriteMs, logGroups[index] });
                row.bytes += logGroups[index].size();
            }
            appends << append;
        }
    }
    if (const Status stored = m_storage.append(appends); !stored.ok())
        return stored;

    for (const Storage::Append& append : appends) {
        QList<PartitionLog::Cached> cached;
        for (const MessageRow& message : append.messages) {
            cached.append({ message.receivedMs,
                wireMessage(topicRow, message.receivedMs, message.logGroup) });
        }
        const std::lock_guard lock(m_mutex);
        PartitionLog& log = m_topics.at(topicId).partitions.at(append.after.id);
        m_cachedBytes -= log.cachedBytes();
        log.append(append.after, cached);
        m_cachedBytes += log.cachedBytes();
    }
    evictCache();
    enforceRetention(topicId);
    return okStatus();
}

Result<PartitionRow> TopicStore::rowOf(const TopicPartition& partition) const
{
    const std::lock_guard lock(m_mutex);
    const auto topic = m_topics.find(partition.topicId);
    if (topic == m_topics.cend())
        return noTopic(partition.topicId);
    const auto found = topic->second.partitions.find(partition.partition);
    if (found == topic->second.partitions.cend())
        return noPartition(partition);
    return found->second.row();
}

Status TopicStore::replacePartitions(const QString& topicId, const QList<PartitionRow>& rows)
{
    if (const Status stored = m_storage.putPartitions(rows); !stored.ok())
        return stored;
    const std::lock_guard lock(m_mutex);
    auto& partitions = m_topics.at(topicId).partitions;
    for (const PartitionRow& row : rows) {
        const auto found = partitions.find(row.id);
        if (found == partitions.end())
            partitions.emplace(row.id, PartitionLog(row));
        else
            found->second.setRow(row);
    }
    return okStatus();
}

} // namespace tidemark::service
