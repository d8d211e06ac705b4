// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace tidemark::test {

/// Takes whole HTTP requests on a loopback port and lets the test answer each, byte by byte, in
/// whatever way a server or a network can go wrong.
class TcpServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        int connection = 0; ///< number of the connection it came on
        QByteArray head; ///< request line and headers
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray& name) const;
    };
    using Answer = std::function<void(const Request&, QTcpSocket*)>;

    explicit TcpServer(Answer answer, const QHostAddress& address = QHostAddress::LocalHost);

    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QList<Request> requests;
    int connections = 0;
    int disconnections = 0;

private:
    void onConnection();
    void onBytes(QTcpSocket* socket, int connection);

    QTcpServer m_server;
    Answer m_answer;
};

/// A complete answer with Content-Length.
[[nodiscard]] QByteArray httpAnswer(
    int status, const QByteArray& body, const QByteArray& extraHeaders = {});

} // namespace tidemark::test
