// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/known.h"
#include "engine/memberstate.h"
#include "engine/partitionstate.h"

#include <QList>

#include <optional>

namespace tidemark::engine {

/// One partition as its consumer sees it. Times are unix ms.
struct PartitionStatus
{
    ConsumerId consumer;
    QString consumerName;
    TopicPartition source;
    PartitionState state = PartitionState::Resolving;
    FetchBlock block = FetchBlock::NotReady;
    Known<Offset> committed; ///< last commit that the service confirmed, or what it told at start
    Known<Offset> position; ///< next offset to pull
    Known<qint64> lastRecordMs; ///< time of the newest record received
    qint64 records = 0; ///< received since assigned
    qint64 bytes = 0; ///< of messages, since assigned
    qint64 badMessages = 0; ///< kept in quarantine
    qint64 outstanding = 0; ///< batches handed over and not accepted
    bool caughtUp = false; ///< the last pull brought nothing new
    std::optional<Error> lastError; ///< cleared by the next success
};

/// One heartbeat of the past.
struct Heartbeat
{
    enum class Result {
        Open, ///< on its way
        Answered,
        Missed, ///< refused, failed, or not answered in time
    };
    qint64 sentMs = 0; ///< unix time
    Result result = Result::Open;
    qint64 roundTripMs = 0; ///< of an answered one

    bool operator==(const Heartbeat&) const = default;
};

/// Heartbeats of one consumer. Times are unix ms.
struct HeartbeatStatus
{
    static constexpr qsizetype maxHistory = 60;

    qint64 intervalMs = 0;
    qint64 timeoutMs = 0; ///< of the group
    Known<qint64> lastSentMs;
    Known<qint64> lastAnsweredMs;
    Known<qint64> roundTripMs;
    qint64 sent = 0;
    qint64 answered = 0;
    qint64 missed = 0; ///< failed since the last answered one
    QList<Heartbeat> history; ///< the last `maxHistory`, oldest first
    QString lastRequestId; ///< the service's, of the last answered one
    bool hasLeft = false; ///< the last one, which says that nothing is held, was answered

    /// A heartbeat goes out at this unix time.
    void noteSent(qint64 wallMs);
    /// How the last one ended.
    void noteEnd(Heartbeat::Result result, qint64 roundTripMs);
};

struct ConsumerStatus
{
    ConsumerId id;
    QString group; ///< empty for a tail
    QString consumer;
    QString logsetId;
    bool isTail = false;
    MemberState state = MemberState::Preparing;
    HeartbeatStatus heartbeat;
    QList<PartitionStatus> partitions; ///< sorted by topic and number
    bool paused = false;
    qint64 rebalances = 0; ///< changes of the assignment since it started
    std::optional<Error> lastError;
};

/// Something that happened, for the event list. Carries meaning, not words.
struct Event
{
    enum class Kind {
        GroupCreated,
        GroupUpdated,
        GroupKept,
        PartitionsAssigned,
        PartitionsRevoked, ///< taken away; they drain now, or are dropped
        PartitionsReleased, ///< drained or dropped: nothing of these generations follows
        StartResolved,
        MemberLost,
        MemberRegained,
        Failed,
        BadMessages,
        OffsetReset, ///< `offset` was not valid any more: reading goes on by the policy
        CommitRefused, ///< the service takes the offset of this one partition not; others go on
        Fenced, ///< the service says that another consumer owns the partition: dropped
        ClockCorrected, ///< `count`: ms that this machine's clock lacks
        EndReached,
        Stopped,
    };
    Kind kind = Kind::Failed;
    ConsumerId consumer;
    QString consumerName;
    qint64 wallMs = 0;
    QList<TopicPartition> partitions;
    QList<Generation> generations; ///< of the partitions, where they begin or end
    Known<Offset> offset;
    qint64 count = 0;
    std::optional<Error> error;
};

} // namespace tidemark::engine
