// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/scheduler.h"
#include "cls/apiclient.h"
#include "cls/pulldecoder.h"
#include "engine/delivery.h"
#include "engine/fetchdecision.h"
#include "engine/memorybudget.h"
#include "engine/nextoffset.h"
#include "engine/statusboard.h"

#include <map>

namespace tidemark::engine {

/// A partition to be read, and whom to tell about it.
struct FetchOrder
{
    ConsumerId consumer;
    QString consumerName;
    TopicPartition source;
    Generation generation;
    std::optional<Offset> position; ///< none: the service chooses by startTime
    qint64 startTimeSeconds = 0;
    std::optional<qint64> endTimeSeconds;
    qint64 fetchIntervalMs = 2000;
    qint64 maxFetchBytes = 2 * 1024 * 1024;
    bool paused = false;

    // All called in the fetch thread; they must only post. `delivered` comes before the batch
    // can be seen by the taker.
    std::function<void(std::optional<Offset> next)> delivered;
    std::function<void(Event)> event;
};

/// Pulls and decodes the partitions given to it, each at its own pace by fetchDecision().
/// Thread: that of its scheduler and transport; other threads post to that scheduler.
class FetchWorker
{
public:
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
        MemoryBudget& budget, StatusBoard& board, Outlets outlets);
    ~FetchWorker();
    Q_DISABLE_COPY_MOVE(FetchWorker)

    void start(FetchOrder order);
    /// Ends the reading of that generation; `stopped` is told in any case.
    void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        const std::function<void()>& stopped);
    /// The taker has accepted a batch.
    void accepted(ConsumerId consumer, const TopicPartition& source, Generation generation);
    void setPaused(ConsumerId consumer, bool paused);
    /// Budget was released while somebody waited for it.
    void wakeWaiting();

private:
    struct Partition;
    using Key = std::pair<qint64, TopicPartition>;

    void look(Partition& partition);
    void pull(Partition& partition);
    void onAnswer(const Key& key, Generation generation, const Result<QByteArray>& body);
    void take(Partition& partition, const cls::PullAnswer& answer, const NextPosition& next);
    void onFailure(Partition& partition, const Error& error);
    void onReceived(Partition& partition, const cls::RecordBatch& batch, const NextPosition& next);
    void tell(Partition& partition, const std::function<void(PartitionStatus&)>& change);
    void tellEvent(Partition& partition, Event::Kind kind, std::optional<Error> error, qint64 count);
    void drop(Partition& partition);
    void releaseReservation(Partition& partition);

    cls::ApiClient& m_client;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    Jitter m_jitter;
    MemoryBudget& m_budget;
    StatusBoard& m_board;
    Outlets m_outlets;
    cls::PullDecoder m_decoder;
    std::map<Key, std::unique_ptr<Partition>> m_partitions;
};

} // namespace tidemark::engine
