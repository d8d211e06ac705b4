// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <optional>

namespace tidemark::engine {

/// What a pull answer means for the position of a partition.
struct NextPosition
{
    std::optional<Offset> position; ///< where to read next; none: still not told
    bool advanced = false; ///< the position differs from the one asked
    bool caughtUp = false; ///< nothing new now: wait the fetch interval
    bool finished = false; ///< the end time is reached
    bool suspicious = false; ///< the service contradicts itself; worth a warning
};

/// NextOffset has no settled meaning where it is missing, 0, -1 or behind the start (protocol
/// notes 2.1 and 8). Without messages the position stays. With messages it moves on by their
/// number, the smallest step under every reading of the unit, so that nothing can be skipped.
/// Where even that is impossible (no start is known) `advanced` stays false: asking again would
/// bring the same messages for ever, so the caller must treat the answer as broken.
[[nodiscard]] NextPosition nextPosition(std::optional<Offset> asked,
    std::optional<qint64> nextOffset, qint64 messageCount, bool hasEndTime);

} // namespace tidemark::engine
