// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/relayproxy.h"

#include <QTcpSocket>

namespace tidemark::test {

RelayProxy::RelayProxy(Kind kind, quint16 targetPort)
    : m_kind(kind)
    , m_targetPort(targetPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RelayProxy::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
}

void RelayProxy::onConnection()
{
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { onBytes(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void RelayProxy::onBytes(QTcpSocket* client)
{
    const bool open = m_kind == Kind::Socks5 ? greetSocks(client) : greetHttp(client);
    if (open)
        relay(client);
}

bool RelayProxy::greetHttp(QTcpSocket* client)
{
    if (!client->peek(65536).contains("\r\n\r\n"))
        return false;
    const QByteArray line = client->readAll().split('\r').first();
    wishes << line.split(' ').value(1);
    if (m_kind == Kind::RefusingTunnel) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
                      "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n");
        return false;
    }
    client->write("HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n");
    return true;
}

/// RFC 1928: a greeting without authentication, then a wish that names a host.
bool RelayProxy::greetSocks(QTcpSocket* client)
{
    const QByteArray bytes = client->readAll();
    if (bytes.size() >= 5 && bytes[0] == 5 && bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 3) {
        const int length = uchar(bytes[4]);
        const int port = uchar(bytes[5 + length]) * 256 + uchar(bytes[6 + length]);
        wishes << bytes.mid(5, length) + ':' + QByteArray::number(port);
        client->write(QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
        return true;
    }
    client->write(QByteArray("\x05\x00", 2));
    return false;
}

void RelayProxy::relay(QTcpSocket* client)
{
    client->disconnect(this);
    auto* target = new QTcpSocket(client);
    target->connectToHost(QHostAddress::LocalHost, m_targetPort);
    connect(client, &QTcpSocket::readyRead, target, [=] { target->write(client->readAll()); });
    connect(target, &QTcpSocket::readyRead, client, [=] { client->write(target->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
}

} // namespace tidemark::test
