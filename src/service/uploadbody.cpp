// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/uploadbody.h"

#include "cls/lz4block.h"
#include "service/refusal.h"

#include <zlib.h>
#include <zstd.h>

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
    // Streaming: the size that a frame declares is the sender's word only.
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(
        ZSTD_createDStream(), &ZSTD_freeDStream);
    QByteArray out(maxBytes + 1, Qt::Uninitialized);
    ZSTD_inBuffer input { body.constData(), static_cast<size_t>(body.size()), 0 };
    ZSTD_outBuffer output { out.data(), static_cast<size_t>(out.size()), 0 };
    size_t wanted = 1;
    while (wanted != 0) {
        const size_t before = input.pos + output.pos;
        wanted = ZSTD_decompressStream(stream.get(), &output, &input);
        if (ZSTD_isError(wanted))
            return broken("zstd");
        if (output.pos == output.size)
            return tooLarge(maxBytes);
        if (input.pos + output.pos == before)
            return broken("zstd"); // the frame ends before its data
    }
    out.resize(static_cast<qsizetype>(output.pos));
    return out;
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
