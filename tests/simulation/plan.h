// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/policies.h"
#include "engine/requestpacer.h"
#include "engine/startposition.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::sim {

/// What happens to the world at one moment of a run. What each member of SimEvent means for a
/// kind is said in brackets; `process` -1 means any.
enum class EventKind
{
    // The ordinary life of a group.
    Append, ///< messages are uploaded [target: topic, count: messages]
    StartConsumer, ///< [process, target: group]
    StopConsumer, ///< orderly, the oldest of the process [process]
    PauseConsumer, ///< [process, ms: how long]
    Split, ///< of the first open partition that can be [target: topic, count: which one]
    Merge, ///< [target: topic, count: which one]
    RotateKeys, ///< temporary credentials are replaced, the old ones end later [ms: how long both]

    // Machines.
    Crash, ///< the process is gone without a word [process]
    Restart, ///< of a crashed process [process, count: 1 with the same names, 0 with new ones]
    Sleep, ///< nothing runs on it, its monotonic clock goes on [process, ms: how long]
    WallJump, ///< its wall clock is set [process, -1 the service's; ms]

    // The taker of the batches.
    SinkSlow, ///< [process, ms: per batch, count: for how many seconds]
    SinkStall, ///< takes nothing [process, ms: how long]
    SinkFail, ///< the next batch of a consumer cannot be stored [process]

    // The service.
    ServiceDown, ///< refuses connections, then comes back from its storage [ms: how long]
    ServiceRestart, ///< at once
    DeleteGroup, ///< by force [target: group]

    // The next matching requests. [process, action, skip, count: how many]
    LoseRequest, ///< before it is processed; no answer ever
    LoseAnswer, ///< after it was processed
    ResetBefore, ///< the connection breaks before it is processed
    ResetAfter, ///< after it was processed
    Delay, ///< of the answer [ms]
    DelayRequest, ///< processed late; not at all where the client has given up meanwhile [ms]
    LateRequest, ///< processed late, also where the client has given up meanwhile [ms]
    Refuse, ///< InternalError, not processed [ms: Retry-After, -1 none]
    Throttle, ///< as a service that is asked too often [ms: Retry-After, -1 none]
    GatewayPage, ///< a page of somebody on the way, not processed [ms: HTTP status]
    Truncate, ///< processed; the connection breaks within the answer
    Garble, ///< processed; the answer cannot be read
    NullLists, ///< processed; null in place of every list
    SpoilMessages, ///< pull: messages that cannot be decoded [ms: 0 base64, 1 header]
    OddNextOffset, ///< pull [ms: 0 missing, 1 zero, 2 minus one, 3 behind]
    CrashAfter, ///< processed, then the client's process is gone

    Cut, ///< the process reaches nobody [process, ms: how long]
};

[[nodiscard]] const char* eventKindName(EventKind kind);

struct SimEvent
{
    qint64 atMs = 0; ///< since the run began
    EventKind kind = EventKind::Append;
    int process = -1;
    int target = 0;
    QByteArray action; ///< empty: any
    int skip = 0;
    int count = 1;
    qint64 ms = 0;

    [[nodiscard]] QString text() const;
    /// Hits requests instead of happening once.
    [[nodiscard]] bool isOnRequests() const;
};

struct TopicPlan
{
    int partitions = 1;
    qint64 firstOffset = 0; ///< of each first partition
};

struct GroupPlan
{
    QList<int> topics;
    qint64 heartbeatSeconds = 1;
    qint64 fetchIntervalMs = 1000;
    qint64 maxFetchBytes = 2 << 20;
    qint64 stopTimeoutMs = 5000;
    engine::StartPosition start;
    engine::InvalidOffsetPolicy invalidOffsets = engine::InvalidOffsetPolicy::Stop;

    [[nodiscard]] qint64 timeoutMs() const { return 2 * heartbeatSeconds * 1000; }
};

struct ProcessPlan
{
    int fetchThreads = 1;
    qint64 budgetBytes = 128 << 20;
    qint64 sinkMs = 0; ///< per batch, at most
    bool sinkShuffles = false; ///< accepts what it has in any order
    int requestsPerSecond = engine::RequestPacer::defaultPerSecond; ///< of one action, at most
};

/// One run, completely: what there is, and what happens when.
struct Plan
{
    quint64 seed = 0;
    QList<TopicPlan> topics;
    QList<GroupPlan> groups;
    QList<ProcessPlan> processes;
    bool fenceCommits = true;
    bool isCalm = false; ///< nothing fails: then no record may come twice either
    int filterEvery = 0; ///< every so many messages are left out of all answers; 0: none
    int badEvery = 0; ///< every so many messages cannot be decoded, for ever; 0: none
    qint64 retentionBytes = 0; ///< of each topic; 0: nothing expires
    qint64 latencyMs = 10; ///< of one way, at most, most of the time
    qint64 healMs = 10'000; ///< no fault after this
    qint64 restartMs = 0; ///< a crashed process comes back after so long; 0: only by an event
    QList<SimEvent> events; ///< sorted by time

    [[nodiscard]] QString text() const;
};

/// The plan of a seed.
[[nodiscard]] Plan generatePlan(quint64 seed);

} // namespace tidemark::sim
