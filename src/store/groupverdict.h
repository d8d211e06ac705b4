// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace tidemark::store {

/// What is known of a group at its last look, as numbers. Times in ms.
struct GroupFacts
{
    bool isLooked = false; ///< at least one look was answered
    bool hasFailed = false; ///< the newest look failed
    qint64 watchedMs = 0; ///< from the first answered look to the last
    qint64 partitions = 0; ///< told, the not told of before included
    qint64 uncommitted = 0; ///< nothing is committed there
    qint64 notTold = 0; ///< the newest answer leaves them out
    qint64 expired = 0; ///< the committed offset is not kept any more
    qint64 waiting = 0; ///< a message waits at the committed offset
    qint64 atEnd = 0; ///< nothing waits
    qint64 standing = 0; ///< of the waiting: have not moved for standingAfterMs and were watched so long
    qint64 standingMs = 0; ///< the longest of them, at least
    std::optional<qint64> stillMs; ///< since the newest move of any partition; none: none was seen

    /// Committed partitions of which nobody has said what waits there.
    [[nodiscard]] qint64 unseen() const
    {
        return partitions - uncommitted - notTold - expired - waiting - atEnd;
    }
    bool operator==(const GroupFacts&) const = default;
};

/// What a group's offsets say about it. The service tells no state of its native groups: all of
/// this is derived, and Unknown where it cannot be.
struct GroupVerdict
{
    enum class Kind {
        Unknown,
        NeverCommitted, ///< nothing is committed in any partition
        UpToDate, ///< nothing waits in any partition that has a commit
        Moving, ///< commits have moved lately and something waits
        StandingStill, ///< something waits in a partition whose commits have not moved for long
        Expired, ///< a committed offset is not kept any more: messages are lost to the group
    };
    /// Why nothing better than Unknown can be said.
    enum class Why {
        None,
        NotLooked, ///< its turn has not come yet
        LookFailed, ///< the newest request for it failed
        NothingTold, ///< the answer has no partition
        WatchedTooShort, ///< something waits; whether it moves takes another look
        NotSeen, ///< what waits in some partitions is not known yet
    };

    /// A move this long ago, or longer, is not "lately": three times the 60 s after which the
    /// vendor's Python SDK commits at the latest.
    static constexpr qint64 standingAfterMs = 180'000;

    Kind kind = Kind::Unknown;
    Why why = Why::NotLooked;

    bool operator==(const GroupVerdict&) const = default;
};

/// Pure: the same facts give the same verdict.
[[nodiscard]] GroupVerdict verdictOf(const GroupFacts& facts);

} // namespace tidemark::store
