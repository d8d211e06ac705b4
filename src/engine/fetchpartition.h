// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a FetchWorker keeps of one partition; for its own source files only.
#include "engine/fetchpace.h"
#include "engine/fetchworker.h"

namespace tidemark::engine {

struct FetchWorker::Partition
{
    static constexpr qint64 backoffBaseMs = 200;
    static constexpr qint64 backoffCapMs = 20'000;

    Partition(FetchOrder o, qint64 phaseMs, Jitter jitter)
        : order(std::move(o))
        , position(order.position)
        , backoff(backoffBaseMs, backoffCapMs, std::move(jitter))
        , pace(order.fetchIntervalMs, phaseMs)
        , paused(order.paused)
    {
    }
    [[nodiscard]] Key key() const { return { order.consumer.value, order.source }; }
    /// What the next answer may take. A service that reads the size in another unit than bytes
    /// answers with more than was asked for: the last answer tells.
    [[nodiscard]] qint64 expectedBytes() const { return std::max(order.maxFetchBytes, lastBytes); }

    FetchOrder order;
    std::optional<Offset> position;
    Backoff backoff;
    FetchPace pace;
    std::optional<cls::Transport::RequestId> request;
    qint64 askedMs = 0;
    SignedTime signedTime; // of its last pull
    int attempts = 0; // since the last pull that succeeded
    bool isProbe = false; // its pull is the circuit's probe
    qint64 reserved = 0;
    qint64 lastBytes = 0;
    std::optional<Scheduler::TimerId> timer;
    std::optional<quint64> budgetTicket; // its place among those that wait for budget
    qint64 backoffUntilMs = 0;
    qint64 outstanding = 0;
    bool paused = false;
    bool failed = false;
    bool endReached = false;
    bool clockCorrected = false;
    int badAnswers = 0; // in a row, with messages that could not be decoded
    FetchBlock shownBlock = FetchBlock::NotReady;
};

} // namespace tidemark::engine
