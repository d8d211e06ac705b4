// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/displaytext.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace tidemark::cli {

namespace {

void writeLine(const char* prefix, const QString& text)
{
    const QByteArray line = prefix + forTerminal(text).toUtf8() + '\n';
    // Nobody can be told when standard error itself fails.
    static_cast<void>(writeAll(STDERR_FILENO, line, QString()));
}

/// Waits until a descriptor that somebody else made non-blocking takes bytes again.
void waitUntilWritable(int fd)
{
    pollfd waiting { fd, POLLOUT, 0 };
    ::poll(&waiting, 1, -1);
}

} // namespace

Error systemError(const QString& what, int errorNumber)
{
    QString reason = QString::fromLocal8Bit(std::strerror(errorNumber));
    if (errorNumber == EPIPE)
        reason = QStringLiteral("its reader has gone away");
    else if (errorNumber == ENOSPC)
        reason = QStringLiteral("the disk is full");
    return Error::make(ErrorKind::Local, QStringLiteral("System"),
        QStringLiteral("%1: %2").arg(what, reason));
}

Status writeAll(int fd, const QByteArray& bytes, const QString& what)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done,
            static_cast<size_t>(bytes.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            waitUntilWritable(fd);
        } else if (errno != EINTR) {
            return systemError(what, errno);
        }
    }
    return okStatus();
}

void Console::note(const QString& text) const
{
    if (!m_quiet)
        writeLine("", text);
}

void Console::warn(const QString& text) const
{
    writeLine("warning: ", text);
}

void Console::error(const QString& text) const
{
    writeLine("error: ", text);
}

Status Console::print(const QByteArray& bytes) const
{
    return writeAll(STDOUT_FILENO, bytes, QStringLiteral("standard output"));
}

} // namespace tidemark::cli
