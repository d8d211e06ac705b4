// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tidemark::config {

/// Something about a settings file that its user has to know. Nothing is ever thrown away: a file
/// that cannot be read is kept under another name.
struct SettingsNotice
{
    enum class Kind {
        /// The file was broken or is missing; the last good one before it is in force, and stands
        /// in its place again.
        BackupUsed,
        StartedAnew, ///< the file was broken and there is no good one before it
        PartIgnored, ///< the file is good, but `detail` of it is not usable and has its default
    };
    Kind kind = Kind::BackupUsed;
    QString file; ///< its name
    /// Path of the broken file now; empty: it could not be renamed, was good, or was not there.
    QString keptAs;
    QString detail; ///< what is wrong with it

    /// In English, for logs.
    [[nodiscard]] QString text() const;
    bool operator==(const SettingsNotice&) const = default;
};

/// One JSON object in a file of the user, written as a whole or not at all: by way of a temporary
/// file that is flushed to disk and then renamed. The content before the last change stays beside
/// it with ".bak" at its end. Readable by the owner only. Integers are exact to 64 bits.
/// A file of a newer program is neither read nor written. Thread: the owner's.
class SettingsFile
{
public:
    /// Larger ones count as broken.
    static constexpr qint64 maxBytes = 16 << 20;

    struct Loaded
    {
        QJsonObject content; ///< empty where there is no file
        std::optional<SettingsNotice> notice;
    };

    /// `version`: of the form of the content; kept in the member "version".
    SettingsFile(QString path, int version);

    /// Errors: Local (not readable), Config (of a newer version). After an error save() refuses,
    /// so that nothing is overwritten.
    [[nodiscard]] Result<Loaded> load();
    /// Makes the folder where it is missing. Does nothing where `content` is what the file holds.
    /// Without a load() before it does one first, so that what is there is treated as it says.
    /// Errors: Local; the file is then as it was before.
    Status save(QJsonObject content);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString backupPath() const;

private:
    [[nodiscard]] Result<QJsonObject> parse(const QByteArray& text) const;
    [[nodiscard]] Loaded recover(const Error& reason);
    [[nodiscard]] Loaded loadMissing();
    [[nodiscard]] std::optional<QJsonObject> takeBackup();
    [[nodiscard]] QString keepAside();

    QString m_path;
    int m_version;
    bool m_isLoaded = false;
    std::optional<Error> m_refusal; ///< why the file must not be written
    std::optional<QByteArray> m_onDisk; ///< known good content of the file
};

} // namespace tidemark::config
