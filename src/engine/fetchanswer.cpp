// SPDX-License-Identifier: GPL-3.0-or-later
// What a pull brought, or why it brought nothing.
#include "cls/timeunit.h"
#include "engine/fetchpartition.h"
#include "engine/fetchworker.h"

namespace tidemark::engine {

namespace {
// Errors that repeating does not mend (a lost right, a deleted topic) are tried again all the
// same, because somebody may mend them, but rarely.
constexpr qint64 hopelessDelayMs = 15'000;
// A message may have been spoilt on the way: it is asked for this often before it is taken as it
// is, into quarantine.
constexpr int attemptsAtBadMessage = 3;

std::optional<qint64> firstMessageMs(const cls::RecordBatch& batch)
{
    if (batch.messages().empty())
        return std::nullopt;
    const cls::MessageEntry& first = batch.messages().front();
    if (first.headerTimestamp > 0)
        return cls::toUnixMs(first.headerTimestamp);
    if (first.recordCount > 0)
        return cls::toUnixMs(batch.record(first.firstRecord).time());
    return std::nullopt;
}
}

void FetchWorker::onAnswer(const Key& key, Generation generation, const Result<QByteArray>& body)
{
    const auto found = m_partitions.find(key);
    if (found == m_partitions.end() || found->second->order.generation != generation)
        return;
    Partition& partition = *found->second;
    partition.request.reset();
    noteOutcome(partition, body.ok() ? std::nullopt : std::optional(body.error()));

    if (!body.ok()) {
        onFailure(partition, body.error());
        return;
    }
    partition.attempts = 0;
    const Result<cls::PullAnswer> answer = m_decoder.decode(body.value(), partition.order.source,
        partition.position.value_or(Offset(-1)));
    if (!answer.ok()) {
        onFailure(partition, answer.error());
        return;
    }
    const cls::RecordBatch& batch = *answer.value().batch;
    const auto messages
        = static_cast<qint64>(batch.messages().size()) + batch.badMessages().size();
    if (partition.order.peeked) {
        endPeek(partition, Peeked { messages > 0, firstMessageMs(batch) });
        return;
    }
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
    if (!batch.badMessages().isEmpty()) {
        const Error& reason = batch.badMessages().first().reason;
        if (++partition.badAnswers < attemptsAtBadMessage) {
            onFailure(partition, reason);
            return;
        }
        if (partition.order.badMessages == BadMessagePolicy::Stop) {
            standStill(partition, reason);
            return;
        }
    }
    partition.badAnswers = 0;
    partition.backoff.reset();
    partition.backoffUntilMs = 0;
    partition.clockCorrected = false;
    take(partition, answer.value(), next);
    look(partition);
}

/// Tells the circuit, and all that wait for it, how one exchange ended.
void FetchWorker::noteOutcome(Partition& partition, const std::optional<Error>& error)
{
    const bool wasProbe = std::exchange(partition.isProbe, false);
    const bool wasOpen = m_circuit.isOpen();
    if (error && ServiceCircuit::isOutage(*error))
        m_circuit.failed(m_clock.monotonicMs());
    else
        m_circuit.answered();
    if (wasProbe || (wasOpen && !m_circuit.isOpen()))
        wakeSoon();
}

void FetchWorker::take(Partition& partition, const cls::PullAnswer& answer,
    const NextPosition& next)
{
    const std::optional<Offset> from = partition.position;
    partition.position = next.position;
    onReceived(partition, *answer.batch, next);
    setPace(partition, *answer.batch, next);

    const bool isEmpty
        = answer.batch->messages().empty() && answer.batch->badMessages().isEmpty();
    if (isEmpty && !next.advanced)
        releaseReservation(partition);
    else
        handOver(partition, answer, from, next);
    if (((isEmpty && next.caughtUp) || next.finished) && partition.order.atEnd)
        partition.order.atEnd(next.finished);
    if (next.finished) {
        partition.endReached = true;
        m_board.enterState(partition.order.consumer, partition.order.generation,
            partition.order.source, PartitionState::Finished);
        tellEvent(partition, Event::Kind::EndReached, std::nullopt, 0);
    }
}

void FetchWorker::handOver(Partition& partition, const cls::PullAnswer& answer,
    std::optional<Offset> from, const NextPosition& next)
{
    Delivery delivery;
    delivery.consumer = partition.order.consumer;
    delivery.generation = partition.order.generation;
    delivery.from = from;
    delivery.next = next.position;
    delivery.reservedBytes = answer.batch->memoryBytes();
    delivery.batch = answer.batch;
    partition.lastBytes = delivery.reservedBytes;
    m_lastBusyMs = m_clock.monotonicMs();
    m_budget.adjust(std::exchange(partition.reserved, 0), delivery.reservedBytes);
    if (m_budget.takeWaiting())
        m_outlets.wakeAll();
    ++partition.outstanding;
    tell(partition, [&](PartitionStatus& status) { status.outstanding = partition.outstanding; });
    partition.order.delivered(delivery.next);
    m_outlets.deliver(std::move(delivery));
}

void FetchWorker::setPace(Partition& partition, const cls::RecordBatch& batch,
    const NextPosition& next)
{
    FetchPace::Answer seen;
    seen.askedMs = partition.askedMs;
    seen.answeredMs = m_clock.monotonicMs();
    seen.messages = static_cast<qint64>(batch.messages().size()) + batch.badMessages().size();
    // An answer that only moves the position on is one of many: what a filter took out.
    seen.isFull = 2 * batch.messageBytesTotal() >= partition.order.maxFetchBytes;
    if (!batch.messages().empty() && batch.messages().back().headerTimestamp > 0) {
        const qint64 serviceNowMs = m_clock.wallMs() + m_client.account().clockOffset->ms();
        seen.newestAgeMs = serviceNowMs - cls::toUnixMs(batch.messages().back().headerTimestamp);
    }
    if (seen.messages > 0 || next.caughtUp)
        partition.pace.answered(seen);
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
    if (partition.order.peeked) {
        endPeek(partition, error);
        return;
    }
    if (error.kind == ErrorKind::InvalidOffset) {
        standStill(partition, error);
        return;
    }
    qint64 delay = partition.backoff.nextDelayMs(error.retryAfterMs);
    if (error.kind == ErrorKind::Clock && partition.signedTime.wasWrong(serviceTime())) {
        // The next signature will be another one.
        if (!std::exchange(partition.clockCorrected, true))
            delay = 0;
    } else if (!error.isRetryable()) {
        delay = std::max(delay, hopelessDelayMs);
    }
    partition.backoffUntilMs = m_clock.monotonicMs() + delay;
    tell(partition, [&](PartitionStatus& status) { status.lastError = error; });
    if (partition.backoff.failures() == 1)
        tellEvent(partition, Event::Kind::Failed, error, 0);
    look(partition);
}

/// Going on would lose or repeat records without asking: the order's giver decides.
void FetchWorker::standStill(Partition& partition, const Error& error)
{
    releaseReservation(partition);
    partition.failed = true;
    tell(partition, [&](PartitionStatus& status) { status.lastError = error; });
    m_board.enterState(partition.order.consumer, partition.order.generation,
        partition.order.source, PartitionState::Failed);
    tellEvent(partition, Event::Kind::Failed, error, 0);
    look(partition);
    // Last: whoever is told may give a new order at once, which ends this one.
    if (const auto told = partition.order.stoodStill)
        told(error);
}

void FetchWorker::endPeek(Partition& partition, const Result<Peeked>& found)
{
    const auto told = partition.order.peeked;
    const Key key = partition.key();
    drop(partition);
    m_partitions.erase(key);
    told(found);
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
