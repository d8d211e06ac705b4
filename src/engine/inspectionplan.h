// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "cls/grouptypes.h"
#include "engine/grouplook.h"

#include <QSet>

#include <deque>
#include <vector>

namespace tidemark::engine {

/// How much watching may cost. The service allows 20 requests/s of each action of the control
/// plane (vendor's API pages) and consumers need the same ones.
struct InspectionLimits
{
    int offsetsPerSecond = 6; ///< DescribeConsumerOffsets, in any second
    int othersPerSecond = 3; ///< of these, for groups that nobody looks at
    int peeksPerSecond = 12; ///< pulls of one message, in any second
    int offsetsInFlight = 3;
    int peeksInFlight = 4;
    /// Nothing is asked while this many DescribeConsumerOffsets of the last second count against
    /// the budget, whoever made them: the rest is for consumers that look for their start.
    int yieldAbove = 12;
    qint64 visibleMs = 10'000; ///< from look to look of a group that somebody looks at
    qint64 othersMs = 60'000; ///< at least, of all others
    int peeksOfOthers = 4; ///< partitions peeked in one look at a group that nobody sees
    qint64 failureBaseMs = 5000; ///< backoff of one group whose looks fail
    qint64 failureCapMs = 600'000;
    /// Backoff of everything while the service is down, throttles, or refuses our key or its rights.
    qint64 outageCapMs = 60'000;
};

/// What is to be asked next.
struct InspectionStep
{
    enum class Kind { Wait, Offsets, Peek };
    Kind kind = Kind::Wait;
    qint64 waitMs = 0; ///< Wait: when to ask again, unless something changes before
    QString group;
    quint64 ticket = 0; ///< Offsets: to be given back with the answer
    QString from; ///< Offsets
    TopicPartition source; ///< Peek
    Offset offset; ///< Peek
};

/// Decides which group is looked at next: visible ones first, of them those never seen; every
/// fourth look goes to the others, so that a long list is gone round, too. Smoothed, with one
/// backoff for each group that fails and one for the service. Times are monotonic ms.
class InspectionPlan
{
public:
    InspectionPlan(InspectionLimits limits, Jitter jitter);

    /// Groups that stay keep what is known of them, unless their topics have changed.
    void setGroups(const QList<cls::ConsumerGroupInfo>& groups);
    void setVisible(const QSet<QString>& groups);
    /// The visible groups are due now.
    void hurry();

    /// A step that is not Wait counts as made: one of the two answers must follow.
    [[nodiscard]] InspectionStep next(qint64 nowMs, int offsetRequestsUsed);

    /// The look that this answer completes; nothing: more is to be asked, the look has failed, or
    /// the group is gone.
    struct Finished
    {
        QString group;
        QList<PartitionReading> partitions;
    };
    [[nodiscard]] std::optional<Finished> offsetsAnswered(const InspectionStep& step,
        const Result<cls::DescribeConsumerOffsets::Response>& answer, qint64 nowMs, qint64 wallMs);
    /// Spots of a group worth a peek after its look; replaces those that still wait.
    void wantPeeks(const QString& group, const QList<std::pair<TopicPartition, Offset>>& spots);
    /// `error`: none where it was answered.
    void peekAnswered(const std::optional<Error>& error, qint64 nowMs);

    [[nodiscard]] bool contains(const QString& group) const { return m_index.contains(group); }

private:
    struct Entry
    {
        QString name;
        QStringList topics;
        bool isVisible = false;
        quint64 ticket = 0; // of the request under way; 0: none
        qint64 lookedMs = -1; // when the last look ended; -1: never
        qint64 retryMs = -1; // after a failure
        int failures = 0;
        qint64 rounds = 0;
        std::optional<GroupLook> look;
        QList<PartitionReading> before;
        std::deque<std::pair<TopicPartition, Offset>> spots;
    };

    [[nodiscard]] qint64 dueMs(const Entry& entry) const;
    [[nodiscard]] Entry* choose(qint64 nowMs, qint64 othersFromMs, qint64& nextDueMs);
    [[nodiscard]] std::optional<InspectionStep> nextOffsets(qint64 nowMs, int used, qint64& waitMs);
    [[nodiscard]] std::optional<InspectionStep> nextPeek(qint64 nowMs, qint64& waitMs);
    [[nodiscard]] Entry* find(const QString& group);
    void noteOutcome(const std::optional<Error>& error, qint64 nowMs);

    const InspectionLimits m_limits;
    Jitter m_jitter;
    Backoff m_outage;
    std::vector<Entry> m_entries;
    QHash<QString, size_t> m_index; // by name
    qint64 m_holdUntilMs = 0;
    std::deque<qint64> m_offsetsSent;
    std::deque<qint64> m_othersSent;
    std::deque<qint64> m_peeksSent;
    quint64 m_nextTicket = 1;
    int m_offsetsInFlight = 0;
    int m_peeksInFlight = 0;
    int m_turn = 0; // looks in a row at visible groups
    size_t m_peekFrom = 0; // where the last peek of the others was found
    qsizetype m_spotCount = 0;
};

} // namespace tidemark::engine
