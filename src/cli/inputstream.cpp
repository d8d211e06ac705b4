// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputstream.h"

#include "cli/console.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::cli {

namespace {
constexpr qsizetype chunkBytes = 256 * 1024;
}

InputStream::InputStream(int fd, QString name)
    : m_fd(fd)
    , m_name(std::move(name))
{
    struct stat info {};
    m_isRegular = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

InputStream::~InputStream()
{
    m_notifier.reset();
    if (m_fd != STDIN_FILENO)
        ::close(m_fd);
}

Result<std::unique_ptr<InputStream>> InputStream::open(const QString& name)
{
    if (name == QLatin1StringView("-")) {
        return std::unique_ptr<InputStream>(
            new InputStream(STDIN_FILENO, QStringLiteral("standard input")));
    }
    const int fd = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return systemError(QStringLiteral("input %1").arg(name), errno);
    return std::unique_ptr<InputStream>(new InputStream(fd, name));
}

bool InputStream::hasBytes() const
{
    pollfd asked { m_fd, POLLIN, 0 };
    return ::poll(&asked, 1, 0) != 0;
}

void InputStream::waitForBytes()
{
    if (!m_notifier) {
        m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            m_notifier->setEnabled(false);
            emit readable();
        });
    }
    m_notifier->setEnabled(true);
}

Result<QByteArray> InputStream::read()
{
    if (m_isAtEnd)
        return QByteArray();
    if (!m_isRegular && !hasBytes()) {
        waitForBytes();
        return QByteArray();
    }
    QByteArray bytes(chunkBytes, Qt::Uninitialized);
    ssize_t got = -1;
    do {
        got = ::read(m_fd, bytes.data(), static_cast<size_t>(bytes.size()));
    } while (got < 0 && errno == EINTR);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        waitForBytes();
        return QByteArray();
    }
    if (got < 0)
        return systemError(QStringLiteral("input %1").arg(m_name), errno);
    m_isAtEnd = got == 0;
    bytes.truncate(got);
    return bytes;
}

Status InputStream::rewind()
{
    if (::lseek(m_fd, 0, SEEK_SET) < 0)
        return systemError(QStringLiteral("input %1").arg(m_name), errno);
    m_isAtEnd = false;
    return okStatus();
}

} // namespace tidemark::cli
