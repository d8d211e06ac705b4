// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QTcpServer>
#include <QUrl>

namespace tidemark::test {

/// Gives one answer to every HTTP request on a loopback port with TLS, with a certificate made for
/// one name only and signed by itself.
class TlsServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Makes key and certificate in `folder`; `certificate` is what has to be trusted, and is one
    /// for `name` only ("IP:..." or "DNS:...").
    TlsServer(const QString& folder, QByteArray answer, QList<QSslCertificate>& certificate,
        const QString& name = QStringLiteral("IP:127.0.0.1"));

    [[nodiscard]] QUrl url() const;

    int requests = 0;

protected:
    void incomingConnection(qintptr handle) override;

private:
    QString m_folder;
    QByteArray m_answer;
};

} // namespace tidemark::test
