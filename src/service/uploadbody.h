// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace tidemark::service {

/// The plain body of an upload. `compressType` is the value of x-cls-compress-type: absent,
/// "none", "lz4" (raw block), "zstd" (frame) or "deflate" (raw), as the official producers send
/// them. Whatever a body declares, at most `maxBytes` are produced.
/// Errors: refusals InvalidCompressType, InvalidContent, LogSizeExceed (status 413).
[[nodiscard]] Result<QByteArray> uploadBody(const QByteArray& body, const QByteArray& compressType,
    qsizetype maxBytes);

} // namespace tidemark::service
