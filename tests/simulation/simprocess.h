// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumercontroller.h"
#include "engine/inbox.h"
#include "simulation/simnetwork.h"
#include "simulation/simsink.h"

#include <map>
#include <memory>
#include <vector>

namespace tidemark::sim {

/// What a process finds when it starts.
struct Surroundings
{
    const Plan& plan;
    test::VirtualScheduler& world;
    SimNetwork& network;
    Oracle& oracle;
    Trace& trace;
};

/// One incarnation of a process that runs the engine: control thread, fetch threads and taker,
/// joined as Engine, ControlRoom and FetchThreads join them, without sockets and real threads.
/// Destroying it is a crash: nothing is said to anybody.
class SimProcess
{
public:
    /// `client` and `machine` outlive the process.
    SimProcess(const Surroundings& surroundings, SimNetwork::Client& client, Machine& machine,
        cls::Credentials credentials);
    ~SimProcess();
    Q_DISABLE_COPY_MOVE(SimProcess)

    struct Consumer
    {
        ConsumerId id;
        Oracle::Member member = 0;
        int group = 0;
        QString name;
        bool isOver = false;
        bool isStopping = false;
        qint64 overBeforeMs = 0; ///< where it is stopping
    };

    void startConsumer(int group, const QString& name);
    void stopConsumer(Consumer& consumer);
    /// The consumer was told to stop: it has its time from now, or from when the machine wakes.
    void expectEnd(Consumer& entry) const;
    void setPaused(ConsumerId id, bool paused);
    void replaceCredentials(const cls::Credentials& credentials);

    [[nodiscard]] std::vector<Consumer>& consumers() { return m_consumers; }
    [[nodiscard]] Consumer* runningOf(int group);
    [[nodiscard]] SimSink& sink() { return m_sink; }
    [[nodiscard]] const engine::MemoryBudget& budget() const { return m_budget; }
    /// Of the batches delivered: memory, and memory by what their pulls had reserved.
    [[nodiscard]] qint64 largestAnswer() const { return m_largestAnswer; }
    [[nodiscard]] double largestGrowth() const { return m_largestGrowth; }
    [[nodiscard]] const SimNetwork::Client& client() const { return m_client; }
    [[nodiscard]] const Machine& machine() const { return m_machine; }
    void addHoldings(std::vector<Oracle::Holding>& holdings) const;
    [[nodiscard]] QString statusText() const;

private:
    struct Station;
    class Pool;

    [[nodiscard]] engine::ControlContext makeContext();
    [[nodiscard]] Jitter jitter(quint64 which) const;
    void deliver(engine::Delivery delivery);
    void accept(const engine::Delivery& delivery);
    void fail(const engine::Delivery& delivery);
    void giveBack(const engine::Delivery& delivery);
    void onOver(ConsumerId id);
    [[nodiscard]] Consumer* consumer(ConsumerId id);

    Surroundings m_around;
    SimNetwork::Client& m_client;
    Machine& m_machine;
    std::shared_ptr<cls::CredentialSource> m_credentials;
    cls::Account m_account;
    engine::StatusBoard m_board;
    engine::MemoryBudget m_budget;
    SimThread m_main;
    engine::Inbox<engine::Delivery> m_inbox;
    SimSink m_sink;
    SimThread m_control;
    SimTransport m_transport;
    cls::ApiClient m_apiClient;
    engine::RequestPacer m_pacer;
    engine::ApiCaller m_api;
    SimTransport m_heartbeatTransport;
    cls::ApiClient m_heartbeatClient;
    engine::ApiCaller m_heartbeats;
    std::unique_ptr<Pool> m_pool;
    engine::ControlContext m_context;
    std::map<qint64, std::shared_ptr<engine::ConsumerController>> m_controllers;
    std::vector<Consumer> m_consumers;
    qint64 m_nextId = 1;
    qint64 m_largestAnswer = 0;
    double m_largestGrowth = 1;
};

} // namespace tidemark::sim
