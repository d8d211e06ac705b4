// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QHash>

namespace tidemark::store {

/// How fast a consumer of ours reads.
struct ConsumerRate
{
    Known<double> recordsPerSecond;
    Known<double> bytesPerSecond; ///< of messages, as they came over the wire
};

/// Takes the rate of each consumer from successive snapshots: what its partitions have received
/// since the last snapshot that is at least `windowMs` old. Unknown until there are two of them,
/// and for a consumer that is gone. Thread: the owner's.
class ConsumerRates
{
public:
    static constexpr qint64 windowMs = 2000;

    /// `nowWallMs` and the monotonic time at which `consumers` was copied.
    void update(
        const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs, qint64 monotonicMs);
    [[nodiscard]] ConsumerRate of(ConsumerId consumer) const;

private:
    struct Counts
    {
        qint64 records = 0;
        qint64 bytes = 0;
    };
    struct Past
    {
        qint64 monotonicMs = 0;
        QHash<TopicPartition, Counts> counts;
        ConsumerRate rate;
    };

    QHash<ConsumerId, Past> m_past;
};

} // namespace tidemark::store
