// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchpace.h"

#include <algorithm>
#include <cmath>

namespace tidemark::engine {

namespace {

constexpr double memoryMs = 2000.0; // how far back the rate looks
// Reading old records at full speed must not count as a live flow for long afterwards.
constexpr double rateCeiling = 20.0;

qint64 ceilToGrid(qint64 ms, qint64 grid, qint64 phase)
{
    const qint64 shifted = ms - phase + grid - 1;
    return shifted - shifted % grid + phase;
}

} // namespace

void FetchPace::countMessages(const Answer& answer)
{
    if (m_lastAnswerMs) {
        const double passedMs
            = std::max(1.0, static_cast<double>(answer.answeredMs - *m_lastAnswerMs));
        const double kept = std::exp(-passedMs / memoryMs);
        const double rate = static_cast<double>(answer.messages) * 1000.0 / passedMs;
        m_messagesPerSecond
            = std::min(rateCeiling, m_messagesPerSecond * kept + rate * (1.0 - kept));
    }
    m_lastAnswerMs = answer.answeredMs;
}

void FetchPace::answered(const Answer& answer)
{
    countMessages(answer);
    const bool behind = answer.messages > 0
        && (answer.isFull || (answer.newestAgeMs && *answer.newestAgeMs > nearEndMs));
    if (behind) {
        m_notBeforeMs = answer.answeredMs;
        return;
    }
    if (answer.messages > 0 || m_messagesPerSecond >= liveMessagesPerSecond) {
        m_reason = FetchBlock::Pace;
        m_notBeforeMs = answer.askedMs + std::min(liveSpacingMs, m_intervalMs);
        return;
    }
    m_reason = FetchBlock::Interval;
    const qint64 grid = std::max<qint64>(1, m_intervalMs / 4);
    m_notBeforeMs
        = ceilToGrid(answer.answeredMs + m_intervalMs - m_intervalMs / 8, grid, m_phaseMs % grid);
}

} // namespace tidemark::engine
