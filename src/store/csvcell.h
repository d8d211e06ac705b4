// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace tidemark::store {

/// One cell by RFC 4180: in quotes where it holds a quote, a comma, CR or LF; quotes doubled.
/// CSV has no encoding, so the bytes are written as they are.
void appendCsvCell(QByteArray& out, std::string_view text);

/// As appendCsvCell(), with a leading apostrophe where a spreadsheet would run the text as a
/// formula (= + - @ tab CR first); a plain number such as -5 or +1.5e3 stays as it is.
void appendGuardedCsvCell(QByteArray& out, std::string_view text);

} // namespace tidemark::store
