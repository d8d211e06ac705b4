// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/apicaller.h"
#include "engine/fetchworker.h"
#include "engine/statusboard.h"

namespace tidemark::engine {

/// The fetch workers as the control thread sees them. Calls are posted to the worker of the
/// partition; callbacks come back posted to the control thread. Thread: control.
class FetchPool
{
public:
    virtual ~FetchPool() = default;
    /// The order's callbacks are run in the control thread.
    virtual void start(FetchOrder order) = 0;
    virtual void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        std::function<void()> stopped)
        = 0;
    virtual void setPaused(ConsumerId consumer, bool paused) = 0;
};

/// What all controllers share. Thread: control.
struct ControlContext
{
    ApiCaller& api;
    ApiCaller& heartbeats; ///< on connections of its own: never behind a slow call
    Scheduler& scheduler;
    const Clock& clock;
    Jitter jitter;
    StatusBoard& board;
    FetchPool& fetch;
    std::function<void(Event)> event;
    std::function<void(ConsumerId)> over; ///< the controller has ended
    qint64 nextGeneration = 1;

    Generation newGeneration() { return Generation(nextGeneration++); }
    /// Now, by the service's clock as far as it is known; unix seconds.
    [[nodiscard]] qint64 serviceSeconds() const
    {
        return (clock.wallMs() + api.clockOffsetMs()) / 1000;
    }
};

/// One consumer of ours, in a group or on its own. Thread: control.
class ConsumerController
{
public:
    virtual ~ConsumerController() = default;
    virtual void start() = 0;
    /// Orderly stop; ControlContext::over follows exactly once.
    virtual void stop() = 0;
    virtual void setPaused(bool paused) = 0;
    /// The sink stored a batch.
    virtual void accepted(const TopicPartition& source, Generation generation,
        std::optional<Offset> next)
        = 0;
    /// The sink cannot store: nothing more is accepted; commits what was, and stops.
    virtual void fail(const Error& reason) = 0;
    [[nodiscard]] virtual bool isOver() const = 0;
};

} // namespace tidemark::engine
