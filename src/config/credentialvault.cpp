// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/credentialvault.h"

#include "config/environmentcredentials.h"

#include <QPointer>

namespace tidemark::config {

namespace {

Error missing(const QString& message)
{
    return Error::make(
        ErrorKind::Config, QString::fromLatin1(CredentialVault::noCredentials), message);
}

} // namespace

CredentialVault::CredentialVault(
    SecretStore& keychain, QProcessEnvironment environment, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_environment(std::move(environment))
{
}

QString CredentialVault::accountOf(const QString& profileId)
{
    return QStringLiteral("profile-") + profileId;
}

void CredentialVault::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void CredentialVault::obtain(const Profile& profile, Handler handler)
{
    if (profile.credentials == CredentialOrigin::Environment) {
        auto found = credentialsFromEnvironment(m_environment);
        Result<cls::Credentials> told = missing(
            QStringLiteral("neither %1 nor %2 is set in the environment of the program")
                .arg(QLatin1StringView(variable::secretId),
                    QLatin1StringView(variable::sampleSecretId)));
        if (!found.ok())
            told = found.error();
        else if (found.value())
            told = *found.value();
        later([handler = std::move(handler), told] { handler(told); });
        return;
    }
    if (const auto given = m_thisRun.constFind(profile.id); given != m_thisRun.constEnd()) {
        later([handler = std::move(handler), credentials = *given] { handler(credentials); });
        return;
    }
    if (profile.credentials == CredentialOrigin::ThisRun) {
        later([handler = std::move(handler)] {
            handler(missing(QStringLiteral("the keys have not been given in this run")));
        });
        return;
    }
    m_keychain.load(accountOf(profile.id),
        [self = QPointer(this), handler = std::move(handler)](
            Result<std::optional<cls::Credentials>> loaded) {
            if (!self)
                return;
            if (!loaded.ok())
                handler(loaded.error());
            else if (loaded.value())
                handler(*loaded.value());
            else
                handler(missing(QStringLiteral("the keychain has no keys of this profile")));
        });
}

void CredentialVault::keepThisRun(const QString& profileId, cls::Credentials credentials)
{
    m_thisRun.insert(profileId, std::move(credentials));
}

bool CredentialVault::hasThisRun(const QString& profileId) const
{
    return m_thisRun.contains(profileId);
}

void CredentialVault::forgetThisRun(const QString& profileId)
{
    m_thisRun.remove(profileId);
}

void CredentialVault::keepInKeychain(
    const QString& profileId, const cls::Credentials& credentials, DoneHandler handler)
{
    m_keychain.store(accountOf(profileId), credentials,
        [self = QPointer(this), profileId, handler = std::move(handler)](const Status& stored) {
            if (!self)
                return;
            // Older ones, given for this run, would stand before the new ones.
            if (stored.ok())
                self->forgetThisRun(profileId);
            handler(stored);
        });
}

void CredentialVault::remove(const QString& profileId, DoneHandler handler)
{
    forgetThisRun(profileId);
    m_keychain.remove(accountOf(profileId),
        [self = QPointer(this), handler = std::move(handler)](const Status& removed) {
            if (self)
                handler(removed);
        });
}

void CredentialVault::checkKeychain(DoneHandler handler)
{
    // Asking for an entry that nobody makes changes nothing and needs everything.
    m_keychain.load(QStringLiteral("is-there-a-keychain"),
        [self = QPointer(this), handler = std::move(handler)](
            const Result<std::optional<cls::Credentials>>& loaded) {
            if (self)
                handler(loaded.ok() ? okStatus() : Status(loaded.error()));
        });
}

} // namespace tidemark::config
