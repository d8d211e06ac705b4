// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exitcode.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tidemark::cli {

/// What a command gets from the outside.
struct Surroundings
{
    QProcessEnvironment environment;
    Console console;
};

/// One run of one command, driven by the event loop of main().
class Command : public QObject
{
    Q_OBJECT

public:
    /// Begins the work; finished() follows exactly once, never from inside start().
    virtual void start() = 0;
    /// SIGINT or SIGTERM came: end cleanly. A second signal ends the process without asking.
    virtual void interrupt() = 0;

signals:
    void finished(tidemark::cli::ExitCode code);
};

using CommandPtr = std::unique_ptr<Command>;

/// A command as the user knows it: name, options and how a run of it is made.
struct CommandSpec
{
    QString name; ///< as typed, for example "groups list"
    QString summary; ///< one line
    QString positional; ///< word for the argument without a name; empty: takes none
    bool needsPositional = false;
    OptionList options;
    QString notes; ///< paragraphs below the options in --help
    /// Errors: Config, for what only the command itself can check.
    std::function<Result<CommandPtr>(const Arguments&, const Surroundings&)> make;
};

} // namespace tidemark::cli
