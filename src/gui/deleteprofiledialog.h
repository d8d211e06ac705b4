// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/credentialvault.h"
#include "config/profilebook.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class DeleteProfileDialog;
}

/// Deletes a profile, and its keys in the keychain where that is wanted. Where the keychain fails
/// the profile stays and the reason is shown; without the tick it can be deleted all the same.
/// Open with open(). Thread: GUI.
class DeleteProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All but `profile` must outlive the dialog.
    DeleteProfileDialog(config::ProfileBook& book, config::CredentialVault& vault,
        const config::Profile& profile, QWidget* parent = nullptr);
    ~DeleteProfileDialog() override;
    Q_DISABLE_COPY_MOVE(DeleteProfileDialog)

private:
    void remove();
    void finish();
    void showProblem(const QString& text);

    std::unique_ptr<Ui::DeleteProfileDialog> m_ui;
    config::ProfileBook& m_book;
    config::CredentialVault& m_vault;
    const QString m_id;
    QPushButton* m_deleteButton = nullptr;
};

} // namespace tidemark::gui
