// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requestjournal.h"

namespace tidemark::service {

void RequestJournal::add(JournalEntry entry)
{
    const std::lock_guard lock(m_mutex);
    ++m_total;
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > capacity)
        m_entries.pop_front();
}

QList<JournalEntry> RequestJournal::entries() const
{
    const std::lock_guard lock(m_mutex);
    return QList<JournalEntry>(m_entries.cbegin(), m_entries.cend());
}

qint64 RequestJournal::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

void RequestJournal::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_total = 0;
}

} // namespace tidemark::service
