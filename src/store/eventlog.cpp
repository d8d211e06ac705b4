// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"

namespace tidemark::store {

namespace {

bool isProblemKind(engine::Event::Kind kind)
{
    return kind == engine::Event::Kind::MemberLost || kind == engine::Event::Kind::Failed
        || kind == engine::Event::Kind::BadMessages || kind == engine::Event::Kind::OffsetReset
        || kind == engine::Event::Kind::CommitRefused || kind == engine::Event::Kind::Fenced
        || kind == engine::Event::Kind::ClockCorrected;
}

} // namespace

bool EventEntry::isProblem() const
{
    return error.has_value() || engine.error.has_value()
        || (kind == Kind::Engine && isProblemKind(engine.kind));
}

EventLog::EventLog(size_t capacity)
    : m_capacity(capacity)
{
}

void EventLog::append(EventEntry entry)
{
    if (entry.isProblem())
        ++m_problems;
    m_entries.push_back(std::move(entry));
    ++m_endIndex;
    if (m_entries.size() > m_capacity)
        m_entries.pop_front();
}

const EventEntry& EventLog::at(qint64 index) const
{
    return m_entries[static_cast<size_t>(index - firstIndex())];
}

} // namespace tidemark::store
