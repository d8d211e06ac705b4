// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspectionplan.h"

#include "engine/servicecircuit.h"

#include <algorithm>
#include <limits>

namespace tidemark::engine {

namespace {

constexpr qint64 longestWaitMs = 1000;
constexpr qint64 secondMs = 1000;
constexpr qint64 outageBaseMs = 1000;
constexpr int turnsOfVisible = 3;

/// 0: one more is within `perSecond`, in any second and evenly. Otherwise ms to wait.
qint64 gateMs(std::deque<qint64>& sent, int perSecond, qint64 nowMs)
{
    while (!sent.empty() && sent.front() <= nowMs - secondMs)
        sent.pop_front();
    if (sent.empty())
        return 0;
    const qint64 gap = (secondMs + perSecond - 1) / perSecond;
    const qint64 even = sent.back() + gap - nowMs;
    const qint64 room = sent.size() < static_cast<size_t>(perSecond)
        ? 0
        : sent[sent.size() - static_cast<size_t>(perSecond)] + secondMs + 1 - nowMs;
    return std::max<qint64>({ 0, even, room });
}

/// What fails for one group because of the group itself lets the others go on.
bool holdsEverything(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Throttled:
    case ErrorKind::Auth:
    case ErrorKind::Permission:
    case ErrorKind::Clock:
    case ErrorKind::Tls:
        return true;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::NotFound:
    case ErrorKind::AlreadyExists:
    case ErrorKind::InvalidOffset:
    case ErrorKind::Fenced:
    case ErrorKind::InvalidRequest:
    case ErrorKind::Transient:
    case ErrorKind::BadAnswer:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
    case ErrorKind::Config:
        break;
    }
    return ServiceCircuit::isOutage(error);
}

} // namespace

InspectionPlan::InspectionPlan(InspectionLimits limits, Jitter jitter)
    : m_limits(limits)
    , m_jitter(std::move(jitter))
    , m_outage(outageBaseMs, limits.outageCapMs, m_jitter)
{
}

void InspectionPlan::setGroups(const QList<cls::ConsumerGroupInfo>& groups)
{
    std::vector<Entry> next;
    QHash<QString, size_t> index;
    next.reserve(static_cast<size_t>(groups.size()));
    m_spotCount = 0;
    for (const cls::ConsumerGroupInfo& info : groups) {
        if (index.contains(info.name))
            continue;
        Entry entry;
        if (Entry* known = find(info.name); known && known->topics == info.topics)
            entry = std::move(*known);
        entry.name = info.name;
        entry.topics = info.topics;
        m_spotCount += static_cast<qsizetype>(entry.spots.size());
        index.insert(info.name, next.size());
        next.push_back(std::move(entry));
    }
    m_entries = std::move(next);
    m_index = std::move(index);
}

void InspectionPlan::setVisible(const QSet<QString>& groups)
{
    for (Entry& entry : m_entries)
        entry.isVisible = groups.contains(entry.name);
}

void InspectionPlan::hurry()
{
    for (Entry& entry : m_entries) {
        if (entry.isVisible) {
            entry.retryMs = -1;
            entry.lookedMs = -1;
        }
    }
}

InspectionPlan::Entry* InspectionPlan::find(const QString& group)
{
    const auto found = m_index.constFind(group);
    return found == m_index.cend() ? nullptr : &m_entries[*found];
}

/// The past: as long overdue as that.
qint64 InspectionPlan::dueMs(const Entry& entry) const
{
    if (entry.look)
        return std::numeric_limits<qint64>::min(); // half asked is worth nothing
    if (entry.retryMs >= 0)
        return entry.retryMs;
    if (entry.lookedMs < 0)
        return std::numeric_limits<qint64>::min() + 1;
    return entry.lookedMs + (entry.isVisible ? m_limits.visibleMs : m_limits.othersMs);
}

/// `othersFromMs`: groups that nobody looks at are not due before.
InspectionPlan::Entry* InspectionPlan::choose(
    qint64 nowMs, qint64 othersFromMs, qint64& nextDueMs)
{
    Entry* visible = nullptr;
    Entry* other = nullptr;
    for (Entry& entry : m_entries) {
        if (entry.ticket != 0)
            continue;
        const qint64 due = dueMs(entry);
        const qint64 from = entry.isVisible ? due : std::max(due, othersFromMs);
        if (from > nowMs) {
            nextDueMs = std::min(nextDueMs, from);
            continue;
        }
        Entry*& best = entry.isVisible ? visible : other;
        if (!best || due < dueMs(*best))
            best = &entry;
    }
    const bool isFirstSight = visible && visible->lookedMs < 0;
    if (visible && other && !isFirstSight && m_turn >= turnsOfVisible)
        visible = nullptr;
    m_turn = visible ? m_turn + 1 : 0;
    return visible ? visible : other;
}

std::optional<InspectionStep> InspectionPlan::nextOffsets(qint64 nowMs, int used, qint64& waitMs)
{
    if (m_offsetsInFlight >= m_limits.offsetsInFlight)
        return std::nullopt; // the answer wakes
    const qint64 gate = gateMs(m_offsetsSent, m_limits.offsetsPerSecond, nowMs);
    const qint64 yield = used >= m_limits.yieldAbove ? secondMs / m_limits.offsetsPerSecond : 0;
    if (gate > 0 || yield > 0) {
        waitMs = std::min(waitMs, std::max(gate, yield));
        return std::nullopt;
    }
    qint64 nextDueMs = nowMs + longestWaitMs;
    const qint64 othersFromMs
        = nowMs + gateMs(m_othersSent, m_limits.othersPerSecond, nowMs);
    Entry* entry = choose(nowMs, othersFromMs, nextDueMs);
    if (!entry) {
        waitMs = std::min(waitMs, nextDueMs - nowMs);
        return std::nullopt;
    }
    if (!entry->look)
        entry->look.emplace(entry->before);
    entry->ticket = m_nextTicket++;
    ++m_offsetsInFlight;
    m_offsetsSent.push_back(nowMs);
    if (!entry->isVisible)
        m_othersSent.push_back(nowMs);
    InspectionStep step;
    step.kind = InspectionStep::Kind::Offsets;
    step.group = entry->name;
    step.ticket = entry->ticket;
    step.from = *entry->look->wants();
    return step;
}

std::optional<InspectionStep> InspectionPlan::nextPeek(qint64 nowMs, qint64& waitMs)
{
    if (m_spotCount == 0 || m_peeksInFlight >= m_limits.peeksInFlight)
        return std::nullopt;
    if (const qint64 gate = gateMs(m_peeksSent, m_limits.peeksPerSecond, nowMs); gate > 0) {
        waitMs = std::min(waitMs, gate);
        return std::nullopt;
    }
    // In turns, so that a group of many partitions does not keep the next one waiting.
    Entry* chosen = nullptr;
    size_t at = 0;
    for (size_t i = 1; i <= m_entries.size(); ++i) {
        const size_t candidate = (m_peekFrom + i) % m_entries.size();
        Entry& entry = m_entries[candidate];
        if (entry.spots.empty() || (chosen && !entry.isVisible))
            continue;
        chosen = &entry;
        at = candidate;
        if (entry.isVisible)
            break;
    }
    if (!chosen)
        return std::nullopt;
    m_peekFrom = at;
    InspectionStep step;
    step.kind = InspectionStep::Kind::Peek;
    step.group = chosen->name;
    std::tie(step.source, step.offset) = chosen->spots.front();
    chosen->spots.pop_front();
    --m_spotCount;
    ++m_peeksInFlight;
    m_peeksSent.push_back(nowMs);
    return step;
}

InspectionStep InspectionPlan::next(qint64 nowMs, int offsetRequestsUsed)
{
    qint64 waitMs = longestWaitMs;
    if (nowMs < m_holdUntilMs) {
        waitMs = std::min(waitMs, m_holdUntilMs - nowMs);
    } else {
        if (auto step = nextOffsets(nowMs, offsetRequestsUsed, waitMs))
            return *step;
        if (auto step = nextPeek(nowMs, waitMs))
            return *step;
    }
    InspectionStep wait;
    wait.waitMs = std::max<qint64>(1, waitMs);
    return wait;
}

void InspectionPlan::noteOutcome(const std::optional<Error>& error, qint64 nowMs)
{
    if (!error || !holdsEverything(*error)) {
        m_outage.reset();
        m_holdUntilMs = 0;
    } else if (nowMs >= m_holdUntilMs) {
        // Several that were under way fail together: that is one failure.
        m_holdUntilMs = nowMs + std::max(outageBaseMs, m_outage.nextDelayMs(error->retryAfterMs));
    }
}

std::optional<InspectionPlan::Finished> InspectionPlan::offsetsAnswered(
    const InspectionStep& step, const Result<cls::DescribeConsumerOffsets::Response>& answer,
    qint64 nowMs, qint64 wallMs)
{
    --m_offsetsInFlight;
    noteOutcome(answer.ok() ? std::nullopt : std::optional(answer.error()), nowMs);
    Entry* entry = find(step.group);
    if (!entry || entry->ticket != step.ticket)
        return std::nullopt; // deleted or changed meanwhile
    entry->ticket = 0;
    if (!answer.ok()) {
        entry->look.reset();
        ++entry->failures;
        const qint64 bound = std::min(m_limits.failureCapMs,
            m_limits.failureBaseMs << std::min(entry->failures - 1, 10));
        entry->retryMs = nowMs + bound / 2
            + static_cast<qint64>(m_jitter() * static_cast<double>(bound) / 2);
        return std::nullopt;
    }
    entry->look->answered(answer.value());
    if (entry->look->wants())
        return std::nullopt;
    entry->before = entry->look->reading(wallMs);
    entry->look.reset();
    entry->lookedMs = nowMs;
    entry->retryMs = -1;
    entry->failures = 0;
    ++entry->rounds;
    return Finished { step.group, entry->before };
}

void InspectionPlan::wantPeeks(
    const QString& group, const QList<std::pair<TopicPartition, Offset>>& spots)
{
    Entry* entry = find(group);
    if (!entry)
        return;
    m_spotCount -= static_cast<qsizetype>(entry->spots.size());
    entry->spots.assign(spots.cbegin(), spots.cend());
    const auto most = static_cast<size_t>(m_limits.peeksOfOthers);
    if (!entry->isVisible && entry->spots.size() > most) {
        // Other ones at each look, so that all have their turn.
        const auto shift = static_cast<size_t>(entry->rounds) * most % entry->spots.size();
        std::rotate(entry->spots.begin(),
            entry->spots.begin() + static_cast<std::ptrdiff_t>(shift), entry->spots.end());
        entry->spots.resize(most);
    }
    m_spotCount += static_cast<qsizetype>(entry->spots.size());
}

void InspectionPlan::peekAnswered(const std::optional<Error>& error, qint64 nowMs)
{
    --m_peeksInFlight;
    noteOutcome(error, nowMs);
}

} // namespace tidemark::engine
