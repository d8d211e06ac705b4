// SPDX-License-Identifier: GPL-3.0-or-later
// Where a newly assigned partition starts.
#include "engine/groupcontroller.h"

namespace tidemark::engine {

namespace {
// As for pulls: somebody may mend what repeating does not, and until then nobody else may read
// the partition, because we hold it.
constexpr qint64 hopelessDelayMs = 15'000;
}

void GroupController::resolve(const QString& topicId, const QList<TopicPartition>& partitions)
{
    QList<Generation> generations;
    for (const TopicPartition& source : partitions)
        generations << m_held[source].generation;

    cls::DescribeConsumerOffsets::Request request;
    request.consumerGroup = m_config.group;
    request.logsetId = m_config.logsetId;
    request.from = m_config.start.toText();
    request.topicId = topicId;
    // One call for a whole topic where several partitions are asked: 20 requests/s in all.
    if (partitions.size() == 1)
        request.partition = partitions.first().partition;
    const auto callId = std::make_shared<ApiCaller::CallId>(0);
    *callId = m_context.api.call<cls::DescribeConsumerOffsets>(
        request, CallPolicy { 10'000, -1, true },
        [this, callId, partitions, generations](
            const Result<cls::DescribeConsumerOffsets::Response>& result) {
            m_resolveCalls.removeOne(*callId);
            onResolved(partitions, generations, result);
        },
        [this](const Error& error, qint64) { showError(error); });
    m_resolveCalls << *callId;
}

void GroupController::onResolved(const QList<TopicPartition>& partitions,
    const QList<Generation>& generations,
    const Result<cls::DescribeConsumerOffsets::Response>& result)
{
    QList<TopicPartition> failed;
    for (qsizetype i = 0; i < partitions.size(); ++i) {
        const TopicPartition& source = partitions[i];
        const auto found = m_held.find(source);
        if (found == m_held.end() || found->second.generation != generations[i])
            continue; // given away, or assigned anew, while the answer was on its way
        Held& held = found->second;
        if (m_assignment.isDraining(source))
            continue;
        if (!result.ok()) {
            m_context.board.updatePartition(m_id, held.generation, source,
                [&](PartitionStatus& status) {
                    status.state = PartitionState::Failed;
                    status.block = FetchBlock::Failed;
                    status.lastError = result.error();
                });
            failed << source;
            continue;
        }
        std::optional<Offset> offset;
        for (const cls::TopicOffsets& topic : result.value().topics) {
            if (topic.topicId != source.topicId)
                continue;
            for (const cls::PartitionOffset& entry : topic.offsets) {
                if (entry.partition == source.partition)
                    offset = entry.offset;
            }
        }
        startReading(source, held, offset);
    }
    if (!result.ok()) {
        showError(result.error());
        tellEvent(Event::Kind::Failed, partitions, result.error());
    }
    if (!failed.isEmpty())
        resolveLater(failed);
    look();
}

void GroupController::resolveLater(const QList<TopicPartition>& partitions)
{
    QMap<TopicPartition, Generation> waiting;
    for (const TopicPartition& source : partitions)
        waiting[source] = m_held[source].generation;
    const std::weak_ptr<GroupController> self = weak_from_this();
    m_context.scheduler.after(hopelessDelayMs, [self, waiting] {
        const std::shared_ptr<GroupController> alive = self.lock();
        if (!alive)
            return;
        QList<TopicPartition> still;
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
            const auto found = alive->m_held.find(it.key());
            if (found != alive->m_held.end() && found->second.generation == it.value()
                && !alive->m_assignment.isDraining(it.key()))
                still << it.key();
        }
        if (!still.isEmpty())
            alive->resolve(still.first().topicId, still);
    });
}

void GroupController::startReading(const TopicPartition& source, Held& held,
    std::optional<Offset> offset)
{
    held.resolved = true;
    held.ledger.begin(held.generation, offset);
    const qint64 wallMs = m_context.clock.wallMs();
    m_context.board.updatePartition(m_id, held.generation, source,
        [&](PartitionStatus& status) {
            status.state = PartitionState::Reading;
            if (offset)
                status.position = Known<Offset>::of(*offset, Origin::Service, wallMs);
            else
                status.position = Known<Offset>::unknown(UnknownReason::NotTold, wallMs);
        });

    FetchOrder order;
    order.consumer = m_id;
    order.consumerName = m_config.consumer;
    order.source = source;
    order.generation = held.generation;
    order.position = offset;
    // Only where the service told no offset: read by time instead.
    if (m_config.start.kind == StartPosition::Kind::Time)
        order.startTimeSeconds = m_config.start.unixSeconds;
    else if (m_config.start.kind == StartPosition::Kind::End)
        order.startTimeSeconds = wallMs / 1000;
    order.endTimeSeconds = m_config.endTimeSeconds;
    order.fetchIntervalMs = m_config.fetchIntervalMs;
    order.maxFetchBytes = m_config.maxFetchBytes;
    order.paused = m_paused;
    const std::weak_ptr<GroupController> self = weak_from_this();
    const Generation generation = held.generation;
    order.delivered = [self, source, generation](std::optional<Offset> next) {
        const std::shared_ptr<GroupController> alive = self.lock();
        if (!alive)
            return;
        const auto found = alive->m_held.find(source);
        if (found != alive->m_held.end())
            found->second.ledger.delivered(generation, next);
    };
    order.event = m_context.event;
    m_context.fetch.start(std::move(order));
}

} // namespace tidemark::engine
