// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QByteArray>

namespace tidemark::store {

// JSON of the parts of a record, shared by NDJSON lines and CSV cells. Thread: any.

/// `text` as a JSON string; {"base64": "..."} where it is not valid UTF-8.
void appendJsonText(QByteArray& out, std::string_view text);

/// The tags of the record's message as an object, in the order of their first appearance; the
/// values of a repeated key become a list. A key that is not valid UTF-8 cannot be an object
/// inside an object, so it is written as the string "base64:...".
void appendJsonTags(QByteArray& out, const cls::RecordView& record);

/// The contents as an array of [key, value] in the order received.
void appendJsonContents(QByteArray& out, const cls::RecordView& record);

/// A number in decimal.
void appendNumber(QByteArray& out, qint64 value);

} // namespace tidemark::store
