// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/partitiontable.h"

#include <QList>

#include <deque>
#include <map>
#include <optional>

namespace tidemark::store {

/// What the lag of a partition was at one moment; no value: unknown then, a gap in a chart.
struct LagSample
{
    qint64 wallMs = 0;
    std::optional<qint64> timeLagMs;
    bool operator==(const LagSample&) const = default;
};

/// One partition of one group.
struct LagKey
{
    QString group;
    TopicPartition source;
    bool operator==(const LagKey&) const = default;
    [[nodiscard]] bool operator<(const LagKey& other) const
    {
        return source != other.source ? source < other.source : group < other.group;
    }
};

/// The time lag of each partition, once a second, as far back as `maxSamples`. Nothing is filled
/// in: a second without a known value is a gap, a partition that nobody here holds has gaps.
/// Thread: the owner's.
class LagHistory
{
public:
    static constexpr size_t defaultMaxSamples = 3600;
    static constexpr qint64 minIntervalMs = 1000;

    explicit LagHistory(size_t maxSamples = defaultMaxSamples);

    using Series = std::deque<LagSample>;

    /// Takes a sample of each row, unless the last is younger than a second (by `monotonicMs`).
    /// Returns whether it did.
    bool sample(const std::vector<PartitionRow>& rows, qint64 nowWallMs, qint64 monotonicMs);

    [[nodiscard]] const std::map<LagKey, Series>& series() const { return m_series; }
    /// The highest known lag of all partitions; a gap where none was known.
    [[nodiscard]] const Series& worst() const { return m_worst; }

private:
    void push(Series& series, const LagSample& sample) const;

    size_t m_maxSamples;
    std::map<LagKey, Series> m_series;
    Series m_worst;
    std::optional<qint64> m_lastMonotonicMs;
};

} // namespace tidemark::store
