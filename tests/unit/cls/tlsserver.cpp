// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/tlsserver.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>

namespace tidemark::test {

TlsServer::TlsServer(
    const QString& folder, QByteArray answer, QList<QSslCertificate>& certificate,
    const QString& name)
    : m_folder(folder)
    , m_answer(std::move(answer))
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=somewhere"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=%1").arg(name), QStringLiteral("-keyout"),
            m_folder + QStringLiteral("/key.pem"), QStringLiteral("-out"),
            m_folder + QStringLiteral("/cert.pem") });
    if (!openssl.waitForFinished(30'000) || openssl.exitCode() != 0)
        qFatal("openssl makes no certificate");
    certificate = QSslCertificate::fromPath(m_folder + QStringLiteral("/cert.pem"));
    if (certificate.size() != 1 || !listen(QHostAddress::LocalHost))
        qFatal("the TLS server cannot be started");
}

QUrl TlsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(serverPort()));
}

void TlsServer::incomingConnection(qintptr handle)
{
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    QFile key(m_folder + QStringLiteral("/key.pem"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("the key cannot be read");
    socket->setPrivateKey(QSslKey(&key, QSsl::Ec));
    socket->setLocalCertificateChain(
        QSslCertificate::fromPath(m_folder + QStringLiteral("/cert.pem")));
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    // The tests send bodies of two bytes.
    connect(socket, &QSslSocket::readyRead, socket, [this, socket] {
        const QByteArray seen = socket->peek(65536);
        if (!seen.endsWith("\r\n\r\n{}"))
            return;
        socket->readAll();
        ++requests;
        socket->write(m_answer);
    });
    socket->startServerEncryption();
}

} // namespace tidemark::test
