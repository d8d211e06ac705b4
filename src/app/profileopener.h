// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "app/localdemo.h"
#include "config/credentialvault.h"
#include "config/profile.h"

#include <QObject>

#include <functional>

namespace tidemark::app {

/// Makes an open connection of a profile: credentials from the vault, addresses, proxy and
/// authorities from the profile, and for the demo the service inside this program, which runs as
/// long as its connection is open. Thread: GUI.
class ProfileOpener final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the opener.
    ProfileOpener(config::CredentialVault& vault, Desktop& desktop, QObject* parent = nullptr);
    ~ProfileOpener() override;
    Q_DISABLE_COPY_MOVE(ProfileOpener)

    using Done = std::function<void(Result<OpenConnection*>)>;

    /// Shows the profile's tab where it is open already. Errors: those of the vault, of the
    /// profile (its first fault) and of the local service. `done` runs exactly once, unless the
    /// opener is destroyed first.
    void open(const config::Profile& profile, Done done);

private:
    void openDemo(const config::Profile& profile, const Done& done);
    [[nodiscard]] Result<Connection> connectionOf(
        const config::Profile& profile, cls::Credentials credentials) const;

    config::CredentialVault& m_vault;
    Desktop& m_desktop;
    std::unique_ptr<LocalDemo> m_demo;
    QString m_demoId;
};

} // namespace tidemark::app
