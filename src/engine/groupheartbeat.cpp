// SPDX-License-Identifier: GPL-3.0-or-later
// Heartbeats, what their answers mean, and what their absence means.
#include "engine/groupcontroller.h"

namespace tidemark::engine {

void GroupController::beat()
{
    cls::SendConsumerHeartbeat::Request request;
    request.consumerGroup = m_config.group;
    request.consumer = m_config.consumer;
    request.logsetId = m_config.logsetId;
    request.holding = m_assignment.report();
    const qint64 sentMs = now();
    const qint64 wallMs = m_context.clock.wallMs();
    m_heartbeats.sent(sentMs);
    m_context.board.update(m_id, [wallMs](ConsumerStatus& status) {
        status.heartbeat.noteSent(wallMs);
    });
    // Repeating is the schedule's business: it knows when the lease ends.
    const CallPolicy once { m_heartbeats.requestTimeoutMs(), -1, false };
    m_heartbeatCall = m_context.heartbeats.call<cls::SendConsumerHeartbeat>(
        request, once,
        [this, sentMs](const Result<cls::SendConsumerHeartbeat::Response>& result) {
            m_heartbeatCall.reset();
            onHeartbeat(result, sentMs);
        },
        [this](const Error& error, qint64) { noteRetry(error); });
}

void GroupController::onHeartbeat(const Result<cls::SendConsumerHeartbeat::Response>& result,
    qint64 sentMs)
{
    if (result.ok())
        noteAnswer(sentMs, result.value().requestId);
    if (m_leaving) {
        if (!result.ok())
            noteMissed();
        conclude();
        return;
    }
    if (!result.ok()) {
        onHeartbeatFailure(result.error());
        return;
    }
    // The answer may come before the timer that watches the lease.
    dropWhereLeaseIsLost();
    m_heartbeats.answered();
    if (!m_heartbeats.holdsLease(now())) {
        // Answered, but too late to hold anything (the machine slept): the next one counts.
        look();
        return;
    }
    if (m_state == MemberState::Lost)
        tellEvent(Event::Kind::MemberRegained);
    if (m_state == MemberState::Joining || m_state == MemberState::Lost)
        setState(MemberState::Active);

    if (m_state == MemberState::Active) {
        const Assignment::Change change = m_assignment.apply(result.value().assigned);
        if (!change.added.isEmpty() || !change.revoked.isEmpty()) {
            m_context.board.update(m_id, [](ConsumerStatus& status) { ++status.rebalances; });
        }
        revoke(change.revoked);
        add(change.added);
        // What is held is reported soon, so that leaving frees it also for a service that asks for
        // a report before it believes in a member.
        if (!change.added.isEmpty())
            m_heartbeats.hurry(now());
    }
    look();
}

void GroupController::noteAnswer(qint64 sentMs, const QString& requestId)
{
    const qint64 roundTrip = now() - sentMs;
    const qint64 wallMs = m_context.clock.wallMs();
    m_context.board.update(m_id, [&](ConsumerStatus& status) {
        status.heartbeat.lastAnsweredMs = Known<qint64>::of(wallMs, Origin::OwnConsumer, wallMs);
        status.heartbeat.roundTripMs = Known<qint64>::of(roundTrip, Origin::OwnConsumer, wallMs);
        status.heartbeat.noteEnd(Heartbeat::Result::Answered, roundTrip);
        status.heartbeat.lastRequestId = requestId;
        status.heartbeat.hasLeft = m_leaving;
        status.lastError = m_failure; // an answer says nothing against why it stops
    });
}

void GroupController::noteMissed()
{
    m_context.board.update(m_id, [](ConsumerStatus& status) {
        status.heartbeat.noteEnd(Heartbeat::Result::Missed, 0);
    });
}

void GroupController::onHeartbeatFailure(const Error& error)
{
    m_heartbeats.failed(now(), error.retryAfterMs);
    noteMissed();
    showError(error);
    // A page of some gateway on the way ("HTTP404") is not the service's word.
    const bool told = !error.code.startsWith(QLatin1StringView("HTTP"));
    const bool hopeless = error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::InvalidRequest || error.kind == ErrorKind::Permission;
    if (told && hopeless && m_state != MemberState::Stopping) {
        // The group is gone or we may not join it: whatever we hold is not ours any more.
        dropAll();
        giveUp(error);
        return;
    }
    look();
}

void GroupController::dropWhereLeaseIsLost()
{
    if (!m_heartbeats.isLost(now()))
        return;
    // Others may own the partitions by now: nothing is committed any more, and a heartbeat that
    // is answered later does not bring back what was held before.
    if (m_state == MemberState::Stopping) {
        dropAll();
    } else if (m_state == MemberState::Active) {
        dropAll();
        setState(MemberState::Lost);
        tellEvent(Event::Kind::MemberLost);
    }
}

void GroupController::finishIfDrained()
{
    if (m_state != MemberState::Stopping || !m_held.empty() || m_leaving)
        return;
    if (m_heartbeatCall)
        return; // the last heartbeat must come after the one on its way
    if (!m_heartbeats.holdsLease(now())) {
        conclude();
        return;
    }
    // Says that nothing is held any more, so that the partitions are free at once.
    m_leaving = true;
    beat();
}

} // namespace tidemark::engine
