// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/topicstore.h"

#include "base/logging.h"

#include <algorithm>

namespace tidemark::service {

// What is forgotten: messages in memory beyond the cache's size, and messages of a topic beyond
// its retention. Both run behind an append, with the writers' lock held.

void TopicStore::evictCache()
{
    const std::lock_guard lock(m_mutex);
    while (m_cachedBytes > m_limits.cacheBytes) {
        PartitionLog* largest = nullptr;
        for (auto& [topicId, topic] : m_topics) {
            for (auto& [id, log] : topic.partitions) {
                if (!largest || log.cachedBytes() > largest->cachedBytes())
                    largest = &log;
            }
        }
        if (!largest || largest->cachedBytes() == 0)
            return;
        // A little more than needed, so that this search does not run for every message.
        m_cachedBytes
            -= largest->evict(m_cachedBytes - m_limits.cacheBytes + m_limits.cacheBytes / 64);
    }
}

void TopicStore::enforceRetention(const QString& topicId)
{
    constexpr int headsPerPartition = 256;
    struct Head
    {
        MessageInfo info;
        qsizetype row = 0;
    };
    for (;;) {
        QList<PartitionRow> rows = partitionRows(topicId);
        qint64 excess = -m_limits.retentionBytes;
        for (const PartitionRow& row : rows)
            excess += row.bytes;
        if (excess <= 0)
            return;

        QList<Head> heads;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const auto infos
                = m_storage.infos({ topicId, rows[i].id }, rows[i].firstOffset, headsPerPartition);
            if (!infos.ok()) {
                qCWarning(lcService) << "retention:" << infos.error().message;
                return;
            }
            for (const MessageInfo& info : infos.value())
                heads.append({ info, i });
        }
        std::stable_sort(heads.begin(), heads.end(),
            [](const Head& a, const Head& b) { return a.info.receivedMs < b.info.receivedMs; });
        QList<PartitionRow> trimmed;
        qsizetype taken = 0;
        // Behind its last known head a partition may hold messages older than another's.
        QList<int> takenOf(rows.size(), 0);
        while (taken < heads.size() && excess > 0) {
            const Head& head = heads[taken++];
            PartitionRow& row = rows[head.row];
            row.firstOffset = head.info.offset + 1;
            row.bytes -= head.info.bytes;
            excess -= head.info.bytes;
            if (++takenOf[head.row] == headsPerPartition)
                break;
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (takenOf[i] > 0)
                trimmed << rows[i];
        }
        if (trimmed.isEmpty())
            return;
        if (const Status stored = m_storage.trim(trimmed); !stored.ok()) {
            qCWarning(lcService) << "retention:" << stored.error().message;
            return;
        }
        const std::lock_guard lock(m_mutex);
        for (const PartitionRow& row : trimmed) {
            PartitionLog& log = m_topics.at(topicId).partitions.at(row.id);
            m_cachedBytes -= log.cachedBytes();
            log.trim(row);
            m_cachedBytes += log.cachedBytes();
        }
    }
}

} // namespace tidemark::service
