// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consumerrates.h"

namespace tidemark::store {

void ConsumerRates::update(
    const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs, qint64 monotonicMs)
{
    QHash<ConsumerId, Past> next;
    for (const engine::ConsumerStatus& consumer : consumers) {
        const auto past = m_past.constFind(consumer.id);
        const bool isFirst = past == m_past.cend();
        const qint64 elapsed = isFirst ? 0 : monotonicMs - past->monotonicMs;
        if (!isFirst && elapsed < windowMs) {
            next.insert(consumer.id, *past);
            continue;
        }
        Past now;
        now.monotonicMs = monotonicMs;
        Counts gained;
        for (const engine::PartitionStatus& partition : consumer.partitions) {
            now.counts.insert(partition.source, { partition.records, partition.bytes });
            // A partition that was not held then, or that was assigned anew, counts from zero.
            Counts before = isFirst ? Counts{} : past->counts.value(partition.source);
            if (before.records > partition.records || before.bytes > partition.bytes)
                before = {};
            gained.records += partition.records - before.records;
            gained.bytes += partition.bytes - before.bytes;
        }
        if (!isFirst) {
            const auto perSecond = [elapsed, nowWallMs](qint64 amount) {
                return Known<double>::of(
                    static_cast<double>(amount) * 1000.0 / static_cast<double>(elapsed),
                    Origin::Derived, nowWallMs);
            };
            now.rate = { perSecond(gained.records), perSecond(gained.bytes) };
        }
        next.insert(consumer.id, std::move(now));
    }
    m_past = std::move(next);
}

ConsumerRate ConsumerRates::of(ConsumerId consumer) const
{
    const auto found = m_past.constFind(consumer);
    return found == m_past.cend() ? ConsumerRate{} : found->rate;
}

} // namespace tidemark::store
