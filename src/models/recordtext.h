// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QString>

namespace tidemark::models {

/// Text of a table cell: at most `maxChars` characters, in one line. Line ends, tabs and other
/// control characters become visible signs; invalid UTF-8 becomes U+FFFD.
[[nodiscard]] QString cellText(std::string_view bytes, qsizetype maxChars);

/// The contents of a record in one line: the value alone where there is one key, otherwise
/// "key=value  key=value", in the order received.
[[nodiscard]] QString contentLine(const cls::RecordView& record, qsizetype maxChars);

/// Everything a record holds, one "key: value" a line, values uncut with their own line ends.
/// `timeText` is the time in words; the number as received follows it.
[[nodiscard]] QString detailText(const cls::RecordView& record, const QString& timeText);

} // namespace tidemark::models
