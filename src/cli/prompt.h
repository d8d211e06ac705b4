// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tidemark::cli {

/// True where standard input is a person.
[[nodiscard]] bool isTerminal();

/// Shows `question` on standard error where a person reads it, and reads one line of standard
/// input without its line end. Blocks: for use before the event loop runs.
[[nodiscard]] QString askLine(const QString& question);

/// As askLine(), but what is typed is not shown.
[[nodiscard]] QByteArray askSecret(const QString& question);

} // namespace tidemark::cli
