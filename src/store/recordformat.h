// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QByteArray>
#include <QStringList>

namespace tidemark::store {

/// One record as one line of NDJSON, with the line end. Members in this order: `__TIMESTAMP__`
/// (integer as received), `__SOURCE__`, `__FILENAME__`, `__HOSTNAME__` (only where present),
/// `__TAG__` (object; a repeated tag key becomes a list), `__TOPIC_ID__`, `__PARTITION__`,
/// `__OFFSET__` (of the message; null where the answer did not tell it), `contents` (array of
/// [key, value] in the order received, repeats kept).
/// Text that is not valid UTF-8 is written as {"base64": "..."} so that no byte is lost.
void appendNdjson(QByteArray& out, const cls::RecordView& record);

/// Columns of CSV where none are chosen: the NDJSON members, contents as JSON.
[[nodiscard]] QStringList defaultCsvColumns();

/// How CSV is written. RFC 4180: CRLF line ends, quotes where needed, quotes doubled.
struct CsvFormat
{
    QStringList columns = defaultCsvColumns(); ///< members above, or keys of the contents
    /// A text cell that a spreadsheet would run as a formula (= + - @ tab CR first) gets a
    /// leading apostrophe; numbers stay as they are.
    bool guardFormulas = false;
};

void appendCsvHeader(QByteArray& out, const CsvFormat& format);
void appendCsv(QByteArray& out, const cls::RecordView& record, const CsvFormat& format);

} // namespace tidemark::store
