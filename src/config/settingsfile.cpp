// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settingsfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace tidemark::config {

namespace {

const QString versionMember = QStringLiteral("version");
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error localError(const QString& code, const QString& path, const QString& reason)
{
    return Error::make(
        ErrorKind::Local, code, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason));
}

/// None: there is no such file.
Result<std::optional<QByteArray>> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return localError(QStringLiteral("CannotRead"), path, file.errorString());
    const QByteArray text = file.read(SettingsFile::maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return localError(QStringLiteral("CannotRead"), path, file.errorString());
    return std::optional(text);
}

Status writeFile(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(text) == text.size() && file.commit();
    return written ? okStatus()
                   : Status(localError(QStringLiteral("CannotWrite"), path, file.errorString()));
}

} // namespace

QString SettingsNotice::text() const
{
    QString words;
    switch (kind) {
    case Kind::BackupUsed:
        words = QStringLiteral("%1 is broken (%2); its last good version is used").arg(file, detail);
        break;
    case Kind::StartedAnew:
        words = QStringLiteral("%1 is broken (%2); starting anew").arg(file, detail);
        break;
    case Kind::PartIgnored:
        return QStringLiteral("%1: %2; ignored").arg(file, detail);
    }
    if (!keptAs.isEmpty())
        words += QStringLiteral("; the broken file is kept as %1").arg(keptAs);
    return words;
}

SettingsFile::SettingsFile(QString path, int version)
    : m_path(std::move(path))
    , m_version(version)
{
}

QString SettingsFile::backupPath() const
{
    return m_path + QStringLiteral(".bak");
}

Result<QJsonObject> SettingsFile::parse(const QByteArray& text) const
{
    const auto broken = [](const QString& reason) {
        return Error::make(ErrorKind::BadAnswer, QStringLiteral("Broken"), reason);
    };
    if (text.size() > maxBytes)
        return broken(QStringLiteral("larger than %1 bytes").arg(maxBytes));
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return broken(
            QStringLiteral("%1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    }
    const QJsonObject content = document.object();
    const qint64 version = content.value(versionMember).toInteger(-1);
    if (version < 1)
        return broken(QStringLiteral("no version in it"));
    if (version > m_version) {
        return Error::make(ErrorKind::Config, QStringLiteral("NewerSettings"),
            QStringLiteral("%1 was written by a newer version of the program and is left alone")
                .arg(QDir::toNativeSeparators(m_path)));
    }
    return content;
}

Result<SettingsFile::Loaded> SettingsFile::load()
{
    m_isLoaded = true;
    m_refusal.reset();
    m_onDisk.reset();
    const Result<std::optional<QByteArray>> text = readFile(m_path);
    if (!text.ok()) {
        m_refusal = text.error();
        return text.error();
    }
    if (!text.value())
        return loadMissing();
    Result<QJsonObject> content = parse(*text.value());
    if (content.ok()) {
        m_onDisk = text.value();
        return Loaded { std::move(content.value()), std::nullopt };
    }
    if (content.error().kind == ErrorKind::Config) {
        m_refusal = content.error();
        return content.error();
    }
    return recover(content.error());
}

SettingsFile::Loaded SettingsFile::recover(const Error& reason)
{
    Loaded loaded;
    SettingsNotice notice;
    notice.file = QFileInfo(m_path).fileName();
    notice.detail = reason.message;
    notice.keptAs = keepAside();
    if (notice.keptAs.isEmpty()) {
        m_refusal = localError(QStringLiteral("CannotWrite"), m_path,
            QStringLiteral("it is broken and cannot be renamed"));
    }
    notice.kind = SettingsNotice::Kind::StartedAnew;
    if (std::optional<QJsonObject> content = takeBackup()) {
        loaded.content = std::move(*content);
        notice.kind = SettingsNotice::Kind::BackupUsed;
    }
    loaded.notice = notice;
    return loaded;
}

SettingsFile::Loaded SettingsFile::loadMissing()
{
    std::optional<QJsonObject> content = takeBackup();
    if (!content)
        return {};
    SettingsNotice notice;
    notice.kind = SettingsNotice::Kind::BackupUsed;
    notice.file = QFileInfo(m_path).fileName();
    notice.detail = QStringLiteral("the file is missing");
    return { std::move(*content), notice };
}

/// What the backup holds, if it is good. It is put into the file's place at once: otherwise nothing
/// would be there at the next start, and saves would write over the only good one.
std::optional<QJsonObject> SettingsFile::takeBackup()
{
    const Result<std::optional<QByteArray>> backup = readFile(backupPath());
    if (!backup.ok() || !backup.value())
        return std::nullopt;
    Result<QJsonObject> content = parse(*backup.value());
    if (!content.ok())
        return std::nullopt;
    if (!m_refusal && writeFile(m_path, *backup.value()).ok())
        m_onDisk = backup.value();
    return std::move(content.value());
}

QString SettingsFile::keepAside()
{
    const QString stamp
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString base = QStringLiteral("%1.broken-%2").arg(m_path, stamp);
    QString name = base;
    for (int n = 2; QFile::exists(name); ++n)
        name = QStringLiteral("%1-%2").arg(base).arg(n);
    return QFile::rename(m_path, name) ? name : QString();
}

Status SettingsFile::save(QJsonObject content)
{
    if (!m_isLoaded)
        (void)load();
    if (m_refusal)
        return *m_refusal;
    content.insert(versionMember, m_version);
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Indented);
    if (m_onDisk == text)
        return okStatus();
    const QDir folder = QFileInfo(m_path).dir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return localError(QStringLiteral("CannotWrite"), folder.path(),
                QStringLiteral("the folder cannot be made"));
        QFile::setPermissions(folder.path(), ownerOnly | QFileDevice::ExeOwner);
    }
    if (m_onDisk) {
        Status kept = writeFile(backupPath(), *m_onDisk);
        if (!kept.ok())
            return kept;
    }
    Status written = writeFile(m_path, text);
    if (written.ok())
        m_onDisk = text;
    return written;
}

} // namespace tidemark::config
