// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settingsfile.h"

#include <QByteArray>
#include <QList>

namespace tidemark::config {

/// A consumer or a tail that ran. It is always restored paused: joining a group takes partitions
/// from others, so that somebody has to want it again.
struct SavedReader
{
    enum class Kind { Consumer, Tail };
    Kind kind = Kind::Consumer;
    QJsonObject config; ///< its parameters; written and checked by the one who starts readers

    bool operator==(const SavedReader&) const = default;
};

/// A connection that was open.
struct SavedConnection
{
    QString profileId;
    QJsonObject view; ///< what its page wants to remember
    QList<SavedReader> readers;

    bool operator==(const SavedConnection&) const = default;
};

/// How the program was left. Holds no secret and no record.
struct Session
{
    QByteArray geometry; ///< of the window, as Qt writes it
    QByteArray state; ///< of its tool bars and docks, likewise
    QList<SavedConnection> connections; ///< in the order of their tabs
    int current = 0; ///< index of the tab in front

    bool operator==(const Session&) const = default;
};

/// The session in a file, byte arrays as base64. Thread: the owner's.
class SessionFile
{
public:
    struct Loaded
    {
        Session session;
        QList<SettingsNotice> notices;
    };

    explicit SessionFile(const QString& path);

    /// An empty session where there is no file; connections and readers that are not usable are
    /// left out, with a notice. Errors: those of SettingsFile::load().
    [[nodiscard]] Result<Loaded> load();
    /// Errors: those of SettingsFile::save().
    Status save(const Session& session);

private:
    SettingsFile m_file;
};

} // namespace tidemark::config
