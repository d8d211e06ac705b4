// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/credentialvault.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class CredentialsDialog;
}

/// Asks for the keys of a profile that has none in this run, because it keeps none, or because
/// the keychain failed, and gives them to the vault. Open with open(), and only where the user has
/// asked for the connection. Thread: GUI.
class CredentialsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `vault` must outlive the dialog. `reason`: why they are asked for, from the vault.
    CredentialsDialog(config::CredentialVault& vault, const config::Profile& profile,
        const Error& reason, QWidget* parent = nullptr);
    ~CredentialsDialog() override;
    Q_DISABLE_COPY_MOVE(CredentialsDialog)

signals:
    /// The vault has them: CredentialVault::obtain() succeeds now.
    void given(const tidemark::config::Profile& profile);

private:
    void take();

    std::unique_ptr<Ui::CredentialsDialog> m_ui;
    config::CredentialVault& m_vault;
    const config::Profile m_profile;
    QPushButton* m_useButton = nullptr;
};

} // namespace tidemark::gui
