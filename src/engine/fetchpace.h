// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/partitionstate.h"

#include <optional>

#include <QtGlobal>

namespace tidemark::engine {

/// Decides how soon one partition is asked again after an answer. Times are monotonic ms.
///
/// Behind the end of its log a partition is pulled without any pause. Near the end it is pulled at
/// most ten times a second, so that live records arrive soon without a request for each of them.
/// An empty answer is followed by the fetch interval, except where the partition has lately
/// brought two messages a second or more: there the next ones are due, and it is asked at the same
/// ten times a second. Thread: one at a time.
class FetchPace
{
public:
    static constexpr qint64 liveSpacingMs = 100; ///< ten pulls a second
    static constexpr double liveMessagesPerSecond = 2.0;
    static constexpr qint64 nearEndMs = 5000; ///< older messages mean that we are behind

    struct Answer
    {
        qint64 askedMs = 0;
        qint64 answeredMs = 0;
        qint64 messages = 0;
        bool isFull = false; ///< about as large as was asked for: more is waiting
        std::optional<qint64> newestAgeMs; ///< of its last message, by the service's clock
    };

    /// Full intervals end on a grid of a quarter of the interval, `phaseMs` after its origin, so
    /// that the idle partitions of a process wake it together: a pause is 7/8 to 9/8 of the
    /// interval.
    explicit FetchPace(qint64 intervalMs, qint64 phaseMs = 0)
        : m_intervalMs(intervalMs)
        , m_phaseMs(phaseMs)
    {
    }

    void answered(const Answer& answer);

    [[nodiscard]] qint64 notBeforeMs() const { return m_notBeforeMs; }
    /// Interval or Pace: what the wait until notBeforeMs() is for.
    [[nodiscard]] FetchBlock reason() const { return m_reason; }

private:
    void countMessages(const Answer& answer);

    qint64 m_intervalMs;
    qint64 m_phaseMs;
    double m_messagesPerSecond = 0.0;
    std::optional<qint64> m_lastAnswerMs;
    qint64 m_notBeforeMs = 0;
    FetchBlock m_reason = FetchBlock::Interval;
};

} // namespace tidemark::engine
