// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attention.h"
#include "app/desktop.h"
#include "app/desktopoptions.h"
#include "app/profiledesk.h"
#include "app/singleinstance.h"
#include "config/crashguard.h"
#include "config/credentialvault.h"
#include "config/preferences.h"
#include "config/profilebook.h"
#include "config/sessionfile.h"

#include <QTimer>

namespace tidemark::app {

/// The desktop program without QApplication: settings, profiles, session and window, joined. Its
/// files are in one folder: preferences.json, profiles.json, session.json, running.json,
/// writes.ndjson.
/// Thread: GUI.
class Program final : public QObject
{
    Q_OBJECT

public:
    /// How long after a change the session is written.
    static constexpr int saveAfterMs = 2000;

    /// `theme` and `keychain` must outlive the program.
    Program(gui::Theme& theme, config::SecretStore& keychain, QProcessEnvironment environment,
        const QString& folder);
    ~Program() override;
    Q_DISABLE_COPY_MOVE(Program)

    /// Before start(): where notifications are shown while nobody looks at the window. Without it
    /// all are shown in the window.
    void setNotificationChannel(std::unique_ptr<gui::NotificationChannel> channel);
    /// Reads the settings; language() is known then.
    void load();
    /// Opens what the options ask for; otherwise what was open at the last quit, its consumers
    /// paused; at a first start the local demo. What was wrong with the settings is told in the
    /// window.
    void start(const DesktopOptions& options);
    /// The program was started once more: the window comes to the front, and what the other start
    /// asked for is opened.
    void onAnotherStart(const StartRequest& request);

    [[nodiscard]] const config::Preferences& preferences() const { return m_preferences.current(); }
    [[nodiscard]] Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] config::ProfileBook& profiles() { return m_profiles; }
    [[nodiscard]] config::CredentialVault& vault() { return m_vault; }
    [[nodiscard]] ProfileOpener& opener() { return *m_opener; }

signals:
    /// The window has closed and the session is kept.
    void finished();

private:
    void applyPreferences();
    void keepChoices();
    void showPreferences();
    void restore();
    /// Gives connections that are open now what the session had kept of them, whoever opened
    /// them.
    void takeUpRestored();
    void showFormerTab();
    /// What a profile forbids now holds for its open connection at once.
    void tightenConnections();
    void openNamed(const QString& nameOrId);
    void tell(const QString& text);
    /// Each change of what is open, and of what runs in it, is saved soon.
    void watchConnections();
    void saveSession();
    [[nodiscard]] config::Session currentSession() const;

    gui::Theme& m_theme;
    config::PreferencesFile m_preferences;
    config::ProfileBook m_profiles;
    config::CredentialVault m_vault;
    config::SessionFile m_sessionFile;
    config::CrashGuard m_guard;
    const QString m_journalPath;
    config::Session m_session;
    /// Of the session, not opened again so far: kept in it until it is opened.
    QList<config::SavedConnection> m_waiting;
    int m_restoring = 0; ///< profiles that are being opened by restore()
    QList<config::SettingsNotice> m_settingsNotices;
    QList<Error> m_settingsErrors;
    bool m_isFirstStart = false;
    bool m_keepsSession = true;
    std::optional<config::Preferences::Theme> m_appliedTheme;
    bool m_applying = false; ///< preferences are being put into force
    bool m_themeIsForThisRun = false; ///< asked for on the command line
    std::unique_ptr<gui::NotificationChannel> m_channel; ///< until start()
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<Attention> m_attention;
    std::unique_ptr<ProfileOpener> m_opener;
    std::unique_ptr<ProfileDesk> m_profileDesk;
    QTimer m_saveTimer;
};

} // namespace tidemark::app
