// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profileopener.h"
#include "base/clock.h"
#include "config/profilebook.h"
#include "gui/theme.h"

#include <QPointer>

namespace tidemark::gui {
class ProfilesDialog;
}

namespace tidemark::app {

/// What a user does with profiles: looks at them, opens one, and gives its keys where it has none.
/// Thread: GUI.
class ProfileDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    ProfileDesk(config::ProfileBook& book, config::CredentialVault& vault,
        const gui::Theme& theme, Desktop& desktop, ProfileOpener& opener,
        QObject* parent = nullptr);
    ~ProfileDesk() override;
    Q_DISABLE_COPY_MOVE(ProfileDesk)

    /// One dialog, however often it is asked for.
    void showProfiles();
    /// The user wants it open. Where its keys are not there, a dialog asks for them.
    void open(const config::Profile& profile);

signals:
    void notOpened(const tidemark::config::Profile& profile, const tidemark::Error& reason);

private:
    void askForKeys(const config::Profile& profile, const Error& reason);

    config::ProfileBook& m_book;
    config::CredentialVault& m_vault;
    const gui::Theme& m_theme;
    Desktop& m_desktop;
    ProfileOpener& m_opener;
    SystemClock m_clock;
    QPointer<gui::ProfilesDialog> m_dialog;
};

} // namespace tidemark::app
