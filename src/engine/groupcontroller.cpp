// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/groupcontroller.h"

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
    look();
}

bool GroupController::isOver() const
{
    return m_state == MemberState::Stopped || m_state == MemberState::Failed;
}

void GroupController::setState(MemberState state)
{
    m_state = state;
    m_context.board.update(m_id, [state](ConsumerStatus& status) { status.state = state; });
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

    qint64 next = m_heartbeats.nextLookMs(nowMs);
    if (m_stopDeadlineMs)
        next = std::min(next, *m_stopDeadlineMs);
    const bool commitWaits = std::any_of(m_held.begin(), m_held.end(),
        [](const auto& entry) { return entry.second.ledger.toCommit().has_value(); });
    if (commitWaits && !m_commits.inFlight())
        next = std::min(next, m_commits.dueMs(commitIsForced()));
    for (const auto& [source, held] : m_held) {
        if (held.drainUntilMs > 0)
            next = std::min(next, held.drainUntilMs);
    }
    if (m_timer)
        m_context.scheduler.cancel(*m_timer);
    m_timer = m_context.scheduler.after(std::max<qint64>(1, next - nowMs), [this] {
        m_timer.reset();
        look();
    });
}

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
        status.heartbeat.lastSentMs = Known<qint64>::of(wallMs, Origin::OwnConsumer, wallMs);
        ++status.heartbeat.sent;
    });
    // Repeating is the schedule's business: it knows when the lease ends.
    const CallPolicy once { m_heartbeats.requestTimeoutMs(), -1, false };
    m_heartbeatCall = m_context.heartbeats.call<cls::SendConsumerHeartbeat>(request, once,
        [this, sentMs](const Result<cls::SendConsumerHeartbeat::Response>& result) {
            m_heartbeatCall.reset();
            onHeartbeat(result, sentMs);
        });
}

void GroupController::onHeartbeat(const Result<cls::SendConsumerHeartbeat::Response>& result,
    qint64 sentMs)
{
    if (m_leaving) {
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
    const qint64 roundTrip = now() - sentMs;
    const qint64 wallMs = m_context.clock.wallMs();
    m_context.board.update(m_id, [&](ConsumerStatus& status) {
        status.heartbeat.lastAnsweredMs = Known<qint64>::of(wallMs, Origin::OwnConsumer, wallMs);
        status.heartbeat.roundTripMs = Known<qint64>::of(roundTrip, Origin::OwnConsumer, wallMs);
        ++status.heartbeat.answered;
        status.heartbeat.missed = 0;
        status.lastError.reset();
    });
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
    }
    look();
}

void GroupController::onHeartbeatFailure(const Error& error)
{
    m_heartbeats.failed(now(), error.retryAfterMs);
    m_context.board.update(m_id, [](ConsumerStatus& status) { ++status.heartbeat.missed; });
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

void GroupController::add(const QList<TopicPartition>& partitions)
{
    if (partitions.isEmpty())
        return;
    QMap<QString, QList<TopicPartition>> byTopic;
    for (const TopicPartition& source : partitions) {
        Held& held = m_held[source];
        held = Held {};
        held.generation = m_context.newGeneration();
        held.ledger.begin(held.generation, std::nullopt);
        PartitionStatus status;
        status.consumer = m_id;
        status.consumerName = m_config.consumer;
        status.source = source;
        m_context.board.addPartition(m_id, held.generation, status);
        byTopic[source.topicId] << source;
    }
    tellEvent(Event::Kind::PartitionsAssigned, partitions);
    for (auto it = byTopic.cbegin(); it != byTopic.cend(); ++it)
        resolve(it.key(), it.value());
}

void GroupController::revoke(const QList<TopicPartition>& partitions)
{
    if (partitions.isEmpty())
        return;
    for (const TopicPartition& source : partitions) {
        const auto found = m_held.find(source);
        if (found == m_held.end())
            continue;
        const Generation generation = found->second.generation;
        // A taker that never accepts must not keep the partition from others for ever; a stop has
        // a bound of its own.
        found->second.drainUntilMs
            = m_stopDeadlineMs.value_or(now() + m_heartbeats.timeoutMs());
        m_context.board.updatePartition(m_id, generation, source,
            [](PartitionStatus& status) { status.state = PartitionState::Draining; });
        const std::weak_ptr<GroupController> self = weak_from_this();
        m_context.fetch.stop(m_id, source, generation, [self, source, generation] {
            const std::shared_ptr<GroupController> alive = self.lock();
            if (!alive)
                return;
            const auto held = alive->m_held.find(source);
            if (held == alive->m_held.end() || held->second.generation != generation)
                return;
            held->second.drained = true;
            alive->look();
        });
    }
    tellEvent(Event::Kind::PartitionsRevoked, partitions);
}

void GroupController::dropAll()
{
    const QList<TopicPartition> dropped = m_assignment.dropAll();
    // A commit may still wait for its turn; sent later it would touch what is not ours any more.
    if (m_commitCall) {
        m_context.api.cancel(*m_commitCall);
        m_commitCall.reset();
        m_commits.cancelled();
    }
    for (const ApiCaller::CallId call : std::as_const(m_resolveCalls))
        m_context.api.cancel(call);
    m_resolveCalls.clear();
    for (const auto& [source, held] : m_held) {
        m_context.fetch.stop(m_id, source, held.generation, [] {});
        m_context.board.removePartition(m_id, source);
    }
    m_held.clear();
    if (!dropped.isEmpty())
        tellEvent(Event::Kind::PartitionsRevoked, dropped);
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

void GroupController::tellEvent(Event::Kind kind, const QList<TopicPartition>& partitions,
    const std::optional<Error>& error)
{
    Event event;
    event.kind = kind;
    event.consumer = m_id;
    event.consumerName = m_config.consumer;
    event.wallMs = m_context.clock.wallMs();
    event.partitions = partitions;
    event.error = error;
    m_context.event(std::move(event));
}

} // namespace tidemark::engine
