// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partitiontable.h"

#include <algorithm>
#include <tuple>

namespace tidemark::store {

namespace {

constexpr qint64 rateWindowMs = 4000;

bool isPulled(engine::FetchBlock block)
{
    return block == engine::FetchBlock::None || block == engine::FetchBlock::InFlight
        || block == engine::FetchBlock::Interval || block == engine::FetchBlock::Pace
        || block == engine::FetchBlock::NotAccepted;
}

auto keyOf(const PartitionRow& row)
{
    return std::tie(row.status.source.topicId, row.status.source.partition.value, row.group,
        row.status.consumer.value);
}

} // namespace

bool PartitionRow::operator==(const PartitionRow& other) const
{
    const auto values = [](const PartitionRow& row) {
        const engine::PartitionStatus& held = row.status;
        return std::tie(held.consumerName, held.state, held.block, held.committed, held.position,
            held.records, held.badMessages, held.caughtUp, row.timeLagMs, row.recordsPerSecond);
    };
    const auto errorText = [](const PartitionRow& row) {
        return row.status.lastError ? row.status.lastError->text() : QString();
    };
    return sameKey(other) && values(*this) == values(other) && errorText(*this) == errorText(other);
}

bool PartitionRow::sameKey(const PartitionRow& other) const
{
    return keyOf(*this) == keyOf(other);
}

bool PartitionRow::operator<(const PartitionRow& other) const
{
    return keyOf(*this) < keyOf(other);
}

Known<qint64> timeLagOf(const engine::PartitionStatus& status, qint64 nowWallMs)
{
    if (status.caughtUp) {
        // The last pull found nothing new; without further pulls nobody knows what came since.
        return isPulled(status.block) ? Known<qint64>::of(0, Origin::Derived, nowWallMs)
                                      : Known<qint64>::unknown(UnknownReason::NotTold, nowWallMs);
    }
    if (!status.lastRecordMs.isKnown())
        return Known<qint64>::unknown(status.lastRecordMs.reason(), status.lastRecordMs.wallMs());
    return Known<qint64>::of(
        std::max<qint64>(0, nowWallMs - status.lastRecordMs.value()), Origin::Derived, nowWallMs);
}

void PartitionTable::update(
    const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs, qint64 monotonicMs)
{
    QHash<Key, Past> next;
    m_rows.clear();
    for (const engine::ConsumerStatus& consumer : consumers) {
        for (const engine::PartitionStatus& status : consumer.partitions) {
            PartitionRow row;
            row.group = consumer.group;
            row.status = status;
            row.timeLagMs = timeLagOf(status, nowWallMs);
            row.recordsPerSecond = rateOf(
                { status.consumer, status.source }, status.records, nowWallMs, monotonicMs, next);
            m_rows.push_back(std::move(row));
        }
    }
    std::sort(m_rows.begin(), m_rows.end());
    m_past = std::move(next);
}

Known<double> PartitionTable::rateOf(const Key& key, qint64 records, qint64 nowWallMs,
    qint64 monotonicMs, QHash<Key, Past>& next) const
{
    const auto past = m_past.constFind(key);
    if (past == m_past.cend() || records < past->records) {
        next.insert(
            key, { monotonicMs, records, Known<double>::unknown(UnknownReason::NeverAsked) });
        return next[key].rate;
    }
    const qint64 elapsed = monotonicMs - past->monotonicMs;
    if (elapsed < rateWindowMs) {
        next.insert(key, *past);
        return past->rate;
    }
    const double rate
        = static_cast<double>(records - past->records) * 1000.0 / static_cast<double>(elapsed);
    const auto known = Known<double>::of(rate, Origin::Derived, nowWallMs);
    next.insert(key, { monotonicMs, records, known });
    return known;
}

} // namespace tidemark::store
