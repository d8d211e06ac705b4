// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QHash>

namespace tidemark::store {

/// Which commits may be those of our own consumers, so that others' can be told from them: a
/// consumer of ours commits only what it holds, and never beyond what it has read. In doubt a
/// commit is ours, so that nobody is said to be active elsewhere who is not. Thread: the owner's.
class OwnCommits
{
public:
    /// A commit may be confirmed this long after the last look at our own status told of its holder.
    static constexpr qint64 graceMs = 5000;

    /// What our consumers hold now. Times: monotonic ms.
    void note(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs);
    /// Whether a consumer of ours may have moved the group's offset to `offset` after `sinceMs`.
    [[nodiscard]] bool mayHaveMade(const QString& group, const TopicPartition& source,
        Offset offset, qint64 sinceMs) const;

private:
    struct Hold
    {
        qint64 heldMs = 0; // the last time it was seen
        std::optional<Offset> reached; // the furthest that it can have committed
    };
    QHash<std::pair<QString, TopicPartition>, Hold> m_holds;
    qint64 m_notedMs = 0;
    qint64 m_trimmedMs = 0;
};

} // namespace tidemark::store
