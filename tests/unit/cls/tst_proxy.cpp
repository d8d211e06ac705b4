// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/httptransport.h"

#include "unit/cls/relayproxy.h"
#include "unit/cls/tcpserver.h"
#include "unit/cls/tlsserver.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

HttpOptions through(ProxyOptions::Kind kind, quint16 port)
{
    HttpOptions options;
    options.proxy = { kind, QStringLiteral("127.0.0.1"), port };
    return options;
}

HttpReply exchange(const HttpOptions& options, const QUrl& url)
{
    HttpTransport transport(options);
    HttpRequest request;
    request.url = url;
    request.body = "{}";
    request.timeoutMs = 10'000;
    std::optional<HttpReply> told;
    (void)transport.send(request, [&](HttpReply&& reply) { told = std::move(reply); });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 15'000))
        qFatal("nothing was told");
    return *told;
}

TcpServer::Answer always(const QByteArray& bytes)
{
    return [bytes](const TcpServer::Request&, QTcpSocket* socket) { socket->write(bytes); };
}

const QUrl plain(QStringLiteral("http://service.example/x"));
const QUrl secure(QStringLiteral("https://service.example/x"));

} // namespace

class tst_Proxy : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void httpProxyIsGivenPlainRequests()
    {
        TcpServer proxy(always(httpAnswer(200, "by proxy")));
        const HttpReply reply = exchange(through(ProxyOptions::Kind::Http, proxy.port()), plain);
        QVERIFY(!reply.failure);
        QCOMPARE(reply.body, QByteArray("by proxy"));
        QVERIFY(proxy.requests.first().head.startsWith("POST http://service.example/x HTTP/1.1"));
    }

    void tlsGoesThroughATunnelAndIsVerified()
    {
        const QTemporaryDir folder;
        QList<QSslCertificate> authority;
        TlsServer server(folder.path(), httpAnswer(200, "secret"), authority,
            QStringLiteral("DNS:service.example"));
        RelayProxy proxy(RelayProxy::Kind::HttpTunnel, server.serverPort());
        HttpOptions options = through(ProxyOptions::Kind::Http, proxy.port());
        const HttpReply stranger = exchange(options, secure);
        QVERIFY(stranger.failure);
        QCOMPARE(stranger.failure->kind, ErrorKind::Tls);
        QCOMPARE(server.requests, 0);
        options.extraAuthorities = authority;
        const HttpReply reply = exchange(options, secure);
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->text()) : "");
        QCOMPARE(reply.body, QByteArray("secret"));
        QCOMPARE(proxy.wishes.last(), QByteArray("service.example:443"));
        // What the proxy says is not taken for the service's word.
        QVERIFY(reply.header("Date").isEmpty());
    }

    void socks5LooksUpNames()
    {
        TcpServer server(always(httpAnswer(200, "by socks")));
        RelayProxy proxy(RelayProxy::Kind::Socks5, server.port());
        const HttpReply reply = exchange(through(ProxyOptions::Kind::Socks5, proxy.port()), plain);
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->text()) : "");
        QCOMPARE(reply.body, QByteArray("by socks"));
        QCOMPARE(proxy.wishes, QByteArrayList { "service.example:80" });
    }

    void failuresOfTheProxyAreItsOwn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("http") << int(ProxyOptions::Kind::Http);
        QTest::newRow("socks5") << int(ProxyOptions::Kind::Socks5);
    }
    void failuresOfTheProxyAreItsOwn()
    {
        QFETCH(int, kind);
        quint16 nobody = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            nobody = server.serverPort();
        }
        const HttpReply reply = exchange(through(ProxyOptions::Kind(kind), nobody), plain);
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Network);
        QCOMPARE(reply.failure->code, QLatin1StringView(HttpTransport::proxyFailed));
        QVERIFY(reply.failure->message.contains(QStringLiteral("127.0.0.1:%1").arg(nobody)));
    }

    void aTunnelThatIsRefused()
    {
        RelayProxy proxy(RelayProxy::Kind::RefusingTunnel, 1);
        const HttpReply reply = exchange(through(ProxyOptions::Kind::Http, proxy.port()), secure);
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->code, QLatin1StringView(HttpTransport::proxyFailed));
    }

    void noneMeansNone()
    {
        TcpServer proxy(always(httpAnswer(200, "by proxy")));
        QNetworkProxy::setApplicationProxy(
            { QNetworkProxy::HttpCachingProxy, QStringLiteral("127.0.0.1"), proxy.port() });
        const QUrl nowhere(QStringLiteral("http://no-such-host.invalid/"));
        const HttpReply system = exchange({}, nowhere);
        QCOMPARE(system.body, QByteArray("by proxy"));
        HttpOptions options;
        options.proxy.kind = ProxyOptions::Kind::None;
        const HttpReply reply = exchange(options, nowhere);
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->code, QLatin1StringView(HttpTransport::hostNotFound));
        QCOMPARE(proxy.requests.size(), 1);
    }

    void thisMachineIsReachedWithoutOne()
    {
        TcpServer server(always(httpAnswer(200, "direct")));
        for (const auto kind : { ProxyOptions::Kind::Http, ProxyOptions::Kind::Socks5 })
            QCOMPARE(exchange(through(kind, 1), server.url()).body, QByteArray("direct"));
        QVERIFY(isThisMachine(QUrl(QStringLiteral("http://LOCALHOST:1"))));
        QVERIFY(isThisMachine(QUrl(QStringLiteral("http://[::1]"))));
        QVERIFY(!isThisMachine(plain));
    }
};

QTEST_GUILESS_MAIN(tst_Proxy)
#include "tst_proxy.moc"
