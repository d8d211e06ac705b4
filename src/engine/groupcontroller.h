// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/sendconsumerheartbeat.h"
#include "engine/apicaller.h"
#include "engine/assignment.h"
#include "engine/commitschedule.h"
#include "engine/consumercontroller.h"
#include "engine/consumerconfig.h"
#include "engine/heartbeatschedule.h"
#include "engine/offsetledger.h"

#include <map>

namespace tidemark::engine {

/// One consumer of a group: prepares the group, sends heartbeats, resolves where to start, gives
/// partitions to the fetch workers, commits what was accepted and leaves in order. The decisions
/// are those of HeartbeatSchedule, Assignment, OffsetLedger and CommitSchedule.
/// Thread: control.
class GroupController final : public ConsumerController,
                              public std::enable_shared_from_this<GroupController>
{
public:
    GroupController(ConsumerId id, ConsumerConfig config, ControlContext& context);
    ~GroupController() override;

    void start() override;
    void stop() override;
    void setPaused(bool paused) override;
    void accepted(const TopicPartition& source, Generation generation,
        std::optional<Offset> next) override;
    void fail(const Error& reason) override;
    [[nodiscard]] bool isOver() const override;

private:
    struct Held
    {
        OffsetLedger ledger;
        Generation generation;
        bool resolved = false;
        bool drained = false; // no more deliveries will come
        qint64 drainUntilMs = 0; // then it is given away without what was not accepted
    };

    // groupprepare.cpp
    void createGroup();
    void compareGroup(const Error& refusal);
    void updateGroup();
    void join();

    // groupcontroller.cpp
    void setState(MemberState state);
    void look();
    void beat();
    void onHeartbeat(const Result<cls::SendConsumerHeartbeat::Response>& result, qint64 sentMs);
    void onHeartbeatFailure(const Error& error);
    void dropWhereLeaseIsLost();
    void add(const QList<TopicPartition>& partitions);
    void revoke(const QList<TopicPartition>& partitions);
    void dropAll();
    void finishIfDrained();
    void conclude();
    void giveUp(const Error& error);
    void showError(const Error& error);

    // groupresolve.cpp
    void resolve(const QString& topicId, const QList<TopicPartition>& partitions);
    void onResolved(const QList<TopicPartition>& partitions, const QList<Generation>& generations,
        const Result<cls::DescribeConsumerOffsets::Response>& result);
    void resolveLater(const QList<TopicPartition>& partitions);
    void startReading(const TopicPartition& source, Held& held, std::optional<Offset> offset);

    // groupcommit.cpp
    void commitIfDue();
    void commitNow();
    void onCommitted(const std::map<TopicPartition, std::pair<Generation, Offset>>& sent,
        const std::optional<Error>& error);
    [[nodiscard]] bool commitIsForced() const;
    void releaseDrained();

    [[nodiscard]] qint64 now() const { return m_context.clock.monotonicMs(); }
    void tellEvent(Event::Kind kind, const QList<TopicPartition>& partitions = {},
        const std::optional<Error>& error = {});

    const ConsumerId m_id;
    const ConsumerConfig m_config;
    ControlContext& m_context;
    MemberState m_state = MemberState::Preparing;
    HeartbeatSchedule m_heartbeats;
    Assignment m_assignment;
    CommitSchedule m_commits;
    std::map<TopicPartition, Held> m_held;
    std::optional<ApiCaller::CallId> m_prepareCall;
    int m_contradictions = 0; // the group exists, but is not in the list
    std::optional<ApiCaller::CallId> m_heartbeatCall;
    std::optional<ApiCaller::CallId> m_commitCall;
    QList<ApiCaller::CallId> m_resolveCalls;
    std::optional<Scheduler::TimerId> m_timer;
    std::optional<qint64> m_stopDeadlineMs;
    std::optional<Error> m_failure;
    bool m_paused = false;
    bool m_leaving = false; // the last heartbeat, with no partitions, is out
};

} // namespace tidemark::engine
