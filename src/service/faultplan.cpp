// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faultplan.h"

#include <algorithm>

namespace tidemark::service {

namespace {

bool matches(const FaultRule& rule, const FaultSubject& subject)
{
    const auto text = [](const QString& wanted, const QString& actual) {
        return wanted.isEmpty() || wanted == actual;
    };
    return text(rule.action, subject.action) && text(rule.path, subject.path)
        && text(rule.topicId, subject.topicId) && text(rule.group, subject.group)
        && text(rule.consumer, subject.consumer)
        && (!rule.partition || rule.partition == subject.partition);
}

void merge(FaultEffect& into, const FaultEffect& effect)
{
    const FaultEffect none;
    if (!into.refuses()) {
        into.throttle = effect.throttle;
        into.status = effect.status;
        into.code = effect.code;
        into.message = effect.message;
        into.retryAfterMs = effect.retryAfterMs;
    }
    into.delayMs += effect.delayMs;
    into.clockShiftSeconds += effect.clockShiftSeconds;
    if (into.reset == FaultReset::None)
        into.reset = effect.reset;
    if (!into.body)
        into.body = effect.body;
    into.truncateBody = into.truncateBody || effect.truncateBody;
    into.nullLists = into.nullLists || effect.nullLists;
    into.deleteGroup = into.deleteGroup || effect.deleteGroup;
    if (into.pull == none.pull)
        into.pull = effect.pull;
}

} // namespace

FaultPlan::FaultPlan(quint64 seed)
    : m_random(seed)
{
}

int FaultPlan::add(const FaultRule& rule)
{
    const std::lock_guard lock(m_mutex);
    m_entries.push_back({ m_nextId, rule, 0, 0 });
    return m_nextId++;
}

void FaultPlan::remove(int id)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.id == id; });
}

void FaultPlan::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

void FaultPlan::reseed(quint64 seed)
{
    const std::lock_guard lock(m_mutex);
    m_random.seed(seed);
}

int FaultPlan::hits(int id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&](const Entry& entry) { return entry.id == id; });
    return found == m_entries.cend() ? 0 : found->hits;
}

bool FaultPlan::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.empty();
}

FaultEffect FaultPlan::decide(const FaultSubject& subject)
{
    const std::lock_guard lock(m_mutex);
    FaultEffect effect;
    for (Entry& entry : m_entries) {
        if (!matches(entry.rule, subject))
            continue;
        if (entry.seen++ < entry.rule.skip)
            continue;
        if (entry.rule.times >= 0 && entry.hits >= entry.rule.times)
            continue;
        // 53 random bits make a double in [0, 1) that is the same with every standard library.
        const double drawn = static_cast<double>(m_random() >> 11) * 0x1.0p-53;
        if (drawn >= entry.rule.probability)
            continue;
        ++entry.hits;
        merge(effect, entry.rule.effect);
    }
    return effect;
}

} // namespace tidemark::service
