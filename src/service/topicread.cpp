// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/topicstore.h"

#include "service/topicmessages.h"

namespace tidemark::service {

namespace {

/// What an answer says about going on, once its messages are known.
qint64 nextOffsetOf(const TopicStore::ReadRequest& request, qint64 after, bool anyMessage,
    bool sawEndTime, bool atEnd)
{
    // A client that gets messages must learn where they end, so -1 comes in an answer of its own.
    const bool finished
        = request.endMs && (sawEndTime || (atEnd && request.nowMs > *request.endMs));
    return finished && !anyMessage ? -1 : after;
}

} // namespace

Result<TopicStore::ReadAnswer> TopicStore::read(const ReadRequest& request)
{
    const Result<PartitionRow> row = rowOf(request.partition);
    if (!row.ok())
        return row.error();
    qint64 start = row.value().firstOffset;
    if (request.start) {
        start = request.start->value;
    } else if (request.startMs > 0) {
        const Result<Offset> found = offsetAt(request.partition, request.startMs);
        if (!found.ok())
            return found.error();
        start = found.value().value;
    }
    if (start < row.value().firstOffset || start > row.value().nextOffset)
        return invalidOffset(row.value(), start);

    bool isCached = false;
    Result<ReadAnswer> answer = readCached(request, start, isCached);
    if (isCached || !answer.ok())
        return answer;
    return readStored(request, start, row.value().nextOffset);
}

Result<TopicStore::ReadAnswer> TopicStore::readCached(
    const ReadRequest& request, qint64 start, bool& isCached) const
{
    const std::lock_guard lock(m_mutex);
    const PartitionLog& log
        = m_topics.at(request.partition.topicId).partitions.at(request.partition.partition);
    ReadAnswer answer;
    isCached = start >= log.cacheStart();
    if (!isCached)
        return answer;
    if (start < log.row().firstOffset)
        return invalidOffset(log.row(), start);
    qint64 offset = start;
    qint64 bytes = 0;
    bool sawEndTime = false;
    for (; offset < log.row().nextOffset; ++offset) {
        const PartitionLog::Cached& message = log.cached(offset);
        sawEndTime = request.endMs && message.receivedMs >= *request.endMs;
        bytes += message.wire.rawBytes;
        if (sawEndTime || (offset > start && bytes > request.maxBytes))
            break;
        answer.messages << message.wire;
    }
    answer.nextOffset
        = nextOffsetOf(request, offset, offset > start, sawEndTime, offset == log.row().nextOffset);
    return answer;
}

Result<TopicStore::ReadAnswer> TopicStore::readStored(
    const ReadRequest& request, qint64 start, qint64 end)
{
    const Result<QList<MessageRow>> rows
        = m_storage.read(request.partition, start, end, request.maxBytes);
    if (!rows.ok())
        return rows.error();
    if (rows.value().isEmpty() || rows.value().first().offset != start) {
        // Retention was faster than this reader.
        const Result<PartitionRow> now = rowOf(request.partition);
        return now.ok() ? invalidOffset(now.value(), start) : now.error();
    }
    const std::optional<TopicRow> topicRow = topic(request.partition.topicId);
    ReadAnswer answer;
    qint64 offset = start;
    bool sawEndTime = false;
    for (const MessageRow& row : rows.value()) {
        sawEndTime = request.endMs && row.receivedMs >= *request.endMs;
        if (sawEndTime)
            break;
        answer.messages << wireMessage(*topicRow, row.receivedMs, row.logGroup);
        offset = row.offset + 1;
    }
    answer.nextOffset = nextOffsetOf(request, offset, offset > start, sawEndTime, offset == end);
    return answer;
}

Result<qint64> TopicStore::receivedAt(const TopicPartition& partition, qint64 offset)
{
    {
        const std::lock_guard lock(m_mutex);
        const PartitionLog& log = m_topics.at(partition.topicId).partitions.at(partition.partition);
        if (offset >= log.cacheStart())
            return log.cached(offset).receivedMs;
    }
    const Result<QList<MessageInfo>> infos = m_storage.infos(partition, offset, 1);
    if (!infos.ok())
        return infos.error();
    // Gone meanwhile by retention: older than everything that is left.
    return infos.value().isEmpty() || infos.value().first().offset != offset
        ? 0
        : infos.value().first().receivedMs;
}

Result<Offset> TopicStore::offsetAt(const TopicPartition& partition, qint64 ms)
{
    const Result<PartitionRow> row = rowOf(partition);
    if (!row.ok())
        return row.error();
    qint64 low = row.value().firstOffset;
    qint64 high = row.value().nextOffset;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const Result<qint64> received = receivedAt(partition, middle);
        if (!received.ok())
            return received.error();
        if (received.value() < ms)
            low = middle + 1;
        else
            high = middle;
    }
    return Offset(low);
}

} // namespace tidemark::service
