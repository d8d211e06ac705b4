// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchcorpus.h"

#include <QByteArray>
#include <QList>

namespace tidemark::test {

/// Pull answers made once and sent for any offset: the part of the snappy block that holds
/// NextOffset is a literal of fixed size and is written for each answer, the rest is shared.
class CannedAnswers
{
public:
    /// `bodies` answers of `messages` LogGroups with 50 logs each, from the generated corpus. The
    /// same numbers give the same answers, so two processes need not exchange them.
    CannedAnswers(int bodies, int messages);

    [[nodiscard]] int messagesPerAnswer() const { return m_messages; }
    /// Logs in the answer number `index`; they repeat after `bodies` answers.
    [[nodiscard]] qint64 logsIn(qint64 index) const { return m_answers[index % m_answers.size()].logs; }
    /// Sum of logsIn() over the first `count` answers.
    [[nodiscard]] qint64 logsUpTo(qint64 count) const;

    /// What goes before rest(): the block's size and the literal with `nextOffset`.
    [[nodiscard]] QByteArray start(qint64 index, qint64 nextOffset) const;
    [[nodiscard]] const QByteArray& rest(qint64 index) const
    {
        return m_answers[index % m_answers.size()].rest;
    }
    /// start() and rest() in one.
    [[nodiscard]] QByteArray whole(qint64 index) const;
    [[nodiscard]] static QByteArray empty(qint64 nextOffset);

private:
    struct Answer
    {
        qint64 jsonBytes = 0;
        qint64 logs = 0;
        QByteArray rest; ///< elements of the block behind the literal
    };
    QList<Answer> m_answers;
    int m_messages;
};

} // namespace tidemark::test
