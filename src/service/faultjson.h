// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/json.h"
#include "service/faultplan.h"

namespace tidemark::service {

/// One entry of a scenario's "faults"; docs/SERVICE.md describes its members. The first fault
/// goes into `error`. For .cpp files of this room only.
[[nodiscard]] FaultRule faultFromJson(
    const cls::Json& json, const QString& path, std::optional<Error>& error);

} // namespace tidemark::service
