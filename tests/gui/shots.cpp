// SPDX-License-Identifier: GPL-3.0-or-later
// tidemark_shots DIR: pictures of the window with live data from the local demo, in English and
// Chinese, light and dark, 1280x800 and 900x600. For README, docs and for looking at.
#include "app/desktop.h"
#include "app/language.h"
#include "app/localdemo.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTest>

#include <cstdio>

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
    const bool saved = save(*dialog, path);
    dialog->close();
    QTest::qWait(20);
    return saved;
}

bool savePages(app::Desktop& desktop, const QString& prefix)
{
    using Tab = gui::ConnectionPage::Tab;
    const QList<std::pair<Tab, QString>> tabs {{Tab::Partitions, QStringLiteral("partitions")},
        {Tab::Consumers, QStringLiteral("consumers")}, {Tab::Lag, QStringLiteral("lag")},
        {Tab::Events, QStringLiteral("events")}};
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

bool saveLanguage(const QString& name, gui::Theme& theme, const QDir& folder)
{
    const app::Language language(name);
    auto demo = app::LocalDemo::start();
    if (!demo.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(demo.error().text()));
        return false;
    }
    app::Desktop desktop(demo.value()->connection(), theme);
    app::LocalDemo::joinDemoGroup(desktop.workspace());
    desktop.window().resize(1280, 800);
    desktop.window().show();
    if (!QTest::qWaitFor([&desktop] { return hasLiveData(desktop); }, 60'000))
        return false;
    // Half a minute of history, so that the chart has something to show.
    QTest::qWait(30'000);
    bool saved = true;
    for (const auto& [mode, word] : {std::pair {gui::Theme::Mode::Light, QStringLiteral("light")},
             std::pair {gui::Theme::Mode::Dark, QStringLiteral("dark")}}) {
        theme.setMode(mode);
        const QString prefix = folder.filePath(name + u'-' + word);
        saved = savePages(desktop, prefix) && saved;
        for (const QString& action : {QStringLiteral("actionStart"),
                 QStringLiteral("actionCreateGroup"), QStringLiteral("actionDeleteGroup")}) {
            saved = saveDialog(desktop, action, prefix + u'-' + action + QStringLiteral(".png")) && saved;
        }
    }
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
    if (argc != 2) {
        std::fprintf(stderr, "usage: tidemark_shots DIR\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    gui::Theme theme(application);
    bool saved = true;
    for (const QString& name : {QStringLiteral("en"), QStringLiteral("zh_CN")})
        saved = saveLanguage(name, theme, folder) && saved;
    return saved ? 0 : 1;
}
