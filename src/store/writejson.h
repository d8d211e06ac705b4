// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writeentry.h"

#include <QByteArray>

namespace tidemark::store {

/// One line of the journal of writes: a JSON object without line breaks and without an end of
/// line. Words for action, outcome and reason are stable.
[[nodiscard]] QByteArray writeToJson(const WriteEntry& entry);

/// None where the line is no such object, is cut off, or holds a word that is not known.
[[nodiscard]] std::optional<WriteEntry> writeFromJson(QByteArrayView line);

} // namespace tidemark::store
