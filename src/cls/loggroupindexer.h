// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/recordbatch.h"

namespace tidemark::cls {

/// Checks one LogGroup completely and appends its records and tags to `parts`. What it accepts
/// is what the generated protobuf classes accept, so that views can read without checking.
/// `base` is the LogGroup's place in parts.buffer. On an error `parts` is as before.
/// Errors: BadAnswer, code BadProtobuf.
[[nodiscard]] Result<MessageEntry> indexLogGroup(RecordBatch::Parts& parts, quint32 base,
    std::string_view logGroup);

} // namespace tidemark::cls
