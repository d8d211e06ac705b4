// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::engine {

/// What to do with a group that exists with another time-out or other topics.
enum class GroupPolicy {
    KeepExisting, ///< leave it as it is; a difference is reported and the consumer does not start
    UpdateExisting, ///< replace time-out and topics, which changes them for all members
};

/// What to do where the service says that a partition does not hold the offset to be read, for
/// example because it has expired.
enum class InvalidOffsetPolicy {
    Stop, ///< stand still and tell: going elsewhere loses or repeats records
    Earliest, ///< go on with the oldest message that is kept
    Latest, ///< go on with what comes from now on
};

/// What to do with a message that cannot be decoded, also when it is asked for again.
enum class BadMessagePolicy {
    Quarantine, ///< keep its raw bytes as a record of its own kind and go on
    Stop, ///< stand still before it and tell
};

} // namespace tidemark::engine
