// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"

#include <QList>

namespace tidemark::config {

/// One thing that keeps a profile from being opened: at which field, and why. The words for a user
/// in the language of the program are chosen by the front ends.
struct ProfileFault
{
    enum class Field {
        Name,
        Color,
        Region,
        Endpoint,
        ApiEndpoint,
        Logset,
        ProxyHost,
        ProxyPort,
        AuthorityFile,
    };
    enum class Reason {
        Missing,
        TooLong,
        BadCharacter, ///< a space, a line break or a character that has no place there
        NotAColor,
        UnknownRegion, ///< and not both endpoints are given
        UnderscoreInRegion, ///< `detail` is how it is written
        InsideOnly, ///< the region has no public hosts
        BadAddress, ///< `detail` says why
        PlainHttp, ///< beyond this machine, and not allowed
        NotReadable, ///< `detail` says why
        NoCertificate,
    };
    Field field = Field::Name;
    Reason reason = Reason::Missing;
    QString detail;

    /// In English, for logs and the command line.
    [[nodiscard]] Error error() const;
    bool operator==(const ProfileFault&) const = default;
};

inline constexpr int maxProfileName = 64;
inline constexpr int maxLogsetId = 128;

/// Everything that can be seen without reading a file, in the order of the fields.
[[nodiscard]] QList<ProfileFault> faultsOf(const Profile& profile);
/// Of the file of authorities, which is read; nothing where none is named.
[[nodiscard]] std::optional<ProfileFault> authorityFault(const Profile& profile);

} // namespace tidemark::config
