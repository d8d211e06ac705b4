// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/endpoints.h"
#include "cls/httptransport.h"

#include "unit/cls/tcpserver.h"
#include "unit/cls/tlsserver.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

class tst_HttpTransport : public QObject
{
    Q_OBJECT

private slots:
    void requestArrivesAsGiven();
    void hostIsTheOneThatIsSigned_data();
    void hostIsTheOneThatIsSigned();
    void hostOnLoopback_data();
    void hostOnLoopback();
    void statusAndBodyComeBack_data();
    void statusAndBodyComeBack();
    void chunked();
    void compressedBodyIsLeftAsItIs();
    void redirectIsNotFollowed();
    void cookiesAreNotKept();
    void passwordIsNotAskedFor();
    void keepsTheConnection();
    void timeout_data();
    void timeout();
    void tooLarge_data();
    void tooLarge();
    void limitItselfIsAllowed();
    void cut_data();
    void cut();
    void refusedConnection();
    void unknownName();
    void abortCallsNobody();
    void handlerMaySendAndAbort();
    void destructionCallsNobody();
    void manyAtOnce();
    void aBrokenConnectionSendsNothingTwice();
    void certificates();
    void brokenHandshakeMayBeTriedAgain();
};

namespace {

struct Outcome
{
    int calls = 0;
    HttpReply reply;
};

HttpRequest requestTo(const QUrl& url, int timeoutMs = 5000)
{
    HttpRequest request;
    request.url = url;
    request.body = "{}";
    request.headers = { { "Content-Type", "application/json" } };
    request.timeoutMs = timeoutMs;
    return request;
}

ReplyHandler into(Outcome& outcome)
{
    return [&outcome](HttpReply&& reply) {
        ++outcome.calls;
        outcome.reply = std::move(reply);
    };
}

/// Sends, waits for the handler, and waits on to see that it is not called again.
Outcome exchange(HttpTransport& transport, const HttpRequest& request)
{
    Outcome outcome;
    (void)transport.send(request, into(outcome));
    if (outcome.calls != 0)
        qFatal("the handler was called inside send()");
    (void)QTest::qWaitFor([&] { return outcome.calls > 0; }, request.timeoutMs + 3000);
    QTest::qWait(30);
    return outcome;
}

TcpServer::Answer always(const QByteArray& bytes)
{
    return [bytes](const TcpServer::Request&, QTcpSocket* socket) { socket->write(bytes); };
}

} // namespace

void tst_HttpTransport::requestArrivesAsGiven()
{
    TcpServer server(always(httpAnswer(200, "ok")));
    HttpTransport transport;
    HttpRequest request = requestTo(server.url(QStringLiteral("/pull_log?topic_id=a%2Bb%20c%26d")));
    request.body = QByteArray("\x00\xff{\"a\":1}", 9);
    request.headers << std::pair<QByteArray, QByteArray>(
        "Authorization", "q-sign-algorithm=sha1&x=a;b")
                    << std::pair<QByteArray, QByteArray>("X-TC-Region", "");
    const Outcome outcome = exchange(transport, request);
    QVERIFY(!outcome.reply.failure);
    QCOMPARE(server.requests.size(), 1);
    const TcpServer::Request& seen = server.requests.first();
    QVERIFY2(seen.head.startsWith("POST /pull_log?topic_id=a%2Bb%20c%26d HTTP/1.1\r\n"),
        seen.head.constData());
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.header("Content-Length"), QByteArray("9"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.header("Authorization"), QByteArray("q-sign-algorithm=sha1&x=a;b"));
    QCOMPARE(seen.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(seen.header("Host"), hostHeader(request.url));
    QVERIFY(seen.header("Cookie").isEmpty());
}

void tst_HttpTransport::hostIsTheOneThatIsSigned_data()
{
    QTest::addColumn<QString>("endpoint");
    for (const char* endpoint :
        { "http://example.com", "http://EXAMPLE.com:8080", "http://example.com:80",
            "http://example.com:443", "http://bücher.example:81", "http://10.1.2.3:9000",
            "http://[2001:db8::1]:9000", "http://[2001:DB8:0:0::1]", "http://[2001:db8::1]:80" }) {
        QTest::newRow(endpoint) << QString::fromUtf8(endpoint);
    }
}

void tst_HttpTransport::hostIsTheOneThatIsSigned()
{
    QFETCH(QString, endpoint);
    // A proxy sees the request for any host and port but loopback ones, which Qt never gives it.
    TcpServer proxy(always(httpAnswer(200, "")));
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpCachingProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    const auto restore
        = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    const Result<QUrl> parsed = parseEndpoint(endpoint, PlainHttp::Allowed);
    QVERIFY(parsed.ok());
    HttpTransport transport;
    // Checked and as written by somebody else.
    for (const QUrl& url : { parsed.value(), QUrl(endpoint) }) {
        (void)exchange(transport, requestTo(url));
        QVERIFY(!proxy.requests.isEmpty());
        QCOMPARE(proxy.requests.takeFirst().header("Host"), hostHeader(url));
    }
}

void tst_HttpTransport::hostOnLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << QStringLiteral("127.0.0.1");
    QTest::newRow("another address") << QStringLiteral("127.0.0.2");
    QTest::newRow("name") << QStringLiteral("localhost");
    QTest::newRow("name in capitals") << QStringLiteral("LocalHost");
}

void tst_HttpTransport::hostOnLoopback()
{
    QFETCH(QString, host);
    TcpServer server(always(httpAnswer(200, "")), QHostAddress::AnyIPv4);
    const Result<QUrl> url = parseEndpoint(
        QStringLiteral("http://%1:%2").arg(host).arg(server.port()), PlainHttp::LoopbackOnly);
    QVERIFY(url.ok());
    HttpTransport transport;
    (void)exchange(transport, requestTo(url.value()));
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests.first().header("Host"), hostHeader(url.value()));
}

void tst_HttpTransport::statusAndBodyComeBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const int status : { 200, 201, 400, 401, 403, 404, 405, 407, 408, 409, 413, 418, 429, 500,
             501, 502, 503, 504, 599 }) {
        QTest::addRow("%d", status) << status << QByteArray("{\"errorcode\":\"x\"}");
        QTest::addRow("%d, no body", status) << status << QByteArray();
    }
    QTest::newRow("bytes of every kind") << 200 << QByteArray("\x00\xff\r\n\r\n\x80", 7);
    QTest::newRow("5 MB") << 200 << QByteArray(5 << 20, 'x');
}

void tst_HttpTransport::statusAndBodyComeBack()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    TcpServer server(always(httpAnswer(status, body, "X-Cls-Requestid: r1\r\nDate: now\r\n")));
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(server.url()));
    QCOMPARE(outcome.calls, 1);
    QVERIFY2(!outcome.reply.failure,
        outcome.reply.failure ? qPrintable(outcome.reply.failure->text()) : "");
    QCOMPARE(outcome.reply.status, status);
    QVERIFY(outcome.reply.body == body);
    QCOMPARE(outcome.reply.header("x-cls-requestid"), QByteArray("r1"));
    QCOMPARE(outcome.reply.header("DATE"), QByteArray("now"));
    QVERIFY(outcome.reply.header("absent").isEmpty());
    QVERIFY(outcome.reply.roundTripMs >= 0 && outcome.reply.roundTripMs < 5000);
}

void tst_HttpTransport::chunked()
{
    TcpServer server([](const TcpServer::Request&, QTcpSocket* socket) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        socket->flush();
        QTimer::singleShot(20, socket, [socket] { socket->write("7\r\n, world\r\n0\r\n\r\n"); });
    });
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(server.url()));
    QVERIFY(!outcome.reply.failure);
    QCOMPARE(outcome.reply.body, QByteArray("hello, world"));
}

void tst_HttpTransport::compressedBodyIsLeftAsItIs()
{
    // gzip of "hello"; a body is what was sent, never more.
    const QByteArray gzip
        = QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000");
    TcpServer server(always(httpAnswer(200, gzip, "Content-Encoding: gzip\r\n")));
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(server.url()));
    QVERIFY(!outcome.reply.failure);
    QCOMPARE(outcome.reply.body, gzip);
}

void tst_HttpTransport::redirectIsNotFollowed()
{
    TcpServer other(always(httpAnswer(200, "elsewhere")));
    for (const int status : { 301, 302, 303, 307, 308 }) {
        TcpServer server(
            always(httpAnswer(status, "moved", "Location: " + other.url().toEncoded() + "\r\n")));
        HttpTransport transport;
        const Outcome outcome = exchange(transport, requestTo(server.url()));
        QCOMPARE(outcome.calls, 1);
        QVERIFY(!outcome.reply.failure);
        QCOMPARE(outcome.reply.status, status);
        QCOMPARE(outcome.reply.body, QByteArray("moved"));
    }
    QCOMPARE(other.connections, 0);
}

void tst_HttpTransport::cookiesAreNotKept()
{
    TcpServer server(always(httpAnswer(200, "", "Set-Cookie: session=1; Path=/\r\n")));
    HttpTransport transport;
    (void)exchange(transport, requestTo(server.url()));
    (void)exchange(transport, requestTo(server.url()));
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(server.requests.last().header("Cookie").isEmpty());
}

void tst_HttpTransport::passwordIsNotAskedFor()
{
    TcpServer server(always(httpAnswer(401, "who?", "WWW-Authenticate: Basic realm=\"x\"\r\n")));
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(server.url()));
    QCOMPARE(outcome.calls, 1);
    QVERIFY(!outcome.reply.failure);
    QCOMPARE(outcome.reply.status, 401);
    QCOMPARE(outcome.reply.body, QByteArray("who?"));
    QCOMPARE(server.requests.size(), 1);
}

void tst_HttpTransport::keepsTheConnection()
{
    TcpServer server(always(httpAnswer(200, "ok")));
    HttpTransport transport;
    for (int i = 0; i < 5; ++i)
        QVERIFY(!exchange(transport, requestTo(server.url())).reply.failure);
    QCOMPARE(server.requests.size(), 5);
    QCOMPARE(server.connections, 1);
}

void tst_HttpTransport::timeout_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("head only") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("part of the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("part of an error")
        << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("drips") << QByteArray("drip");
}

void tst_HttpTransport::timeout()
{
    QFETCH(QByteArray, part);
    TcpServer server([part](const TcpServer::Request&, QTcpSocket* socket) {
        if (part != "drip") {
            socket->write(part);
            return;
        }
        // Always a little more: the bound is for the whole exchange.
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(20);
    });
    HttpTransport transport;
    QElapsedTimer elapsed;
    elapsed.start();
    const Outcome outcome = exchange(transport, requestTo(server.url(), 200));
    QVERIFY(elapsed.elapsed() >= 200 && elapsed.elapsed() < 2000);
    QCOMPARE(outcome.calls, 1);
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::Timeout);
    QVERIFY(outcome.reply.failure->isRetryable());
    QVERIFY(outcome.reply.failure->message.contains(QStringLiteral("200")));
}

void tst_HttpTransport::tooLarge_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("complete");
    const QByteArray chunk = "100\r\n" + QByteArray(256, 'x') + "\r\n";
    const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("declared, and never sent in full")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\nx") << false;
    QTest::newRow("one byte over") << httpAnswer(200, QByteArray(1001, 'x')) << true;
    QTest::newRow("not declared") << QByteArray(
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(100'000, 'x'))
                                  << false;
    QTest::newRow("chunks") << QByteArray(chunkedHead + chunk.repeated(10) + "0\r\n\r\n") << true;
    QTest::newRow("chunks without an end") << QByteArray(chunkedHead + chunk.repeated(10)) << false;
    QTest::newRow("an error, too") << httpAnswer(500, QByteArray(5000, 'x')) << true;
}

void tst_HttpTransport::tooLarge()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, complete);
    TcpServer server(always(answer));
    HttpTransport transport;
    HttpRequest request = requestTo(server.url());
    request.maxBodyBytes = 1000;
    const Outcome outcome = exchange(transport, request);
    QCOMPARE(outcome.calls, 1);
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::TooLarge);
    QVERIFY(!outcome.reply.failure->isRetryable());
    QVERIFY(outcome.reply.body.size() <= 1000);
    // Where more was to come, it is not read: the connection goes.
    if (!complete)
        QTRY_COMPARE(server.disconnections, 1);
    // And the transport works on.
    TcpServer good(always(httpAnswer(200, "ok")));
    QCOMPARE(exchange(transport, requestTo(good.url())).reply.body, QByteArray("ok"));
}

void tst_HttpTransport::limitItselfIsAllowed()
{
    TcpServer server(always(httpAnswer(200, QByteArray(1000, 'x'))));
    HttpTransport transport;
    HttpRequest request = requestTo(server.url());
    request.maxBodyBytes = 1000;
    const Outcome outcome = exchange(transport, request);
    QVERIFY(!outcome.reply.failure);
    QCOMPARE(outcome.reply.body.size(), 1000);
}

void tst_HttpTransport::cut_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("before the answer") << QByteArray();
    QTest::newRow("within the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("after the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("within the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("within a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf");
    QTest::newRow("before the last chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
    QTest::newRow("within the body of an error")
        << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("no HTTP") << QByteArray("220 mail.example.com ESMTP\r\n");
}

void tst_HttpTransport::cut()
{
    QFETCH(QByteArray, part);
    TcpServer server([part](const TcpServer::Request&, QTcpSocket* socket) {
        socket->write(part);
        socket->disconnectFromHost();
    });
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(server.url()));
    QCOMPARE(outcome.calls, 1);
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::Network);
    QVERIFY(outcome.reply.failure->isRetryable());
    QVERIFY(outcome.reply.failure->message.contains(QStringLiteral("127.0.0.1")));
    // Qt asks again by itself while no head has come: a request may arrive more than once.
    QVERIFY(server.requests.size() <= (part.contains("\r\n\r\n") ? 1 : 4));
}

void tst_HttpTransport::refusedConnection()
{
    QUrl url;
    {
        TcpServer gone(always({}));
        url = gone.url();
    }
    HttpTransport transport;
    const Outcome outcome = exchange(transport, requestTo(url));
    QCOMPARE(outcome.calls, 1);
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::Network);
    QCOMPARE(outcome.reply.status, 0);
}

void tst_HttpTransport::unknownName()
{
    HttpTransport transport;
    const Outcome outcome
        = exchange(transport, requestTo(QUrl(QStringLiteral("http://no-such-host.invalid/"))));
    QCOMPARE(outcome.calls, 1);
    QVERIFY(outcome.reply.failure);
    QVERIFY(outcome.reply.failure->isRetryable());
    QCOMPARE(outcome.reply.status, 0);
}

void tst_HttpTransport::abortCallsNobody()
{
    TcpServer server([](const TcpServer::Request&, QTcpSocket*) {});
    HttpTransport transport;
    Outcome outcome;
    const auto id = transport.send(requestTo(server.url(), 150), into(outcome));
    transport.abort(id + 1); // unknown: nothing happens
    QTRY_COMPARE(server.requests.size(), 1);
    transport.abort(id);
    transport.abort(id);
    QTRY_COMPARE(server.disconnections, 1);
    QTest::qWait(250); // beyond its time-out
    QCOMPARE(outcome.calls, 0);

    // Before anything was sent, too.
    transport.abort(transport.send(requestTo(server.url(), 150), into(outcome)));
    QTest::qWait(200);
    QCOMPARE(outcome.calls, 0);
}

void tst_HttpTransport::handlerMaySendAndAbort()
{
    TcpServer server(always(httpAnswer(200, "ok")));
    HttpTransport transport;
    Outcome second;
    Outcome aborted;
    int first = 0;
    const auto other = transport.send(requestTo(server.url()), into(aborted));
    transport.abort(other);
    Transport::RequestId own = 0;
    own = transport.send(requestTo(server.url()), [&](HttpReply&&) {
        ++first;
        transport.abort(own); // has ended: nothing to abort
        (void)transport.send(requestTo(server.url()), into(second));
    });
    QTRY_COMPARE(second.calls, 1);
    QCOMPARE(first, 1);
    QCOMPARE(aborted.calls, 0);
    QCOMPARE(second.reply.body, QByteArray("ok"));
}

void tst_HttpTransport::destructionCallsNobody()
{
    TcpServer server([](const TcpServer::Request&, QTcpSocket*) {});
    Outcome outcome;
    {
        HttpTransport transport;
        for (int i = 0; i < 10; ++i)
            (void)transport.send(requestTo(server.url(), 100), into(outcome));
        QTRY_VERIFY(server.requests.size() >= 1);
    }
    QTest::qWait(200);
    QCOMPARE(outcome.calls, 0);
}

void tst_HttpTransport::manyAtOnce()
{
    TcpServer server([](const TcpServer::Request& request, QTcpSocket* socket) {
        socket->write(httpAnswer(200, request.body));
    });
    HttpTransport transport;
    QList<int> seen;
    for (int i = 0; i < 50; ++i) {
        HttpRequest request = requestTo(server.url());
        request.body = QByteArray::number(i);
        (void)transport.send(request, [&seen, i](HttpReply&& reply) {
            if (!reply.failure && reply.body == QByteArray::number(i))
                seen << i;
        });
    }
    QTRY_COMPARE(seen.size(), 50);
    QCOMPARE(QSet<int>(seen.begin(), seen.end()).size(), 50);
    QVERIFY(server.connections <= 6);
}

void tst_HttpTransport::aBrokenConnectionSendsNothingTwice()
{
    // The second request of each connection is read, and then the connection goes.
    QHash<int, int> seen;
    TcpServer server([&seen](const TcpServer::Request& request, QTcpSocket* socket) {
        if (++seen[request.connection] == 1)
            socket->write(httpAnswer(200, "ok"));
        else
            socket->disconnectFromHost();
    });
    HttpTransport transport;
    QVERIFY(!exchange(transport, requestTo(server.url())).reply.failure);
    const Outcome second = exchange(transport, requestTo(server.url()));
    QCOMPARE(second.calls, 1);
    QVERIFY(second.reply.failure);
    QCOMPARE(second.reply.failure->kind, ErrorKind::Network);
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(!exchange(transport, requestTo(server.url())).reply.failure);
}

void tst_HttpTransport::certificates()
{
    const QTemporaryDir folder;
    QList<QSslCertificate> own;
    TlsServer server(folder.path(), httpAnswer(200, "secret"), own);
    {
        HttpTransport transport;
        const Outcome outcome = exchange(transport, requestTo(server.url()));
        QCOMPARE(outcome.calls, 1);
        QVERIFY(outcome.reply.failure);
        QCOMPARE(outcome.reply.failure->kind, ErrorKind::Tls);
        QVERIFY(!outcome.reply.failure->isRetryable());
        QVERIFY(outcome.reply.failure->message.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(server.requests, 0); // nothing was told to a stranger
    }
    HttpTransport transport({ own });
    for (int i = 0; i < 3; ++i) {
        const Outcome outcome = exchange(transport, requestTo(server.url()));
        QVERIFY2(!outcome.reply.failure,
            outcome.reply.failure ? qPrintable(outcome.reply.failure->text()) : "");
        QCOMPARE(outcome.reply.body, QByteArray("secret"));
    }
    QCOMPARE(server.requests, 3);
    // Trusted, but for another name.
    QUrl other = server.url();
    other.setHost(QStringLiteral("localhost"));
    const Outcome outcome = exchange(transport, requestTo(other));
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::Tls);
    QCOMPARE(server.requests, 3);
}

void tst_HttpTransport::brokenHandshakeMayBeTriedAgain()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server,
        [&server] { server.nextPendingConnection()->abort(); });
    HttpTransport transport;
    const Outcome outcome = exchange(transport,
        requestTo(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort()))));
    QVERIFY(outcome.reply.failure);
    QCOMPARE(outcome.reply.failure->kind, ErrorKind::Network);
    QVERIFY(outcome.reply.failure->isRetryable());
}

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_httptransport.moc"
