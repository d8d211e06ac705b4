// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"

#include "cli/console.h"
#include "cli/outputtail.h"
#include "store/quarantine.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::cli {

namespace {

Result<qint64> completeSize(int fd, qint64 size, OutputFormat format, const QByteArray& header)
{
    switch (format) {
    case OutputFormat::Ndjson:
        return completeNdjsonSize(fd, size, "{\"__TIMESTAMP__\":");
    case OutputFormat::Quarantine:
        return completeNdjsonSize(fd, size, store::quarantinedLineBegin());
    case OutputFormat::Csv:
        break;
    }
    return completeCsvSize(fd, size, header);
}

} // namespace

OutputFile::OutputFile(int fd, QString name)
    : m_fd(fd)
    , m_name(std::move(name))
{
}

OutputFile::~OutputFile()
{
    if (m_fd != STDOUT_FILENO)
        ::close(m_fd);
}

Result<std::unique_ptr<OutputFile>> OutputFile::open(const Options& options)
{
    if (options.name == QLatin1StringView("-")) {
        std::unique_ptr<OutputFile> out(
            new OutputFile(STDOUT_FILENO, QStringLiteral("standard output")));
        if (options.format == OutputFormat::Csv) {
            QByteArray header;
            store::appendCsvHeader(header, options.csv);
            if (const Status written = out->append(header); !written.ok())
                return written.error();
        }
        return out;
    }
    const QByteArray path = QFile::encodeName(options.name);
    // Only a regular file is read back. A named pipe opened for reading as well would look as if
    // it had a reader, and the records in it would be lost.
    struct stat info {};
    const bool isSpecial = ::stat(path.constData(), &info) == 0 && !S_ISREG(info.st_mode);
    const int fd = ::open(path.constData(),
        (isSpecial ? O_WRONLY : O_RDWR) | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return systemError(QStringLiteral("output %1").arg(options.name), errno);
    std::unique_ptr<OutputFile> out(new OutputFile(fd, options.name));
    if (const Status prepared = out->prepare(options); !prepared.ok())
        return prepared.error();
    return out;
}

Status OutputFile::prepare(const Options& options)
{
    struct stat info {};
    if (::fstat(m_fd, &info) != 0)
        return systemError(QStringLiteral("output %1").arg(m_name), errno);
    m_isRegular = S_ISREG(info.st_mode);
    QByteArray header;
    if (options.format == OutputFormat::Csv)
        store::appendCsvHeader(header, options.csv);
    if (m_isRegular) {
        if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            return Error::make(ErrorKind::Local, QStringLiteral("OutputInUse"),
                QStringLiteral("output %1: another process writes to this file").arg(m_name));
        }
        m_size = info.st_size;
        if (const Status cut = cutIncompleteRecord(options, header); !cut.ok())
            return cut;
    }
    return m_size == 0 ? append(header) : okStatus();
}

Status OutputFile::cutIncompleteRecord(const Options& options, const QByteArray& header)
{
    const Result<qint64> complete = completeSize(m_fd, m_size, options.format, header);
    if (!complete.ok()) {
        Error error = complete.error();
        error.message = QStringLiteral("output %1: %2").arg(m_name, error.message);
        return error;
    }
    if (complete.value() == m_size)
        return okStatus();
    if (::ftruncate(m_fd, complete.value()) != 0)
        return systemError(QStringLiteral("output %1").arg(m_name), errno);
    m_cutBytes = m_size - complete.value();
    m_size = complete.value();
    return okStatus();
}

Status OutputFile::append(const QByteArray& bytes)
{
    const Status written = writeAll(m_fd, bytes, QStringLiteral("output %1").arg(m_name));
    if (!m_isRegular)
        return written;
    if (!written.ok()) {
        // A part may be there. Where cutting fails too, the next start cuts it.
        static_cast<void>(::ftruncate(m_fd, m_size) == 0);
        return written;
    }
    m_size += bytes.size();
    return written;
}

Status OutputFile::sync()
{
    if (m_isRegular && ::fdatasync(m_fd) != 0)
        return systemError(QStringLiteral("output %1").arg(m_name), errno);
    return okStatus();
}

} // namespace tidemark::cli
