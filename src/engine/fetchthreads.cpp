// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchthreads.h"

#include <QAbstractEventDispatcher>

namespace tidemark::engine {

namespace {
// Idle partitions are asked together; their answers come one by one, each with several events.
// A thread that sleeps this long before it waits again takes them in a few turns instead of dozens.
constexpr unsigned long napMs = 10;
}

struct FetchThreads::Station
{
    explicit Station(const QString& name)
        : thread(name)
    {
    }

    // In the order of construction; all but the thread live in it.
    std::unique_ptr<QtScheduler> scheduler;
    std::unique_ptr<cls::HttpTransport> transport;
    std::unique_ptr<cls::ApiClient> client;
    std::unique_ptr<FetchWorker> worker;
    WorkerThread thread;

    /// Tells the control thread something that is not urgent, together with all that comes up in
    /// this turn: it is woken once. In this thread.
    void tellLater(Scheduler* control, std::function<void()> told)
    {
        if (later.empty()) {
            scheduler->post([this, control] {
                control->post([all = std::exchange(later, {})] {
                    for (const auto& one : all)
                        one();
                });
            });
        }
        later.push_back(std::move(told));
    }
    std::vector<std::function<void()>> later;

    /// Runs `work` with the worker in its thread, or not at all where it is gone.
    void post(std::function<void(FetchWorker&)> work)
    {
        thread.post([this, work = std::move(work)] {
            if (worker)
                work(*worker);
        });
    }
};

FetchThreads::FetchThreads(int count, const cls::Account& account, const cls::HttpOptions& http,
    const Clock& clock, Scheduler& control, MemoryBudget& budget, StatusBoard& board,
    const std::function<void(Delivery)>& deliver, int pullTimeoutMs)
    : m_control(control)
{
    for (int i = 0; i < count; ++i) {
        auto& station
            = m_stations.emplace_back(std::make_unique<Station>(QStringLiteral("fetch-%1").arg(i)));
        Station* built = station.get();
        built->thread.runAndWait([&] {
            built->scheduler = std::make_unique<QtScheduler>();
            built->transport = std::make_unique<cls::HttpTransport>(http);
            built->client = std::make_unique<cls::ApiClient>(*built->transport, clock, account);
            built->worker = std::make_unique<FetchWorker>(*built->client, *built->scheduler, clock,
                systemJitter(), budget, board,
                FetchWorker::Outlets { deliver, [this] { wakeWaiting(); } }, pullTimeoutMs);
            QObject::connect(QAbstractEventDispatcher::instance(),
                &QAbstractEventDispatcher::aboutToBlock, built->scheduler.get(), [built] {
                    if (built->worker && built->worker->isIdle())
                        QThread::msleep(napMs);
                });
        });
    }
}

FetchThreads::~FetchThreads()
{
    for (const auto& station : m_stations) {
        station->thread.runAndWait([&] {
            station->worker.reset();
            station->client.reset();
            station->transport.reset();
            station->scheduler.reset();
        });
    }
}

FetchThreads::Station& FetchThreads::stationOf(const TopicPartition& source)
{
    return *m_stations[qHash(source) % m_stations.size()];
}

void FetchThreads::start(FetchOrder order)
{
    // The callbacks are the control thread's: a worker may only post them. They are posted before
    // the batch can be seen, so the ledger knows of a batch before anybody can accept it.
    Scheduler* control = &m_control;
    order.delivered = [control, told = std::move(order.delivered)](std::optional<Offset> next) {
        control->post([told, next] { told(next); });
    };
    order.event = [control, told = std::move(order.event)](Event event) {
        control->post([told, event = std::move(event)] { told(event); });
    };
    if (order.stoodStill) {
        order.stoodStill = [control, told = std::move(order.stoodStill)](const Error& error) {
            control->post([told, error] { told(error); });
        };
    }
    if (order.atEnd) {
        Station* station = &stationOf(order.source);
        order.atEnd = [station, control, told = std::move(order.atEnd)](bool isFinal) {
            station->tellLater(control, [told, isFinal] { told(isFinal); });
        };
    }
    if (order.peeked) {
        order.peeked = [control, told = std::move(order.peeked)](const Result<Peeked>& found) {
            control->post([told, found] { told(found); });
        };
    }
    stationOf(order.source).post([order = std::move(order)](FetchWorker& worker) {
        worker.start(order);
    });
}

void FetchThreads::stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
    std::function<void()> stopped)
{
    Scheduler* control = &m_control;
    stationOf(source).post(
        [control, consumer, source, generation, stopped = std::move(stopped)](
            FetchWorker& worker) {
            worker.stop(consumer, source, generation,
                [control, stopped] { control->post(stopped); });
        });
}

void FetchThreads::setPaused(ConsumerId consumer, bool paused)
{
    for (const auto& station : m_stations)
        station->post([=](FetchWorker& worker) { worker.setPaused(consumer, paused); });
}

void FetchThreads::accepted(ConsumerId consumer, const TopicPartition& source,
    Generation generation)
{
    stationOf(source).post([=](FetchWorker& worker) {
        worker.accepted(consumer, source, generation);
    });
}

void FetchThreads::wakeWaiting()
{
    for (const auto& station : m_stations)
        station->post([](FetchWorker& worker) { worker.wakeWaiting(); });
}

} // namespace tidemark::engine
