// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <compare>

namespace tidemark {

/// An integer that does not mix with other integers. `Tag` only tells the types apart.
template<class Tag>
struct StrongInt
{
    qint64 value = 0;

    constexpr StrongInt() = default;
    constexpr explicit StrongInt(qint64 v)
        : value(v)
    {
    }
    constexpr auto operator<=>(const StrongInt&) const = default;

    friend size_t qHash(StrongInt id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// Number of a partition within its topic. Opaque: CLS examples start at 0 and at 1.
using PartitionId = StrongInt<struct PartitionTag>;

/// Position in a partition: the next message to read. Opaque, ordered, full 64 bits.
/// 0 is a valid position; "none" is expressed by std::optional or Known, never by a number.
using Offset = StrongInt<struct OffsetTag>;

/// Identity of one consumer run by this process, unique until the process ends.
using ConsumerId = StrongInt<struct ConsumerTag>;

/// Raised whenever a partition is started, sought or dropped; an asynchronous answer that
/// carries an older generation is discarded on arrival.
using Generation = StrongInt<struct GenerationTag>;

/// One partition of one topic.
struct TopicPartition
{
    QString topicId;
    PartitionId partition;

    bool operator==(const TopicPartition&) const = default;
    /// By topic id, then by number.
    bool operator<(const TopicPartition& other) const
    {
        return topicId != other.topicId ? topicId < other.topicId : partition < other.partition;
    }

    friend size_t qHash(const TopicPartition& tp, size_t seed = 0)
    {
        return qHashMulti(seed, tp.topicId, tp.partition);
    }
};

} // namespace tidemark
