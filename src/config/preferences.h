// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settingsfile.h"

#include <QList>
#include <QObject>

namespace tidemark::config {

/// What the user sets for the whole program. The defaults are those of a first start.
struct Preferences
{
    enum class Theme { System, Light, Dark };
    enum class Zone { Local, Utc };

    static constexpr qint64 minRecordBytes = 64LL << 20;
    static constexpr qint64 maxRecordBytes = 64LL << 30;
    static constexpr qint64 minRecordRows = 10'000;
    static constexpr qint64 maxRecordRows = 500'000'000;
    static constexpr qint64 minFetchBytes = 64LL << 20; ///< several pulls of the largest size
    static constexpr qint64 maxFetchBytes = 4LL << 30;

    QString language; ///< "en", "zh_CN"; empty: as the system
    Theme theme = Theme::System;
    Zone zone = Zone::Local; ///< in which all times are shown
    qint64 recordBytes = 512LL << 20; ///< kept of each connection; the oldest leave first
    qint64 recordRows = 50'000'000; ///< kept of each connection; the oldest leave first
    qint64 fetchBytes = 128LL << 20; ///< of each connection, on the way or not stored yet
    bool notifications = true;

    /// All values out of range, each naming the member, the value and the range.
    [[nodiscard]] QList<Error> problems() const;
    bool operator==(const Preferences&) const = default;
};

/// The preferences in force, kept in a file. Thread: the owner's.
class PreferencesFile final : public QObject
{
    Q_OBJECT

public:
    explicit PreferencesFile(const QString& path, QObject* parent = nullptr);

    /// What is not usable in the file has its default and a notice. Errors: those of
    /// SettingsFile::load(); the defaults are then in force.
    [[nodiscard]] Result<QList<SettingsNotice>> load();
    [[nodiscard]] const Preferences& current() const { return m_current; }
    /// In force at once and kept. Errors: Config, the first of problems(), and nothing changes;
    /// Local where the file cannot be written: they are in force for this run.
    Status set(const Preferences& preferences);

signals:
    /// current() differs from before.
    void changed();

private:
    SettingsFile m_file;
    Preferences m_current;
};

} // namespace tidemark::config
