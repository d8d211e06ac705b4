// SPDX-License-Identifier: GPL-3.0-or-later
// Committing what was accepted, and giving away what is drained.
#include "cls/commitconsumeroffsets.h"
#include "engine/groupcontroller.h"

namespace tidemark::engine {

bool GroupController::commitIsForced() const
{
    // Not while it still waits for the taker: the commits of the others would follow each other
    // without any pause.
    return std::any_of(m_held.begin(), m_held.end(), [](const auto& entry) {
        return entry.second.drained && entry.second.ledger.toCommit().has_value();
    });
}

void GroupController::commitIfDue()
{
    if (m_commits.inFlight() || now() < m_commits.dueMs(commitIsForced()))
        return;
    // Without a lease another consumer may own the partitions: its offsets must not be touched.
    if (!m_heartbeats.holdsLease(now()))
        return;
    commitNow();
}

void GroupController::commitNow()
{
    std::map<TopicPartition, std::pair<Generation, Offset>> sent;
    QMap<QString, cls::TopicOffsets> byTopic;
    for (const auto& [source, held] : m_held) {
        const std::optional<Offset> offset = held.ledger.toCommit();
        if (!offset)
            continue;
        sent.emplace(source, std::pair(held.generation, *offset));
        cls::TopicOffsets& topic = byTopic[source.topicId];
        topic.topicId = source.topicId;
        topic.offsets << cls::PartitionOffset { source.partition, offset };
    }
    if (sent.empty())
        return;

    cls::CommitConsumerOffsets::Request request;
    request.consumerGroup = m_config.group;
    request.consumer = m_config.consumer;
    request.logsetId = m_config.logsetId;
    request.offsets = byTopic.values();
    m_commits.sent(now());
    // One attempt: a later one carries the newer offsets.
    m_commitCall = m_context.api.call<cls::CommitConsumerOffsets>(request,
        CallPolicy { 10'000, -1, false },
        [this, sent](const Result<cls::CommitConsumerOffsets::Response>& result) {
            m_commitCall.reset();
            onCommitted(sent, result.ok() ? std::nullopt : std::optional(result.error()));
        });
}

void GroupController::onCommitted(
    const std::map<TopicPartition, std::pair<Generation, Offset>>& sent,
    const std::optional<Error>& error)
{
    if (error) {
        m_commits.failed(now(), error->retryAfterMs);
        showError(*error);
        tellEvent(Event::Kind::Failed, {}, error);
        look();
        return;
    }
    m_commits.succeeded();
    const qint64 wallMs = m_context.clock.wallMs();
    for (const auto& [source, value] : sent) {
        const auto& [generation, offset] = value;
        const auto found = m_held.find(source);
        if (found == m_held.end() || found->second.generation != generation)
            continue;
        found->second.ledger.committed(offset);
        m_context.board.updatePartition(m_id, generation, source,
            [&, confirmed = offset](PartitionStatus& status) {
                status.committed = Known<Offset>::of(confirmed, Origin::OwnConsumer, wallMs);
            });
    }
    look();
}

void GroupController::releaseDrained()
{
    QList<TopicPartition> released;
    for (const auto& [source, held] : m_held) {
        const bool unread = !held.resolved && m_assignment.isDraining(source);
        const bool settled = held.drained && held.ledger.outstanding() == 0
            && !held.ledger.toCommit().has_value();
        const bool overdue = held.drainUntilMs > 0 && now() >= held.drainUntilMs;
        if (unread || settled || overdue)
            released << source;
    }
    if (released.isEmpty())
        return;
    for (const TopicPartition& source : std::as_const(released)) {
        m_held.erase(source);
        m_assignment.released(source);
        m_context.board.removePartition(m_id, source);
    }
    // Whoever waits for these partitions gets them with the answer after this report.
    m_heartbeats.hurry(now());
}

} // namespace tidemark::engine
