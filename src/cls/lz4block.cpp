// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/lz4block.h"

#include <lz4.h>

#include <algorithm>

namespace tidemark::cls {

QByteArray lz4Compress(QByteArrayView data)
{
    const int bound = LZ4_compressBound(static_cast<int>(data.size()));
    QByteArray out(bound, Qt::Uninitialized);
    const int written
        = LZ4_compress_default(data.data(), out.data(), static_cast<int>(data.size()), bound);
    out.resize(written);
    return out;
}

Result<QByteArray> lz4Decompress(QByteArrayView block, qsizetype maxBytes)
{
    const auto broken = [] {
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("InvalidContent"),
            QStringLiteral("the LZ4 block is broken"));
    };
    if (block.isEmpty())
        return broken();
    // A byte of LZ4 yields at most 255 bytes, which bounds the buffer whatever was sent.
    const qsizetype ceiling = std::min(maxBytes, block.size() * 255);
    qsizetype capacity = std::min(ceiling, std::max<qsizetype>(block.size() * 4, 4096));
    QByteArray out;
    for (;;) {
        out.resize(capacity);
        const int written = LZ4_decompress_safe(block.data(), out.data(),
            static_cast<int>(block.size()), static_cast<int>(capacity));
        if (written >= 0) {
            out.resize(written);
            return out;
        }
        // The library does not say whether the block is broken or the buffer too small.
        if (capacity == ceiling)
            break;
        capacity = std::min(ceiling, capacity * 4);
    }
    if (ceiling == maxBytes && block.size() * 255 > maxBytes) {
        // Told apart by the block itself: a valid one can be decoded in part.
        const int partial = LZ4_decompress_safe_partial(block.data(), out.data(),
            static_cast<int>(block.size()), static_cast<int>(maxBytes), static_cast<int>(maxBytes));
        if (partial == maxBytes) {
            return Error::make(ErrorKind::TooLarge, QStringLiteral("LogSizeExceed"),
                QStringLiteral("the body is larger than %1 bytes when decompressed").arg(maxBytes));
        }
    }
    return broken();
}

} // namespace tidemark::cls
