// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "cls/grouptypes.h"

#include <optional>

namespace tidemark::store {

/// What a write asks of the service.
enum class WriteAction
{
    CreateGroup,
    ModifyGroup,
    DeleteGroup,
    Join, ///< a consumer of ours becomes a member, which takes partitions from others
    Leave,
};

/// What became of a write, as far as it can be known.
enum class WriteOutcome
{
    Pending, ///< under way
    Confirmed, ///< read again: as asked for
    Unchanged, ///< nothing was changed
    Unknown, ///< it may have happened or not
};

/// Why an outcome is what it is.
enum class WriteReason
{
    None, ///< Pending
    SeenAsAsked, ///< Confirmed: the list shows what was asked for
    Answered, ///< Confirmed: the service answered that it is done
    Refused, ///< Unchanged: the service answered that it does not do it
    NotSent, ///< Unchanged: it was given up before the request was sent
    ChangedMeanwhile, ///< Unchanged: not sent, the group was not as it had been shown
    SeenAsBefore, ///< Unchanged, or Unknown without an answer: the list shows what it showed before
    SeenOtherwise, ///< Unknown: the list shows neither the old nor the new
    NotReadAgain, ///< Unknown: the list could not be read afterwards
    NeverAnswered, ///< Unknown: no answer, and nothing to read again
    Interrupted, ///< Unknown: the program ended before the result was known
};

/// A group as the service's list showed it.
struct GroupSeen
{
    bool isKnown = false; ///< false: the list could not be read, `group` has no meaning
    std::optional<cls::ConsumerGroupInfo> group; ///< none: the list does not hold it

    [[nodiscard]] static GroupSeen of(std::optional<cls::ConsumerGroupInfo> group)
    {
        return { true, std::move(group) };
    }
    bool operator==(const GroupSeen&) const = default;
};

/// One write of this program. Carries meaning, not words; never a secret.
struct WriteEntry
{
    QString id; ///< unique; given by the journal
    qint64 wallMs = 0; ///< unix time in ms when it was begun
    qint64 endedMs = 0; ///< unix time in ms when its outcome was known; 0: pending
    QString profileId;
    QString profileName;
    WriteAction action = WriteAction::CreateGroup;
    QString group;
    QString consumer; ///< Join and Leave
    QString detail; ///< stable text for machines and people: "heartbeat_interval=20 ..."
    GroupSeen before; ///< of the group; not for Join and Leave
    GroupSeen after; ///< as read again; not for Join and Leave
    WriteOutcome outcome = WriteOutcome::Pending;
    WriteReason reason = WriteReason::None;
    QString requestId; ///< the service's, of the write itself; empty: none was told
    std::optional<Error> error; ///< of the write, or why it could not be read again

    bool operator==(const WriteEntry& other) const;
};

} // namespace tidemark::store
