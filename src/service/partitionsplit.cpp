// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/topicstore.h"

#include "service/keyrange.h"
#include "service/refusal.h"

#include <algorithm>

namespace tidemark::service {

// Split and merge by the rules of protocol notes 1.5: only readwrite partitions, new ids, and
// the old partitions stay readable until their data are gone.

namespace {

PartitionRow child(
    const QList<PartitionRow>& siblings, qint64 index, const KeyRange& range, qint64 nowMs)
{
    PartitionRow row;
    row.topicId = siblings.first().topicId;
    row.id = PartitionId(siblings.last().id.value + 1 + index);
    row.beginKey = range.begin;
    row.endKey = range.end;
    row.createdMs = nowMs;
    return row;
}

Error invalid(const QString& message)
{
    return refusal("InvalidParameter", message);
}

Result<QList<KeyRange>> ranges(const PartitionRow& old, const QByteArray& splitKey, int number)
{
    const KeyRange whole{ old.beginKey, old.endKey };
    if (splitKey.isEmpty()) {
        const QList<KeyRange> parts = divide(whole, number);
        if (parts.size() < number)
            return invalid(QStringLiteral("the key range is too small for %1 parts").arg(number));
        return parts;
    }
    if (number != 2)
        return invalid(QStringLiteral("SplitKey is possible with Number 2 only"));
    const Result<QByteArray> key = parseKey(splitKey);
    if (!key.ok() || key.value() <= old.beginKey || key.value() >= old.endKey) {
        return invalid(
            QStringLiteral("SplitKey must lie inside %1 to %2")
                .arg(QString::fromLatin1(old.beginKey), QString::fromLatin1(old.endKey)));
    }
    return QList<KeyRange>{ { old.beginKey, key.value() }, { key.value(), old.endKey } };
}

} // namespace

Status TopicStore::split(
    const TopicPartition& partition, const QByteArray& splitKey, int number, qint64 nowMs)
{
    const std::lock_guard writeLock(m_writeMutex);
    Result<PartitionRow> old = rowOf(partition);
    if (!old.ok())
        return old.error();
    if (old.value().readOnly)
        return invalid(QStringLiteral("a readonly partition cannot be split"));
    const QList<PartitionRow> rows = partitionRows(partition.topicId);
    const auto open = std::count_if(
        rows.cbegin(), rows.cend(), [](const PartitionRow& row) { return !row.readOnly; });
    if (number < 2 || open - 1 + number > m_limits.maxPartitions) {
        return refusal("LimitExceeded.Partition",
            QStringLiteral("Number must be at least 2 and leave the topic with at most %1 "
                           "partitions")
                .arg(m_limits.maxPartitions));
    }
    const Result<QList<KeyRange>> parts = ranges(old.value(), splitKey, number);
    if (!parts.ok())
        return parts.error();

    old.value().readOnly = true;
    QList<PartitionRow> changed{ old.value() };
    for (qsizetype i = 0; i < parts.value().size(); ++i)
        changed << child(rows, i, parts.value()[i], nowMs);
    return replacePartitions(partition.topicId, changed);
}

Status TopicStore::merge(const TopicPartition& partition, qint64 nowMs)
{
    const std::lock_guard writeLock(m_writeMutex);
    Result<PartitionRow> left = rowOf(partition);
    if (!left.ok())
        return left.error();
    if (left.value().readOnly)
        return invalid(QStringLiteral("a readonly partition cannot be merged"));
    const QList<PartitionRow> rows = partitionRows(partition.topicId);
    const auto right = std::find_if(rows.cbegin(), rows.cend(), [&](const PartitionRow& row) {
        return !row.readOnly && row.beginKey == left.value().endKey;
    });
    if (right == rows.cend()) {
        return invalid(QStringLiteral("the partition has no readwrite neighbour to merge with"));
    }
    PartitionRow neighbour = *right;
    neighbour.readOnly = true;
    left.value().readOnly = true;
    const PartitionRow joined = child(rows, 0, { left.value().beginKey, neighbour.endKey }, nowMs);
    return replacePartitions(partition.topicId, { left.value(), neighbour, joined });
}

} // namespace tidemark::service
