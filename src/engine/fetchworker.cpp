// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchworker.h"

#include "cls/timeunit.h"

namespace tidemark::engine {

namespace {
constexpr int pullTimeoutMs = 30'000;
constexpr qint64 backoffBaseMs = 200;
constexpr qint64 backoffCapMs = 20'000;
// Errors that repeating does not mend (a lost right, a deleted topic) are tried again all the
// same, because somebody may mend them, but rarely.
constexpr qint64 hopelessDelayMs = 15'000;
// A message may have been spoilt on the way: it is asked for this often before it is taken as it
// is, into quarantine.
constexpr int attemptsAtBadMessage = 3;
}

struct FetchWorker::Partition
{
    Partition(FetchOrder o, Jitter jitter)
        : order(std::move(o))
        , position(order.position)
        , backoff(backoffBaseMs, backoffCapMs, std::move(jitter))
    {
    }
    [[nodiscard]] Key key() const { return { order.consumer.value, order.source }; }

    FetchOrder order;
    std::optional<Offset> position;
    Backoff backoff;
    std::optional<cls::Transport::RequestId> request;
    qint64 reserved = 0;
    std::optional<Scheduler::TimerId> timer;
    qint64 backoffUntilMs = 0;
    qint64 idleUntilMs = 0;
    qint64 outstanding = 0;
    bool paused = false;
    bool failed = false;
    bool endReached = false;
    bool clockCorrected = false;
    int badAnswers = 0; // in a row, with messages that could not be decoded
    FetchBlock shownBlock = FetchBlock::NotReady;
};

FetchWorker::FetchWorker(cls::ApiClient& client, Scheduler& scheduler, const Clock& clock,
    Jitter jitter, MemoryBudget& budget, StatusBoard& board, Outlets outlets)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
    , m_budget(budget)
    , m_board(board)
    , m_outlets(std::move(outlets))
{
}

FetchWorker::~FetchWorker()
{
    for (auto& [key, partition] : m_partitions)
        drop(*partition);
}

void FetchWorker::start(FetchOrder order)
{
    auto partition = std::make_unique<Partition>(std::move(order), m_jitter);
    partition->paused = partition->order.paused;
    Partition& started = *partition;
    auto& slot = m_partitions[started.key()];
    if (slot)
        drop(*slot);
    slot = std::move(partition);
    look(started);
}

void FetchWorker::stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
    const std::function<void()>& stopped)
{
    const auto found = m_partitions.find({ consumer.value, source });
    if (found != m_partitions.end() && found->second->order.generation == generation) {
        drop(*found->second);
        m_partitions.erase(found);
    }
    stopped();
}

void FetchWorker::drop(Partition& partition)
{
    if (partition.timer)
        m_scheduler.cancel(*partition.timer);
    if (partition.request)
        m_client.abort(*partition.request);
    releaseReservation(partition);
}

void FetchWorker::releaseReservation(Partition& partition)
{
    const qint64 bytes = std::exchange(partition.reserved, 0);
    if (bytes == 0)
        return;
    m_budget.release(bytes);
    if (m_budget.takeWaiting())
        m_outlets.wakeAll();
}

void FetchWorker::accepted(ConsumerId consumer, const TopicPartition& source,
    Generation generation)
{
    const auto found = m_partitions.find({ consumer.value, source });
    if (found == m_partitions.end() || found->second->order.generation != generation)
        return;
    Partition& partition = *found->second;
    --partition.outstanding;
    tell(partition, [&](PartitionStatus& status) { status.outstanding = partition.outstanding; });
    look(partition);
}

void FetchWorker::setPaused(ConsumerId consumer, bool paused)
{
    for (auto& [key, partition] : m_partitions) {
        if (key.first == consumer.value) {
            partition->paused = paused;
            look(*partition);
        }
    }
}

void FetchWorker::wakeWaiting()
{
    for (auto& [key, partition] : m_partitions) {
        if (partition->shownBlock == FetchBlock::MemoryBudget)
            look(*partition);
    }
}

void FetchWorker::look(Partition& partition)
{
    FetchInputs in;
    in.nowMs = m_clock.monotonicMs();
    in.failed = partition.failed;
    in.endReached = partition.endReached;
    in.paused = partition.paused;
    in.inFlight = partition.request.has_value();
    in.backoffUntilMs = partition.backoffUntilMs;
    in.idleUntilMs = partition.idleUntilMs;
    in.outstanding = partition.outstanding;

    FetchVerdict verdict = fetchDecision(in);
    if (verdict.block == FetchBlock::None && !m_budget.tryReserve(partition.order.maxFetchBytes)) {
        in.budgetAvailable = false;
        verdict = fetchDecision(in);
    }
    if (verdict.block == FetchBlock::None) {
        partition.reserved = partition.order.maxFetchBytes;
        pull(partition);
        verdict.block = FetchBlock::InFlight;
    }
    if (partition.timer) {
        m_scheduler.cancel(*partition.timer);
        partition.timer.reset();
    }
    if (verdict.lookAgainMs >= 0) {
        Partition* waiting = &partition;
        partition.timer = m_scheduler.after(verdict.lookAgainMs - in.nowMs, [this, waiting] {
            waiting->timer.reset();
            look(*waiting);
        });
    }
    if (partition.shownBlock != verdict.block) {
        partition.shownBlock = verdict.block;
        tell(partition, [&](PartitionStatus& status) { status.block = verdict.block; });
    }
}

void FetchWorker::pull(Partition& partition)
{
    cls::PullLog::Request request;
    request.topicId = partition.order.source.topicId;
    request.partition = partition.order.source.partition;
    request.startOffset = partition.position;
    request.startTime = partition.position ? 0 : partition.order.startTimeSeconds;
    request.sizeBytes = partition.order.maxFetchBytes;
    request.endTime = partition.order.endTimeSeconds;

    const Key key = partition.key();
    const Generation generation = partition.order.generation;
    partition.request = m_client.pull(request, pullTimeoutMs,
        [this, key, generation](const Result<QByteArray>& body) {
            onAnswer(key, generation, body);
        });
}

void FetchWorker::onAnswer(const Key& key, Generation generation, const Result<QByteArray>& body)
{
    const auto found = m_partitions.find(key);
    if (found == m_partitions.end() || found->second->order.generation != generation)
        return;
    Partition& partition = *found->second;
    partition.request.reset();

    if (!body.ok()) {
        onFailure(partition, body.error());
        return;
    }
    const Result<cls::PullAnswer> answer = m_decoder.decode(body.value(), partition.order.source,
        partition.position.value_or(Offset(-1)));
    if (!answer.ok()) {
        onFailure(partition, answer.error());
        return;
    }
    const cls::RecordBatch& batch = *answer.value().batch;
    const auto messages
        = static_cast<qint64>(batch.messages().size()) + batch.badMessages().size();
    const NextPosition next = nextPosition(partition.position, answer.value().nextOffset, messages,
        partition.order.endTimeSeconds.has_value());
    // At the end time no position is needed: nothing is asked after it.
    if (messages > 0 && !next.advanced && !next.finished) {
        onFailure(partition,
            Error::make(ErrorKind::BadAnswer, QStringLiteral("NoProgress"),
                QStringLiteral("the service sent %1 messages but no position after them")
                    .arg(messages)));
        return;
    }
    if (!batch.badMessages().isEmpty() && ++partition.badAnswers < attemptsAtBadMessage) {
        onFailure(partition, batch.badMessages().first().reason);
        return;
    }
    partition.badAnswers = 0;
    partition.backoff.reset();
    partition.backoffUntilMs = 0;
    partition.clockCorrected = false;
    take(partition, answer.value(), next);
    look(partition);
}

void FetchWorker::take(Partition& partition, const cls::PullAnswer& answer,
    const NextPosition& next)
{
    const std::optional<Offset> from = partition.position;
    partition.position = next.position;
    onReceived(partition, *answer.batch, next);

    const bool isEmpty
        = answer.batch->messages().empty() && answer.batch->badMessages().isEmpty();
    if (isEmpty && !next.advanced) {
        releaseReservation(partition);
    } else {
        Delivery delivery;
        delivery.consumer = partition.order.consumer;
        delivery.generation = partition.order.generation;
        delivery.from = from;
        delivery.next = next.position;
        delivery.reservedBytes = answer.batch->memoryBytes();
        delivery.batch = answer.batch;
        m_budget.adjust(std::exchange(partition.reserved, 0), delivery.reservedBytes);
        if (m_budget.takeWaiting())
            m_outlets.wakeAll();
        ++partition.outstanding;
        tell(partition,
            [&](PartitionStatus& status) { status.outstanding = partition.outstanding; });
        partition.order.delivered(delivery.next);
        m_outlets.deliver(std::move(delivery));
    }
    if (next.caughtUp)
        partition.idleUntilMs = m_clock.monotonicMs() + partition.order.fetchIntervalMs;
    if (next.finished) {
        partition.endReached = true;
        tell(partition, [](PartitionStatus& status) { status.state = PartitionState::Finished; });
        tellEvent(partition, Event::Kind::EndReached, std::nullopt, 0);
    }
}

void FetchWorker::onReceived(Partition& partition, const cls::RecordBatch& batch,
    const NextPosition& next)
{
    const qint64 nowMs = m_clock.wallMs();
    tell(partition, [&](PartitionStatus& status) {
        if (next.position)
            status.position = Known<Offset>::of(*next.position, Origin::OwnConsumer, nowMs);
        status.records += batch.recordCount();
        status.bytes += batch.messageBytesTotal();
        status.badMessages += batch.badMessages().size();
        status.caughtUp = next.caughtUp;
        status.lastError.reset();
        if (next.suspicious) {
            status.lastError = Error::make(ErrorKind::BadAnswer, QStringLiteral("OddNextOffset"),
                QStringLiteral("the service's next offset contradicts its messages; reading goes "
                               "on so that nothing is skipped"));
        }
        if (batch.recordCount() > 0) {
            const qint64 time = batch.record(batch.recordCount() - 1).time();
            status.lastRecordMs
                = Known<qint64>::of(cls::toUnixMs(time), Origin::OwnConsumer, nowMs);
        }
    });
    if (!batch.badMessages().isEmpty()) {
        tellEvent(partition, Event::Kind::BadMessages, batch.badMessages().first().reason,
            batch.badMessages().size());
    }
}

void FetchWorker::onFailure(Partition& partition, const Error& error)
{
    releaseReservation(partition);
    qint64 delay = partition.backoff.nextDelayMs(error.retryAfterMs);
    if (error.kind == ErrorKind::Clock && !partition.clockCorrected) {
        // The client has corrected its clock from this very answer.
        partition.clockCorrected = true;
        delay = 0;
    } else if (error.kind == ErrorKind::InvalidOffset) {
        // Going elsewhere would lose or repeat records without asking: stand still and tell.
        partition.failed = true;
    } else if (!error.isRetryable()) {
        delay = std::max(delay, hopelessDelayMs);
    }
    partition.backoffUntilMs = m_clock.monotonicMs() + delay;
    tell(partition, [&](PartitionStatus& status) {
        status.lastError = error;
        if (partition.failed)
            status.state = PartitionState::Failed;
    });
    if (partition.failed || partition.backoff.failures() == 1)
        tellEvent(partition, Event::Kind::Failed, error, 0);
    look(partition);
}

void FetchWorker::tell(Partition& partition,
    const std::function<void(PartitionStatus&)>& change)
{
    m_board.updatePartition(partition.order.consumer, partition.order.generation,
        partition.order.source, change);
}

void FetchWorker::tellEvent(Partition& partition, Event::Kind kind, std::optional<Error> error,
    qint64 count)
{
    Event event;
    event.kind = kind;
    event.consumer = partition.order.consumer;
    event.consumerName = partition.order.consumerName;
    event.wallMs = m_clock.wallMs();
    event.partitions = { partition.order.source };
    event.count = count;
    event.error = std::move(error);
    partition.order.event(std::move(event));
}

} // namespace tidemark::engine
