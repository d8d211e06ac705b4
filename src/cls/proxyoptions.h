// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

namespace tidemark::cls {

/// Which way requests take out of this machine.
struct ProxyOptions
{
    enum class Kind {
        System, ///< what the application has set for Qt, which may be what the system says
        None, ///< straight to the service
        Http, ///< through `host`; TLS goes through a tunnel
        Socks5, ///< through `host`, which also looks up names
    };
    Kind kind = Kind::System;
    QString host; ///< of Http and Socks5
    quint16 port = 0; ///< likewise

    bool operator==(const ProxyOptions&) const = default;
};

/// The proxy of one request, or one of type NoProxy. What is on this machine never goes through
/// one. With Kind::System the system may take a while to say: not for a thread that paints.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl& url, const ProxyOptions& options);

/// Whether the host of `url` is this machine, as far as its text tells.
[[nodiscard]] bool isThisMachine(const QUrl& url);

} // namespace tidemark::cls
