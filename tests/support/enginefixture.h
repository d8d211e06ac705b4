// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumercontroller.h"
#include "support/scriptedtransport.h"
#include "support/virtualtime.h"

namespace tidemark::test {

/// The drivers' surroundings without threads or sockets: a virtual clock, a scripted transport
/// and everything that a controller or worker is constructed with.
struct EngineFixture
{
    static cls::Account makeAccount()
    {
        cls::Account account;
        account.endpoints.dataPlane = QUrl(QStringLiteral("http://127.0.0.1:1"));
        account.endpoints.controlPlane = account.endpoints.dataPlane;
        account.credentials = std::make_shared<cls::CredentialSource>(
            cls::Credentials { QStringLiteral("id"), Secret(QByteArray("key")), {} });
        return account;
    }

    ManualClock clock;
    VirtualScheduler scheduler { clock };
    ScriptedTransport transport;
    cls::ApiClient client { transport, clock, makeAccount() };
    engine::RequestPacer pacer;
    engine::ApiCaller api { client, pacer, scheduler, clock, [] { return 0.5; } };
    engine::StatusBoard board;
    engine::MemoryBudget budget { 128 << 20 };
    QList<engine::Event> events;
    QList<engine::Delivery> deliveries;
    QList<qint64> over;

    [[nodiscard]] qsizetype eventCount(engine::Event::Kind kind) const
    {
        return std::count_if(events.begin(), events.end(),
            [kind](const engine::Event& event) { return event.kind == kind; });
    }
};

/// FetchPool on one worker in the same thread; callbacks come a turn later, as posted ones do.
class DirectFetchPool final : public engine::FetchPool
{
public:
    DirectFetchPool(EngineFixture& fixture)
        : m_scheduler(fixture.scheduler)
        , m_worker(fixture.client, fixture.scheduler, fixture.clock, [] { return 0.5; },
              fixture.budget, fixture.board,
              { [&fixture](engine::Delivery delivery) { fixture.deliveries << std::move(delivery); },
                  [this] { m_worker.wakeWaiting(); } })
    {
    }

    void start(engine::FetchOrder order) override
    {
        order.delivered = [this, told = order.delivered](std::optional<Offset> next) {
            m_scheduler.post([told, next] { told(next); });
        };
        m_worker.start(std::move(order));
    }
    void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        std::function<void()> stopped) override
    {
        m_worker.stop(consumer, source, generation,
            [this, stopped] { m_scheduler.post(stopped); });
    }
    void setPaused(ConsumerId consumer, bool paused) override
    {
        m_worker.setPaused(consumer, paused);
    }
    [[nodiscard]] engine::FetchWorker& worker() { return m_worker; }

private:
    Scheduler& m_scheduler;
    engine::FetchWorker m_worker;
};

} // namespace tidemark::test
