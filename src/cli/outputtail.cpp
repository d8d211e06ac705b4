// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputtail.h"

#include "cli/console.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace tidemark::cli {

namespace {

constexpr qint64 chunkBytes = 256 * 1024;

/// Up to `count` bytes at `offset`; fewer only at the end of the file.
Result<QByteArray> readAt(int fd, qint64 offset, qint64 count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(fd, bytes.data() + done,
            static_cast<size_t>(bytes.size() - done), offset + done);
        if (got == 0)
            break;
        if (got > 0)
            done += got;
        else if (errno != EINTR)
            return systemError(QStringLiteral("reading the existing output"), errno);
    }
    bytes.truncate(done);
    return bytes;
}

Error foreignFile(const QString& why)
{
    return Error::make(ErrorKind::Local, QStringLiteral("ForeignFile"),
        QStringLiteral("the existing output file %1; choose another file").arg(why));
}

/// Position after the last line feed; 0 where there is none.
Result<qint64> afterLastLineFeed(int fd, qint64 size)
{
    for (qint64 end = size; end > 0;) {
        const qint64 begin = std::max<qint64>(0, end - chunkBytes);
        const Result<QByteArray> chunk = readAt(fd, begin, end - begin);
        if (!chunk.ok())
            return chunk.error();
        if (const qsizetype found = chunk.value().lastIndexOf('\n'); found >= 0)
            return begin + found + 1;
        end = begin;
    }
    return 0;
}

} // namespace

Result<qint64> completeNdjsonSize(int fd, qint64 size, const QByteArray& lineBegin)
{
    const Result<qint64> end = afterLastLineFeed(fd, size);
    if (!end.ok() || end.value() == size)
        return end;
    const Result<QByteArray> tail = readAt(fd, end.value(),
        std::min<qint64>(lineBegin.size(), size - end.value()));
    if (!tail.ok())
        return tail.error();
    if (!lineBegin.startsWith(tail.value()))
        return foreignFile(QStringLiteral("ends with an incomplete line that is no record"));
    return end;
}

Result<qint64> completeCsvSize(int fd, qint64 size, const QByteArray& header)
{
    const Result<QByteArray> begin = readAt(fd, 0, header.size());
    if (!begin.ok())
        return begin.error();
    if (begin.value().size() < header.size()) {
        if (header.startsWith(begin.value()))
            return 0;
        return foreignFile(QStringLiteral("does not begin with the header of these columns"));
    }
    if (begin.value() != header)
        return foreignFile(QStringLiteral("does not begin with the header of these columns"));

    // A line feed inside quotes belongs to a cell; doubled quotes leave the parity as it is.
    qint64 complete = 0;
    bool isQuoted = false;
    for (qint64 at = 0; at < size; at += chunkBytes) {
        const Result<QByteArray> chunk = readAt(fd, at, std::min(chunkBytes, size - at));
        if (!chunk.ok())
            return chunk.error();
        for (qsizetype i = 0; i < chunk.value().size(); ++i) {
            const char c = chunk.value()[i];
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == '\n' && !isQuoted)
                complete = at + i + 1;
        }
    }
    return complete;
}

} // namespace tidemark::cli
