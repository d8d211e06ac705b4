// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writejournal.h"

#include "store/writejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString asidePath(const QString& path)
{
    return path + QStringLiteral(".1");
}

/// Whether a line that is appended now would continue one that was cut off.
bool endsInALine(QFile& file)
{
    char last = '\n';
    return file.size() > 0 && file.seek(file.size() - 1) && file.getChar(&last) && last != '\n';
}

} // namespace

WriteJournal::WriteJournal(QObject* parent)
    : QObject(parent)
{
}

WriteJournal::WriteJournal(const QString& path, const JournalLimits& limits, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_limits(limits)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    read(asidePath(path));
    read(path);
    for (WriteEntry& entry : m_entries) {
        if (entry.outcome == WriteOutcome::Pending) {
            entry.outcome = WriteOutcome::Unknown;
            entry.reason = WriteReason::Interrupted;
        }
    }
}

void WriteJournal::read(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = Error::make(ErrorKind::Local, QStringLiteral("JournalNotRead"),
            QStringLiteral("%1: %2").arg(path, file.errorString()));
        return;
    }
    // A file that something else has blown up is read as far as one of ours can be.
    const QByteArray bytes = file.read(4 * m_limits.fileBytes);
    for (const QByteArray& line : bytes.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (const std::optional<WriteEntry> entry = writeFromJson(line))
            take(*entry);
        else
            ++m_brokenLines;
    }
}

void WriteJournal::take(const WriteEntry& entry)
{
    const auto known = std::find_if(m_entries.rbegin(), m_entries.rend(),
        [&entry](const WriteEntry& other) { return other.id == entry.id; });
    if (known != m_entries.rend()) {
        *known = entry;
        return;
    }
    m_entries.push_back(entry);
    if (static_cast<qsizetype>(m_entries.size()) > m_limits.entries)
        m_entries.pop_front();
}

const WriteEntry* WriteJournal::find(const QString& id) const
{
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
        [&id](const WriteEntry& entry) { return entry.id == id; });
    return found == m_entries.rend() ? nullptr : &*found;
}

QString WriteJournal::begin(WriteEntry entry)
{
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    write(entry);
    take(entry);
    emit added(entry);
    return entry.id;
}

void WriteJournal::finish(const WriteEntry& entry)
{
    if (find(entry.id) == nullptr)
        return;
    write(entry);
    take(entry);
    emit changed(entry);
}

void WriteJournal::write(const WriteEntry& entry)
{
    if (m_path.isEmpty())
        return;
    const QByteArray line = writeToJson(entry) + '\n';
    QFile file(m_path);
    if (QFileInfo(m_path).size() + line.size() > m_limits.fileBytes)
        rotate();
    const bool isNew = !file.exists();
    const bool opened = file.open(QIODevice::ReadWrite | QIODevice::Append);
    if (opened && isNew)
        file.setPermissions(ownerOnly);
    const QByteArray bytes = opened && endsInALine(file) ? '\n' + line : line;
    if (!opened || file.write(bytes) != bytes.size() || !file.flush()) {
        m_problem = Error::make(ErrorKind::Local, QStringLiteral("JournalNotWritten"),
            QStringLiteral("%1: %2").arg(m_path, file.errorString()));
        return;
    }
    m_problem.reset();
}

void WriteJournal::rotate()
{
    const QString aside = asidePath(m_path);
    QFile::remove(aside);
    QFile::rename(m_path, aside);
}

} // namespace tidemark::store
