// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <deque>

namespace tidemark::store {

/// One line of the event list: what a consumer of ours met, or what the user's own commands did.
/// Carries meaning, not words.
struct EventEntry
{
    enum class Kind
    {
        Engine, ///< `engine` tells
        GroupCreated, ///< subject: the group
        GroupModified, ///< subject: the group
        GroupDeleted, ///< subject: the group
        RequestFailed, ///< subject: the action; error
        Exported, ///< subject: the file; count: records
        ExportFailed, ///< subject: the file; error
    };
    Kind kind = Kind::Engine;
    qint64 wallMs = 0;
    engine::Event engine;
    QString subject;
    qint64 count = 0;
    std::optional<Error> error;

    [[nodiscard]] bool isProblem() const;
};

/// The newest events, oldest first; the oldest leave above `capacity`. Thread: the owner's.
class EventLog
{
public:
    explicit EventLog(size_t capacity = 10'000);

    void append(EventEntry entry);
    /// Number of events that were ever appended; the index of the next one.
    [[nodiscard]] qint64 endIndex() const { return m_endIndex; }
    [[nodiscard]] qint64 firstIndex() const
    {
        return m_endIndex - static_cast<qint64>(m_entries.size());
    }
    /// Precondition: firstIndex() <= index < endIndex().
    [[nodiscard]] const EventEntry& at(qint64 index) const;
    /// Events that tell of a failure, since the start.
    [[nodiscard]] qint64 problems() const { return m_problems; }

private:
    size_t m_capacity;
    std::deque<EventEntry> m_entries;
    qint64 m_endIndex = 0;
    qint64 m_problems = 0;
};

} // namespace tidemark::store
