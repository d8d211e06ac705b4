// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/transport.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QSslCertificate>

#include <memory>

class QNetworkReply;

namespace tidemark::cls {

/// How connections are made.
struct HttpOptions
{
    /// Trusted in addition to the system's authorities (a local service with its own certificate).
    QList<QSslCertificate> extraAuthorities;
};

/// Transport over QNetworkAccessManager: HTTP/1.1, keep-alive, certificates verified, no
/// redirects, no cookies, no transparent decompression, bounds on time and size.
/// Thread: the one that made it, which needs an event loop.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit HttpTransport(HttpOptions options = {});
    ~HttpTransport() override;
    Q_DISABLE_COPY_MOVE(HttpTransport)

    RequestId send(const HttpRequest& request, ReplyHandler handler) override;
    void abort(RequestId id) override;

private:
    struct Exchange;

    void onBytes(RequestId id);
    void giveUp(RequestId id, ErrorKind kind, const QString& code, const QString& message);
    void finish(RequestId id);

    HttpOptions m_options;
    QNetworkAccessManager m_manager;
    QHash<RequestId, std::shared_ptr<Exchange>> m_exchanges;
    RequestId m_nextId = 1;
};

} // namespace tidemark::cls
