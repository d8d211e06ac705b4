// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/layoutqueue.h"

#include <algorithm>

namespace tidemark::store {

namespace {
constexpr qint64 secondMs = 1000;
}

void LayoutQueue::want(const QString& topicId)
{
    if (!m_wanted.contains(topicId) && !m_underWay.contains(topicId))
        m_wanted << topicId;
}

void LayoutQueue::setVisible(const QStringList& topicIds)
{
    m_visible = topicIds;
}

void LayoutQueue::forgetAnswers()
{
    m_answers.clear();
}

qint64 LayoutQueue::dueMs(const QString& topicId) const
{
    const auto found = m_answers.constFind(topicId);
    if (found == m_answers.constEnd())
        return 0;
    return found->ms + (found->isGood ? m_policy.staleMs : m_policy.retryMs);
}

QStringList LayoutQueue::candidates() const
{
    QStringList out = m_wanted;
    for (const QString& topicId : m_visible) {
        if (!m_underWay.contains(topicId) && !m_wanted.contains(topicId))
            out << topicId;
    }
    return out;
}

/// 0: a request may go now.
qint64 LayoutQueue::budgetMs(qint64 nowMs) const
{
    const auto recent = std::count_if(m_sentMs.cbegin(), m_sentMs.cend(),
        [nowMs](qint64 sentMs) { return sentMs + secondMs > nowMs; });
    if (recent < m_policy.perSecond)
        return 0;
    return m_sentMs.at(m_sentMs.size() - m_policy.perSecond) + secondMs - nowMs;
}

std::optional<QString> LayoutQueue::take(qint64 nowMs)
{
    if (m_underWay.size() >= m_policy.underWay || budgetMs(nowMs) > 0)
        return std::nullopt;
    const QStringList list = candidates();
    for (const QString& topicId : list) {
        const bool isOpened = m_wanted.contains(topicId);
        if (!isOpened && dueMs(topicId) > nowMs)
            continue;
        m_wanted.removeOne(topicId);
        m_underWay.insert(topicId);
        while (!m_sentMs.isEmpty() && m_sentMs.first() + secondMs <= nowMs)
            m_sentMs.removeFirst();
        m_sentMs << nowMs;
        return topicId;
    }
    return std::nullopt;
}

void LayoutQueue::answered(const QString& topicId, qint64 nowMs, bool isGood)
{
    m_underWay.remove(topicId);
    m_answers.insert(topicId, { nowMs, isGood });
}

std::optional<qint64> LayoutQueue::waitMs(qint64 nowMs) const
{
    if (m_underWay.size() >= m_policy.underWay)
        return std::nullopt; // the next answer makes room
    std::optional<qint64> wait;
    if (!m_wanted.isEmpty())
        wait = 0;
    for (const QString& topicId : m_visible) {
        if (m_underWay.contains(topicId))
            continue;
        const qint64 due = std::max<qint64>(0, dueMs(topicId) - nowMs);
        wait = wait ? std::min(*wait, due) : due;
    }
    return wait ? std::optional(std::max(*wait, budgetMs(nowMs))) : std::nullopt;
}

int LayoutQueue::waiting(qint64 nowMs) const
{
    int count = static_cast<int>(m_wanted.size());
    for (const QString& topicId : m_visible) {
        const bool isDue = dueMs(topicId) <= nowMs;
        count += isDue && !m_underWay.contains(topicId) && !m_wanted.contains(topicId) ? 1 : 0;
    }
    return count;
}

} // namespace tidemark::store
