// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/credentialvault.h"
#include "config/profilebook.h"
#include "gui/theme.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark {
class Clock;
}

namespace tidemark::gui {

namespace Ui {
class ProfileDialog;
}

class ConnectionTestPanel;
class ProfileFields;

/// Edits a profile, new or known, and tests it before it is saved. Keys that are typed go into
/// the vault and nowhere else. Stays open with the reason where something cannot be saved. Open
/// with open(). Thread: GUI.
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All but `profile` must outlive the dialog. The profile must not be the demo.
    ProfileDialog(config::ProfileBook& book, config::CredentialVault& vault, const Theme& theme,
        const Clock& clock, const config::Profile& profile, QWidget* parent = nullptr);
    ~ProfileDialog() override;
    Q_DISABLE_COPY_MOVE(ProfileDialog)

    /// What the fields say now.
    [[nodiscard]] config::Profile profile() const;
    [[nodiscard]] ConnectionTestPanel& testPanel();

signals:
    void saved(const tidemark::config::Profile& profile);

private:
    void setUpButtons();
    void checkKeychain();
    void onEdited();
    void lookForKeys();
    void showKeyState();
    [[nodiscard]] bool isComplete();
    void test();
    void startTest(const Result<cls::Credentials>& keys);
    void save();
    void keepForThisRun();
    void finish();
    void showProblem(const QString& text);
    void setBusy(bool busy);

    std::unique_ptr<Ui::ProfileDialog> m_ui;
    config::ProfileBook& m_book;
    config::CredentialVault& m_vault;
    const bool m_isNew;
    ProfileFields* m_fields = nullptr;
    QPushButton* m_saveButton = nullptr;
    QPushButton* m_testButton = nullptr;
    QPushButton* m_thisRunButton = nullptr;
    std::optional<config::CredentialOrigin> m_shownOrigin;
    QString m_noKeychain; // why there is none; empty: there is one, or it is not known yet
    QString m_keyState; // whether there are keys already
};

} // namespace tidemark::gui
