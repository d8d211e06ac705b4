// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/json.h"
#include "service/scenario.h"

namespace tidemark::service {

// Groups of a scenario; docs/SERVICE.md describes their members. The first fault goes into
// `error`. For .cpp files of this room only.

/// An entry of a logset's "groups". Its topics must be among those that `logset` already has.
[[nodiscard]] Scenario::Group scenarioGroup(const cls::Json& json, const QString& path,
    std::optional<Error>& error, const Scenario::Logset& logset);

/// An entry of a topic's "kafkaGroups".
[[nodiscard]] Scenario::KafkaGroup scenarioKafkaGroup(
    const cls::Json& json, const QString& path, std::optional<Error>& error);

} // namespace tidemark::service
