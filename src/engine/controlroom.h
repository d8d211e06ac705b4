// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/httptransport.h"
#include "engine/consumercontroller.h"

#include <map>

namespace tidemark::engine {

/// Everything that lives in the control thread: its transports, the pacing shared by all
/// consumers of the account, and the controllers. Built, used and destroyed in that thread.
class ControlRoom
{
public:
    struct Outlets
    {
        std::function<void(Event)> event;
        std::function<void(ConsumerId)> over;
    };

    ControlRoom(const cls::Account& account, const cls::HttpOptions& http, const Clock& clock,
        Scheduler& scheduler, StatusBoard& board, FetchPool& fetch,
        std::shared_ptr<RequestPacer> pacer, Outlets outlets);

    [[nodiscard]] ApiCaller& api() { return m_api; }
    [[nodiscard]] ControlContext& context() { return m_context; }

    void start(ConsumerId id, std::shared_ptr<ConsumerController> controller);
    /// The controller, or nullptr where it is over.
    [[nodiscard]] ConsumerController* find(ConsumerId id);

private:
    cls::HttpTransport m_transport;
    cls::ApiClient m_client;
    std::shared_ptr<RequestPacer> m_pacer;
    ApiCaller m_api;
    // Qt allows six connections to a host. Six slow calls, perhaps asked for by a page that shows
    // many groups, would hold up the heartbeats until the leases are lost.
    cls::HttpTransport m_heartbeatTransport;
    cls::ApiClient m_heartbeatClient;
    ApiCaller m_heartbeatApi;
    ControlContext m_context;
    std::map<qint64, std::shared_ptr<ConsumerController>> m_controllers;
};

} // namespace tidemark::engine
