// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

namespace tidemark::engine {

/// Everything that decides whether a partition may be pulled now. Times are monotonic ms.
struct FetchInputs
{
    qint64 nowMs = 0;
    bool failed = false;
    bool endReached = false;
    bool paused = false;
    bool inFlight = false;
    qint64 backoffUntilMs = 0; ///< after a failed pull
    qint64 idleUntilMs = 0; ///< before the next pull may follow an answer (FetchPace)
    FetchBlock idleReason = FetchBlock::Interval; ///< what that wait is for
    qint64 outstanding = 0; ///< batches handed over and not accepted
    bool serviceDown = false; ///< nobody but the probe asks (ServiceCircuit)
    qint64 nextProbeMs = -1; ///< while it is down; -1: a probe is under way
    bool budgetAvailable = true; ///< one more answer fits the fetch budget
};

/// One batch may be in the hands of the taker while the next one is on its way.
inline constexpr qint64 maxOutstandingBatches = 2;

struct FetchVerdict
{
    FetchBlock block = FetchBlock::None; ///< None: pull
    qint64 lookAgainMs = -1; ///< when time alone may change the verdict; -1: it cannot
};

/// The one place that says whether a partition is pulled and, if not, why.
[[nodiscard]] FetchVerdict fetchDecision(const FetchInputs& in);

} // namespace tidemark::engine
