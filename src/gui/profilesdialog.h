// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/credentialvault.h"
#include "config/profilebook.h"
#include "gui/theme.h"

#include <QDialog>

#include <functional>
#include <memory>

class QAbstractButton;

namespace tidemark {
class Clock;
}

namespace tidemark::gui {

namespace Ui {
class ProfilesDialog;
}

class ProfileListModel;

/// The profiles: open, make, edit, duplicate, delete, take in from a file or from the environment,
/// give out without keys. Open with open(). Thread: GUI.
class ProfilesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    ProfilesDialog(config::ProfileBook& book, config::CredentialVault& vault, const Theme& theme,
        const Clock& clock, QWidget* parent = nullptr);
    ~ProfilesDialog() override;
    Q_DISABLE_COPY_MOVE(ProfilesDialog)

    [[nodiscard]] std::optional<config::Profile> current() const;
    void select(const QString& profileId);

    /// Opens the editor with a new profile.
    void createProfile();
    /// Adds the profiles of a file and says which were refused, and why.
    void importFile(const QString& path);
    /// Opens the editor with what the environment says; says so where that is nothing.
    void importEnvironment();
    /// Writes the chosen profile, or all where the demo is chosen, without keys.
    void exportFile(const QString& path);

signals:
    /// The user wants to work with it; the dialog closes.
    void openRequested(const tidemark::config::Profile& profile);

private:
    void setUpView();
    void setUpButtons();
    void edit(const config::Profile& profile);
    void openCurrent();
    void removeCurrent();
    void askImportFile();
    void askExportFile();
    void updateButtons();
    void tell(const QString& text);
    [[nodiscard]] QList<config::Profile> toExport() const;

    std::unique_ptr<Ui::ProfilesDialog> m_ui;
    config::ProfileBook& m_book;
    config::CredentialVault& m_vault;
    const Theme& m_theme;
    const Clock& m_clock;
    ProfileListModel* m_model = nullptr;
};

} // namespace tidemark::gui
