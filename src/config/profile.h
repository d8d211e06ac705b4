// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/connectionparameters.h"

#include <QString>

namespace tidemark::config {

/// How much harm a write can do behind a profile. From Careful on, a write asks for the name of
/// what it changes, typed.
enum class Danger { Normal, Careful, Production };

/// Where the key pair of a profile comes from. It is never part of the profile itself.
enum class CredentialOrigin {
    Keychain, ///< an entry of the system's keychain, named after the profile's id
    Environment, ///< the variables of environmentcredentials.h, read when the profile is opened
    ThisRun, ///< typed in by the user, forgotten at the end of the program
};

/// Which proxy the requests of a profile take.
struct ProxyChoice
{
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host; ///< Http and Socks5 only
    quint16 port = 0; ///< Http and Socks5 only

    bool operator==(const ProxyChoice&) const = default;
};

/// One connection as the user keeps it. Holds no secret: it may be shown, exported and compared.
struct Profile
{
    QString id; ///< uuid, made once; names its keychain entry
    QString name;
    QString color; ///< "#rrggbb"; of its tab
    cls::ConnectionParameters connection; ///< region or endpoints, public or internal, plain http
    QString logsetId;
    CredentialOrigin credentials = CredentialOrigin::Keychain;
    ProxyChoice proxy;
    QString authorityFile; ///< PEM file, trusted beside the system's authorities; empty: none
    bool readOnly = true; ///< neither writes nor joins
    Danger danger = Danger::Normal;
    bool isDemo = false; ///< the service inside this program; exactly one profile, never stored with an address

    /// All that is wrong with it, each in words for the user; empty: it can be opened.
    [[nodiscard]] QList<Error> problems() const;
    bool operator==(const Profile&) const = default;
};

} // namespace tidemark::config
