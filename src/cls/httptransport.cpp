// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/httptransport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace tidemark::cls {

struct HttpTransport::Exchange
{
    QNetworkReply* reply = nullptr;
    ReplyHandler handler;
    QByteArray body;
    qint64 maxBodyBytes = 0;
    std::optional<Error> failure;
    QElapsedTimer timer;
};

namespace {

Error networkError(const QNetworkReply& reply)
{
    ErrorKind kind = ErrorKind::Network;
    QString code = QStringLiteral("NetworkError");
    const QNetworkReply::NetworkError failure = reply.error();
    if (failure == QNetworkReply::SslHandshakeFailedError) {
        kind = ErrorKind::Tls;
        code = QStringLiteral("TlsError");
    } else if (failure == QNetworkReply::OperationCanceledError
        || failure == QNetworkReply::TimeoutError) {
        kind = ErrorKind::Timeout;
        code = QStringLiteral("Timeout");
    }
    return Error::make(kind, code,
        QStringLiteral("%1 at %2").arg(reply.errorString(), reply.url().authority()));
}

} // namespace

HttpTransport::HttpTransport(HttpOptions options)
    : m_options(std::move(options))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

HttpTransport::~HttpTransport()
{
    const QList<RequestId> open = m_exchanges.keys();
    for (const RequestId id : open)
        abort(id);
}

Transport::RequestId HttpTransport::send(const HttpRequest& request, ReplyHandler handler)
{
    QNetworkRequest wire(request.url);
    // Small HTTP/2 requests over TLS stall for 40 ms with Qt 6.4.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.headers)
        wire.setRawHeader(name, value);
    if (!m_options.extraAuthorities.isEmpty()) {
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(m_options.extraAuthorities);
        wire.setSslConfiguration(tls);
    }

    const RequestId id = m_nextId++;
    auto exchange = std::make_shared<Exchange>();
    exchange->handler = std::move(handler);
    exchange->maxBodyBytes = request.maxBodyBytes;
    exchange->timer.start();
    exchange->reply = m_manager.sendCustomRequest(wire, request.method, request.body);
    m_exchanges.insert(id, exchange);

    QNetworkReply* reply = exchange->reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, id] { onBytes(id); });
    connect(reply, &QNetworkReply::finished, this, [this, id] { finish(id); });
    const int timeoutMs = request.timeoutMs;
    QTimer::singleShot(timeoutMs, reply, [this, id, timeoutMs] {
        giveUp(id, ErrorKind::Timeout, QStringLiteral("Timeout"),
            QStringLiteral("no complete answer within %1 ms").arg(timeoutMs));
    });
    return id;
}

void HttpTransport::abort(RequestId id)
{
    const std::shared_ptr<Exchange> exchange = m_exchanges.take(id);
    if (!exchange)
        return;
    exchange->reply->disconnect(this);
    exchange->reply->abort();
    exchange->reply->deleteLater();
}

void HttpTransport::onBytes(RequestId id)
{
    const std::shared_ptr<Exchange> exchange = m_exchanges.value(id);
    if (!exchange)
        return;
    const qint64 declared
        = exchange->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const qint64 available = exchange->body.size() + exchange->reply->bytesAvailable();
    if (std::max(declared, available) > exchange->maxBodyBytes) {
        giveUp(id, ErrorKind::TooLarge, QStringLiteral("AnswerTooLarge"),
            QStringLiteral("the answer is larger than %1 bytes").arg(exchange->maxBodyBytes));
        return;
    }
    // Read into place: an answer of some MB is copied once only on this side of Qt.
    QByteArray& body = exchange->body;
    if (body.isEmpty() && declared > 0)
        body.reserve(declared);
    const qsizetype before = body.size();
    body.resize(available);
    const qint64 count = exchange->reply->read(body.data() + before, available - before);
    body.resize(before + std::max<qint64>(count, 0));
}

void HttpTransport::giveUp(RequestId id, ErrorKind kind, const QString& code,
    const QString& message)
{
    const std::shared_ptr<Exchange> exchange = m_exchanges.value(id);
    if (!exchange)
        return;
    exchange->failure = Error::make(kind, code, message);
    exchange->reply->abort(); // emits finished(), which ends the exchange
}

void HttpTransport::finish(RequestId id)
{
    if (const std::shared_ptr<Exchange> open = m_exchanges.value(id); open && !open->failure)
        onBytes(id);
    const std::shared_ptr<Exchange> exchange = m_exchanges.take(id);
    if (!exchange)
        return;
    QNetworkReply* reply = exchange->reply;

    HttpReply out;
    out.roundTripMs = exchange->timer.elapsed();
    out.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    out.headers = reply->rawHeaderPairs();
    out.body = std::move(exchange->body);
    out.failure = exchange->failure;
    // Qt reports HTTP errors as network errors too; those with a status and a whole answer are
    // the service's answer, not a failed exchange. A cut connection keeps status 200.
    const auto kind = reply->error();
    const bool answered = out.status >= 300 && kind > QNetworkReply::ProxyTimeoutError;
    if (!out.failure && kind != QNetworkReply::NoError && !answered)
        out.failure = networkError(*reply);
    reply->deleteLater();
    exchange->handler(std::move(out));
}

} // namespace tidemark::cls
