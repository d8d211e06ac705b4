// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QHash>
#include <QString>

#include <vector>

namespace tidemark::store {

/// One partition as one of our consumers holds it. While a partition moves between two of our
/// consumers it has two rows, one of them draining.
struct PartitionRow
{
    QString group; ///< empty for a tail
    engine::PartitionStatus status;
    /// Now minus the time of the newest record received; 0 only where the consumer has read
    /// everything and goes on pulling. A record stamped later than now counts as 0. Derived.
    Known<qint64> timeLagMs;
    Known<double> recordsPerSecond; ///< over the last few seconds

    bool operator==(const PartitionRow& other) const;
    [[nodiscard]] bool sameKey(const PartitionRow& other) const;
    /// By topic, partition, group, consumer.
    [[nodiscard]] bool operator<(const PartitionRow& other) const;
};

/// The time lag of a partition, by the rule above.
[[nodiscard]] Known<qint64> timeLagOf(const engine::PartitionStatus& status, qint64 nowWallMs);

/// Merges the consumers' own lists into the sorted rows of one table. Thread: the owner's.
class PartitionTable
{
public:
    /// `nowWallMs` and the monotonic time at which `consumers` was copied.
    void update(
        const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs, qint64 monotonicMs);

    [[nodiscard]] const std::vector<PartitionRow>& rows() const { return m_rows; }

private:
    /// Counts of the past, from which the rate is taken.
    struct Past
    {
        qint64 monotonicMs = 0;
        qint64 records = 0;
        Known<double> rate;
    };
    struct Key
    {
        ConsumerId consumer;
        TopicPartition source;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.consumer, key.source);
        }
    };
    Known<double> rateOf(const Key& key, qint64 records, qint64 nowWallMs, qint64 monotonicMs,
        QHash<Key, Past>& next) const;

    std::vector<PartitionRow> m_rows;
    QHash<Key, Past> m_past;
};

} // namespace tidemark::store
