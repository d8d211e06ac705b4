// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::cli {

/// `text` without anything that a terminal would obey: control characters, line ends and marks
/// of writing direction are shown as \u00XX. Names come from a service and may be hostile.
[[nodiscard]] QString forTerminal(const QString& text);

/// Columns that `text` takes on a terminal: two for wide East Asian characters, none for
/// combining ones. Precondition: text is forTerminal().
[[nodiscard]] qsizetype displayWidth(const QString& text);

} // namespace tidemark::cli
