// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <optional>

namespace tidemark::cls {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// One HTTP request, ready to be sent.
struct HttpRequest
{
    QByteArray action; ///< for request tables: API action or path; not sent
    QByteArray method = "POST";
    QUrl url;
    HeaderList headers; ///< without Host and Content-Length, which the transport adds
    QByteArray body;
    int timeoutMs = 30000; ///< for the whole exchange
    qint64 maxBodyBytes = 16 << 20; ///< a longer answer is given up as TooLarge
};

/// What came back, or why nothing did.
struct HttpReply
{
    int status = 0; ///< 0: no HTTP answer
    HeaderList headers;
    QByteArray body;
    std::optional<Error> failure; ///< set where the exchange itself failed
    qint64 roundTripMs = 0;

    /// First value of the header, compared without case; empty where absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

using ReplyHandler = std::function<void(HttpReply&&)>;

/// Sends requests. One instance belongs to one thread; handlers run in that thread, never from
/// inside send(), and exactly once each, unless the request is aborted or the transport is
/// destroyed: then the handler is not called any more.
class Transport
{
public:
    using RequestId = quint64;

    virtual ~Transport() = default;
    virtual RequestId send(const HttpRequest& request, ReplyHandler handler) = 0;
    virtual void abort(RequestId id) = 0;
};

} // namespace tidemark::cls
