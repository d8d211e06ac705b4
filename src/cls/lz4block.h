// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tidemark::cls {

/// Raw LZ4 block as uploads carry it: no frame, no size in front.
[[nodiscard]] QByteArray lz4Compress(QByteArrayView data);

/// The receiver does not learn the raw size, so the buffer grows until it fits, up to
/// `maxBytes`. Errors: BadAnswer (broken block), TooLarge.
[[nodiscard]] Result<QByteArray> lz4Decompress(QByteArrayView block, qsizetype maxBytes);

} // namespace tidemark::cls
