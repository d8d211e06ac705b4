// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "cls/recordbatch.h"

namespace tidemark::engine {

/// One batch on its way from a fetch thread to whoever takes it. It counts as consumed only
/// when it was given back by Engine::accept(); until then its offset is not committed.
/// A batch may be empty: the position advanced over messages that a filter or retention removed.
struct Delivery
{
    ConsumerId consumer;
    Generation generation;
    std::optional<Offset> from; ///< what was asked; none: the service chose
    std::optional<Offset> next; ///< the position after it; none: the service did not tell
    qint64 reservedBytes = 0; ///< of the fetch budget
    cls::BatchPtr batch; ///< never null

    [[nodiscard]] const TopicPartition& source() const { return batch->source(); }
};

} // namespace tidemark::engine
