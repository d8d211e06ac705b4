// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/known.h"

#include <QList>

#include <optional>

namespace tidemark::engine {

/// State of one consumer of ours.
enum class MemberState {
    Preparing, ///< creating or checking the group
    Joining, ///< no heartbeat answered yet
    Active, ///< the last heartbeat was answered in time
    Lost, ///< no heartbeat answered for the group's time-out: holds nothing until one is
    Stopping, ///< draining, committing, leaving
    Stopped,
    Failed, ///< stopped by an error that nobody but the user can mend
};

/// State of one partition held by one of our consumers.
enum class PartitionState {
    Resolving, ///< asking where to start
    Reading,
    Draining, ///< taken away: waits for what was handed over, then commits
    Finished, ///< the end time is reached
    Failed, ///< stands still with an error until the user decides
};

/// Why a partition is not pulled at this moment; None: a pull may start or is about to.
enum class FetchBlock {
    None,
    NotReady, ///< start offset not known yet
    InFlight, ///< a pull is under way
    Interval, ///< nothing new at the last pull; waits the fetch interval
    Backoff, ///< the last pull failed; waits before the next attempt
    NotAccepted, ///< what was handed over has not been accepted yet
    MemoryBudget, ///< the fetch budget is used up
    Paused, ///< paused by the user
    EndReached, ///< end time reached
    Failed, ///< stopped with an error
};

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

/// Heartbeats of one consumer. Times are unix ms.
struct HeartbeatStatus
{
    qint64 intervalMs = 0;
    qint64 timeoutMs = 0; ///< of the group
    Known<qint64> lastSentMs;
    Known<qint64> lastAnsweredMs;
    Known<qint64> roundTripMs;
    qint64 sent = 0;
    qint64 answered = 0;
    qint64 missed = 0; ///< failed since the last answered one
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
        PartitionsRevoked,
        StartResolved,
        MemberLost,
        MemberRegained,
        Failed,
        BadMessages,
        EndReached,
        Stopped,
    };
    Kind kind = Kind::Failed;
    ConsumerId consumer;
    QString consumerName;
    qint64 wallMs = 0;
    QList<TopicPartition> partitions;
    Known<Offset> offset;
    qint64 count = 0;
    std::optional<Error> error;
};

} // namespace tidemark::engine
