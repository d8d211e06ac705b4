// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/scheduler.h"
#include "cls/apiclient.h"
#include "cls/pulldecoder.h"
#include "engine/delivery.h"
#include "engine/fetchdecision.h"
#include "engine/fetchorder.h"
#include "engine/memorybudget.h"
#include "engine/nextoffset.h"
#include "engine/servicecircuit.h"
#include "engine/signedtime.h"
#include "engine/statusboard.h"

#include <map>

namespace tidemark::engine {

/// Pulls and decodes the partitions given to it, each at its own pace by fetchDecision().
/// Thread: that of its scheduler and transport; other threads post to that scheduler.
class FetchWorker
{
public:
    static constexpr int defaultPullTimeoutMs = 30'000;

    /// Where a worker's results go; both run in the fetch thread.
    struct Outlets
    {
        std::function<void(Delivery)> deliver; ///< puts a batch into the inbox
        /// Budget was released while a partition, perhaps of another worker, waits for it: has
        /// to lead to wakeWaiting() of all workers.
        std::function<void()> wakeAll;
    };

    /// References must outlive the worker.
    FetchWorker(cls::ApiClient& client, Scheduler& scheduler, const Clock& clock, Jitter jitter,
        MemoryBudget& budget, StatusBoard& board, Outlets outlets,
        int pullTimeoutMs = defaultPullTimeoutMs);
    ~FetchWorker();
    Q_DISABLE_COPY_MOVE(FetchWorker)

    /// Begins the reading; an older order of the same consumer and partition ends.
    void start(FetchOrder order);
    /// Ends the reading of that generation; `stopped` is told in any case.
    void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        const std::function<void()>& stopped);
    /// The taker has accepted a batch.
    void accepted(ConsumerId consumer, const TopicPartition& source, Generation generation);
    void setPaused(ConsumerId consumer, bool paused);
    /// Budget was released while somebody waited for it. Who waits longest goes first.
    void wakeWaiting();
    /// Nothing was brought, ordered or accepted for a second: a few ms do not matter now.
    [[nodiscard]] bool isIdle() const;

private:
    struct Partition;
    using Key = std::pair<qint64, TopicPartition>;

    // fetchworker.cpp
    void look(Partition& partition);
    [[nodiscard]] FetchVerdict decide(Partition& partition, qint64 nowMs);
    [[nodiscard]] bool reserve(Partition& partition);
    void leaveQueue(Partition& partition);
    void pull(Partition& partition);
    [[nodiscard]] SignedTime serviceTime() const;
    void drop(Partition& partition);
    void releaseReservation(Partition& partition);
    void lookAtServiceDown();
    void wakeSoon();

    // fetchanswer.cpp
    void onAnswer(const Key& key, Generation generation, const Result<QByteArray>& body);
    void noteOutcome(Partition& partition, const std::optional<Error>& error);
    void take(Partition& partition, const cls::PullAnswer& answer, const NextPosition& next);
    void handOver(Partition& partition, const cls::PullAnswer& answer, std::optional<Offset> from,
        const NextPosition& next);
    void setPace(Partition& partition, const cls::RecordBatch& batch, const NextPosition& next);
    void onFailure(Partition& partition, const Error& error);
    void standStill(Partition& partition, const Error& error);
    void endPeek(Partition& partition, const Result<Peeked>& found);
    void onReceived(Partition& partition, const cls::RecordBatch& batch, const NextPosition& next);
    void tell(Partition& partition, const std::function<void(PartitionStatus&)>& change);
    void tellEvent(Partition& partition, Event::Kind kind, std::optional<Error> error, qint64 count);

    cls::ApiClient& m_client;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    Jitter m_jitter;
    MemoryBudget& m_budget;
    StatusBoard& m_board;
    Outlets m_outlets;
    const int m_pullTimeoutMs;
    const double m_phase; // of the grid on which idle partitions are asked, 0 to 1
    ServiceCircuit m_circuit;
    cls::PullDecoder m_decoder;
    std::map<Key, std::unique_ptr<Partition>> m_partitions;
    std::map<quint64, Key> m_budgetQueue; // by ticket
    quint64 m_nextTicket = 1;
    std::optional<Scheduler::TimerId> m_wakeTimer;
    qint64 m_lastBusyMs;
};

} // namespace tidemark::engine
