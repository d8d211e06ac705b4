// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchworker.h"

#include "engine/fetchpartition.h"

namespace tidemark::engine {

FetchWorker::FetchWorker(cls::ApiClient& client, Scheduler& scheduler, const Clock& clock,
    Jitter jitter, MemoryBudget& budget, StatusBoard& board, Outlets outlets, int pullTimeoutMs)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
    , m_budget(budget)
    , m_board(board)
    , m_outlets(std::move(outlets))
    , m_pullTimeoutMs(pullTimeoutMs)
    , m_phase(m_jitter())
    , m_circuit(m_jitter)
    , m_lastBusyMs(clock.monotonicMs())
{
}

FetchWorker::~FetchWorker()
{
    for (auto& [key, partition] : m_partitions)
        drop(*partition);
    if (m_wakeTimer)
        m_scheduler.cancel(*m_wakeTimer);
}

bool FetchWorker::isIdle() const
{
    constexpr qint64 quietMs = 1000;
    return m_clock.monotonicMs() - m_lastBusyMs > quietMs;
}

void FetchWorker::start(FetchOrder order)
{
    // A look may come a few ms late, and there can be many of them.
    if (!order.peeked)
        m_lastBusyMs = m_clock.monotonicMs();
    const auto phaseMs = static_cast<qint64>(m_phase * static_cast<double>(order.fetchIntervalMs));
    auto partition = std::make_unique<Partition>(std::move(order), phaseMs, m_jitter);
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
    leaveQueue(partition);
    releaseReservation(partition);
    if (std::exchange(partition.isProbe, false)) {
        m_circuit.abandoned();
        wakeSoon();
    }
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
    m_lastBusyMs = m_clock.monotonicMs();
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
    while (!m_budgetQueue.empty()) {
        const auto first = m_budgetQueue.begin();
        const quint64 ticket = first->first;
        look(*m_partitions.at(first->second));
        if (!m_budgetQueue.empty() && m_budgetQueue.begin()->first == ticket)
            return; // still no room for the one that has waited longest
    }
}

void FetchWorker::lookAtServiceDown()
{
    for (auto& [key, partition] : m_partitions) {
        if (partition->shownBlock == FetchBlock::ServiceDown)
            look(*partition);
    }
}

/// Room for the largest answer. Whoever comes later than one that waits must wait behind it.
bool FetchWorker::reserve(Partition& partition)
{
    const bool isFirst = m_budgetQueue.empty()
        || (partition.budgetTicket && m_budgetQueue.begin()->first == *partition.budgetTicket);
    const qint64 bytes = partition.expectedBytes();
    if (isFirst && m_budget.tryReserve(bytes)) {
        leaveQueue(partition);
        partition.reserved = bytes;
        return true;
    }
    if (!partition.budgetTicket) {
        partition.budgetTicket = m_nextTicket++;
        m_budgetQueue.emplace(*partition.budgetTicket, partition.key());
    }
    return false;
}

void FetchWorker::leaveQueue(Partition& partition)
{
    if (!partition.budgetTicket)
        return;
    const bool wasFirst = m_budgetQueue.begin()->first == *partition.budgetTicket;
    m_budgetQueue.erase(*partition.budgetTicket);
    partition.budgetTicket.reset();
    // The next one may have waited for this one only.
    if (wasFirst && !m_budgetQueue.empty())
        wakeSoon();
}

/// In a turn of its own, so that nobody looks at partitions while they change.
void FetchWorker::wakeSoon()
{
    if (m_wakeTimer)
        return;
    m_wakeTimer = m_scheduler.after(0, [this] {
        m_wakeTimer.reset();
        wakeWaiting();
        lookAtServiceDown();
    });
}

/// None: budget is reserved and the pull must be sent.
FetchVerdict FetchWorker::decide(Partition& partition, qint64 nowMs)
{
    FetchInputs in;
    in.nowMs = nowMs;
    in.failed = partition.failed;
    in.endReached = partition.endReached;
    in.paused = partition.paused;
    in.inFlight = partition.request.has_value();
    in.backoffUntilMs = partition.backoffUntilMs;
    in.idleUntilMs = partition.pace.notBeforeMs();
    in.idleReason = partition.pace.reason();
    in.outstanding = partition.outstanding;
    in.nextProbeMs = m_circuit.nextProbeMs();
    in.serviceDown
        = m_circuit.isOpen() && (in.nextProbeMs < 0 || nowMs < in.nextProbeMs);

    FetchVerdict verdict = fetchDecision(in);
    if (verdict.block != FetchBlock::None) {
        leaveQueue(partition);
        return verdict;
    }
    if (!reserve(partition)) {
        in.budgetAvailable = false;
        return fetchDecision(in);
    }
    partition.isProbe = m_circuit.isOpen() && m_circuit.mayAsk(nowMs);
    return verdict;
}

void FetchWorker::look(Partition& partition)
{
    const qint64 nowMs = m_clock.monotonicMs();
    FetchVerdict verdict = decide(partition, nowMs);
    if (verdict.block == FetchBlock::None) {
        pull(partition);
        verdict.block = FetchBlock::InFlight;
    }
    if (partition.timer) {
        m_scheduler.cancel(*partition.timer);
        partition.timer.reset();
    }
    if (verdict.lookAgainMs >= 0) {
        Partition* waiting = &partition;
        partition.timer = m_scheduler.after(verdict.lookAgainMs - nowMs, [this, waiting] {
            waiting->timer.reset();
            look(*waiting);
        });
    }
    if (partition.shownBlock != verdict.block) {
        partition.shownBlock = verdict.block;
        tell(partition, [&](PartitionStatus& status) { status.block = verdict.block; });
    }
}

SignedTime FetchWorker::serviceTime() const
{
    return { m_clock.wallMs() + m_client.account().clockOffset->ms(), m_clock.monotonicMs() };
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
    partition.askedMs = m_clock.monotonicMs();
    partition.signedTime = serviceTime();
    partition.request = m_client.pull(request, m_pullTimeoutMs,
        [this, key, generation](const Result<QByteArray>& body) {
            onAnswer(key, generation, body);
        },
        ++partition.attempts);
}

} // namespace tidemark::engine
