// SPDX-License-Identifier: GPL-3.0-or-later
// Where a newly assigned partition starts.
#include "engine/groupcontroller.h"

#include <utility>

namespace tidemark::engine {

namespace {
// As for pulls: somebody may mend what repeating does not, and until then nobody else may read
// the partition, because we hold it.
constexpr qint64 hopelessDelayMs = 15'000;
// "Not told" is not "none": an answer cut on its way may hide a commit. Only a service that leaves
// the partition out again and again (3 s in all) is taken to mean that there is none.
constexpr int answersThatMeanNone = 5;
constexpr qint64 untoldDelayMs = 750;
}

void GroupController::resolve(const QString& topicId, const QList<TopicPartition>& partitions)
{
    QList<TopicPartition> asked;
    QList<Generation> generations;
    for (const TopicPartition& source : partitions) {
        // Given away and taken back while our own commit is still on its way: the service might
        // tell the place before it, and we would commit that one after it.
        if (m_committing.contains(source)) {
            m_resolveAfterCommit << source;
            continue;
        }
        asked << source;
        generations << m_held[source].generation;
    }
    if (asked.isEmpty())
        return;

    cls::DescribeConsumerOffsets::Request request;
    request.consumerGroup = m_config.group;
    request.logsetId = m_config.logsetId;
    request.from = m_config.start.toText();
    request.topicId = topicId;
    // One call for a whole topic where several partitions are asked: 20 requests/s in all.
    if (asked.size() == 1)
        request.partition = asked.first().partition;
    const auto callId = std::make_shared<ApiCaller::CallId>(0);
    *callId = m_context.api.call<cls::DescribeConsumerOffsets>(
        request, CallPolicy { 10'000, -1, true },
        [this, callId, asked, generations](
            const Result<cls::DescribeConsumerOffsets::Response>& result) {
            m_resolveCalls.removeOne(*callId);
            onResolved(asked, generations, result);
        },
        [this](const Error& error, qint64) { noteRetry(error); });
    m_resolveCalls << *callId;
}

void GroupController::onResolved(const QList<TopicPartition>& partitions,
    const QList<Generation>& generations,
    const Result<cls::DescribeConsumerOffsets::Response>& result)
{
    QList<TopicPartition> failed;
    QList<TopicPartition> untold;
    for (qsizetype i = 0; i < partitions.size(); ++i) {
        const TopicPartition& source = partitions[i];
        Held* resolved = held(source, generations[i]);
        if (!resolved || m_assignment.isDraining(source))
            continue; // given away, or assigned anew, while the answer was on its way
        if (!result.ok()) {
            m_context.board.enterState(
                m_id, resolved->generation, source, PartitionState::Failed);
            m_context.board.updatePartition(m_id, resolved->generation, source,
                [&](PartitionStatus& status) {
                    status.block = FetchBlock::Failed;
                    status.lastError = result.error();
                });
            failed << source;
            continue;
        }
        if (!result.value().tells(source) && isWorthAskingAgain(source, *resolved)) {
            untold << source;
            continue;
        }
        resolved->resolved = true;
        resolved->start = result.value().offsetOf(source);
        // Committed at once, so that a restart begins at the same place.
        resolved->ledger.begin(resolved->generation, resolved->start);
        startInOrder(source);
    }
    if (!result.ok()) {
        showError(result.error());
        tellEvent(Event::Kind::Failed, partitions, result.error());
    }
    if (!failed.isEmpty())
        resolveLater(failed, hopelessDelayMs);
    if (!untold.isEmpty())
        resolveLater(untold, untoldDelayMs);
    look();
}

bool GroupController::isWorthAskingAgain(const TopicPartition& source, Held& held)
{
    if (++held.untold >= answersThatMeanNone)
        return false;
    m_context.board.updatePartition(m_id, held.generation, source, [](PartitionStatus& status) {
        status.lastError = Error::make(ErrorKind::BadAnswer, QStringLiteral("OffsetNotTold"),
            QStringLiteral("the service's answer says nothing about this partition; it is asked again"));
    });
    return true;
}

void GroupController::resolveLater(const QList<TopicPartition>& partitions, qint64 delayMs)
{
    QMap<TopicPartition, Generation> waiting;
    for (const TopicPartition& source : partitions)
        waiting[source] = m_held[source].generation;
    const std::weak_ptr<GroupController> self = weak_from_this();
    m_context.scheduler.after(delayMs, [self, waiting] {
        const std::shared_ptr<GroupController> alive = self.lock();
        if (!alive)
            return;
        QList<TopicPartition> still;
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
            if (alive->held(it.key(), it.value()) && !alive->m_assignment.isDraining(it.key()))
                still << it.key();
        }
        if (!still.isEmpty())
            alive->resolve(still.first().topicId, still);
    });
}

/// The commit on its way has ended, whatever its end was.
void GroupController::resolveAfterCommit()
{
    m_committing.clear();
    QMap<QString, QList<TopicPartition>> byTopic;
    for (const TopicPartition& source : std::exchange(m_resolveAfterCommit, {})) {
        if (m_held.find(source) != m_held.end())
            byTopic[source.topicId] << source;
    }
    for (const QList<TopicPartition>& sources : std::as_const(byTopic))
        resolveLater(sources, 0);
}

void GroupController::startReading(const TopicPartition& source, Held& held)
{
    held.ordered = true;
    const qint64 wallMs = m_context.clock.wallMs();
    const std::optional<Offset> offset = held.start;
    m_context.board.enterState(m_id, held.generation, source, PartitionState::Reading);
    m_context.board.updatePartition(m_id, held.generation, source,
        [&](PartitionStatus& status) {
            status.lastError.reset();
            if (offset)
                status.position = Known<Offset>::of(*offset, Origin::Service, wallMs);
            else
                status.position = Known<Offset>::unknown(UnknownReason::NotTold, wallMs);
        });
    FetchOrder order = makeOrder(source, held.generation);
    order.position = offset;
    // Only where the service told no offset: read by time instead.
    if (m_config.start.kind == StartPosition::Kind::Time)
        order.startTimeSeconds = m_config.start.unixSeconds;
    else if (m_config.start.kind == StartPosition::Kind::End)
        order.startTimeSeconds = m_context.serviceSeconds();
    m_context.fetch.start(std::move(order));
}

FetchOrder GroupController::makeOrder(const TopicPartition& source, Generation generation) const
{
    FetchOrder order;
    order.consumer = m_id;
    order.consumerName = m_config.consumer;
    order.source = source;
    order.generation = generation;
    order.endTimeSeconds = m_config.endTimeSeconds;
    order.fetchIntervalMs = m_config.fetchIntervalMs;
    order.maxFetchBytes = m_config.maxFetchBytes;
    order.badMessages = m_config.badMessagePolicy;
    order.paused = m_paused;
    order.event = m_context.event;
    const std::weak_ptr<GroupController> self
        = std::const_pointer_cast<GroupController>(shared_from_this());
    order.delivered = [self, source, generation](std::optional<Offset> next) {
        const std::shared_ptr<GroupController> alive = self.lock();
        Held* held = alive ? alive->held(source, generation) : nullptr;
        if (!held)
            return;
        held->endsSeen = 0;
        held->ledger.delivered(generation, next);
    };
    order.atEnd = [self, source, generation](bool isFinal) {
        const std::shared_ptr<GroupController> alive = self.lock();
        Held* held = alive ? alive->held(source, generation) : nullptr;
        if (!held)
            return;
        ++held->endsSeen;
        held->finished = held->finished || isFinal;
        alive->markDrainedParents();
    };
    order.stoodStill = [self, source, generation](const Error& error) {
        if (const std::shared_ptr<GroupController> alive = self.lock())
            alive->onStoodStill(source, generation, error);
    };
    return order;
}

/// Where the offset is not valid any more, the policy may say where to go on. The new generation
/// makes everything that is still on its way from the old place too late, and the ledger begins
/// anew: this is the one case in which a committed offset may become smaller.
void GroupController::onStoodStill(
    const TopicPartition& source, Generation generation, const Error& error)
{
    Held* stood = held(source, generation);
    if (!stood || error.kind != ErrorKind::InvalidOffset || m_assignment.isDraining(source))
        return;
    if (m_config.invalidOffsetPolicy == InvalidOffsetPolicy::Stop) {
        // Those that were made of it do not stand still with it: as for a parent of others, what
        // has expired is not waited for.
        endPeek(source, true);
        return;
    }
    stood->generation = m_context.newGeneration();
    stood->ledger.begin(stood->generation, std::nullopt);
    m_context.board.renewPartition(m_id, source, stood->generation);
    m_context.board.enterState(m_id, stood->generation, source, PartitionState::Reading);
    m_context.board.updatePartition(m_id, stood->generation, source,
        [this](PartitionStatus& status) {
            status.position
                = Known<Offset>::unknown(UnknownReason::NotTold, m_context.clock.wallMs());
            status.outstanding = 0;
        });
    tellEvent(Event::Kind::OffsetReset, { source }, error);
    tellEvent(Event::Kind::PartitionsReleased, { source }, std::nullopt, { generation });
    tellEvent(Event::Kind::PartitionsAssigned, { source }, std::nullopt, { stood->generation });
    FetchOrder order = makeOrder(source, stood->generation);
    if (m_config.invalidOffsetPolicy == InvalidOffsetPolicy::Latest)
        order.startTimeSeconds = m_context.serviceSeconds();
    m_context.fetch.start(std::move(order));
}

} // namespace tidemark::engine
