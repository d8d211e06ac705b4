// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace tidemark::app {

namespace {

const QByteArray taken = QByteArrayLiteral("taken\n");
constexpr int clientPatienceMs = 5000;
// While the first is between its lock and its socket, or just ends.
constexpr unsigned long retryMs = 30;

Error localError(const QString& text)
{
    return Error::make(ErrorKind::Local, QStringLiteral("SingleInstance"), text);
}

QByteArray toLine(const StartRequest& request)
{
    const QJsonObject object {
        { QStringLiteral("arguments"), QJsonArray::fromStringList(request.arguments) },
        { QStringLiteral("token"), QString::fromUtf8(request.activationToken) }
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StartRequest> fromLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    StartRequest request;
    for (const QJsonValue& argument : document[QStringLiteral("arguments")].toArray())
        request.arguments << argument.toString();
    request.activationToken = document[QStringLiteral("token")].toString().toUtf8();
    return request;
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, const QString& socketFolder,
    int patienceMs, QObject* parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
    QString folder = socketFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty()) {
        // No folder of the session that is ours alone: the data's own.
        QDir().mkpath(dataFolder);
        folder = dataFolder;
    }
    // A hash, because the path of a socket may have no more than about a hundred bytes.
    const QString key = QString::fromLatin1(
        QCryptographicHash::hash(
            QDir::cleanPath(QDir(dataFolder).absolutePath()).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(16));
    const QString base = folder % u"/tidemark-" % key;
    m_socketPath = base + QStringLiteral(".socket");
    m_lock = std::make_unique<QLockFile>(base + QStringLiteral(".lock"));
    // However long it runs: only the end of its process makes a lock stale.
    m_lock->setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnected);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Role> SingleInstance::claim(const StartRequest& request)
{
    const QDeadlineTimer deadline(m_patienceMs);
    for (;;) {
        if (m_lock->tryLock(0)) {
            const Status listening = listen();
            if (!listening.ok())
                return listening.error();
            return Role::First;
        }
        if (m_lock->error() != QLockFile::LockFailedError) {
            return localError(
                QStringLiteral("the lock %1 cannot be made").arg(m_lock->fileName()));
        }
        if (handOver(request, std::max<qint64>(1, deadline.remainingTime())))
            return Role::Second;
        if (deadline.hasExpired()) {
            return Error::make(ErrorKind::Timeout, QStringLiteral("SingleInstance"),
                QStringLiteral("another Tidemark works on the same data and does not answer"));
        }
        QThread::msleep(retryMs);
    }
}

Status SingleInstance::listen()
{
    // We have the lock, so that whoever listened there is gone.
    QLocalServer::removeServer(m_socketPath);
    if (m_server.listen(m_socketPath))
        return okStatus();
    m_lock->unlock();
    return localError(QStringLiteral("cannot listen on %1: %2")
                          .arg(m_socketPath, m_server.errorString()));
}

bool SingleInstance::handOver(const StartRequest& request, qint64 waitMs) const
{
    const QDeadlineTimer deadline(waitMs);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(m_socketPath);
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(toLine(request));
    QByteArray answer;
    while (!answer.contains('\n')) {
        if (!socket.waitForReadyRead(left()))
            break;
        answer += socket.readAll();
    }
    return answer == taken;
}

void SingleInstance::onConnected()
{
    while (QLocalSocket* client = m_server.nextPendingConnection()) {
        client->setReadBufferSize(maxRequestBytes + 1);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        QTimer::singleShot(clientPatienceMs, client, [client] { client->abort(); });
        connect(client, &QLocalSocket::readyRead, this, [this, client] {
            if (client->bytesAvailable() > maxRequestBytes) {
                client->abort();
                return;
            }
            if (!client->canReadLine())
                return;
            const std::optional<StartRequest> request = fromLine(client->readLine());
            if (!request) {
                client->abort();
                return;
            }
            client->write(taken);
            client->disconnectFromServer();
            emit anotherStart(*request);
        });
    }
}

} // namespace tidemark::app
