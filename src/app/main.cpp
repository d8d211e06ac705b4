// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/desktopoptions.h"
#include "app/language.h"
#include "app/localdemo.h"
#include "config/environmentcredentials.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

using namespace tidemark;

namespace {

int complain(const Error& error)
{
    QTextStream(stderr) << "tidemark: " << error.text() << '\n';
    return 2;
}

/// The connection that the command line and the environment name.
Result<app::Connection> realConnection(const app::DesktopOptions& options)
{
    const auto credentials
        = config::credentialsFromEnvironment(QProcessEnvironment::systemEnvironment());
    if (!credentials.ok())
        return credentials.error();
    if (!credentials.value()) {
        return Error::make(ErrorKind::Config, QStringLiteral("NoCredentials"),
            QStringLiteral("set %1 and %2 in the environment")
                .arg(QLatin1StringView(config::variable::secretId),
                    QLatin1StringView(config::variable::secretKey)));
    }
    app::Connection connection;
    connection.account.endpoints = *options.endpoints;
    connection.account.credentials = std::make_shared<cls::CredentialSource>(*credentials.value());
    connection.logsetId = options.logsetId;
    connection.info.name = options.endpoints->region;
    return connection;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tidemark"));
    QApplication::setApplicationVersion(QStringLiteral(TIDEMARK_VERSION));
    // The window closes itself once everything has stopped; a dialog that closes ends nothing.
    QApplication::setQuitOnLastWindowClosed(false);

    const Result<app::DesktopOptions> options
        = app::DesktopOptions::parse(QApplication::arguments());
    if (!options.ok())
        return complain(options.error());
    if (!options.value().printAndQuit.isEmpty()) {
        QTextStream(stdout) << options.value().printAndQuit;
        return 0;
    }
    const app::Language language(options.value().language);
    gui::Theme theme(application);
    theme.setMode(options.value().theme);

    std::unique_ptr<app::LocalDemo> demo;
    app::Connection connection;
    if (options.value().endpoints) {
        Result<app::Connection> real = realConnection(options.value());
        if (!real.ok())
            return complain(real.error());
        connection = std::move(real.value());
    } else {
        Result<std::unique_ptr<app::LocalDemo>> started = app::LocalDemo::start();
        if (!started.ok())
            return complain(started.error());
        demo = std::move(started.value());
        connection = demo->connection();
    }

    app::Desktop desktop(connection, theme);
    if (demo)
        app::LocalDemo::joinDemoGroup(desktop.workspace());
    QObject::connect(&desktop.window(), &gui::MainWindow::closed, &application,
        &QCoreApplication::quit, Qt::QueuedConnection);
    desktop.window().show();
    return QApplication::exec();
}
