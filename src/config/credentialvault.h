// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"
#include "config/secretstore.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>

namespace tidemark::config {

/// The credentials of profiles, wherever they come from. They are in memory, in the system's
/// keychain or in the environment, and never in a file of ours, a log or a URL. Without a keychain
/// there is no second place: they are asked for in every run.
/// Thread: one with an event loop; handlers run there, never from inside the call, and exactly
/// once each, unless this object is destroyed first.
class CredentialVault final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<cls::Credentials>)>;
    using DoneHandler = SecretStore::DoneHandler;

    /// Codes of the errors of obtain() that a user can do something about by giving the keys.
    static constexpr char noCredentials[] = "NoCredentials";
    static constexpr char keychainFailed[] = "Keychain";

    /// `keychain` must outlive the vault.
    CredentialVault(
        SecretStore& keychain, QProcessEnvironment environment, QObject* parent = nullptr);

    /// Those given for this run, otherwise those of the profile's origin. Errors: Config
    /// (`noCredentials`, or what is wrong with the environment), Local (`keychainFailed`).
    void obtain(const Profile& profile, Handler handler);

    /// Forgotten at the end of the program; they stand before those of keychain.
    void keepThisRun(const QString& profileId, cls::Credentials credentials);
    [[nodiscard]] bool hasThisRun(const QString& profileId) const;
    void forgetThisRun(const QString& profileId);

    /// Errors: Local `keychainFailed`; nothing is kept then.
    void keepInKeychain(
        const QString& profileId, const cls::Credentials& credentials, DoneHandler handler);
    /// Also forgets those of this run. Success where there was no entry.
    void remove(const QString& profileId, DoneHandler handler);
    /// Whether the keychain answers at all. Errors: Local `keychainFailed`.
    void checkKeychain(DoneHandler handler);

    [[nodiscard]] const QProcessEnvironment& environment() const { return m_environment; }
    /// The name of a profile's keychain entry.
    [[nodiscard]] static QString accountOf(const QString& profileId);

private:
    void later(std::function<void()> work);

    SecretStore& m_keychain;
    QProcessEnvironment m_environment;
    QHash<QString, cls::Credentials> m_thisRun;
};

} // namespace tidemark::config
