// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describepartitions.h"
#include "cls/sendconsumerheartbeat.h"
#include "engine/apicaller.h"
#include "engine/assignment.h"
#include "engine/commitplan.h"
#include "engine/commitschedule.h"
#include "engine/consumercontroller.h"
#include "engine/consumerconfig.h"
#include "engine/heartbeatschedule.h"
#include "engine/offsetledger.h"

#include <QSet>

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
        int untold = 0; // answers that said nothing about it
        std::optional<Offset> start; // what the service told, once resolved
        bool ordered = false; // the fetch worker has it
        int endsSeen = 0; // answers without anything new, since the layout is known
        bool finished = false; // the end time is reached
        bool drained = false; // no more deliveries will come
        qint64 drainUntilMs = 0; // then it is given away without what was not accepted
    };
    /// The partitions of a topic, asked for to know which of them were made of which.
    struct Layout
    {
        QList<cls::DescribePartitions::Response::Partition> partitions;
        std::optional<ApiCaller::CallId> call;
        bool unknowable = false; // the service does not tell
    };

    // groupprepare.cpp
    void createGroup();
    void compareGroup(const Error& refusal);
    void updateGroup();
    void join();

    // groupcontroller.cpp
    void setState(MemberState state);
    void look();
    [[nodiscard]] qint64 nextLookMs(qint64 nowMs) const;
    void conclude();
    void giveUp(const Error& error);
    void showError(const Error& error);
    void noteRetry(const Error& error);

    // groupheartbeat.cpp
    void beat();
    void onHeartbeat(const Result<cls::SendConsumerHeartbeat::Response>& result, qint64 sentMs);
    void noteAnswer(qint64 sentMs, const QString& requestId);
    void noteMissed();
    void onHeartbeatFailure(const Error& error);
    void dropWhereLeaseIsLost();
    void finishIfDrained();

    // grouppartitions.cpp
    void add(const QList<TopicPartition>& partitions);
    void revoke(const QList<TopicPartition>& partitions);
    void dropAll();
    void dropFenced(const TopicPartition& source, const Error& error);
    void releaseDrained();
    [[nodiscard]] Held* held(const TopicPartition& source, Generation generation);

    // groupresolve.cpp
    void resolve(const QString& topicId, const QList<TopicPartition>& partitions);
    void onResolved(const QList<TopicPartition>& partitions, const QList<Generation>& generations,
        const Result<cls::DescribeConsumerOffsets::Response>& result);
    void resolveLater(const QList<TopicPartition>& partitions, qint64 delayMs);
    void resolveAfterCommit();
    [[nodiscard]] bool isWorthAskingAgain(const TopicPartition& source, Held& held);
    void startReading(const TopicPartition& source, Held& held);
    void onStoodStill(const TopicPartition& source, Generation generation, const Error& error);
    [[nodiscard]] FetchOrder makeOrder(const TopicPartition& source, Generation generation) const;

    // grouporder.cpp
    void startInOrder(const TopicPartition& source);
    void askLayout(const QString& topicId);
    void onLayout(const QString& topicId, const Result<cls::DescribePartitions::Response>& result);
    [[nodiscard]] QList<TopicPartition> openParents(const TopicPartition& source) const;
    [[nodiscard]] bool isReadOnly(const TopicPartition& source) const;
    void watchParents(qint64 delayMs = 0);
    void lookAtParents();
    void markDrainedParents();
    void peek(const TopicPartition& parent);
    void onPeekOffset(const TopicPartition& parent, Generation generation,
        const Result<cls::DescribeConsumerOffsets::Response>& result);
    void endPeek(const TopicPartition& parent, bool isDrained);
    void forgetOrder();

    // groupcommit.cpp
    void commitIfDue();
    void commitNow();
    void onCommitted(const std::map<TopicPartition, std::pair<Generation, Offset>>& sent,
        const std::optional<Error>& error);
    void onRefused(const Error& error);
    [[nodiscard]] CommitPlan::Offsets toCommit() const;
    [[nodiscard]] bool commitIsForced() const;

    [[nodiscard]] qint64 now() const { return m_context.clock.monotonicMs(); }
    void tellEvent(Event::Kind kind, const QList<TopicPartition>& partitions = {},
        const std::optional<Error>& error = {}, const QList<Generation>& generations = {});

    const ConsumerId m_id;
    const ConsumerConfig m_config;
    ControlContext& m_context;
    MemberState m_state = MemberState::Preparing;
    HeartbeatSchedule m_heartbeats;
    Assignment m_assignment;
    CommitSchedule m_commits;
    CommitPlan m_commitPlan;
    std::map<TopicPartition, Held> m_held;
    std::optional<ApiCaller::CallId> m_prepareCall;
    int m_contradictions = 0; // the group exists, but is not in the list
    std::optional<ApiCaller::CallId> m_heartbeatCall;
    std::optional<ApiCaller::CallId> m_commitCall;
    QSet<TopicPartition> m_committing; // named in that call
    QList<TopicPartition> m_resolveAfterCommit; // its end
    QList<ApiCaller::CallId> m_resolveCalls;
    QMap<QString, Layout> m_layouts;
    QSet<TopicPartition> m_drainedParents;
    QMap<TopicPartition, Generation> m_peeks; // of parents that others read
    QMap<TopicPartition, std::pair<std::optional<Offset>, qint64>> m_parentsSeen; // place, since
    std::optional<Scheduler::TimerId> m_watchTimer;
    qint64 m_toldClockMs = 0;
    std::optional<Scheduler::TimerId> m_timer;
    std::optional<qint64> m_stopDeadlineMs;
    std::optional<Error> m_failure;
    bool m_paused = false;
    bool m_leaving = false; // the last heartbeat, with no partitions, is out
};

} // namespace tidemark::engine
