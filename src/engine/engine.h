// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "cls/apiclient.h"
#include "cls/httptransport.h"
#include "engine/consumerconfig.h"
#include "engine/delivery.h"
#include "engine/fetchorder.h"
#include "engine/requestpacer.h"
#include "engine/status.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace tidemark::engine {

class ApiCaller;

struct EngineOptions
{
    qint64 fetchBudgetBytes = 128LL << 20; ///< batches in flight or not accepted yet
    int fetchThreads = 0; ///< 0: cores - 1, at least 1, at most 4
    int pullTimeoutMs = 30'000; ///< of one pull, connection and answer together
    /// The request budget; shared by the engines of one account in a process. Null: its own.
    std::shared_ptr<RequestPacer> pacer;
    cls::HttpOptions http;
};

/// Runs consumers of one account: owns the control thread and the fetch threads. All members are
/// called, and all signals are emitted, in the thread that made it (the GUI's or main()).
///
/// Batches wait in an inbox until takeDeliveries(); each must be given back by accept() once it
/// is stored safely, or by fail() when it cannot be. Nothing is dropped: a slow taker slows the
/// pulls down, while heartbeats go on in their own thread.
class Engine final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the engine.
    Engine(cls::Account account, const Clock& clock, EngineOptions options = {});
    /// Stops at once, without draining; call stopAll() and wait for allStopped() first.
    ~Engine() override;
    Q_DISABLE_COPY_MOVE(Engine)

    /// Joins a group. The config must have no problems(). From stopAll() until allStopped() nothing
    /// new starts, here and in startTail(): the consumer is Stopped without having asked for
    /// anything, and consumerStopped() follows.
    ConsumerId startConsumer(const ConsumerConfig& config);
    /// Reads without joining any group.
    ConsumerId startTail(const TailConfig& config);

    /// Orderly stop, bounded by the config's stopTimeoutMs: stop pulling, wait for what was
    /// handed over, commit, leave. consumerStopped() follows exactly once.
    void stopConsumer(ConsumerId id);
    /// Orderly stop of all; allStopped() follows, at once where nothing runs.
    void stopAll();
    void setPaused(ConsumerId id, bool paused);

    /// All batches that wait, oldest first.
    [[nodiscard]] QList<Delivery> takeDeliveries();
    /// The batch is stored: its offset may be committed.
    void accept(const Delivery& delivery);
    /// The batch cannot be stored: its consumer stops with `reason`, committing nothing of it.
    void fail(const Delivery& delivery, const Error& reason);
    /// The consumer stops with `reason`, which no batch is to blame for; as after fail(), only what
    /// was accepted before is committed.
    void failConsumer(ConsumerId id, const Error& reason);

    /// A copy of what is known now, sorted by id; stopped consumers stay until forgotten.
    [[nodiscard]] QList<ConsumerStatus> status() const;
    /// Removes a stopped consumer from status().
    void forget(ConsumerId id);
    /// Events since the last call, oldest first; at most 10,000 are kept.
    [[nodiscard]] QList<Event> takeEvents();

    /// One action of the control plane with pacing and retries, run in the control thread; the
    /// handler runs in this thread, exactly once unless the engine is destroyed. Without `retries`
    /// the first failure is the answer.
    template<class Action>
    void call(const typename Action::Request& request,
        std::function<void(Result<typename Action::Response>)> handler, bool retries = true);

    /// One small pull of one message at `position`, through a fetch thread with its memory budget
    /// and circuit: what is there, and of when. Belongs to no consumer, commits nothing and hands
    /// nothing over. The handler runs as that of call().
    void peek(const TopicPartition& source, Offset position,
        std::function<void(Result<Peeked>)> handler);

    /// What this machine's clock lacks to agree with the service's, in ms; 0 until an answer told.
    [[nodiscard]] qint64 clockOffsetMs() const;
    /// The request budget of the account, to be looked at.
    [[nodiscard]] const RequestPacer& pacer() const;
    /// Bytes of the fetch budget in use.
    [[nodiscard]] qint64 budgetUsed() const;
    [[nodiscard]] const cls::Account& account() const;

signals:
    /// There is something to take; not repeated until takeDeliveries() was called.
    void deliveriesReady();
    void eventsReady();
    void consumerStopped(tidemark::ConsumerId id);
    void allStopped();

private:
    struct Room;
    ConsumerId add(ConsumerStatus status, std::function<void()> start);
    void onOver(ConsumerId id);
    void endStopping();
    void postControl(std::function<void(ApiCaller&)> work);
    void postHere(std::function<void()> work);

    std::unique_ptr<Room> m_room;
    QSet<qint64> m_running;
    qint64 m_nextId = 1;
    qint64 m_nextPeek = -1; // looks are consumers with numbers of their own
    bool m_stoppingAll = false;
};

} // namespace tidemark::engine

#include "engine/enginecall.h"
