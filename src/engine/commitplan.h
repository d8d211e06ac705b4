// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace tidemark::engine {

/// Decides which of the waiting offsets go into the next commit call. As a rule all: one call for
/// all partitions (20 requests a second are allowed). A call that the service refuses for good is
/// sent again in halves until the partition that it does not take is alone; that one is set aside
/// for a while, and no other waits for it. Times are monotonic ms. Thread: one at a time.
class CommitPlan
{
public:
    using Offsets = std::map<TopicPartition, Offset>;

    static constexpr qint64 setAsideMs = 15'000;
    /// Refused alone one after the other: then it is not about single partitions.
    static constexpr int refusalsThatMeanAll = 8;

    /// What to send now; empty: nothing may go. Every call must be ended by one of the three below.
    [[nodiscard]] Offsets next(const Offsets& waiting, qint64 nowMs);
    void accepted();
    /// Nothing was decided: no answer, or one that repeating may mend.
    void failed();
    /// The partitions that are set aside because of this refusal; empty: the search goes on.
    std::set<TopicPartition> refused(qint64 nowMs);

    [[nodiscard]] bool isSetAside(const TopicPartition& source, qint64 nowMs) const;
    /// When something that is set aside may be tried again; -1: nothing of `waiting` is.
    [[nodiscard]] qint64 retryMs(const Offsets& waiting, qint64 nowMs) const;
    /// The halves of a refused call are being tried: no pause between calls.
    [[nodiscard]] bool isSearching() const { return !m_suspects.empty(); }
    void forget(const TopicPartition& source);
    void clear();

private:
    std::set<TopicPartition> m_sent;
    bool m_sentSuspects = false;
    std::deque<std::set<TopicPartition>> m_suspects;
    std::map<TopicPartition, qint64> m_setAsideUntil;
    int m_refusedAlone = 0;
};

} // namespace tidemark::engine
