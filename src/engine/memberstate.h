// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::engine {

/// State of one consumer of ours.
enum class MemberState {
    Preparing, ///< creating or checking the group
    Joining, ///< no heartbeat answered yet
    Active, ///< the last heartbeat was answered in time
    Lost, ///< no heartbeat answered for the group's time-out: holds nothing until one is
    Stopping, ///< draining, committing, leaving
    Stopped,
    Failed, ///< stopped by an error that nobody but the user can mend
};

/// The table of legal transitions. A state is never followed by itself.
[[nodiscard]] bool mayFollow(MemberState from, MemberState to);

/// Stable English word, for logs and machine-readable output.
[[nodiscard]] const char* memberStateName(MemberState state);

} // namespace tidemark::engine
