// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "engine/delivery.h"
#include "engine/receipt.h"

#include <optional>

namespace tidemark::engine {

/// A partition begins to be read by one of our consumers.
struct PartitionStart
{
    ConsumerId consumer;
    QString consumerName; ///< empty for a tail
    TopicPartition source;
    Generation generation; ///< another number each time the partition is assigned
};

/// A partition is not read any more by that consumer, at least for now.
struct PartitionEnd
{
    enum class Reason {
        Revoked, ///< it was drained and goes to another consumer of the group
        Lost, ///< the membership was lost: somebody else may be reading it already
        Stopped, ///< the consumer was stopped in order
        Failed, ///< the consumer stopped with `error`
    };

    ConsumerId consumer;
    QString consumerName;
    TopicPartition source;
    Generation generation;
    Reason reason = Reason::Stopped;
    std::optional<Error> error; ///< with Failed, where the reason is known
};

/// Where the batches of consumers go: implement it to embed the engine, and give it to a
/// SinkRunner.
///
/// Thread: all three are called in the thread of the Engine and must not block it; work that takes
/// long goes to a thread of the sink's own, which then uses the receipt. Calls for one partition
/// never overlap and come in this order: open, take ..., close; then perhaps open again with a
/// higher generation.
///
/// Delivery is at least once: a batch whose receipt was accepted may come again (to this process
/// or another) where the commit did not reach the service; a batch that was not accepted comes
/// again in any case.
///
/// An exception that leaves one of the functions stops the consumer with what() as its reason; the
/// batch being handed over does not count as accepted, unless its receipt said so before. Other
/// consumers go on.
class Sink
{
public:
    virtual ~Sink() = default;

    /// Comes before the first batch of the assignment; not for partitions that bring no batch.
    virtual void open(const PartitionStart& start) { static_cast<void>(start); }

    /// One batch, in the order of the partition. At most two batches of a partition are not
    /// settled at a time: whoever does not settle is not flooded, he slows the reading down.
    /// A batch may have no records (the position moved on without any); it wants settling too.
    /// Its badMessages() are part of it: accepting means that they are kept as well.
    virtual void take(const Delivery& delivery, Receipt receipt) = 0;

    /// Comes once for every open(). Receipts of the assignment have no effect from now on.
    virtual void close(const PartitionEnd& end) { static_cast<void>(end); }
};

} // namespace tidemark::engine
