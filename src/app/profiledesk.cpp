// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiledesk.h"

#include "gui/credentialsdialog.h"
#include "gui/profilesdialog.h"

namespace tidemark::app {

namespace {

/// Whether giving the keys would help.
bool isForWantOfKeys(const config::Profile& profile, const Error& error)
{
    using config::CredentialVault;
    return profile.credentials != config::CredentialOrigin::Environment
        && (error.code == QLatin1StringView(CredentialVault::noCredentials)
            || error.code == QLatin1StringView(CredentialVault::keychainFailed));
}

} // namespace

ProfileDesk::ProfileDesk(config::ProfileBook& book, config::CredentialVault& vault,
    const gui::Theme& theme, Desktop& desktop, ProfileOpener& opener, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_vault(vault)
    , m_theme(theme)
    , m_desktop(desktop)
    , m_opener(opener)
{
}

ProfileDesk::~ProfileDesk()
{
    // It refers to the clock in here, and its parent, the window, lives longer.
    delete m_dialog;
}

void ProfileDesk::showProfiles()
{
    if (!m_dialog) {
        m_dialog = new gui::ProfilesDialog(
            m_book, m_vault, m_theme, m_clock, &m_desktop.window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &gui::ProfilesDialog::openRequested, this, &ProfileDesk::open);
        m_dialog->open();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ProfileDesk::open(const config::Profile& profile)
{
    m_opener.open(profile,
        [self = QPointer(this), profile](const Result<OpenConnection*>& opened) {
            if (!self || opened.ok())
                return;
            if (isForWantOfKeys(profile, opened.error()))
                self->askForKeys(profile, opened.error());
            else
                emit self->notOpened(profile, opened.error());
        });
}

void ProfileDesk::askForKeys(const config::Profile& profile, const Error& reason)
{
    auto* dialog
        = new gui::CredentialsDialog(m_vault, profile, reason, &m_desktop.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &gui::CredentialsDialog::given, this, &ProfileDesk::open);
    dialog->open();
}

} // namespace tidemark::app
