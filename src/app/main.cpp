// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopoptions.h"
#include "app/language.h"
#include "app/program.h"
#include "app/singleinstance.h"
#include "config/keychain.h"
#include "gui/freedesktopchannel.h"
#include "gui/systemscheme.h"

#include <QApplication>
#include <QNetworkProxyFactory>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

using namespace tidemark;

namespace {

int complain(const Error& error)
{
    QTextStream(stderr) << "tidemark: " << error.text() << '\n';
    return 2;
}

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tidemark"));
    QApplication::setApplicationVersion(QStringLiteral(TIDEMARK_VERSION));
    // The window closes itself once everything has stopped; a dialog that closes ends nothing.
    QApplication::setQuitOnLastWindowClosed(false);
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    const Result<app::DesktopOptions> options
        = app::DesktopOptions::parse(QApplication::arguments());
    if (!options.ok())
        return complain(options.error());
    if (!options.value().printAndQuit.isEmpty()) {
        QTextStream(stdout) << options.value().printAndQuit;
        return 0;
    }
    const QString folder = options.value().dataFolder.isEmpty() ? usualFolder()
                                                                : options.value().dataFolder;
    app::SingleInstance instance(folder);
    const Result<app::SingleInstance::Role> role = instance.claim(
        { QApplication::arguments().mid(1), qgetenv("XDG_ACTIVATION_TOKEN") });
    if (role.ok() && role.value() == app::SingleInstance::Role::Second)
        return 0;
    // Without a lock nothing keeps a second start away, but the program is of use all the same.
    if (!role.ok()) {
        complain(role.error());
        if (role.error().kind == ErrorKind::Timeout)
            return 1;
    }

    gui::Theme theme(application);
    const gui::SystemScheme scheme(QDBusConnection::sessionBus());
    QObject::connect(&scheme, &gui::SystemScheme::changed, &theme, &gui::Theme::setSystemDark);
    config::Keychain keychain;
    app::Program program(
        theme, keychain, QProcessEnvironment::systemEnvironment(), folder);
    program.load();
    const QString& asked = options.value().language;
    const app::Language language(asked.isEmpty() ? program.preferences().language : asked);
    program.setNotificationChannel(
        std::make_unique<gui::FreedesktopChannel>(QDBusConnection::sessionBus()));
    program.start(options.value());
    QObject::connect(&instance, &app::SingleInstance::anotherStart, &program,
        &app::Program::onAnotherStart);
    QObject::connect(&program.desktop().window(), &gui::MainWindow::closing, &instance,
        &app::SingleInstance::stopListening);
    QObject::connect(&program, &app::Program::finished, &application, &QCoreApplication::quit,
        Qt::QueuedConnection);
    return QApplication::exec();
}
