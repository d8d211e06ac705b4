// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupverdict.h"

namespace tidemark::store {

GroupVerdict verdictOf(const GroupFacts& facts)
{
    using Kind = GroupVerdict::Kind;
    using Why = GroupVerdict::Why;
    const auto unknown = [](Why why) { return GroupVerdict { Kind::Unknown, why }; };
    const auto known = [](Kind kind) { return GroupVerdict { kind, Why::None }; };

    if (facts.hasFailed)
        return unknown(Why::LookFailed);
    if (!facts.isLooked)
        return unknown(Why::NotLooked);
    if (facts.partitions == 0)
        return unknown(Why::NothingTold);
    if (facts.expired > 0)
        return known(Kind::Expired);
    if (facts.uncommitted == facts.partitions)
        return known(Kind::NeverCommitted);
    if (facts.standing > 0)
        return known(Kind::StandingStill);
    if (facts.waiting == 0 && facts.unseen() == 0 && facts.notTold == 0)
        return known(Kind::UpToDate);
    if (facts.stillMs && *facts.stillMs < GroupVerdict::standingAfterMs)
        return known(Kind::Moving);
    return unknown(facts.waiting > 0 ? Why::WatchedTooShort : Why::NotSeen);
}

} // namespace tidemark::store
