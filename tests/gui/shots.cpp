// SPDX-License-Identifier: GPL-3.0-or-later
// tidemark_shots DIR [profiles]: pictures of the window with live data from the local demo, in English and
// Chinese, light and dark, 1280x800 and 900x600. For README, docs and for looking at.
// With "profiles" only the dialogs of profiles, which need no live data.
#include "app/desktop.h"
#include "app/language.h"
#include "app/localdemo.h"
#include "gui/groupspage.h"
#include "gui/notifier.h"
#include "gui/preferencesdialog.h"
#include "gui/profileshots.h"
#include "gui/topicview.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cstdio>
#include <cstring>

using namespace tidemark;

namespace {

bool save(QWidget& widget, const QString& path)
{
    // Two turns of the loop: layouts first, then what they repaint.
    QTest::qWait(60);
    QTest::qWait(60);
    const bool saved = widget.grab().save(path);
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    return saved;
}

/// A group without members, which can be changed and deleted.
const QString idleGroup = QStringLiteral("night_watch");

/// What an operator would see after a while: an idle group, heartbeats that failed, and a tail
/// that the last session had.
void prepare(app::Desktop& desktop, service::LocalService& service)
{
    gui::Workspace& workspace = desktop.workspace();
    QStringList topicIds;
    for (const store::TopicDirectory::Topic& topic : workspace.topics().topics())
        topicIds << topic.topicId;
    workspace.commands().create({ idleGroup, 40, topicIds }, [](const store::WriteEntry&) {});
    service::FaultRule rule;
    rule.action = QStringLiteral("SendConsumerHeartbeat");
    rule.skip = 9;
    rule.times = 2;
    rule.effect.status = 500;
    service.faults().add(rule);
    engine::TailConfig tail;
    tail.name = QStringLiteral("look");
    tail.topicIds = topicIds;
    workspace.restorePaused({ store::RunConfig { tail } });
}

bool hasLiveData(app::Desktop& desktop)
{
    int reading = 0;
    for (const engine::ConsumerStatus& consumer : desktop.workspace().consumers())
        reading += consumer.partitions.isEmpty() ? 0 : 1;
    return reading == 2 && desktop.workspace().records().rowCount() > 500;
}

bool saveDialog(app::Desktop& desktop, const QString& action, const QString& path)
{
    desktop.window().findChild<QAction*>(action)->trigger();
    auto* dialog = desktop.window().findChild<QDialog*>();
    if (dialog == nullptr)
        return false;
    bool saved = save(*dialog, path);
    if (auto* advanced = dialog->findChild<QToolButton*>(QStringLiteral("advancedButton"))) {
        advanced->click();
        dialog->resize(dialog->width(), 1100);
        saved = save(*dialog, QString(path).replace(QStringLiteral(".png"), QStringLiteral("-advanced.png"))) && saved;
    }
    dialog->close();
    QTest::qWait(20);
    return saved;
}

/// The group list alone, wide enough for all of its columns.
bool saveGroups(app::Desktop& desktop, const QString& path)
{
    gui::GroupsPage& groups = desktop.window().page().groups();
    const int before = groups.minimumWidth();
    desktop.window().resize(1600, 800);
    groups.setMinimumWidth(1200);
    const bool saved = save(groups, path);
    groups.setMinimumWidth(before);
    return saved;
}

bool savePages(app::Desktop& desktop, const QString& prefix)
{
    using Tab = gui::ConnectionPage::Tab;
    const QList<std::pair<Tab, QString>> tabs {{Tab::Partitions, QStringLiteral("partitions")},
        {Tab::Consumers, QStringLiteral("consumers")}, {Tab::Lag, QStringLiteral("lag")},
        {Tab::Events, QStringLiteral("events")}, {Tab::Topics, QStringLiteral("topics")},
        {Tab::Journal, QStringLiteral("journal")}, {Tab::Requests, QStringLiteral("requests")}};
    bool saved = true;
    for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
        desktop.window().resize(size);
        for (const auto& [tab, name] : tabs) {
            desktop.window().page().showTab(tab);
            saved = save(desktop.window(),
                        QStringLiteral("%1-%2x%3-%4.png")
                            .arg(prefix)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(name))
                && saved;
        }
    }
    return saved;
}

/// What belongs to the program and not to a connection: preferences, and a notification in the
/// window.
bool saveProgramParts(app::Desktop& desktop, gui::Theme& theme, const QString& prefix)
{
    const QTemporaryDir settings;
    config::PreferencesFile file(settings.filePath(QStringLiteral("preferences.json")));
    bool saved = true;
    for (const auto& [mode, word] : {std::pair {gui::Theme::Mode::Light, QStringLiteral("-light")},
             std::pair {gui::Theme::Mode::Dark, QStringLiteral("-dark")}}) {
        theme.setMode(mode);
        gui::PreferencesDialog dialog(file, &desktop.window());
        dialog.open();
        saved = save(dialog, prefix + word + QStringLiteral("-actionPreferences.png")) && saved;
        dialog.close();
        gui::NotificationPlan::Due due;
        due.causes << gui::NotificationCause {gui::NotificationCause::Kind::MemberLost,
            desktop.workspace().info().name, QStringLiteral("tidemark-1"), {}};
        desktop.window().showNotification(gui::Notifier::words(due));
        desktop.window().resize(1280, 800);
        saved = save(desktop.window(), prefix + word + QStringLiteral("-notification.png")) && saved;
        desktop.window().findChild<QWidget*>(QStringLiteral("notificationBanner"))->hide();
    }
    return saved;
}

bool saveProfiles(const QString& name, gui::Theme& theme, const QDir& folder)
{
    const app::Language language(name);
    bool saved = true;
    for (const auto& [mode, word] : {std::pair {gui::Theme::Mode::Light, QStringLiteral("light")},
             std::pair {gui::Theme::Mode::Dark, QStringLiteral("dark")}}) {
        theme.setMode(mode);
        const QString prefix = folder.filePath(name + u'-' + word + u'-');
        saved = test::saveProfileShots(theme, [&](QWidget& widget, const QString& part) {
            return save(widget, prefix + part + QStringLiteral(".png"));
        }) && saved;
    }
    theme.setMode(gui::Theme::Mode::Light);
    return saved;
}

bool saveLanguage(const QString& name, gui::Theme& theme, const QDir& folder)
{
    const app::Language language(name);
    auto demo = app::LocalDemo::start();
    if (!demo.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(demo.error().text()));
        return false;
    }
    app::Desktop desktop(theme);
    desktop.open(demo.value()->connection());
    app::LocalDemo::joinDemoGroup(desktop.workspace());
    desktop.window().resize(1280, 800);
    desktop.window().show();
    if (!QTest::qWaitFor([&desktop] { return hasLiveData(desktop); }, 60'000))
        return false;
    prepare(desktop, demo.value()->service());
    auto* topics = desktop.window().findChild<gui::TopicView*>();
    const QModelIndex logset = topics->model()->index(0, 0);
    topics->expand(topics->model()->index(0, 0, logset));
    // Half a minute of history, so that the chart has something to show.
    QTest::qWait(30'000);
    // One request in full.
    desktop.window().page().showTab(gui::ConnectionPage::Tab::Requests);
    auto* requests = desktop.window().findChild<QWidget*>(QStringLiteral("requestsPage"))->findChild<QTableView*>();
    requests->selectRow(requests->model()->rowCount() - 3);
    bool saved = true;
    for (const auto& [mode, word] : {std::pair {gui::Theme::Mode::Light, QStringLiteral("light")},
             std::pair {gui::Theme::Mode::Dark, QStringLiteral("dark")}}) {
        theme.setMode(mode);
        const QString prefix = folder.filePath(name + u'-' + word);
        saved = savePages(desktop, prefix) && saved;
        saved = saveGroups(desktop, prefix + QStringLiteral("-groups.png")) && saved;
        saved = desktop.window().page().groups().selectGroup(idleGroup) && saved;
        for (const QString& action : {QStringLiteral("actionStart"), QStringLiteral("actionTail"),
                 QStringLiteral("actionCreateGroup"), QStringLiteral("actionModifyGroup"),
                 QStringLiteral("actionDeleteGroup"), QStringLiteral("actionPalette"),
                 QStringLiteral("actionShortcuts")}) {
            saved = saveDialog(desktop, action, prefix + u'-' + action + QStringLiteral(".png")) && saved;
        }
    }
    saved = saveProgramParts(desktop, theme, folder.filePath(name)) && saved;
    theme.setMode(gui::Theme::Mode::Light);
    desktop.engine().stopAll();
    return QTest::qWaitFor([&desktop] { return !desktop.workspace().hasRunningConsumers(); }, 20'000)
        && saved;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tidemark"));
    QApplication::setQuitOnLastWindowClosed(false);
    const bool onlyProfiles = argc == 3 && std::strcmp(argv[2], "profiles") == 0;
    if (argc != 2 && !onlyProfiles) {
        std::fprintf(stderr, "usage: tidemark_shots DIR [profiles]\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    gui::Theme theme(application);
    bool saved = true;
    for (const QString& name : {QStringLiteral("en"), QStringLiteral("zh_CN")})
        saved = saveProfiles(name, theme, folder) && (onlyProfiles || saveLanguage(name, theme, folder)) && saved;
    return saved ? 0 : 1;
}
