// SPDX-License-Identifier: GPL-3.0-or-later
// Taking partitions on, giving them away in order, and dropping them where they are lost.
#include "engine/groupcontroller.h"

namespace tidemark::engine {

void GroupController::add(const QList<TopicPartition>& partitions)
{
    if (partitions.isEmpty())
        return;
    QMap<QString, QList<TopicPartition>> byTopic;
    QList<Generation> generations;
    for (const TopicPartition& source : partitions) {
        m_peeks.remove(source); // reading it ends the look that a child may have waited for
        Held& held = m_held[source];
        held = Held {};
        held.generation = m_context.newGeneration();
        held.ledger.begin(held.generation, std::nullopt);
        generations << held.generation;
        PartitionStatus status;
        status.consumer = m_id;
        status.consumerName = m_config.consumer;
        status.source = source;
        m_context.board.addPartition(m_id, held.generation, status);
        byTopic[source.topicId] << source;
    }
    tellEvent(Event::Kind::PartitionsAssigned, partitions, std::nullopt, generations);
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
        m_context.board.enterState(m_id, generation, source, PartitionState::Draining);
        m_context.board.updatePartition(m_id, generation, source,
            [](PartitionStatus& status) { status.block = FetchBlock::Draining; });
        const std::weak_ptr<GroupController> self = weak_from_this();
        m_context.fetch.stop(m_id, source, generation, [self, source, generation] {
            const std::shared_ptr<GroupController> alive = self.lock();
            if (!alive)
                return;
            if (Held* drained = alive->held(source, generation)) {
                drained->drained = true;
                alive->look();
            }
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
    m_committing.clear();
    m_resolveAfterCommit.clear();
    for (const ApiCaller::CallId call : std::as_const(m_resolveCalls))
        m_context.api.cancel(call);
    m_resolveCalls.clear();
    m_commitPlan.clear();
    forgetOrder();
    QList<TopicPartition> sources;
    QList<Generation> generations;
    for (const auto& [source, held] : m_held) {
        m_context.fetch.stop(m_id, source, held.generation, [] {});
        m_context.board.removePartition(m_id, source);
        sources << source;
        generations << held.generation;
    }
    m_held.clear();
    if (!dropped.isEmpty())
        tellEvent(Event::Kind::PartitionsRevoked, dropped);
    if (!sources.isEmpty())
        tellEvent(Event::Kind::PartitionsReleased, sources, std::nullopt, generations);
}

/// The service says that another consumer owns it: nothing of it is committed any more, and it is
/// not reported. If the next answer assigns it again, it is taken on anew.
void GroupController::dropFenced(const TopicPartition& source, const Error& error)
{
    const auto found = m_held.find(source);
    if (found == m_held.end())
        return;
    const Generation generation = found->second.generation;
    m_context.fetch.stop(m_id, source, generation, [] {});
    m_context.board.removePartition(m_id, source);
    m_held.erase(found);
    m_assignment.released(source);
    m_commitPlan.forget(source);
    m_heartbeats.hurry(now());
    tellEvent(Event::Kind::Fenced, { source }, error);
    tellEvent(Event::Kind::PartitionsReleased, { source }, std::nullopt, { generation });
}

GroupController::Held* GroupController::held(const TopicPartition& source, Generation generation)
{
    const auto found = m_held.find(source);
    const bool isMeant = found != m_held.end() && found->second.generation == generation;
    return isMeant ? &found->second : nullptr;
}

void GroupController::releaseDrained()
{
    QList<TopicPartition> released;
    QList<Generation> generations;
    for (const auto& [source, held] : m_held) {
        const bool unread = !held.resolved && m_assignment.isDraining(source);
        // What the service refuses to take alone is not waited for.
        const bool committed
            = !held.ledger.toCommit() || m_commitPlan.isSetAside(source, now());
        const bool settled = held.drained && held.ledger.outstanding() == 0 && committed;
        const bool overdue = held.drainUntilMs > 0 && now() >= held.drainUntilMs;
        if (unread || settled || overdue)
            released << source;
    }
    for (const TopicPartition& source : std::as_const(released))
        generations << m_held[source].generation;
    if (released.isEmpty())
        return;
    for (const TopicPartition& source : std::as_const(released)) {
        m_held.erase(source);
        m_assignment.released(source);
        m_commitPlan.forget(source);
        m_context.board.removePartition(m_id, source);
    }
    tellEvent(Event::Kind::PartitionsReleased, released, std::nullopt, generations);
    // Whoever waits for these partitions gets them with the answer after this report.
    m_heartbeats.hurry(now());
}

} // namespace tidemark::engine
