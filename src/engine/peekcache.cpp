// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/peekcache.h"

namespace tidemark::engine {

qint64 PeekCache::lifeMs(SpotReading::Outcome outcome)
{
    switch (outcome) {
    case SpotReading::Outcome::Message:
    case SpotReading::Outcome::Expired:
        return messageMs;
    case SpotReading::Outcome::Nothing:
        return nothingMs;
    case SpotReading::Outcome::Failed:
        break;
    }
    return 0;
}

const SpotReading* PeekCache::find(const TopicPartition& source, Offset offset, qint64 nowMs) const
{
    const auto found = m_spots.constFind({ source, offset });
    if (found == m_spots.cend() || nowMs - found->seen.monotonicMs >= lifeMs(found->outcome))
        return nullptr;
    return &*found;
}

void PeekCache::put(const SpotReading& spot)
{
    if (spot.outcome == SpotReading::Outcome::Failed)
        return;
    if (m_spots.size() >= maxSpots)
        makeRoom(spot.seen.monotonicMs);
    m_spots.insert({ spot.source, spot.offset }, spot);
}

void PeekCache::makeRoom(qint64 nowMs)
{
    m_spots.removeIf([nowMs](const auto& entry) {
        return nowMs - entry.value().seen.monotonicMs >= lifeMs(entry.value().outcome);
    });
    if (m_spots.size() >= maxSpots)
        m_spots.clear(); // more looks than the budget allows: nothing is lost but requests
}

} // namespace tidemark::engine
