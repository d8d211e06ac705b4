// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/groupreading.h"

#include <QHash>

namespace tidemark::engine {

/// What was found at offsets lately, shared by all groups of the account: many groups stand at the
/// end of the same quiet topics. A message is asked for again after minutes only, because retention
/// may have taken it; "nothing there" is true for moments. Bounded by number. Thread: one.
class PeekCache
{
public:
    static constexpr qint64 messageMs = 300'000;
    static constexpr qint64 nothingMs = 5000;
    static constexpr qsizetype maxSpots = 20'000;

    /// What is still good at `nowMs` (monotonic); nullptr: ask.
    [[nodiscard]] const SpotReading* find(
        const TopicPartition& source, Offset offset, qint64 nowMs) const;
    /// Failures are not kept.
    void put(const SpotReading& spot);
    [[nodiscard]] qsizetype size() const { return m_spots.size(); }

private:
    using Key = std::pair<TopicPartition, Offset>;
    [[nodiscard]] static qint64 lifeMs(SpotReading::Outcome outcome);
    void makeRoom(qint64 nowMs);

    QHash<Key, SpotReading> m_spots;
};

} // namespace tidemark::engine
