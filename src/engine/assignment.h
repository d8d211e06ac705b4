// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/grouptypes.h"

#include <QMap>
#include <QStringList>

namespace tidemark::engine {

/// Which partitions a consumer holds, which it drains, and what its heartbeat reports: both. A
/// partition stays in the report until it is drained, because the service hands it to another
/// consumer as soon as nobody reports it. Thread: one at a time.
class Assignment
{
public:
    struct Change
    {
        QList<TopicPartition> added;
        QList<TopicPartition> revoked;
    };

    explicit Assignment(QStringList topicIds)
        : m_topicIds(std::move(topicIds))
    {
    }

    /// Takes the answer of a heartbeat. A partition that comes back while it drains is not added
    /// again: it first drains, is released, and the next answer adds it anew.
    Change apply(const QList<cls::TopicPartitions>& assigned);

    /// Every held partition becomes draining (orderly stop).
    QList<TopicPartition> drainAll();
    /// A partition is drained: it is not reported any more.
    void released(const TopicPartition& source);
    /// The membership is lost: nothing is held and nothing drains.
    QList<TopicPartition> dropAll();

    [[nodiscard]] bool isEmpty() const { return m_partitions.isEmpty(); }
    [[nodiscard]] bool isDraining(const TopicPartition& source) const;
    /// For the heartbeat: every topic of the consumer, with held and draining partitions.
    [[nodiscard]] QList<cls::TopicPartitions> report() const;

private:
    enum class Hold { Held, Draining };

    QStringList m_topicIds;
    QMap<TopicPartition, Hold> m_partitions;
};

} // namespace tidemark::engine
