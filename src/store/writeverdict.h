// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writeentry.h"

namespace tidemark::store {

struct WriteVerdict
{
    WriteOutcome outcome = WriteOutcome::Unknown;
    WriteReason reason = WriteReason::None;
    bool operator==(const WriteVerdict&) const = default;
};

/// Decides what became of a write of a group. `wanted` none: the group was to be deleted; `answer`
/// none: the service answered that it is done; `seen`: the list as it was read again afterwards.
///
/// An answer that refuses settles it, unless the list shows another state than before. Everything
/// else is settled by the list, because an answer may be lost after the request was carried out,
/// and one that says "done" is not proof of what the service holds. Where no answer came, a list
/// that shows the state before proves nothing either: the request may yet be carried out.
[[nodiscard]] WriteVerdict decideWrite(const GroupSeen& before,
    const std::optional<cls::ConsumerGroupInfo>& wanted, const std::optional<Error>& answer,
    const GroupSeen& seen);

/// The service itself says that it did not carry out the request. False where the answer was
/// lost, could not be read, or is some gateway's.
[[nodiscard]] bool isRefusal(const Error& error);

/// The same group with the same settings; the order of its topics has no meaning.
[[nodiscard]] bool isSameGroup(const std::optional<cls::ConsumerGroupInfo>& left,
    const std::optional<cls::ConsumerGroupInfo>& right);

} // namespace tidemark::store
