// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

class QTcpSocket;

namespace tidemark::test {

/// A proxy on loopback that leads every wish to one port of this machine, whatever host it names.
class RelayProxy final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { HttpTunnel, Socks5, RefusingTunnel };

    RelayProxy(Kind kind, quint16 targetPort);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QByteArrayList wishes; ///< "host:port", as they were told

private:
    void onConnection();
    void onBytes(QTcpSocket* client);
    [[nodiscard]] bool greetHttp(QTcpSocket* client);
    [[nodiscard]] bool greetSocks(QTcpSocket* client);
    void relay(QTcpSocket* client);

    Kind m_kind;
    quint16 m_targetPort;
    QTcpServer m_server;
};

} // namespace tidemark::test
