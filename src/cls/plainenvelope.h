// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/batchbuilder.h"

#include <optional>
#include <string_view>

namespace tidemark::cls {

/// Reads the JSON of a pull answer in the shape in which a service writes it: one object with one
/// member Response, in it NextOffset, Message and texts without escapes, every message plain
/// base64. One pass decodes the messages while it looks for their ends.
///
/// False for everything else, right or wrong; the builder is then to be begun anew and the text
/// read by the JSON parser, which alone decides what is an error. Where it says true, the parser
/// would have read the same.
[[nodiscard]] bool readPlainEnvelope(std::string_view json, qint64 maxMessages,
    BatchBuilder& builder, std::optional<qint64>& nextOffset);

} // namespace tidemark::cls
