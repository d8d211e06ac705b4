// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describelogsets.h"
#include "engine/engine.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

/// Answers heartbeats and group creation at once and listings never.
class SlowService
{
public:
    SlowService()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                [this, socket, read = QByteArray()]() mutable {
                    read += socket->readAll();
                    const qsizetype end = read.indexOf("\r\n\r\n");
                    // Every body is one small JSON object.
                    if (end < 0 || !read.endsWith('}'))
                        return;
                    answer(socket, read.left(end));
                    read.clear();
                });
        });
        m_isListening = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] bool isListening() const { return m_isListening; }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    int hanging = 0;

private:
    void answer(QTcpSocket* socket, const QByteArray& head)
    {
        if (head.contains("X-TC-Action: DescribeLogsets")) {
            ++hanging;
            return;
        }
        const QByteArray body = R"({"Response":{"TopicPartitionsInfo":null,"RequestId":"r"}})";
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body);
    }

    QTcpServer m_server;
    bool m_isListening = false;
};

} // namespace

class TestControlRoom : public QObject
{
    Q_OBJECT

private slots:
    void heartbeatsDoNotWaitBehindSlowCalls()
    {
        SlowService service;
        QVERIFY(service.isListening());
        cls::Account account;
        account.endpoints.controlPlane = service.url();
        account.endpoints.dataPlane = service.url();
        account.credentials = std::make_shared<cls::CredentialSource>(
            cls::Credentials { QStringLiteral("id"), Secret(QByteArray("key")), {} });
        const SystemClock clock;
        Engine engine(account, clock);

        ConsumerConfig config;
        config.logsetId = QStringLiteral("l");
        config.topicIds = { QStringLiteral("t") };
        config.group = QStringLiteral("g");
        config.consumer = QStringLiteral("c");
        config.heartbeatIntervalSeconds = 1;
        engine.startConsumer(config);
        const auto heartbeat = [&engine] { return engine.status().first().heartbeat; };
        QTRY_VERIFY(heartbeat().answered > 0);

        // More than the connections that Qt opens to one host.
        for (int i = 0; i < 8; ++i)
            engine.call<cls::DescribeLogsets>({}, [](auto) {});
        QTRY_VERIFY(service.hanging >= 6);
        const qint64 before = heartbeat().answered;
        QTRY_VERIFY_WITH_TIMEOUT(heartbeat().answered >= before + 3, 6000);
        QCOMPARE(engine.status().first().state, MemberState::Active);
        QCOMPARE(heartbeat().missed, 0);
    }
};

QTEST_GUILESS_MAIN(TestControlRoom)
#include "tst_controlroom.moc"
