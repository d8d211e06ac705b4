// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"
#include "config/settingsfile.h"

#include <QJsonArray>
#include <QObject>

#include <array>

namespace tidemark::config {

/// Colours that tell tabs apart, offered for new profiles: "#rrggbb".
inline constexpr std::array profileColors { "#0b6e99", "#2e7d32", "#b26a00", "#8e24aa", "#c62828",
    "#5d4037", "#00838f", "#546e7a" };

/// The user's profiles, kept in a file at every change; the local demo is always the first of them
/// and is never written. No secret ever gets in here. Thread: the owner's.
class ProfileBook final : public QObject
{
    Q_OBJECT

public:
    static const QString demoId;

    explicit ProfileBook(const QString& path, QObject* parent = nullptr);

    /// A profile that cannot be read is left out, with a notice, and stays in the file. Errors:
    /// those of SettingsFile::load(); there is the demo only then.
    [[nodiscard]] Result<QList<SettingsNotice>> load();

    [[nodiscard]] const QList<Profile>& profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<Profile> find(const QString& id) const;

    /// A profile as a new one begins: an id, a colour that few others have, read-only, no name.
    [[nodiscard]] Profile fresh() const;
    /// A new profile like `profile`, with an id of its own and a name that says so.
    [[nodiscard]] Profile duplicateOf(const Profile& profile) const;
    /// `wanted`, or with " 2", " 3" ... where another profile is called so.
    [[nodiscard]] QString freeName(const QString& wanted) const;

    /// Adds it, or replaces the one with its id. Its file of authorities may be missing for now.
    /// Errors: Config (the first of faultsOf(), or it is the demo), Local (not written); nothing
    /// has changed then.
    Status put(const Profile& profile);
    /// Without its keychain entry. Errors: as put(), and NotFound.
    Status remove(const QString& id);

signals:
    /// profiles() differs from before.
    void changed();

private:
    Status keep(QList<Profile> profiles);

    SettingsFile m_file;
    QList<Profile> m_profiles;
    QJsonArray m_unreadable; // profiles of the file that are none to us
};

} // namespace tidemark::config
