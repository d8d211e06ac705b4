// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writeentry.h"

#include <tuple>

namespace tidemark::store {

bool WriteEntry::operator==(const WriteEntry& other) const
{
    const auto values = [](const WriteEntry& entry) {
        return std::tie(entry.id, entry.wallMs, entry.endedMs, entry.profileId, entry.profileName,
            entry.action, entry.group, entry.consumer, entry.detail, entry.before, entry.after,
            entry.outcome, entry.reason, entry.requestId);
    };
    const auto errorText
        = [](const WriteEntry& entry) { return entry.error ? entry.error->text() : QString(); };
    return values(*this) == values(other) && errorText(*this) == errorText(other);
}

} // namespace tidemark::store
