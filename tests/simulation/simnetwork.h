// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/transport.h"
#include "simulation/oracle.h"
#include "simulation/requestfaults.h"
#include "simulation/simservice.h"
#include "simulation/simthread.h"
#include "simulation/trace.h"

#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace tidemark::sim {

class SimTransport;

/// Between the processes and the service: latency, which lets answers overtake each other, and
/// every fault that a network, a gateway or the service itself can add. Tells the oracle what
/// goes over the wire.
class SimNetwork
{
public:
    /// One incarnation of a process, as the network sees it.
    struct Client
    {
        int process = 0; ///< number in the plan
        int incarnation = 0;
        Machine& machine;
        /// Which consumer has the name now; -1: none.
        std::function<Oracle::Member(const QString& consumer)> memberOf;
        std::function<void()> crash; ///< posts it
        bool isGone = false; ///< crashed: what it has sent is on its way all the same
        std::unordered_map<std::string, std::deque<qint64>> sent; ///< by action, of the last second
    };

    SimNetwork(const Plan& plan, test::VirtualScheduler& world, const Clock& clock,
        SimService& service, Oracle& oracle, Trace& trace);

    [[nodiscard]] RequestFaults& faults() { return m_faults; }
    /// The process reaches nobody for so long.
    void cut(int process, qint64 ms);
    /// No fault any more; connections that wait for nothing break.
    void heal();

private:
    friend class SimTransport;
    struct Exchange;
    using ExchangePtr = std::shared_ptr<Exchange>;

    void begin(const ExchangePtr& exchange);
    void tellSent(const Exchange& exchange);
    void arrive(const ExchangePtr& exchange);
    void tellProcessed(const Exchange& exchange, const cls::HttpReply& reply);
    [[nodiscard]] cls::HttpReply process(const Exchange& exchange);
    void spoil(const Exchange& exchange, cls::HttpReply& reply) const;
    void answer(const ExchangePtr& exchange, cls::HttpReply reply, qint64 delayMs);
    void fail(const ExchangePtr& exchange, ErrorKind kind, qint64 delayMs);
    void getStuck(const ExchangePtr& exchange);
    [[nodiscard]] bool isCut(const Exchange& exchange) const;

    const Plan& m_plan;
    test::VirtualScheduler& m_world;
    const Clock& m_clock;
    SimService& m_service;
    Oracle& m_oracle;
    Trace& m_trace;
    RequestFaults m_faults;
    std::map<int, qint64> m_cutUntilMs;
    std::map<std::pair<int, QByteArray>, quint64> m_counts;
    std::vector<std::weak_ptr<Exchange>> m_stuck; // nothing will ever come
    std::vector<std::weak_ptr<Exchange>> m_heldUp;
    bool m_isHealed = false;
};

/// The connections of one client of a process. Thread: the one given.
class SimTransport final : public cls::Transport
{
public:
    SimTransport(SimNetwork& network, SimNetwork::Client& client, SimThread& thread);
    ~SimTransport() override;
    Q_DISABLE_COPY_MOVE(SimTransport)

    RequestId send(const cls::HttpRequest& request, cls::ReplyHandler handler) override;
    void abort(RequestId id) override;

private:
    friend class SimNetwork;
    void finish(RequestId id, cls::HttpReply reply);

    SimNetwork& m_network;
    SimNetwork::Client& m_client;
    SimThread& m_thread;
    std::unordered_map<RequestId, std::shared_ptr<SimNetwork::Exchange>> m_open;
    RequestId m_nextId = 1;
};

} // namespace tidemark::sim
