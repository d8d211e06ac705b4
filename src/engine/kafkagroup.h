// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/known.h"

#include <QString>
#include <QStringList>

namespace tidemark::engine {

/// A Kafka-protocol group of one topic as the service describes it. It is another kind of group
/// than the native ones: the service tells its state and its consumers, and nobody here can join it.
struct KafkaGroup
{
    QString name;
    QString topicId;
    QString state; ///< the service's word, see cls::kafkaGroupState(); empty: not told
    QString protocol; ///< how partitions are shared; empty: not told
    qint64 partitions = -1; ///< told by the detail; -1: not asked yet
    QStringList consumers; ///< each once, sorted; empty: nobody, or not told
    /// Unix ms of the newest commit of any partition, as the service tells it. To be shown only: the
    /// vendor's pages do not agree on what it is.
    Known<qint64> newestCommitMs;
    Known<qint64> lookedMs; ///< unix ms of the last answer about it

    bool operator==(const KafkaGroup&) const = default;
};

} // namespace tidemark::engine
