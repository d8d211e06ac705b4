// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/known.h"
#include "store/groupverdict.h"

#include <QList>

namespace tidemark::store {

/// The time lag of a group at one look.
struct GroupSample
{
    qint64 wallMs = 0;
    qint64 timeLagMs = -1; ///< -1: unknown then, a gap; short, because thousands of rings are kept
    bool operator==(const GroupSample&) const = default;
};

/// What has been seen of one group, for a line of a list. Times are unix ms.
struct GroupSummary
{
    Known<qint64> lookedMs; ///< when the last answered look ended
    std::optional<Error> error; ///< why the newest look failed
    GroupFacts facts;
    GroupVerdict verdict;
    /// The largest of the partitions'. Where `lagUnknown` is not 0 it is "at least" that.
    Known<qint64> timeLagMs;
    qint64 lagUnknown = 0; ///< partitions whose lag is not known, of `facts.partitions`
    qint64 watchedSinceMs = 0; ///< first answered look; 0: none
    qint64 looks = 0; ///< answered
    Known<qint64> movedMs; ///< look at which a committed offset was last seen to have moved
    Known<qint64> elsewhereMs; ///< the same, of moves that no consumer of ours can have made
    Known<double> stepsPerSecond; ///< of all offsets known at both of the last two looks
    QList<GroupSample> samples; ///< oldest first, at most GroupObservations::maxSamples
};

} // namespace tidemark::store
