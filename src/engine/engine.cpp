// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "base/logging.h"
#include "base/scheduler.h"
#include "base/workerthread.h"
#include "engine/controlroom.h"
#include "engine/fetchthreads.h"
#include "engine/groupcontroller.h"
#include "engine/inbox.h"
#include "engine/tailcontroller.h"

#include <QThread>

#include <algorithm>

namespace tidemark::engine {

namespace {
constexpr qsizetype maxEvents = 10'000;
}

struct Engine::Room
{
    Room(const cls::Account& a, std::shared_ptr<RequestPacer> shared, qint64 budgetBytes,
        std::function<void()> wakeDeliveries, std::function<void()> wakeEvents)
        : account(a)
        , pacer(shared ? std::move(shared) : std::make_shared<RequestPacer>())
        , budget(budgetBytes)
        , deliveries(std::move(wakeDeliveries))
        , events(std::move(wakeEvents))
        , controlThread(QStringLiteral("control"))
    {
    }

    cls::Account account;
    std::shared_ptr<RequestPacer> pacer;
    PostBox home; // lives in the engine's thread
    StatusBoard board;
    MemoryBudget budget;
    Inbox<Delivery> deliveries;
    Inbox<Event> events;
    std::unique_ptr<QtScheduler> controlScheduler; // lives in controlThread
    std::unique_ptr<FetchThreads> fetch;
    std::unique_ptr<ControlRoom> control; // lives in controlThread
    WorkerThread controlThread;
};

Engine::Engine(cls::Account account, const Clock& clock, EngineOptions options)
    : m_room(std::make_unique<Room>(
        account, options.pacer, options.fetchBudgetBytes,
        [this] { postHere([this] { emit deliveriesReady(); }); },
        [this] { postHere([this] { emit eventsReady(); }); }))
{
    Room& room = *m_room;
    int threads = options.fetchThreads;
    if (threads <= 0)
        threads = std::clamp(QThread::idealThreadCount() - 1, 1, 4);

    room.controlThread.runAndWait(
        [&room] { room.controlScheduler = std::make_unique<QtScheduler>(); });
    room.fetch = std::make_unique<FetchThreads>(threads, account, options.http, clock,
        *room.controlScheduler, room.budget, room.board,
        [&room](Delivery delivery) { room.deliveries.put(std::move(delivery)); },
        options.pullTimeoutMs);
    room.controlThread.runAndWait([this, &room, &account, &options, &clock] {
        ControlRoom::Outlets outlets;
        outlets.event = [&room](Event event) {
            room.events.put(std::move(event));
            room.events.trim(maxEvents);
        };
        outlets.over = [this](ConsumerId id) { postHere([this, id] { onOver(id); }); };
        room.control = std::make_unique<ControlRoom>(account, options.http, clock,
            *room.controlScheduler, room.board, *room.fetch, room.pacer, std::move(outlets));
    });
}

Engine::~Engine()
{
    Room& room = *m_room;
    // The controllers use the workers, and the workers post to the control thread's scheduler.
    room.controlThread.runAndWait([&room] { room.control.reset(); });
    room.fetch.reset();
    room.controlThread.runAndWait([&room] { room.controlScheduler.reset(); });
}

void Engine::postControl(std::function<void(ApiCaller&)> work)
{
    Room* room = m_room.get();
    room->controlThread.post([room, work = std::move(work)] {
        if (room->control)
            work(room->control->api());
    });
}

void Engine::postHere(std::function<void()> work)
{
    m_room->home.post(std::move(work));
}

ConsumerId Engine::add(ConsumerStatus status, std::function<void()> start)
{
    const ConsumerId id = status.id;
    m_running.insert(id.value);
    if (m_stoppingAll) {
        status.state = MemberState::Stopped;
        m_room->board.add(std::move(status));
        postHere([this, id] { onOver(id); });
        return id;
    }
    m_room->board.add(std::move(status));
    m_room->controlThread.post(std::move(start));
    return id;
}

ConsumerId Engine::startConsumer(const ConsumerConfig& config)
{
    Q_ASSERT(config.problems().isEmpty());
    ConsumerStatus status;
    status.id = ConsumerId(m_nextId++);
    status.group = config.group;
    status.consumer = config.consumer;
    status.logsetId = config.logsetId;
    status.heartbeat.intervalMs = config.heartbeatIntervalMs();
    status.heartbeat.timeoutMs = config.groupTimeoutSeconds() * 1000;
    Room* room = m_room.get();
    const ConsumerId id = status.id;
    return add(std::move(status), [room, id, config] {
        room->control->start(
            id, std::make_shared<GroupController>(id, config, room->control->context()));
    });
}

ConsumerId Engine::startTail(const TailConfig& config)
{
    ConsumerStatus status;
    status.id = ConsumerId(m_nextId++);
    status.isTail = true;
    status.consumer = config.name;
    Room* room = m_room.get();
    const ConsumerId id = status.id;
    return add(std::move(status), [room, id, config] {
        room->control->start(
            id, std::make_shared<TailController>(id, config, room->control->context()));
    });
}

void Engine::stopConsumer(ConsumerId id)
{
    Room* room = m_room.get();
    room->controlThread.post([room, id] {
        if (ConsumerController* controller = room->control->find(id))
            controller->stop();
    });
}

void Engine::stopAll()
{
    m_stoppingAll = true;
    if (m_running.isEmpty())
        postHere([this] { endStopping(); });
    for (const qint64 id : std::as_const(m_running))
        stopConsumer(ConsumerId(id));
}

void Engine::setPaused(ConsumerId id, bool paused)
{
    Room* room = m_room.get();
    room->controlThread.post([room, id, paused] {
        if (ConsumerController* controller = room->control->find(id))
            controller->setPaused(paused);
    });
}

void Engine::onOver(ConsumerId id)
{
    m_running.remove(id.value);
    emit consumerStopped(id);
    endStopping();
}

void Engine::endStopping()
{
    if (m_running.isEmpty() && std::exchange(m_stoppingAll, false))
        emit allStopped();
}

void Engine::peek(const TopicPartition& source, Offset position,
    std::function<void(Result<Peeked>)> handler)
{
    FetchOrder order;
    order.consumer = ConsumerId(m_nextPeek--);
    order.source = source;
    order.position = position;
    order.maxFetchBytes = 1; // one message always comes
    order.delivered = [](std::optional<Offset>) {};
    order.event = [](const Event&) {};
    order.peeked = [this, handler = std::move(handler)](const Result<Peeked>& found) {
        postHere([handler, found] { handler(found); });
    };
    m_room->fetch->start(std::move(order));
}

QList<Delivery> Engine::takeDeliveries()
{
    return m_room->deliveries.takeAll();
}

void Engine::accept(const Delivery& delivery)
{
    Room* room = m_room.get();
    room->budget.release(delivery.reservedBytes);
    if (room->budget.takeWaiting())
        room->fetch->wakeWaiting();
    room->fetch->accepted(delivery.consumer, delivery.source(), delivery.generation);
    room->controlThread.post([room, id = delivery.consumer, source = delivery.source(),
                                 generation = delivery.generation, next = delivery.next] {
        if (ConsumerController* controller = room->control->find(id))
            controller->accepted(source, generation, next);
    });
}

void Engine::fail(const Delivery& delivery, const Error& reason)
{
    Room* room = m_room.get();
    room->budget.release(delivery.reservedBytes);
    if (room->budget.takeWaiting())
        room->fetch->wakeWaiting();
    failConsumer(delivery.consumer, reason);
}

void Engine::failConsumer(ConsumerId id, const Error& reason)
{
    Room* room = m_room.get();
    room->controlThread.post([room, id, reason] {
        if (ConsumerController* controller = room->control->find(id))
            controller->fail(reason);
    });
}

QList<ConsumerStatus> Engine::status() const
{
    return m_room->board.snapshot();
}

void Engine::forget(ConsumerId id)
{
    if (!m_running.contains(id.value))
        m_room->board.remove(id);
}

QList<Event> Engine::takeEvents()
{
    return m_room->events.takeAll();
}

qint64 Engine::clockOffsetMs() const
{
    return m_room->account.clockOffset->ms();
}

qint64 Engine::budgetUsed() const
{
    return m_room->budget.used();
}

const RequestPacer& Engine::pacer() const
{
    return *m_room->pacer;
}

const cls::Account& Engine::account() const
{
    return m_room->account;
}

} // namespace tidemark::engine
