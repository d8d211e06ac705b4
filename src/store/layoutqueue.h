// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace tidemark::store {

/// Decides which topic's partitions are asked for next, so that what the user looks at comes first
/// and the rest of the program has requests left. A plain decider: the time comes in as ms of a
/// clock that never jumps. First what the user opened, in that order, then what is visible, from
/// the top; nothing else is ever asked for.
class LayoutQueue
{
public:
    struct Policy
    {
        int perSecond = 6; ///< a third of what the service allows for the action
        int underWay = 3; ///< at one moment
        qint64 staleMs = 120'000; ///< a visible one is asked again when its answer is older
        qint64 retryMs = 15'000; ///< and after a failure
    };

    LayoutQueue()
        : LayoutQueue(Policy{})
    {
    }
    explicit LayoutQueue(const Policy& policy)
        : m_policy(policy)
    {
    }

    /// The user opened it: before all that is merely visible, once.
    void want(const QString& topicId);
    /// Replaces what is visible, from the top.
    void setVisible(const QStringList& topicIds);
    /// Every answer counts as stale, as if nothing had been asked.
    void forgetAnswers();

    /// The topic to ask for now, which counts as under way; none: nothing to do or no budget.
    [[nodiscard]] std::optional<QString> take(qint64 nowMs);
    void answered(const QString& topicId, qint64 nowMs, bool isGood);
    /// In how many ms take() may have something; none: not before somebody calls.
    [[nodiscard]] std::optional<qint64> waitMs(qint64 nowMs) const;
    /// Topics that would be asked for at once if the budget allowed.
    [[nodiscard]] int waiting(qint64 nowMs) const;

private:
    struct Answer
    {
        qint64 ms = 0;
        bool isGood = false;
    };

    /// When the topic may be asked again; 0: now.
    [[nodiscard]] qint64 dueMs(const QString& topicId) const;
    [[nodiscard]] QStringList candidates() const;
    [[nodiscard]] qint64 budgetMs(qint64 nowMs) const;

    Policy m_policy;
    QStringList m_wanted;
    QStringList m_visible;
    QSet<QString> m_underWay;
    QHash<QString, Answer> m_answers;
    QList<qint64> m_sentMs; // of the last second, oldest first
};

} // namespace tidemark::store
