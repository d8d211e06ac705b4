// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/policies.h"
#include "engine/status.h"

#include <functional>

namespace tidemark::engine {

/// What a single look at a position of a partition found.
struct Peeked
{
    bool hasMessages = false; ///< false: nothing at or behind the position now
    /// Unix ms of the first message: when the service took it, else the time of its first record.
    /// None: no message, or one that cannot be read.
    std::optional<qint64> messageMs;
};

/// A partition to be read, and whom to tell about it.
struct FetchOrder
{
    ConsumerId consumer;
    QString consumerName;
    TopicPartition source;
    Generation generation;
    std::optional<Offset> position; ///< none: the service chooses by startTime
    qint64 startTimeSeconds = 0;
    std::optional<qint64> endTimeSeconds;
    qint64 fetchIntervalMs = 2000;
    qint64 maxFetchBytes = 2 * 1024 * 1024;
    BadMessagePolicy badMessages = BadMessagePolicy::Quarantine;
    bool paused = false;

    // All called in the fetch thread; they must only post. `delivered` comes before the batch
    // can be seen by the taker; all but `delivered` and `event` may be empty.
    std::function<void(std::optional<Offset> next)> delivered;
    std::function<void(Event)> event;
    /// The partition stands still with this error until a new order comes.
    std::function<void(const Error&)> stoodStill;
    /// An answer brought nothing new: everything there was has been handed over. Final: the end
    /// time is reached, and nothing is asked any more.
    std::function<void(bool isFinal)> atEnd;
    /// Set: the order is a single look whether something is there to be read. Nothing is handed
    /// over, the order ends with this call. Error: could not be told.
    std::function<void(const Result<Peeked>& found)> peeked;
};

} // namespace tidemark::engine
