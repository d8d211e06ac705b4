// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/apiclient.h"

#include "cls/httpdate.h"
#include "cls/lz4block.h"
#include "cls/qsignature.h"
#include "cls/redaction.h"
#include "cls/servererror.h"
#include "cls/tc3signature.h"

#include <QUrlQuery>

namespace tidemark::cls {

namespace {

constexpr qint64 maxControlAnswer = 16LL << 20;
constexpr qint64 maxPullAnswer = 64LL << 20;
constexpr qint64 maxUploadAnswer = 1LL << 20;
// Signature window of the official SDK: it starts a minute ago because clocks differ.
constexpr qint64 windowBefore = 60;
constexpr qint64 windowAfter = 300;
constexpr auto userAgent = "tidemark/0.1";

qint64 retryAfterMs(const HttpReply& reply, qint64 nowMs)
{
    const QByteArray value = reply.header("Retry-After").trimmed();
    if (value.isEmpty())
        return -1;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    // Bounded, so that a strange value cannot stop a partition for ever.
    constexpr qint64 ceiling = 5 * 60 * 1000;
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, ceiling / 1000) * 1000;
    const std::optional<qint64> date = httpDate(value);
    return date ? std::clamp<qint64>(*date - nowMs, 0, ceiling) : -1;
}

/// What the service wrote goes to files, tables and clipboards: every failure passes here.
void redact(std::optional<Error>& error, const Account& account)
{
    if (error)
        error = redacted(*error, account.credentials->current());
}

} // namespace

ApiClient::ApiClient(Transport& transport, const Clock& clock, Account account)
    : m_transport(transport)
    , m_clock(clock)
    , m_account(std::move(account))
    , m_watch(m_account.exchanges, clock, m_account.endpoints, m_account.credentials)
{
}

qint64 ApiClient::serverSeconds() const
{
    return (m_clock.wallMs() + m_account.clockOffset->ms()) / 1000;
}

Error ApiClient::errorOf(const HttpReply& reply) const
{
    Error error = parseErrorBody(reply.status, reply.body,
        QString::fromLatin1(reply.header("X-Cls-Requestid")));
    error.retryAfterMs = retryAfterMs(reply, m_clock.wallMs() + m_account.clockOffset->ms());
    if (error.kind == ErrorKind::Clock) {
        if (const std::optional<qint64> date = httpDate(reply.header("Date")))
            m_account.clockOffset->set(*date - m_clock.wallMs());
    }
    return error;
}

/// None: the answer is a success.
std::optional<Error> ApiClient::controlErrorOf(const HttpReply& reply) const
{
    if (reply.failure)
        return reply.failure;
    // Errors come with status 200 as well, in either plane's shape; the body tells.
    if (reply.status == 200 && !reply.body.contains("\"Error\"")
        && !reply.body.contains("\"errorcode\""))
        return std::nullopt;
    const Error error = errorOf(reply);
    const bool isError = reply.status != 200 || error.code != QLatin1StringView("HTTP200");
    return isError ? std::optional(error) : std::nullopt;
}

void ApiClient::abort(Transport::RequestId id)
{
    m_transport.abort(id);
    m_watch.aborted(id);
}

Transport::RequestId ApiClient::sendControl(const char* action, const QByteArray& body,
    int timeoutMs, int attempt, Handler<QByteArray> handler)
{
    const Credentials credentials = m_account.credentials->current();
    const qint64 now = serverSeconds();
    const QByteArray contentType = "application/json";

    Tc3Input input;
    input.timestamp = now;
    input.body = body;
    input.signedHeaders = { { "content-type", contentType },
        { "host", hostHeader(m_account.endpoints.controlPlane) } };
    const Tc3Signature signature
        = tc3Sign(input, credentials.secretId.toUtf8(), credentials.secretKey.view());

    HttpRequest request;
    request.action = action;
    request.url = m_account.endpoints.controlPlane;
    request.url.setPath(QStringLiteral("/"));
    request.timeoutMs = timeoutMs;
    request.maxBodyBytes = maxControlAnswer;
    request.body = body;
    request.headers = { { "Content-Type", contentType }, { "X-TC-Action", action },
        { "X-TC-Version", "2020-10-16" }, { "X-TC-Timestamp", QByteArray::number(now) },
        { "X-TC-Region", m_account.endpoints.region.toLatin1() },
        { "X-TC-Language", "zh-CN" }, { "User-Agent", userAgent },
        { "Authorization", signature.authorization } };
    if (!credentials.token.isEmpty())
        request.headers << std::pair<QByteArray, QByteArray>(
            "X-TC-Token", credentials.token.view().toByteArray());

    const ExchangeWatch::Ticket ticket
        = m_watch.begin(Exchange::Plane::Control, request, attempt);
    const Transport::RequestId id = m_transport.send(
        request, [this, ticket, handler = std::move(handler)](HttpReply&& reply) {
            std::optional<Error> error = controlErrorOf(reply);
            redact(error, m_account);
            m_watch.ended(ticket, reply, error ? &*error : nullptr);
            if (error)
                handler(*error);
            else
                handler(std::move(reply.body));
        });
    m_watch.sent(ticket, id);
    return id;
}

Transport::RequestId ApiClient::sendData(const char* action, const QByteArray& path,
    const QString& topicId, const HeaderList& headers, const QByteArray& body, int timeoutMs,
    int attempt, Handler<HttpReply> handler)
{
    const Credentials credentials = m_account.credentials->current();
    const qint64 now = serverSeconds();

    QSignInput input;
    input.method = "POST";
    input.path = path;
    input.params = { { "topic_id", topicId.toUtf8() } };
    input.headers = { { "Host", hostHeader(m_account.endpoints.dataPlane) } };
    for (const auto& [name, value] : headers) {
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            input.headers << std::pair(name, value);
    }
    input.signStart = now - windowBefore;
    input.signEnd = now + windowAfter;
    const QSignature signature
        = qSign(input, credentials.secretId.toUtf8(), credentials.secretKey.view());

    HttpRequest request;
    request.action = action;
    request.url = m_account.endpoints.dataPlane;
    request.url.setPath(QString::fromLatin1(path));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("topic_id"),
        QString::fromLatin1(QUrl::toPercentEncoding(topicId)));
    request.url.setQuery(query);
    request.timeoutMs = timeoutMs;
    request.maxBodyBytes = path == PullLog::path ? maxPullAnswer : maxUploadAnswer;
    request.body = body;
    request.headers = headers;
    request.headers << std::pair<QByteArray, QByteArray>("User-Agent", userAgent)
                    << std::pair<QByteArray, QByteArray>("Authorization", signature.authorization);
    if (!credentials.token.isEmpty())
        request.headers << std::pair<QByteArray, QByteArray>(
            "X-Cls-Token", credentials.token.view().toByteArray());

    const ExchangeWatch::Ticket ticket = m_watch.begin(Exchange::Plane::Data, request, attempt);
    const Transport::RequestId id = m_transport.send(
        request, [this, ticket, handler = std::move(handler)](HttpReply&& reply) {
            std::optional<Error> error = reply.failure;
            if (!error && reply.status != 200)
                error = errorOf(reply);
            redact(error, m_account);
            m_watch.ended(ticket, reply, error ? &*error : nullptr);
            if (error)
                handler(*error);
            else
                handler(std::move(reply));
        });
    m_watch.sent(ticket, id);
    return id;
}

Transport::RequestId ApiClient::pull(const PullLog::Request& request, int timeoutMs,
    Handler<QByteArray> handler, int attempt)
{
    return sendData(PullLog::action, PullLog::path, request.topicId,
        { { "Content-Type", "application/json" } }, request.toBody(), timeoutMs, attempt,
        [handler = std::move(handler)](Result<HttpReply> reply) {
            if (reply.ok())
                handler(std::move(reply.value().body));
            else
                handler(reply.error());
        });
}

Transport::RequestId ApiClient::upload(const QString& topicId, const QByteArray& logGroupList,
    int timeoutMs, Handler<QString> handler)
{
    return sendData("structuredlog", "/structuredlog", topicId,
        { { "Content-Type", "application/x-protobuf" }, { "x-cls-compress-type", "lz4" } },
        lz4Compress(logGroupList), timeoutMs, 1,
        [handler = std::move(handler)](Result<HttpReply> reply) {
            if (reply.ok())
                handler(QString::fromLatin1(reply.value().header("X-Cls-Requestid")));
            else
                handler(reply.error());
        });
}

} // namespace tidemark::cls
