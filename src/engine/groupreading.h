// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/known.h"

#include <QList>

#include <optional>

namespace tidemark::engine {

/// One partition of a group as the service told its offset. `committed` is unknown with the reason
/// NotApplicable where nothing is committed, NotTold where the answers leave the partition out.
struct PartitionReading
{
    TopicPartition source;
    Known<Offset> committed;
    /// Where the next message will be written; told only where nothing is committed.
    Known<Offset> logEnd;

    bool operator==(const PartitionReading&) const = default;
};

/// The moment at which something was seen.
struct Moment
{
    qint64 wallMs = 0; ///< unix ms of this machine
    qint64 serviceMs = 0; ///< unix ms of the service, as far as its clock is known
    qint64 monotonicMs = 0;
};

/// All partitions of one group, asked for by one look.
struct GroupReading
{
    QString group;
    Moment seen; ///< when the last answer came
    QList<PartitionReading> partitions; ///< empty where it failed
    std::optional<Error> error; ///< the look failed, nothing new is known
};

/// What waits at a committed offset. A message keeps its time, so the first look at an offset is
/// enough while the offset stands.
struct SpotReading
{
    enum class Outcome {
        Message, ///< a message waits there; messageMs is its time
        Nothing, ///< nothing waits: read to the end
        Expired, ///< the partition does not hold the offset any more
        Failed, ///< could not be told; `error` says why
    };

    QString group;
    TopicPartition source;
    Offset offset;
    Outcome outcome = Outcome::Failed;
    /// Unix ms, as in Peeked; none: a message without a readable time, or no message.
    std::optional<qint64> messageMs;
    Moment seen;
    std::optional<Error> error;
};

} // namespace tidemark::engine
