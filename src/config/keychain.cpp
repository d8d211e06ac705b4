// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/keychain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <qt6keychain/keychain.h>

namespace tidemark::config {

namespace {

constexpr char secretIdName[] = "secretId";
constexpr char secretKeyName[] = "secretKey";
constexpr char tokenName[] = "token";

QString reasonOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return QStringLiteral("the keychain has no such entry");
    case QKeychain::CouldNotDeleteEntry:
        return QStringLiteral("the keychain could not delete the entry");
    case QKeychain::AccessDeniedByUser:
        return QStringLiteral("access to the keychain was refused by the user");
    case QKeychain::AccessDenied:
        return QStringLiteral("access to the keychain was refused");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return QStringLiteral("there is no keychain service in this session");
    case QKeychain::OtherError:
        return QStringLiteral("the keychain failed");
    }
    return QStringLiteral("the keychain failed");
}

Error errorOf(const QKeychain::Job& job)
{
    QString message = reasonOf(job);
    const QString detail = job.errorString().simplified();
    if (!detail.isEmpty())
        message += QStringLiteral(" (%1)").arg(detail);
    return Error::make(ErrorKind::Local, QStringLiteral("Keychain"), message);
}

Secret secretOf(const QJsonObject& object, const char* name)
{
    return Secret(object.value(QLatin1StringView(name)).toString().toUtf8());
}

Result<std::optional<cls::Credentials>> parse(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    wipe(bytes);
    cls::Credentials credentials;
    credentials.secretId = object.value(QLatin1StringView(secretIdName)).toString();
    credentials.secretKey = secretOf(object, secretKeyName);
    credentials.token = secretOf(object, tokenName);
    if (credentials.isEmpty()) {
        return Error::make(ErrorKind::Local, QStringLiteral("Keychain"),
            QStringLiteral("the entry of the keychain is not one of Tidemark's; save it again"));
    }
    return std::optional(std::move(credentials));
}

QString textOf(const cls::Credentials& credentials)
{
    const auto text = [](const Secret& secret) { return QString::fromUtf8(secret.view()); };
    QJsonObject object;
    object.insert(QLatin1StringView(secretIdName), credentials.secretId);
    object.insert(QLatin1StringView(secretKeyName), text(credentials.secretKey));
    if (!credentials.token.isEmpty())
        object.insert(QLatin1StringView(tokenName), text(credentials.token));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Keychain::Keychain(const QString& service)
    : m_service(service)
{
}

// The jobs delete themselves once they have told that they are finished.

void Keychain::load(const QString& account, LoadHandler handler)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(account);
    connect(job, &QKeychain::Job::finished, this, [job, handler = std::move(handler)] {
        if (job->error() == QKeychain::EntryNotFound)
            handler(std::optional<cls::Credentials>());
        else if (job->error() != QKeychain::NoError)
            handler(errorOf(*job));
        else
            handler(parse(job->textData()));
    });
    job->start();
}

void Keychain::store(const QString& account, const cls::Credentials& credentials,
    DoneHandler handler)
{
    auto* job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(account);
    job->setTextData(textOf(credentials));
    connect(job, &QKeychain::Job::finished, this, [job, handler = std::move(handler)] {
        handler(job->error() == QKeychain::NoError ? okStatus() : Status(errorOf(*job)));
    });
    job->start();
}

void Keychain::remove(const QString& account, DoneHandler handler)
{
    auto* job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(account);
    connect(job, &QKeychain::Job::finished, this, [job, handler = std::move(handler)] {
        const bool isGone = job->error() == QKeychain::NoError
            || job->error() == QKeychain::EntryNotFound;
        handler(isGone ? okStatus() : Status(errorOf(*job)));
    });
    job->start();
}

} // namespace tidemark::config
