// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/uploadbody.h"

#include "cls/lz4block.h"
#include "service/refusal.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <memory>

namespace tidemark::service {

namespace {

Error tooLarge(qsizetype maxBytes)
{
    Error error = refusal("LogSizeExceed",
        QStringLiteral("the body is larger than %1 bytes after decompression").arg(maxBytes));
    error.httpStatus = 413;
    return error;
}

Error broken(const char* format)
{
    return refusal("InvalidContent",
        QStringLiteral("the body is not valid %1").arg(QLatin1StringView(format)));
}

Result<QByteArray> fromZstd(const QByteArray& body, qsizetype maxBytes)
{
    // In one piece: a stream would make the window that the frame asks for, 128 MiB for a few
    // bytes. The size that a frame declares is not looked at, it is the sender's word only.
    QByteArray out(maxBytes + 1, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(out.data(), static_cast<size_t>(out.size()),
        body.constData(), static_cast<size_t>(body.size()));
    if (ZSTD_isError(size)) {
        return ZSTD_getErrorCode(size) == ZSTD_error_dstSize_tooSmall ? tooLarge(maxBytes)
                                                                      : broken("zstd");
    }
    out.resize(static_cast<qsizetype>(size));
    return out.size() > maxBytes ? tooLarge(maxBytes) : Result<QByteArray>(out);
}

Result<QByteArray> fromDeflate(const QByteArray& body, qsizetype maxBytes)
{
    z_stream stream {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return broken("deflate");
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, &inflateEnd);
    QByteArray out(maxBytes + 1, Qt::Uninitialized);
    QByteArray in = body; // zlib's interface is not const
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    if (stream.avail_out == 0)
        return tooLarge(maxBytes);
    if (result != Z_STREAM_END)
        return broken("deflate");
    out.resize(out.size() - static_cast<qsizetype>(stream.avail_out));
    return out;
}

} // namespace

Result<QByteArray> uploadBody(const QByteArray& body, const QByteArray& compressType,
    qsizetype maxBytes)
{
    if (compressType.isEmpty() || compressType == "none") {
        if (body.size() > maxBytes)
            return tooLarge(maxBytes);
        return body;
    }
    if (compressType == "lz4") {
        const Result<QByteArray> plain = cls::lz4Decompress(body, maxBytes);
        if (plain.ok())
            return plain;
        return plain.error().kind == ErrorKind::TooLarge ? tooLarge(maxBytes) : broken("LZ4");
    }
    if (compressType == "zstd")
        return fromZstd(body, maxBytes);
    if (compressType == "deflate")
        return fromDeflate(body, maxBytes);
    return refusal("InvalidCompressType",
        QStringLiteral("x-cls-compress-type must be lz4, zstd, deflate or absent"));
}

} // namespace tidemark::service
