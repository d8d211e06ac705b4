// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/partitionstate.h"

#include <array>
#include <utility>

namespace tidemark::engine {

namespace {

using enum PartitionState;

constexpr std::array legal {
    std::pair { Resolving, WaitingForParents },
    std::pair { Resolving, Reading },
    std::pair { Resolving, Failed }, // no answer about the start that repeating mends
    std::pair { Resolving, Draining },
    std::pair { WaitingForParents, Reading },
    std::pair { WaitingForParents, Draining },
    std::pair { Reading, Finished },
    std::pair { Reading, Failed }, // invalid offset, or a bad message and the policy to stop
    std::pair { Reading, Draining },
    std::pair { Finished, Draining },
    std::pair { Failed, Resolving }, // asked again
    std::pair { Failed, Reading }, // the policy says where to go on
    std::pair { Failed, Draining },
};

} // namespace

bool mayFollow(PartitionState from, PartitionState to)
{
    for (const auto& [before, after] : legal) {
        if (before == from && after == to)
            return true;
    }
    return false;
}

const char* partitionStateName(PartitionState state)
{
    switch (state) {
    case Resolving:
        return "resolving";
    case WaitingForParents:
        return "waiting-for-parents";
    case Reading:
        return "reading";
    case Draining:
        return "draining";
    case Finished:
        return "finished";
    case Failed:
        return "failed";
    }
    return "";
}

const char* fetchBlockName(FetchBlock block)
{
    switch (block) {
    case FetchBlock::None:
        return "none";
    case FetchBlock::NotReady:
        return "not-ready";
    case FetchBlock::WaitsForParents:
        return "waits-for-parents";
    case FetchBlock::InFlight:
        return "in-flight";
    case FetchBlock::Interval:
        return "interval";
    case FetchBlock::Pace:
        return "pace";
    case FetchBlock::Backoff:
        return "backoff";
    case FetchBlock::ServiceDown:
        return "service-down";
    case FetchBlock::NotAccepted:
        return "not-accepted";
    case FetchBlock::MemoryBudget:
        return "memory-budget";
    case FetchBlock::Paused:
        return "paused";
    case FetchBlock::EndReached:
        return "end-reached";
    case FetchBlock::Draining:
        return "draining";
    case FetchBlock::Failed:
        return "failed";
    }
    return "";
}

} // namespace tidemark::engine
