// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commitplan.h"

#include <algorithm>
#include <iterator>

namespace tidemark::engine {

CommitPlan::Offsets CommitPlan::next(const Offsets& waiting, qint64 nowMs)
{
    Offsets out;
    m_sentSuspects = false;
    while (!m_suspects.empty() && out.empty()) {
        for (const TopicPartition& source : m_suspects.front()) {
            const auto found = waiting.find(source);
            if (found != waiting.end())
                out.insert(*found);
        }
        if (out.empty())
            m_suspects.pop_front(); // given away in the meantime
        else
            m_sentSuspects = true;
    }
    if (out.empty()) {
        std::copy_if(waiting.begin(), waiting.end(), std::inserter(out, out.end()),
            [&](const auto& entry) { return !isSetAside(entry.first, nowMs); });
    }
    m_sent.clear();
    for (const auto& [source, offset] : out)
        m_sent.insert(source);
    return out;
}

void CommitPlan::accepted()
{
    if (m_sentSuspects)
        m_suspects.pop_front();
    for (const TopicPartition& source : m_sent)
        m_setAsideUntil.erase(source);
    m_refusedAlone = 0;
    m_sent.clear();
}

void CommitPlan::failed()
{
    m_sent.clear();
}

std::set<TopicPartition> CommitPlan::refused(qint64 nowMs)
{
    if (m_sentSuspects)
        m_suspects.pop_front();
    std::set<TopicPartition> aside;
    if (m_sent.size() > 1) {
        auto middle = m_sent.begin();
        std::advance(middle, m_sent.size() / 2);
        m_suspects.emplace_front(middle, m_sent.end());
        m_suspects.emplace_front(m_sent.begin(), middle);
    } else {
        aside = m_sent;
        if (++m_refusedAlone >= refusalsThatMeanAll) {
            for (const std::set<TopicPartition>& rest : m_suspects)
                aside.insert(rest.begin(), rest.end());
            m_suspects.clear();
            m_refusedAlone = 0;
        }
    }
    for (const TopicPartition& source : aside)
        m_setAsideUntil[source] = nowMs + setAsideMs;
    m_sent.clear();
    return aside;
}

bool CommitPlan::isSetAside(const TopicPartition& source, qint64 nowMs) const
{
    const auto found = m_setAsideUntil.find(source);
    return found != m_setAsideUntil.end() && nowMs < found->second;
}

qint64 CommitPlan::retryMs(const Offsets& waiting, qint64 nowMs) const
{
    qint64 earliest = -1;
    for (const auto& [source, offset] : waiting) {
        const auto found = m_setAsideUntil.find(source);
        if (found != m_setAsideUntil.end() && found->second > nowMs
            && (earliest < 0 || found->second < earliest))
            earliest = found->second;
    }
    return earliest;
}

void CommitPlan::forget(const TopicPartition& source)
{
    m_setAsideUntil.erase(source);
}

void CommitPlan::clear()
{
    m_sent.clear();
    m_suspects.clear();
    m_setAsideUntil.clear();
    m_sentSuspects = false;
    m_refusedAlone = 0;
}

} // namespace tidemark::engine
