// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "engine/consumerconfig.h"

namespace tidemark::cli {

/// Options of `consume` about groups and reading; names, defaults and ranges are those of the
/// vendor's page.
[[nodiscard]] OptionList consumerOptions();
/// Options of `tail` about reading.
[[nodiscard]] OptionList tailOptions();

/// One config a consumer: C, or C-1 ... C-N where --consumers is above one. Errors: Config.
[[nodiscard]] Result<QList<engine::ConsumerConfig>> readConsumers(const Arguments& arguments);

/// Errors: Config.
[[nodiscard]] Result<engine::TailConfig> readTail(const Arguments& arguments);

/// --topic-ids, required or not. Errors of reading: Config.
[[nodiscard]] Option topicsOption();
[[nodiscard]] Result<QStringList> readTopics(const Arguments& arguments);

} // namespace tidemark::cli
