// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectiontestrun.h"

#include "base/postbox.h"
#include "base/workerthread.h"

#include <QHostAddress>
#include <QHostInfo>

namespace tidemark::engine {

namespace {

/// Answers are delivered to `context`, and not any more once it is gone.
ConnectionTest::Resolver systemResolver(QObject* context)
{
    return [context](const QString& host, std::function<void(Result<QStringList>)> handler) {
        QHostInfo::lookupHost(host, context, [host, handler](const QHostInfo& info) {
            QStringList addresses;
            for (const QHostAddress& address : info.addresses())
                addresses << address.toString();
            if (info.error() == QHostInfo::NoError && !addresses.isEmpty()) {
                handler(addresses);
                return;
            }
            handler(Error::make(ErrorKind::Network,
                QString::fromLatin1(cls::HttpTransport::hostNotFound),
                QStringLiteral("%1: %2").arg(host, info.errorString())));
        });
    };
}

/// What lives in the thread of the test.
struct TestRoom
{
    TestRoom(TestTarget target, const cls::HttpOptions& http, const Clock& clock,
        ConnectionTest::Listener listener)
        : transport(http)
        , test(transport, scheduler, clock, systemResolver(&context),
              withProxy(std::move(target), http), std::move(listener))
    {
    }

    static TestTarget withProxy(TestTarget target, const cls::HttpOptions& http)
    {
        const QNetworkProxy proxy
            = cls::proxyFor(target.account.endpoints.controlPlane, http.proxy);
        target.proxyFindsHosts = proxy.type() != QNetworkProxy::NoProxy;
        return target;
    }

    QObject context;
    QtScheduler scheduler;
    cls::HttpTransport transport;
    ConnectionTest test;
};

} // namespace

struct ConnectionTestRun::Room
{
    PostBox home; // lives in the owner's thread
    std::unique_ptr<TestRoom> inside; // lives in the thread
    WorkerThread thread { QStringLiteral("test") };
};

ConnectionTestRun::ConnectionTestRun(
    TestTarget target, const cls::HttpOptions& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_room(std::make_unique<Room>())
{
    Room* room = m_room.get();
    ConnectionTest::Listener listener;
    listener.began = [this, room](TestStep step) {
        room->home.post([this, step] { emit stepBegan(step); });
    };
    listener.ended = [this, room](const TestResult& result) {
        room->home.post([this, result] { emit stepEnded(result); });
    };
    listener.over = [this, room] { room->home.post([this] { emit finished(); }); };
    room->thread.post([room, target = std::move(target), http, &clock, listener] {
        room->inside = std::make_unique<TestRoom>(target, http, clock, listener);
        room->inside->test.start();
    });
}

ConnectionTestRun::~ConnectionTestRun()
{
    Room* room = m_room.get();
    room->thread.runAndWait([room] { room->inside.reset(); });
}

void ConnectionTestRun::cancel()
{
    Room* room = m_room.get();
    room->thread.post([room] {
        if (room->inside)
            room->inside->test.cancel();
    });
}

} // namespace tidemark::engine
