// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "gui/preferencesdialog.h"
#include "gui/words.h"

#include <QDir>

namespace tidemark::app {

namespace {

QString inFolder(const QString& folder, const char* name)
{
    return QDir(folder).filePath(QLatin1StringView(name));
}

gui::Theme::Mode modeOf(config::Preferences::Theme theme)
{
    switch (theme) {
    case config::Preferences::Theme::System:
        return gui::Theme::Mode::System;
    case config::Preferences::Theme::Light:
        return gui::Theme::Mode::Light;
    case config::Preferences::Theme::Dark:
        return gui::Theme::Mode::Dark;
    }
    return gui::Theme::Mode::System;
}

config::Preferences::Theme themeOf(gui::Theme::Mode mode)
{
    switch (mode) {
    case gui::Theme::Mode::System:
        return config::Preferences::Theme::System;
    case gui::Theme::Mode::Light:
        return config::Preferences::Theme::Light;
    case gui::Theme::Mode::Dark:
        return config::Preferences::Theme::Dark;
    }
    return config::Preferences::Theme::System;
}

config::SavedReader savedReader(const store::RunConfig& run)
{
    using Kind = config::SavedReader::Kind;
    return { run.isTail() ? Kind::Tail : Kind::Consumer, run.toJson() };
}

/// Those that can be understood: a reader of a newer program is left out.
QList<store::RunConfig> readersOf(const config::SavedConnection& saved)
{
    QList<store::RunConfig> out;
    for (const config::SavedReader& reader : saved.readers) {
        if (const auto run = store::RunConfig::fromJson(reader.config))
            out << *run;
    }
    return out;
}

} // namespace

Program::Program(gui::Theme& theme, config::SecretStore& keychain,
    QProcessEnvironment environment, const QString& folder)
    : m_theme(theme)
    , m_preferences(inFolder(folder, "preferences.json"))
    , m_profiles(inFolder(folder, "profiles.json"))
    , m_vault(keychain, std::move(environment))
    , m_sessionFile(inFolder(folder, "session.json"))
    , m_guard(inFolder(folder, "running.json"))
    , m_journalPath(inFolder(folder, "writes.ndjson"))
    , m_isFirstStart(!QFileInfo::exists(inFolder(folder, "session.json")))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &Program::saveSession);
}

Program::~Program() = default;

void Program::load()
{
    const auto take = [this](const Result<QList<config::SettingsNotice>>& loaded) {
        if (loaded.ok())
            m_settingsNotices << loaded.value();
        else
            m_settingsErrors << loaded.error();
    };
    take(m_preferences.load());
    take(m_profiles.load());
    const Result<config::SessionFile::Loaded> session = m_sessionFile.load();
    if (session.ok()) {
        m_session = session.value().session;
        m_settingsNotices << session.value().notices;
    } else {
        m_settingsErrors << session.error();
    }
}

void Program::start(const DesktopOptions& options)
{
    const Status guarded = m_guard.begin();
    if (!guarded.ok())
        m_settingsErrors << guarded.error();
    m_keepsSession = !options.connection;
    m_desktop = std::make_unique<Desktop>(m_theme, m_journalPath);
    m_opener = std::make_unique<ProfileOpener>(m_vault, *m_desktop);
    m_profileDesk
        = std::make_unique<ProfileDesk>(m_profiles, m_vault, m_theme, *m_desktop, *m_opener);
    connect(m_profileDesk.get(), &ProfileDesk::notOpened, this,
        [this](const config::Profile& profile, const Error& reason) {
            tell(tr("%1 was not opened: %2").arg(profile.name, gui::Words::error(reason)));
        });
    m_attention = std::make_unique<Attention>(*m_desktop, std::move(m_channel));
    applyPreferences();
    if (options.theme)
        m_theme.setMode(modeOf(*options.theme));
    m_themeIsForThisRun = options.theme.has_value();
    connect(&m_theme, &gui::Theme::changed, this, &Program::keepChoices);
    connect(&m_desktop->zone(), &store::ZoneSetting::changed, this, &Program::keepChoices);
    connect(
        &m_preferences, &config::PreferencesFile::changed, this, &Program::applyPreferences);
    gui::MainWindow& window = m_desktop->window();
    connect(&window, &gui::MainWindow::preferencesRequested, this, &Program::showPreferences);
    connect(&window, &gui::MainWindow::connectionsRequested, m_profileDesk.get(),
        &ProfileDesk::showProfiles);
    connect(&window, &gui::MainWindow::closing, this, [this] {
        saveSession();
        // What stops from now on was running.
        m_keepsSession = false;
    });
    connect(&window, &gui::MainWindow::closed, this, [this] {
        m_saveTimer.stop();
        m_guard.end();
        emit finished();
    });
    m_waiting = m_session.connections;
    connect(m_desktop.get(), &Desktop::connectionsChanged, this, &Program::watchConnections);
    connect(&m_profiles, &config::ProfileBook::changed, this, &Program::tightenConnections);
    if (!m_session.geometry.isEmpty())
        window.restoreGeometry(m_session.geometry);
    window.show();
    if (options.connection)
        m_profileDesk->open(*options.connection);
    else if (!options.profile.isEmpty())
        openNamed(options.profile);
    else if (!m_guard.mayRestore())
        tell(tr("Tidemark ended unexpectedly %n time(s) in a row, so that nothing was opened by "
                "itself this time.",
            nullptr, m_guard.crashes()));
    else if (m_isFirstStart)
        m_profileDesk->open(m_profiles.profiles().first());
    else
        restore();
    for (const config::SettingsNotice& notice : std::as_const(m_settingsNotices))
        tell(gui::Words::settingsNotice(notice));
    for (const Error& error : std::as_const(m_settingsErrors))
        tell(gui::Words::error(error));
    m_saveTimer.start();
}

void Program::watchConnections()
{
    takeUpRestored();
    m_saveTimer.start();
    for (OpenConnection* each : m_desktop->connections()) {
        connect(&each->workspace().runs(), &gui::ConsumerCommands::runsChanged, &m_saveTimer,
            qOverload<>(&QTimer::start), Qt::UniqueConnection);
    }
}

void Program::applyPreferences()
{
    const config::Preferences preferences = m_preferences.current();
    m_applying = true;
    // One for this run only stays until another one is chosen.
    if (m_appliedTheme != preferences.theme)
        m_theme.setMode(modeOf(preferences.theme));
    m_appliedTheme = preferences.theme;
    m_attention->setEnabled(preferences.notifications);
    m_desktop->zone().setUtc(preferences.zone == config::Preferences::Zone::Utc);
    m_desktop->setLimits({ preferences.recordBytes, preferences.recordRows },
        preferences.fetchBytes);
    m_applying = false;
}

/// The window's menus change some of the preferences as well.
void Program::keepChoices()
{
    if (m_applying)
        return;
    config::Preferences chosen = m_preferences.current();
    chosen.zone = m_desktop->zone().isUtc() ? config::Preferences::Zone::Utc
                                            : config::Preferences::Zone::Local;
    if (!m_themeIsForThisRun)
        chosen.theme = themeOf(m_theme.mode());
    if (chosen == m_preferences.current())
        return;
    const Status kept = m_preferences.set(chosen);
    if (!kept.ok())
        tell(gui::Words::error(kept.error()));
}

void Program::showPreferences()
{
    auto* dialog = new gui::PreferencesDialog(m_preferences, &m_desktop->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Program::setNotificationChannel(std::unique_ptr<gui::NotificationChannel> channel)
{
    m_channel = std::move(channel);
}

void Program::onAnotherStart(const StartRequest& request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken);
    m_desktop->window().comeToFront();
    if (m_desktop->window().isClosing())
        return;
    const Result<DesktopOptions> options
        = DesktopOptions::parse(QStringList(QCoreApplication::applicationName()) + request.arguments);
    // The other start has complained about its own mistakes already.
    if (!options.ok())
        return;
    if (options.value().connection)
        m_profileDesk->open(*options.value().connection);
    else if (!options.value().profile.isEmpty())
        openNamed(options.value().profile);
}

void Program::openNamed(const QString& nameOrId)
{
    for (const config::Profile& profile : m_profiles.profiles()) {
        if (profile.id == nameOrId || profile.name == nameOrId) {
            m_profileDesk->open(profile);
            return;
        }
    }
    tell(tr("There is no profile \"%1\".").arg(nameOrId));
}

void Program::restore()
{
    for (const config::SavedConnection& saved : m_session.connections) {
        const std::optional<config::Profile> profile = m_profiles.find(saved.profileId);
        if (!profile)
            continue;
        ++m_restoring;
        m_opener->open(
            *profile, [this, name = profile->name](const Result<OpenConnection*>& opened) {
                if (!opened.ok()) {
                    tell(
                        tr("%1 was not opened: %2").arg(name, gui::Words::error(opened.error())));
                }
                if (--m_restoring == 0)
                    showFormerTab();
            });
    }
}

void Program::showFormerTab()
{
    if (m_session.current < 0 || m_session.current >= m_session.connections.size())
        return;
    const QString& id = m_session.connections[m_session.current].profileId;
    if (OpenConnection* former = m_desktop->find(id))
        m_desktop->window().showConnection(former->workspace());
}

void Program::takeUpRestored()
{
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        OpenConnection* opened = m_desktop->find(m_waiting[i].profileId);
        if (opened == nullptr)
            continue;
        const config::SavedConnection saved = m_waiting.takeAt(i);
        gui::Workspace& workspace = opened->workspace();
        if (gui::ConnectionPage* page = m_desktop->window().pageOf(workspace))
            page->restoreView(saved.view);
        // The demo's groups are gone with its last service; it joins its own by itself.
        if (!workspace.info().isDemo)
            workspace.restorePaused(readersOf(saved));
    }
}

void Program::tightenConnections()
{
    for (OpenConnection* each : m_desktop->connections()) {
        gui::Workspace& workspace = each->workspace();
        if (const auto profile = m_profiles.find(workspace.info().profileId);
            profile && !profile->isDemo)
            workspace.tighten(profile->readOnly, profile->danger);
    }
}

void Program::tell(const QString& text)
{
    m_desktop->window().showNotice(text);
}

config::Session Program::currentSession() const
{
    config::Session session;
    const gui::MainWindow& window = m_desktop->window();
    session.geometry = window.saveGeometry();
    for (const gui::ConnectionPage* page : window.pages()) {
        gui::Workspace& workspace = page->workspace();
        // One of the command line is for this run.
        if (!m_profiles.find(workspace.info().profileId))
            continue;
        if (page == window.currentPage())
            session.current = static_cast<int>(session.connections.size());
        config::SavedConnection saved { workspace.info().profileId, page->saveView(), {} };
        for (const store::RunConfig& run : workspace.runningConfigs())
            saved.readers << savedReader(run);
        session.connections << saved;
    }
    for (const config::SavedConnection& saved : m_waiting) {
        if (m_profiles.find(saved.profileId))
            session.connections << saved;
    }
    return session;
}

void Program::saveSession()
{
    if (!m_keepsSession)
        return;
    const Status saved = m_sessionFile.save(currentSession());
    if (!saved.ok())
        tell(gui::Words::error(saved.error()));
}

} // namespace tidemark::app
