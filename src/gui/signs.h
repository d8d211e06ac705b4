// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"
#include "gui/theme.h"

#include <QString>

namespace tidemark::gui {

/// A sign and a severity for each state, so that colour is never the only difference.
namespace Signs {

[[nodiscard]] QString of(engine::MemberState state);
[[nodiscard]] QString of(engine::PartitionState state);
[[nodiscard]] Severity severity(engine::MemberState state);
[[nodiscard]] Severity severity(engine::PartitionState state);

} // namespace Signs

} // namespace tidemark::gui
