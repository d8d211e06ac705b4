// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchdecision.h"

namespace tidemark::engine {

FetchVerdict fetchDecision(const FetchInputs& in)
{
    if (in.failed)
        return { FetchBlock::Failed };
    if (in.endReached)
        return { FetchBlock::EndReached };
    if (in.inFlight)
        return { FetchBlock::InFlight };
    if (in.paused)
        return { FetchBlock::Paused };
    if (in.nowMs < in.backoffUntilMs)
        return { FetchBlock::Backoff, in.backoffUntilMs };
    if (in.outstanding >= maxOutstandingBatches)
        return { FetchBlock::NotAccepted };
    if (in.nowMs < in.idleUntilMs)
        return { in.idleReason, in.idleUntilMs };
    if (in.serviceDown)
        return { FetchBlock::ServiceDown, in.nextProbeMs };
    if (!in.budgetAvailable)
        return { FetchBlock::MemoryBudget };
    return {};
}

} // namespace tidemark::engine
