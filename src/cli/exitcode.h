// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::cli {

/// What the shell is told. The numbers are documented in every --help and in docs/CLI.md.
enum class ExitCode {
    Ok = 0, ///< done, also after a clean stop by SIGINT or SIGTERM
    Failed = 1, ///< refused by the service, not reachable, output not writable
    Usage = 2, ///< the command line is wrong; nothing was done
    Partly = 3, ///< a part was done: the messages say which
};

} // namespace tidemark::cli
