// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/exchangewatch.h"

#include "cls/httpdate.h"
#include "cls/redaction.h"

namespace tidemark::cls {

namespace {

constexpr qsizetype maxIdChars = 100;

/// The id that a successful answer of the control plane carries in its body, read without parsing
/// it once more. The last one: lists of names come before it or contain it in quotes.
QString requestIdIn(const QByteArray& body)
{
    static const QByteArray key = QByteArrayLiteral("\"RequestId\"");
    const qsizetype at = body.lastIndexOf(key);
    if (at < 0)
        return {};
    const qsizetype from = body.indexOf('"', at + key.size()) + 1;
    const qsizetype to = from > 0 ? body.indexOf('"', from) : -1;
    if (to < 0 || to - from > maxIdChars)
        return {};
    return QString::fromLatin1(body.mid(from, to - from));
}

} // namespace

ExchangeWatch::ExchangeWatch(std::shared_ptr<ExchangeSink> sink, const Clock& clock,
    const Endpoints& endpoints, std::shared_ptr<const CredentialSource> credentials)
    : m_sink(std::move(sink))
    , m_clock(clock)
    , m_credentials(std::move(credentials))
    , m_controlHost(QString::fromLatin1(hostHeader(endpoints.controlPlane)))
    , m_dataHost(QString::fromLatin1(hostHeader(endpoints.dataPlane)))
{
}

ExchangeWatch::Ticket ExchangeWatch::begin(
    Exchange::Plane plane, const HttpRequest& request, int attempt) const
{
    if (!m_sink)
        return {};
    auto open = std::make_shared<Open>();
    Exchange& exchange = open->exchange;
    exchange.plane = plane;
    exchange.action = request.action;
    exchange.host = plane == Exchange::Plane::Control ? m_controlHost : m_dataHost;
    exchange.startedWallMs = m_clock.wallMs();
    exchange.bytesUp = request.body.size();
    exchange.attempt = attempt;
    open->sentMs = m_clock.monotonicMs();
    return open;
}

void ExchangeWatch::sent(const Ticket& ticket, Transport::RequestId id)
{
    if (!ticket)
        return;
    ticket->id = id;
    m_open.push_back(ticket);
}

void ExchangeWatch::drop(const Ticket& ticket)
{
    const auto found = std::find(m_open.begin(), m_open.end(), ticket);
    if (found == m_open.end())
        return;
    *found = std::move(m_open.back());
    m_open.pop_back();
}

void ExchangeWatch::ended(const Ticket& ticket, const HttpReply& reply, const Error* error)
{
    if (!ticket)
        return;
    drop(ticket);
    Exchange& exchange = ticket->exchange;
    exchange.durationMs = m_clock.monotonicMs() - ticket->sentMs;
    exchange.bytesDown = reply.body.size();
    exchange.httpStatus = reply.status;
    if (error) {
        exchange.error = redacted(*error, m_credentials->current());
        exchange.requestId = exchange.error->requestId;
    }
    if (exchange.requestId.isEmpty())
        exchange.requestId = QString::fromLatin1(reply.header("X-Cls-Requestid")).left(maxIdChars);
    if (exchange.plane == Exchange::Plane::Control && reply.status != 0) {
        if (exchange.requestId.isEmpty())
            exchange.requestId = requestIdIn(reply.body);
        // The Date is the second in which the answer was made, somewhere between now and then: the
        // middle of both is the best guess.
        if (const std::optional<qint64> date = httpDate(reply.header("Date")))
            exchange.clockDifferenceMs = *date + 500 - exchange.startedWallMs - exchange.durationMs / 2;
    }
    m_sink->note(std::move(exchange));
}

void ExchangeWatch::aborted(Transport::RequestId id)
{
    const auto found = std::find_if(
        m_open.begin(), m_open.end(), [id](const Ticket& open) { return open->id == id; });
    if (found == m_open.end())
        return;
    const Ticket ticket = *found;
    const Error error = Error::make(ErrorKind::Cancelled, QStringLiteral("Cancelled"),
        QStringLiteral("given up before an answer came"));
    ended(ticket, {}, &error);
}

} // namespace tidemark::cls
