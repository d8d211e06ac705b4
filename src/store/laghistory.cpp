// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/laghistory.h"

#include <algorithm>

namespace tidemark::store {

LagHistory::LagHistory(size_t maxSamples)
    : m_maxSamples(maxSamples)
{
}

bool LagHistory::sample(const std::vector<PartitionRow>& rows, qint64 nowWallMs, qint64 monotonicMs)
{
    if (m_lastMonotonicMs && monotonicMs - *m_lastMonotonicMs < minIntervalMs)
        return false;
    m_lastMonotonicMs = monotonicMs;

    std::map<LagKey, std::optional<qint64>> now;
    for (const PartitionRow& row : rows) {
        // Of two holders of a partition the one that still drains is the past.
        const bool draining = row.status.state == engine::PartitionState::Draining;
        const LagKey key{ row.group, row.status.source };
        if (!draining || !now.contains(key))
            now[key] = row.timeLagMs.optional();
    }
    LagSample worst{ nowWallMs, std::nullopt };
    for (const auto& [key, lag] : now) {
        if (lag)
            worst.timeLagMs = std::max(worst.timeLagMs.value_or(0), *lag);
        push(m_series[key], { nowWallMs, lag });
    }
    for (auto it = m_series.begin(); it != m_series.end();) {
        if (!now.contains(it->first))
            push(it->second, { nowWallMs, std::nullopt });
        const bool allGaps = std::none_of(it->second.begin(), it->second.end(),
            [](const LagSample& sample) { return sample.timeLagMs.has_value(); });
        it = allGaps && !now.contains(it->first) ? m_series.erase(it) : std::next(it);
    }
    push(m_worst, worst);
    return true;
}

void LagHistory::push(Series& series, const LagSample& sample) const
{
    series.push_back(sample);
    if (series.size() > m_maxSamples)
        series.pop_front();
}

} // namespace tidemark::store
