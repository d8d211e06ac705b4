// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/tcpserver.h"

#include <QTcpSocket>

namespace tidemark::test {

QByteArray TcpServer::Request::header(const QByteArray& name) const
{
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

TcpServer::TcpServer(Answer answer, const QHostAddress& address)
    : m_answer(std::move(answer))
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpServer::onConnection);
    if (!m_server.listen(address, 0))
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
}

QUrl TcpServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path));
}

void TcpServer::onConnection()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        const int connection = ++connections;
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection] { onBytes(socket, connection); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++disconnections;
            socket->deleteLater();
        });
        onBytes(socket, connection);
    }
}

void TcpServer::onBytes(QTcpSocket* socket, int connection)
{
    for (;;) {
        const QByteArray waiting = socket->peek(socket->bytesAvailable());
        const qsizetype headEnd = waiting.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        Request request;
        request.connection = connection;
        request.head = waiting.left(headEnd);
        const qsizetype size = request.header("Content-Length").toLongLong();
        if (waiting.size() < headEnd + 4 + size)
            return;
        request.body = waiting.mid(headEnd + 4, size);
        socket->skip(headEnd + 4 + size);
        requests << request;
        m_answer(request, socket);
    }
}

QByteArray httpAnswer(int status, const QByteArray& body, const QByteArray& extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body;
}

} // namespace tidemark::test
