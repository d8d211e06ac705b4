// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/proxyoptions.h"
#include "cls/transport.h"

#include <QObject>
#include <QSslCertificate>

#include <memory>

namespace tidemark::cls {

/// How connections are made.
struct HttpOptions
{
    /// Trusted in addition to the system's authorities (a local service with its own certificate).
    QList<QSslCertificate> extraAuthorities;
    /// Requests beyond wait for a connection; their time runs all the same.
    int maxConnectionsToHost = 6;
    ProxyOptions proxy = {};
};

/// Transport over libcurl, driven by Qt's event loop in the thread that made it: HTTP/1.1,
/// keep-alive, a bounded number of connections to a host, certificates verified, no redirects, no
/// cookies, no transparent decompression, bounds on time and size. A request is sent once: where
/// its connection breaks, that is its end, and repeating is up to the caller.
/// Goes through the proxy of its options, but never to this machine itself. A failure of the proxy
/// has the code `proxyFailed`, a host name that is not known `hostNotFound`.
/// Thread: the one that made it, which needs an event loop.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    static constexpr char proxyFailed[] = "ProxyError";
    static constexpr char hostNotFound[] = "HostNotFound";

    explicit HttpTransport(HttpOptions options = {});
    ~HttpTransport() override;
    Q_DISABLE_COPY_MOVE(HttpTransport)

    RequestId send(const HttpRequest& request, ReplyHandler handler) override;
    void abort(RequestId id) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tidemark::cls
