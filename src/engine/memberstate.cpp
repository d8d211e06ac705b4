// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memberstate.h"

#include <array>
#include <utility>

namespace tidemark::engine {

namespace {

using enum MemberState;

constexpr std::array legal {
    std::pair { Preparing, Joining },
    std::pair { Preparing, Stopping },
    std::pair { Preparing, Failed }, // the group cannot be made or is another one
    std::pair { Joining, Active },
    std::pair { Joining, Stopping },
    std::pair { Joining, Failed }, // the service refuses the member
    std::pair { Active, Lost },
    std::pair { Active, Stopping },
    std::pair { Active, Failed }, // the group was deleted
    std::pair { Lost, Active },
    std::pair { Lost, Stopping },
    std::pair { Lost, Failed },
    std::pair { Stopping, Stopped },
    std::pair { Stopping, Failed }, // stopped because of an error, for example of the sink
};

} // namespace

bool mayFollow(MemberState from, MemberState to)
{
    for (const auto& [before, after] : legal) {
        if (before == from && after == to)
            return true;
    }
    return false;
}

const char* memberStateName(MemberState state)
{
    switch (state) {
    case Preparing:
        return "preparing";
    case Joining:
        return "joining";
    case Active:
        return "active";
    case Lost:
        return "lost";
    case Stopping:
        return "stopping";
    case Stopped:
        return "stopped";
    case Failed:
        return "failed";
    }
    return "";
}

} // namespace tidemark::engine
