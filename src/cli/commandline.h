// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <variant>

namespace tidemark::cli {

/// All commands in the order of --help.
[[nodiscard]] QList<CommandSpec> commandTable();

/// A text to print before the program ends: help, version, or what is wrong.
struct Farewell
{
    QString text; ///< to standard output where the code is Ok, else to standard error
    ExitCode code = ExitCode::Ok;
};

/// The command that the words after the program's name ask for, ready to start.
[[nodiscard]] std::variant<CommandPtr, Farewell> makeCommand(const QStringList& words,
    Surroundings surroundings);

} // namespace tidemark::cli
