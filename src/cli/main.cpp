// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/signalwatcher.h"

#include <QCoreApplication>

#include <csignal>

using namespace tidemark::cli;

namespace {

int sayFarewell(const Farewell& farewell, const Console& console)
{
    if (farewell.code == ExitCode::Ok) {
        const tidemark::Status printed = console.print(farewell.text.toUtf8());
        return static_cast<int>(printed.ok() ? ExitCode::Ok : ExitCode::Failed);
    }
    // Nobody can be told when standard error itself fails.
    static_cast<void>(writeAll(2, farewell.text.toUtf8(), QString()));
    return static_cast<int>(farewell.code);
}

} // namespace

int main(int argc, char* argv[])
{
    // A closed pipe is an error of write(), told like any other.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tidemark-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TIDEMARK_VERSION));

    Surroundings surroundings { QProcessEnvironment::systemEnvironment(), {} };
    auto made = makeCommand(QCoreApplication::arguments().mid(1), surroundings);
    if (const auto* farewell = std::get_if<Farewell>(&made))
        return sayFarewell(*farewell, surroundings.console);

    const CommandPtr command = std::move(std::get<CommandPtr>(made));
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::interrupted, command.get(),
        &Command::interrupt);
    QObject::connect(command.get(), &Command::finished, &app,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
