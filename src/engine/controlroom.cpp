// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/controlroom.h"

namespace tidemark::engine {

namespace {

/// A request that waits for a connection would arrive later than RequestPacer takes for possible.
cls::HttpOptions withoutQueue(cls::HttpOptions options)
{
    options.maxConnectionsToHost = 64;
    return options;
}

} // namespace

ControlRoom::ControlRoom(const cls::Account& account, const cls::HttpOptions& http,
    const Clock& clock, Scheduler& scheduler, StatusBoard& board, FetchPool& fetch,
    std::shared_ptr<RequestPacer> pacer, Outlets outlets)
    : m_transport(withoutQueue(http))
    , m_client(m_transport, clock, account)
    , m_pacer(std::move(pacer))
    , m_api(m_client, *m_pacer, scheduler, clock, systemJitter())
    , m_heartbeatTransport(withoutQueue(http))
    , m_heartbeatClient(m_heartbeatTransport, clock, account)
    , m_heartbeatApi(m_heartbeatClient, *m_pacer, scheduler, clock, systemJitter())
    , m_context { m_api, m_heartbeatApi, scheduler, clock, systemJitter(), board, fetch,
        std::move(outlets.event), {} }
{
    // The controller that ends is still on the stack: it is released in a later turn.
    m_context.over = [this, &scheduler, over = std::move(outlets.over)](ConsumerId id) {
        const auto found = m_controllers.find(id.value);
        if (found == m_controllers.end())
            return;
        scheduler.post([ended = std::move(found->second)] {});
        m_controllers.erase(found);
        over(id);
    };
}

void ControlRoom::start(ConsumerId id, std::shared_ptr<ConsumerController> controller)
{
    const std::shared_ptr<ConsumerController> started = std::move(controller);
    m_controllers[id.value] = started;
    started->start();
}

ConsumerController* ControlRoom::find(ConsumerId id)
{
    const auto found = m_controllers.find(id.value);
    return found == m_controllers.end() ? nullptr : found->second.get();
}

} // namespace tidemark::engine
