// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/badmessagefile.h"

#include "cli/console.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace tidemark::cli {

void appendBadMessage(QByteArray& out, const TopicPartition& source, const cls::BadMessage& bad)
{
    QJsonObject object;
    object.insert(QLatin1StringView("topicId"), source.topicId);
    object.insert(QLatin1StringView("partition"), source.partition.value);
    object.insert(QLatin1StringView("offset"),
        bad.offset ? QJsonValue(bad.offset->value) : QJsonValue());
    object.insert(QLatin1StringView("indexInAnswer"), static_cast<qint64>(bad.indexInAnswer));
    object.insert(QLatin1StringView("reason"), bad.reason.text());
    object.insert(QLatin1StringView("size"), bad.rawSize);
    object.insert(QLatin1StringView("truncated"), bad.rawSize > bad.raw.size());
    object.insert(QLatin1StringView("raw"), QString::fromLatin1(bad.raw.toBase64()));
    out += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

BadMessageFile::BadMessageFile(QString name)
    : m_name(std::move(name))
{
}

BadMessageFile::~BadMessageFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Status BadMessageFile::openFile()
{
    m_fd = ::open(QFile::encodeName(m_name).constData(),
        O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (m_fd < 0)
        return systemError(QStringLiteral("file for bad messages %1").arg(m_name), errno);
    return okStatus();
}

Status BadMessageFile::append(const cls::RecordBatch& batch)
{
    if (batch.badMessages().isEmpty())
        return okStatus();
    m_count += batch.badMessages().size();
    if (m_name.isEmpty())
        return okStatus();
    if (m_fd < 0) {
        if (const Status opened = openFile(); !opened.ok())
            return opened;
    }
    QByteArray lines;
    for (const cls::BadMessage& bad : batch.badMessages())
        appendBadMessage(lines, batch.source(), bad);
    return writeAll(m_fd, lines, QStringLiteral("file for bad messages %1").arg(m_name));
}

} // namespace tidemark::cli
