// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tidemark::cli {

/// What --help of one command prints: every option with its default, range and variable.
[[nodiscard]] QString commandHelp(const CommandSpec& spec);

/// What --help without a command prints.
[[nodiscard]] QString programHelp(const QList<CommandSpec>& specs);

} // namespace tidemark::cli
