// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

namespace tidemark::cli {

/// One status line for an event of the engine.
[[nodiscard]] QString eventText(const engine::Event& event);

/// True where the line is a warning, which --quiet does not hide.
[[nodiscard]] bool isWarning(const engine::Event& event);

} // namespace tidemark::cli
