// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "service/httpmessage.h"

#include <QString>

#include <functional>
#include <memory>

namespace tidemark::service {

/// Sockets, TLS and HTTP by libmicrohttpd: two worker threads with epoll. Bounds: 2000
/// connections, 64 KiB of headers, 10 MiB of body (then 413), 120 s without traffic.
class HttpServer
{
public:
    /// Called in a worker thread, several at once.
    using Handler = std::function<HttpReply(const HttpRequest&)>;

    struct Options
    {
        QString address; ///< IPv4 or IPv6 address, or localhost
        quint16 port = 0; ///< 0: any free one
        QByteArray tlsCertificate; ///< PEM; empty: plain HTTP
        QByteArray tlsKey; ///< PEM
    };

    /// Largest body that a handler gets to see; source: TC3 limit of the cloud API.
    static constexpr qsizetype maxBodyBytes = 10 * 1024 * 1024;

    /// On 127.0.0.1 it also listens on [::1] where the machine has that.
    /// Errors: Local (address, port, certificate), with what and why.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(
        const Options& options, Handler handler);
    /// Delayed answers are sent at once, then all connections are closed.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] quint16 port() const;

private:
    struct Private;
    explicit HttpServer(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

/// True for addresses that only this machine can reach.
[[nodiscard]] bool isLoopback(const QString& address);

} // namespace tidemark::service
