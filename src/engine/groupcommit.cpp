// SPDX-License-Identifier: GPL-3.0-or-later
// Committing what was accepted.
#include "cls/commitconsumeroffsets.h"
#include "engine/groupcontroller.h"

namespace tidemark::engine {

namespace {

/// The service has understood the call and does not take it, now or later.
bool isRefusal(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidRequest:
    case ErrorKind::InvalidOffset:
    case ErrorKind::Fenced:
        // A page of some gateway on the way ("HTTP404") is not the service's word.
        return !error.code.startsWith(QLatin1StringView("HTTP"));
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Auth:
    case ErrorKind::Clock:
    case ErrorKind::Permission:
    case ErrorKind::Throttled:
    case ErrorKind::AlreadyExists:
    case ErrorKind::Transient:
    case ErrorKind::BadAnswer:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
    case ErrorKind::Config:
        return false;
    }
    return false;
}

} // namespace

CommitPlan::Offsets GroupController::toCommit() const
{
    CommitPlan::Offsets waiting;
    for (const auto& [source, held] : m_held) {
        if (const std::optional<Offset> offset = held.ledger.toCommit())
            waiting.emplace(source, *offset);
    }
    return waiting;
}

bool GroupController::commitIsForced() const
{
    // Not while it still waits for the taker: the commits of the others would follow each other
    // without any pause.
    const bool drained = std::any_of(m_held.begin(), m_held.end(), [](const auto& entry) {
        return entry.second.drained && entry.second.ledger.toCommit().has_value();
    });
    return drained || m_commitPlan.isSearching();
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
    const CommitPlan::Offsets offsets = m_commitPlan.next(toCommit(), now());
    if (offsets.empty())
        return;
    std::map<TopicPartition, std::pair<Generation, Offset>> sent;
    QMap<QString, cls::TopicOffsets> byTopic;
    for (const auto& [source, offset] : offsets) {
        sent.emplace(source, std::pair(m_held[source].generation, offset));
        m_committing << source;
        cls::TopicOffsets& topic = byTopic[source.topicId];
        topic.topicId = source.topicId;
        topic.offsets << cls::PartitionOffset { source.partition, offset };
    }

    cls::CommitConsumerOffsets::Request request;
    request.consumerGroup = m_config.group;
    request.consumer = m_config.consumer;
    request.logsetId = m_config.logsetId;
    request.offsets = byTopic.values();
    m_commits.sent(now());
    // One attempt: a later one carries the newer offsets.
    m_commitCall = m_context.api.call<cls::CommitConsumerOffsets>(
        request, CallPolicy { 10'000, -1, false },
        [this, sent](const Result<cls::CommitConsumerOffsets::Response>& result) {
            m_commitCall.reset();
            resolveAfterCommit();
            onCommitted(sent, result.ok() ? std::nullopt : std::optional(result.error()));
        },
        [this](const Error& error, qint64) { noteRetry(error); }, [this, sent] {
            // It had to wait for its turn, or the machine slept: what was ours then may not be now.
            return m_heartbeats.holdsLease(now())
                && std::all_of(sent.begin(), sent.end(), [this](const auto& entry) {
                       return held(entry.first, entry.second.first) != nullptr;
                   });
        });
}

void GroupController::onCommitted(
    const std::map<TopicPartition, std::pair<Generation, Offset>>& sent,
    const std::optional<Error>& error)
{
    if (error && error->kind == ErrorKind::Cancelled) {
        m_commits.cancelled();
        m_commitPlan.failed();
        look();
        return;
    }
    if (error) {
        if (isRefusal(*error)) {
            onRefused(*error);
        } else {
            m_commits.failed(now(), error->retryAfterMs);
            m_commitPlan.failed();
            tellEvent(Event::Kind::Failed, {}, error);
        }
        showError(*error);
        look();
        return;
    }
    m_commits.succeeded();
    m_commitPlan.accepted();
    const qint64 wallMs = m_context.clock.wallMs();
    for (const auto& [source, value] : sent) {
        const auto& [generation, offset] = value;
        Held* committed = held(source, generation);
        if (!committed)
            continue;
        committed->ledger.committed(offset);
        m_context.board.updatePartition(m_id, generation, source,
            [&, confirmed = offset](PartitionStatus& status) {
                status.committed = Known<Offset>::of(confirmed, Origin::OwnConsumer, wallMs);
            });
    }
    look();
}

/// The halves are tried next; what is refused alone must not hold up the others.
void GroupController::onRefused(const Error& error)
{
    m_commits.succeeded(); // the service is there: the next call need not wait
    const std::set<TopicPartition> aside = m_commitPlan.refused(now());
    for (const TopicPartition& source : aside) {
        if (error.kind == ErrorKind::Fenced) {
            dropFenced(source, error);
            continue;
        }
        m_context.board.updatePartition(m_id, m_held[source].generation, source,
            [&](PartitionStatus& status) { status.lastError = error; });
    }
    if (!aside.empty() && error.kind != ErrorKind::Fenced) {
        tellEvent(Event::Kind::CommitRefused,
            QList<TopicPartition>(aside.begin(), aside.end()), error);
    }
}

} // namespace tidemark::engine
