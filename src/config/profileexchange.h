// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"

#include <QProcessEnvironment>

#include <optional>

namespace tidemark::config {

/// What a file of profiles brings.
struct ImportedProfiles
{
    QList<Profile> profiles; ///< each with an id of its own in its file
    QStringList refused; ///< names, or numbers, of those that are not usable, each with the reason
};

/// Writes profiles into a file that may be given to others: no key, no token, no keychain id.
/// Errors: Local.
Status exportProfiles(const QString& path, const QList<Profile>& profiles);

/// Reads such a file. Every profile gets a new id, is read-only and asks the keychain of this
/// machine, whatever the file says: neither trust nor keys come with a file.
/// Errors: Local (not readable), Config (not a file of profiles, or of a newer version).
[[nodiscard]] Result<ImportedProfiles> importProfiles(const QString& path);

/// A read-only profile out of the names that the vendor's sample uses
/// (TENCENTCLOUD_LOG_SAMPLE_ENDPOINT, _LOGSET_ID) with its keys taken from the environment; see
/// environmentcredentials.h. Nothing where none of them and no key is set. May have problems():
/// the sample names no region unless its endpoint does. Errors: those of
/// credentialsFromEnvironment().
[[nodiscard]] Result<std::optional<Profile>> profileFromEnvironment(
    const QProcessEnvironment& environment);

} // namespace tidemark::config
