// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/offsetledger.h"

#include <algorithm>

namespace tidemark::engine {

void OffsetLedger::begin(Generation generation, std::optional<Offset> resolved)
{
    m_generation = generation;
    m_abandoned = false;
    m_handed.clear();
    m_accepted = resolved;
    m_committed.reset();
}

void OffsetLedger::delivered(Generation generation, std::optional<Offset> next)
{
    // A batch after an abandoned one must not count: the records between would be passed over.
    if (generation == m_generation && !m_abandoned)
        m_handed.push_back({ next, false });
}

bool OffsetLedger::accepted(Generation generation, std::optional<Offset> next)
{
    if (generation != m_generation)
        return false;
    const auto found = std::find_if(m_handed.begin(), m_handed.end(),
        [&](const Handed& handed) { return !handed.isAccepted && handed.next == next; });
    if (found == m_handed.end())
        return false;
    found->isAccepted = true;
    while (!m_handed.empty() && m_handed.front().isAccepted) {
        const std::optional<Offset> end = m_handed.front().next;
        if (end && (!m_accepted || *end > *m_accepted))
            m_accepted = end;
        m_handed.pop_front();
    }
    return true;
}

void OffsetLedger::abandon()
{
    m_abandoned = true;
    m_handed.clear();
}

std::optional<Offset> OffsetLedger::toCommit() const
{
    if (!m_accepted || m_accepted == m_committed)
        return std::nullopt;
    return m_accepted;
}

void OffsetLedger::committed(Offset offset)
{
    m_committed = offset;
}

} // namespace tidemark::engine
