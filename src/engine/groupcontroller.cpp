// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/groupcontroller.h"

#include "base/logging.h"

namespace tidemark::engine {

GroupController::GroupController(ConsumerId id, ConsumerConfig config, ControlContext& context)
    : m_id(id)
    , m_config(std::move(config))
    , m_context(context)
    , m_heartbeats(m_config.heartbeatIntervalMs(), m_config.groupTimeoutSeconds() * 1000,
          context.jitter)
    , m_assignment(m_config.topicIds)
    , m_commits(context.jitter)
{
}

GroupController::~GroupController()
{
    if (m_heartbeatCall)
        m_context.heartbeats.cancel(*m_heartbeatCall);
    for (const auto& call : { m_prepareCall, m_commitCall }) {
        if (call)
            m_context.api.cancel(*call);
    }
    for (const ApiCaller::CallId call : std::as_const(m_resolveCalls))
        m_context.api.cancel(call);
    forgetOrder();
    if (m_timer)
        m_context.scheduler.cancel(*m_timer);
}

void GroupController::start()
{
    createGroup();
}

void GroupController::stop()
{
    if (m_stopDeadlineMs || isOver())
        return;
    m_stopDeadlineMs = now() + m_config.stopTimeoutMs;
    if (m_prepareCall) {
        m_context.api.cancel(*m_prepareCall);
        m_prepareCall.reset();
    }
    const bool neverJoined = m_state == MemberState::Preparing;
    setState(MemberState::Stopping);
    if (neverJoined) {
        conclude();
        return;
    }
    revoke(m_assignment.drainAll());
    look();
}

void GroupController::fail(const Error& reason)
{
    m_failure = reason;
    showError(reason);
    for (auto& [source, held] : m_held)
        held.ledger.abandon();
    stop();
    look();
}

void GroupController::setPaused(bool paused)
{
    m_paused = paused;
    m_context.board.update(m_id, [paused](ConsumerStatus& status) { status.paused = paused; });
    m_context.fetch.setPaused(m_id, paused);
}

void GroupController::accepted(const TopicPartition& source, Generation generation,
    std::optional<Offset> next)
{
    const auto found = m_held.find(source);
    if (found == m_held.end() || !found->second.ledger.accepted(generation, next))
        return;
    markDrainedParents();
    look();
}

bool GroupController::isOver() const
{
    return m_state == MemberState::Stopped || m_state == MemberState::Failed;
}

void GroupController::setState(MemberState state)
{
    if (!mayFollow(m_state, state)) {
        qCCritical(lcEngine) << "consumer" << m_config.consumer << "was asked to go from"
                             << memberStateName(m_state) << "to" << memberStateName(state);
        Q_ASSERT(false);
        return;
    }
    m_state = state;
    m_context.board.enterState(m_id, state);
}

/// Does all that is due and arranges to be called when time alone makes something due.
void GroupController::look()
{
    if (isOver() || m_state == MemberState::Preparing)
        return;
    const qint64 nowMs = now();
    if (m_stopDeadlineMs && nowMs >= *m_stopDeadlineMs) {
        dropAll();
        conclude();
        return;
    }
    dropWhereLeaseIsLost();
    releaseDrained();
    commitIfDue();
    finishIfDrained();
    if (isOver())
        return;
    if (m_heartbeats.isDue(nowMs))
        beat();

    if (m_timer)
        m_context.scheduler.cancel(*m_timer);
    m_timer = m_context.scheduler.after(std::max<qint64>(1, nextLookMs(nowMs) - nowMs), [this] {
        m_timer.reset();
        look();
    });
}

qint64 GroupController::nextLookMs(qint64 nowMs) const
{
    qint64 next = m_heartbeats.nextLookMs(nowMs);
    if (m_stopDeadlineMs)
        next = std::min(next, *m_stopDeadlineMs);
    if (!m_commits.inFlight()) {
        const CommitPlan::Offsets waiting = toCommit();
        const qint64 retryMs = m_commitPlan.retryMs(waiting, nowMs);
        if (retryMs >= 0)
            next = std::min(next, retryMs);
        const bool anyGoes = std::any_of(waiting.begin(), waiting.end(),
            [&](const auto& entry) { return !m_commitPlan.isSetAside(entry.first, nowMs); });
        if (anyGoes)
            next = std::min(next, m_commits.dueMs(commitIsForced()));
    }
    for (const auto& [source, held] : m_held) {
        if (held.drainUntilMs > 0)
            next = std::min(next, held.drainUntilMs);
    }
    return next;
}

void GroupController::conclude()
{
    if (isOver())
        return;
    dropAll();
    if (m_heartbeatCall) {
        m_context.heartbeats.cancel(*m_heartbeatCall);
        m_heartbeatCall.reset();
    }
    if (m_timer) {
        m_context.scheduler.cancel(*m_timer);
        m_timer.reset();
    }
    if (m_failure)
        showError(*m_failure);
    setState(m_failure ? MemberState::Failed : MemberState::Stopped);
    tellEvent(Event::Kind::Stopped, {}, m_failure);
    m_context.over(m_id);
}

void GroupController::giveUp(const Error& error)
{
    m_failure = error;
    showError(error);
    tellEvent(Event::Kind::Failed, {}, error);
    conclude();
}

void GroupController::showError(const Error& error)
{
    m_context.board.update(m_id, [&](ConsumerStatus& status) { status.lastError = error; });
}

/// A call is repeated: shows why, and a corrected clock once for each correction.
void GroupController::noteRetry(const Error& error)
{
    showError(error);
    const qint64 offsetMs = m_context.api.clockOffsetMs();
    if (error.kind != ErrorKind::Clock || offsetMs == m_toldClockMs)
        return;
    m_toldClockMs = offsetMs;
    Event event;
    event.kind = Event::Kind::ClockCorrected;
    event.consumer = m_id;
    event.consumerName = m_config.consumer;
    event.wallMs = m_context.clock.wallMs();
    event.count = offsetMs;
    m_context.event(std::move(event));
}

void GroupController::tellEvent(Event::Kind kind, const QList<TopicPartition>& partitions,
    const std::optional<Error>& error, const QList<Generation>& generations)
{
    Event event;
    event.kind = kind;
    event.consumer = m_id;
    event.consumerName = m_config.consumer;
    event.wallMs = m_context.clock.wallMs();
    event.partitions = partitions;
    event.generations = generations;
    event.error = error;
    m_context.event(std::move(event));
}

} // namespace tidemark::engine
