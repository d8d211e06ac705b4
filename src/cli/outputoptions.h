// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/outputfile.h"

namespace tidemark::cli {

/// Where and how records are written, and when it is enough.
struct OutputSettings
{
    OutputFile::Options file;
    QString quarantineName; ///< empty: bad messages are reported and counted only
    bool syncsEachBatch = false;
    std::optional<qint64> maxRecords;
    std::optional<qint64> idleSeconds;
};

/// --format, --output, --columns, --guard-formulas, --quarantine, --sync, --max-records,
/// --exit-when-idle, --quiet.
[[nodiscard]] OptionList outputOptions();

/// Errors: Config.
[[nodiscard]] Result<OutputSettings> readOutput(const Arguments& arguments);

/// What --help of the commands with these options says about them.
[[nodiscard]] QString outputNotes();

} // namespace tidemark::cli
