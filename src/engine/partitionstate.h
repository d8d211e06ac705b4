// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::engine {

/// State of one partition held by one of our consumers.
enum class PartitionState {
    Resolving, ///< asking where to start, and what it was made of
    WaitingForParents, ///< made by a split or merge of partitions that are not read to the end
    Reading,
    Draining, ///< taken away: waits for what was handed over, then commits
    Finished, ///< the end time is reached
    Failed, ///< stands still with an error until somebody mends it or the user decides
};

/// Why a partition is not pulled at this moment; None: a pull may start or is about to.
enum class FetchBlock {
    None,
    NotReady, ///< start offset not known yet
    WaitsForParents, ///< the partitions it was made of are not read to the end
    InFlight, ///< a pull is under way
    Interval, ///< nothing new at the last pull; waits the fetch interval
    Pace, ///< near the end of the log: at most ten pulls a second
    Backoff, ///< the last pull failed; waits before the next attempt
    ServiceDown, ///< the service answers nobody; one partition at a time tries again
    NotAccepted, ///< what was handed over has not been accepted yet
    MemoryBudget, ///< the fetch budget is used up
    Paused, ///< paused by the user
    EndReached, ///< end time reached
    Draining, ///< given up: nothing more is pulled
    Failed, ///< stopped with an error
};

/// The table of legal transitions. A partition that is given up leaves the table: it has no state
/// any more. Several threads ask for changes; what comes too late is not legal and is ignored.
[[nodiscard]] bool mayFollow(PartitionState from, PartitionState to);

/// Stable English words, for logs and machine-readable output.
[[nodiscard]] const char* partitionStateName(PartitionState state);
[[nodiscard]] const char* fetchBlockName(FetchBlock block);

} // namespace tidemark::engine
