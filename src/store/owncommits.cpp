// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/owncommits.h"

#include <algorithm>

namespace tidemark::store {

namespace {
// Longer than the longest way round all groups; who held a partition before that is forgotten.
constexpr qint64 memoryMs = 6 * 3'600'000;
constexpr qint64 trimEveryMs = 60'000;
}

void OwnCommits::note(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    m_notedMs = nowMs;
    for (const engine::ConsumerStatus& consumer : consumers) {
        if (consumer.isTail || consumer.group.isEmpty())
            continue;
        for (const engine::PartitionStatus& held : consumer.partitions) {
            Hold& hold = m_holds[{ consumer.group, held.source }];
            if (hold.heldMs != nowMs)
                hold.reached.reset();
            hold.heldMs = nowMs;
            for (const Known<Offset>* known : { &held.position, &held.committed }) {
                if (known->isKnown())
                    hold.reached = std::max(hold.reached.value_or(known->value()), known->value());
            }
        }
    }
    if (nowMs - m_trimmedMs < trimEveryMs)
        return;
    m_trimmedMs = nowMs;
    m_holds.removeIf([nowMs](const auto& entry) { return nowMs - entry.value().heldMs > memoryMs; });
}

bool OwnCommits::mayHaveMade(
    const QString& group, const TopicPartition& source, Offset offset, qint64 sinceMs) const
{
    const auto hold = m_holds.constFind({ group, source });
    if (hold == m_holds.cend() || hold->heldMs < sinceMs - graceMs)
        return false;
    const bool isHeldNow = hold->heldMs == m_notedMs;
    return !isHeldNow || !hold->reached || offset <= *hold->reached;
}

} // namespace tidemark::store
