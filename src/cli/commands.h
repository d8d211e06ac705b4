// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tidemark::cli {

// The commands, one file each; commandTable() in commandline.h lists them in the order of --help.

[[nodiscard]] CommandSpec consumeSpec();
[[nodiscard]] CommandSpec tailSpec();
[[nodiscard]] CommandSpec groupsListSpec();
[[nodiscard]] CommandSpec groupsCreateSpec();
[[nodiscard]] CommandSpec groupsModifySpec();
[[nodiscard]] CommandSpec groupsDeleteSpec();
[[nodiscard]] CommandSpec logsetsSpec();
[[nodiscard]] CommandSpec topicsSpec();
[[nodiscard]] CommandSpec offsetsShowSpec();
[[nodiscard]] CommandSpec produceSpec();
[[nodiscard]] CommandSpec credentialsSaveSpec();
[[nodiscard]] CommandSpec credentialsClearSpec();

} // namespace tidemark::cli
