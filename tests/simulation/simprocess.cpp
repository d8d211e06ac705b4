// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simprocess.h"

#include "engine/groupcontroller.h"

namespace tidemark::sim {

namespace {

cls::Account makeAccount(std::shared_ptr<const cls::CredentialSource> credentials)
{
    cls::Account account;
    account.endpoints.controlPlane = QUrl(QStringLiteral("http://127.0.0.1:1"));
    account.endpoints.dataPlane = account.endpoints.controlPlane;
    account.endpoints.region = QStringLiteral("ap-guangzhou");
    account.credentials = std::move(credentials);
    return account;
}

} // namespace

/// One fetch thread.
struct SimProcess::Station
{
    Station(SimProcess& process, quint64 number, engine::FetchWorker::Outlets outlets)
        : thread(process.m_around.world, process.m_machine,
            mixed({ process.m_around.plan.seed, number,
                static_cast<quint64>(process.m_client.incarnation), 11 }))
        , transport(process.m_around.network, process.m_client, thread)
        , client(transport, process.m_machine, process.m_account)
        , worker(client, thread, process.m_machine, process.jitter(20 + number), process.m_budget,
              process.m_board, std::move(outlets))
    {
    }

    SimThread thread;
    SimTransport transport;
    cls::ApiClient client;
    engine::FetchWorker worker;
};

/// The fetch threads as the control thread sees them: all that crosses is posted.
class SimProcess::Pool final : public engine::FetchPool
{
public:
    explicit Pool(SimProcess& process)
        : m_process(process)
    {
        const ProcessPlan& plan = process.m_around.plan.processes[process.m_client.process];
        for (int i = 0; i < plan.fetchThreads; ++i) {
            m_stations.push_back(std::make_unique<Station>(process, static_cast<quint64>(i),
                engine::FetchWorker::Outlets{
                    [&process](engine::Delivery delivery) { process.deliver(std::move(delivery)); },
                    [this] { wakeWaiting(); } }));
        }
    }

    ~Pool() override { m_isClosing = true; }
    Q_DISABLE_COPY_MOVE(Pool)

    void start(engine::FetchOrder order) override
    {
        // As FetchThreads does: the worker may only post what is told.
        order.delivered = posted(std::move(order.delivered));
        order.event = posted(std::move(order.event));
        order.stoodStill = posted(std::move(order.stoodStill));
        order.atEnd = posted(std::move(order.atEnd));
        order.peeked = posted(std::move(order.peeked));
        Station& station = stationOf(order.source);
        station.thread.post([&station, order = std::move(order)] { station.worker.start(order); });
    }
    void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        std::function<void()> stopped) override
    {
        SimThread* control = &m_process.m_control;
        Station& station = stationOf(source);
        station.thread.post([=, &station, stopped = std::move(stopped)] {
            station.worker.stop(
                consumer, source, generation, [control, stopped] { control->post(stopped); });
        });
    }
    void setPaused(ConsumerId consumer, bool paused) override
    {
        for (const auto& station : m_stations) {
            station->thread.post([station = station.get(), consumer, paused] {
                station->worker.setPaused(consumer, paused);
            });
        }
    }
    void accepted(ConsumerId consumer, const TopicPartition& source, Generation generation)
    {
        Station& station = stationOf(source);
        station.thread.post(
            [=, &station] { station.worker.accepted(consumer, source, generation); });
    }
    void wakeWaiting()
    {
        if (m_isClosing)
            return; // a worker gives its reservations back when it is destroyed
        for (const auto& station : m_stations)
            station->thread.post([station = station.get()] { station->worker.wakeWaiting(); });
    }

private:
    template <class Told>
    [[nodiscard]] std::function<void(Told)> posted(std::function<void(Told)> told)
    {
        if (!told)
            return {};
        SimThread* control = &m_process.m_control;
        return [control, told = std::move(told)](Told value) {
            control->post([told, value = std::decay_t<Told>(std::move(value))] { told(value); });
        };
    }
    [[nodiscard]] Station& stationOf(const TopicPartition& source)
    {
        return *m_stations[static_cast<size_t>(source.partition.value) % m_stations.size()];
    }

    SimProcess& m_process;
    std::vector<std::unique_ptr<Station>> m_stations;
    bool m_isClosing = false;
};

SimProcess::SimProcess(const Surroundings& surroundings, SimNetwork::Client& client,
    Machine& machine, cls::Credentials credentials)
    : m_around(surroundings)
    , m_client(client)
    , m_machine(machine)
    , m_credentials(std::make_shared<cls::CredentialSource>(std::move(credentials)))
    , m_account(makeAccount(m_credentials))
    , m_budget(surroundings.plan.processes[client.process].budgetBytes)
    , m_main(surroundings.world, machine,
          mixed({ surroundings.plan.seed, static_cast<quint64>(client.incarnation), 1 }))
    , m_inbox([this] { m_main.post([this] { m_sink.wake(); }); })
    , m_sink(surroundings.plan.processes[client.process], m_main, machine,
          mixed({ surroundings.plan.seed, static_cast<quint64>(client.incarnation), 2 }),
          { [this] { return m_inbox.takeAll(); },
              [this](const engine::Delivery& delivery) { accept(delivery); },
              [this](const engine::Delivery& delivery) { fail(delivery); } })
    , m_control(surroundings.world, machine,
          mixed({ surroundings.plan.seed, static_cast<quint64>(client.incarnation), 3 }))
    , m_transport(surroundings.network, client, m_control)
    , m_apiClient(m_transport, machine, m_account)
    , m_pacer(surroundings.plan.processes[client.process].requestsPerSecond)
    , m_api(m_apiClient, m_pacer, m_control, machine, jitter(4))
    , m_heartbeatTransport(surroundings.network, client, m_control)
    , m_heartbeatClient(m_heartbeatTransport, machine, m_account)
    , m_heartbeats(m_heartbeatClient, m_pacer, m_control, machine, jitter(5))
    , m_pool(std::make_unique<Pool>(*this))
    , m_context(makeContext())
{
    m_client.memberOf = [this](const QString& name) {
        for (auto it = m_consumers.rbegin(); it != m_consumers.rend(); ++it) {
            if (it->name == name)
                return it->member;
        }
        return -1;
    };
}

SimProcess::~SimProcess()
{
    m_client.isGone = true;
    for (const Consumer& entry : m_consumers) {
        if (!entry.isOver)
            m_around.oracle.crashed(entry.member);
    }
    m_controllers.clear();
}

engine::ControlContext SimProcess::makeContext()
{
    return { m_api, m_heartbeats, m_control, m_machine, jitter(6), m_board, *m_pool,
        [](const engine::Event&) {}, [this](ConsumerId id) { onOver(id); } };
}

Jitter SimProcess::jitter(quint64 which) const
{
    const auto random = std::make_shared<Random>(
        mixed({ m_around.plan.seed, static_cast<quint64>(m_client.incarnation), which }));
    return [random] { return random->unit(); };
}

void SimProcess::startConsumer(int group, const QString& name)
{
    const GroupPlan& plan = m_around.plan.groups[group];
    engine::ConsumerConfig config;
    config.logsetId = SimService::logsetId();
    for (const int topic : plan.topics)
        config.topicIds << SimService::topicId(topic);
    config.group = SimService::groupName(group);
    config.consumer = name;
    config.heartbeatIntervalSeconds = plan.heartbeatSeconds;
    config.fetchIntervalMs = plan.fetchIntervalMs;
    config.maxFetchBytes = plan.maxFetchBytes;
    config.stopTimeoutMs = plan.stopTimeoutMs;
    config.start = plan.start;
    config.invalidOffsetPolicy = plan.invalidOffsets;

    Consumer entry;
    entry.id = ConsumerId(m_nextId++);
    entry.member = m_around.oracle.started(m_client.incarnation, group, name);
    entry.group = group;
    entry.name = name;
    m_consumers.push_back(entry);
    engine::ConsumerStatus status;
    status.id = entry.id;
    m_board.add(status);
    m_control.post([this, id = entry.id, config] {
        const auto controller = std::make_shared<engine::GroupController>(id, config, m_context);
        m_controllers[id.value] = controller;
        controller->start();
    });
}

void SimProcess::stopConsumer(Consumer& entry)
{
    if (entry.isStopping || entry.isOver)
        return;
    expectEnd(entry);
    m_around.oracle.askedToStop(entry.member);
    m_control.post([this, id = entry.id] {
        const auto found = m_controllers.find(id.value);
        if (found != m_controllers.end())
            found->second->stop();
    });
}

void SimProcess::expectEnd(Consumer& entry) const
{
    entry.isStopping = true;
    // The bound of the engine, and the posts to its thread and back.
    entry.overBeforeMs = m_machine.monotonicMs() + std::max<qint64>(0, m_machine.sleepsMs())
        + m_around.plan.groups[entry.group].stopTimeoutMs + 200;
}

void SimProcess::setPaused(ConsumerId id, bool paused)
{
    m_control.post([this, id, paused] {
        const auto found = m_controllers.find(id.value);
        if (found != m_controllers.end())
            found->second->setPaused(paused);
    });
}

void SimProcess::replaceCredentials(const cls::Credentials& credentials)
{
    m_main.post([this, credentials] { m_credentials->replace(credentials); });
}

SimProcess::Consumer* SimProcess::runningOf(int group)
{
    for (Consumer& entry : m_consumers) {
        if (entry.group == group && !entry.isOver && !entry.isStopping)
            return &entry;
    }
    return nullptr;
}

SimProcess::Consumer* SimProcess::consumer(ConsumerId id)
{
    for (Consumer& entry : m_consumers) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

void SimProcess::deliver(engine::Delivery delivery)
{
    m_largestAnswer = std::max(m_largestAnswer, delivery.reservedBytes);
    const qint64 reserved = m_around.plan.groups[consumer(delivery.consumer)->group].maxFetchBytes;
    m_largestGrowth = std::max(m_largestGrowth,
        static_cast<double>(delivery.reservedBytes) / static_cast<double>(reserved));
    m_around.trace.note({ 4, static_cast<quint64>(delivery.generation.value) }, [&] {
        return QStringLiteral("p%1 delivered %2 [%3, %4) generation %5")
            .arg(m_client.incarnation)
            .arg(placeText(delivery.source()))
            .arg(delivery.from.value_or(Offset(-1)).value)
            .arg(delivery.next.value_or(Offset(-1)).value)
            .arg(delivery.generation.value);
    });
    m_around.oracle.delivered(consumer(delivery.consumer)->member, delivery);
    m_inbox.put(std::move(delivery));
}

void SimProcess::giveBack(const engine::Delivery& delivery)
{
    m_budget.release(delivery.reservedBytes);
    if (m_budget.takeWaiting())
        m_pool->wakeWaiting();
}

void SimProcess::accept(const engine::Delivery& delivery)
{
    m_around.trace.note({ 5, static_cast<quint64>(delivery.generation.value) }, [&] {
        return QStringLiteral("p%1 accepted %2 to %3")
            .arg(m_client.incarnation)
            .arg(placeText(delivery.source()))
            .arg(delivery.next.value_or(Offset(-1)).value);
    });
    m_around.oracle.accepted(consumer(delivery.consumer)->member, delivery);
    giveBack(delivery);
    m_pool->accepted(delivery.consumer, delivery.source(), delivery.generation);
    m_control.post([this, id = delivery.consumer, source = delivery.source(),
                       generation = delivery.generation, next = delivery.next] {
        const auto found = m_controllers.find(id.value);
        if (found != m_controllers.end())
            found->second->accepted(source, generation, next);
    });
}

void SimProcess::fail(const engine::Delivery& delivery)
{
    m_around.trace.note({ 6, static_cast<quint64>(delivery.generation.value) }, [&] {
        return QStringLiteral("p%1 cannot store %2")
            .arg(m_client.incarnation)
            .arg(placeText(delivery.source()));
    });
    Consumer* entry = consumer(delivery.consumer);
    m_around.oracle.askedToStop(entry->member);
    if (!entry->isStopping)
        expectEnd(*entry);
    giveBack(delivery);
    m_control.post([this, id = delivery.consumer] {
        const auto found = m_controllers.find(id.value);
        if (found != m_controllers.end()) {
            found->second->fail(Error::make(
                ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("simulated")));
        }
    });
}

void SimProcess::onOver(ConsumerId id)
{
    const auto found = m_controllers.find(id.value);
    if (found == m_controllers.end())
        return;
    m_control.post([ended = std::move(found->second)] {});
    m_controllers.erase(found);
    bool failed = false;
    m_board.update(id, [&](const engine::ConsumerStatus& status) {
        failed = status.state == engine::MemberState::Failed;
    });
    m_main.post([this, id, failed] {
        Consumer* entry = consumer(id);
        entry->isOver = true;
        m_around.trace.note({ 7, static_cast<quint64>(id.value) }, [&] {
            return QStringLiteral("p%1 %2 is over%3")
                .arg(m_client.incarnation)
                .arg(entry->name, failed ? QStringLiteral(" (failed)") : QString());
        });
        m_around.oracle.ended(entry->member, failed);
    });
}

void SimProcess::addHoldings(std::vector<Oracle::Holding>& holdings) const
{
    const QList<engine::ConsumerStatus> statuses = m_board.snapshot();
    for (const engine::ConsumerStatus& status : statuses) {
        for (const Consumer& entry : m_consumers) {
            if (entry.id != status.id || entry.isOver)
                continue;
            for (const engine::PartitionStatus& partition : status.partitions)
                holdings.push_back({ entry.member, partition.source,
                    partition.state == engine::PartitionState::Draining, m_machine.awakeMs() });
        }
    }
}

QString SimProcess::statusText() const
{
    QStringList out;
    const QList<engine::ConsumerStatus> statuses = m_board.snapshot();
    for (const engine::ConsumerStatus& status : statuses) {
        out << QStringLiteral("p%1 consumer %2 state %3%4")
                   .arg(m_client.incarnation)
                   .arg(status.id.value)
                   .arg(int(status.state))
                   .arg(status.lastError ? QStringLiteral(" ") + status.lastError->text()
                                         : QString());
        for (const engine::PartitionStatus& partition : status.partitions) {
            out << QStringLiteral("  %1 state %2 block %3 outstanding %4%5")
                       .arg(placeText(partition.source))
                       .arg(int(partition.state))
                       .arg(int(partition.block))
                       .arg(partition.outstanding)
                       .arg(partition.lastError ? QStringLiteral(" ") + partition.lastError->text()
                                                : QString());
        }
    }
    return out.join(QLatin1Char('\n'));
}

} // namespace tidemark::sim
