// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/credentials.h"
#include "cls/endpoints.h"
#include "cls/exchange.h"
#include "cls/transport.h"

#include <memory>
#include <vector>

namespace tidemark::cls {

/// Makes an Exchange of each request of one client and gives it to a sink when it has ended; does
/// nothing without a sink. A request has a constant cost here, its bytes have none.
/// Thread: the client's.
class ExchangeWatch
{
public:
    /// One request under way; null where nobody looks.
    struct Open
    {
        Transport::RequestId id = 0;
        Exchange exchange;
        qint64 sentMs = 0; ///< on the monotonic clock
    };
    using Ticket = std::shared_ptr<Open>;

    /// `clock` must outlive this. `sink` may be null.
    ExchangeWatch(std::shared_ptr<ExchangeSink> sink, const Clock& clock,
        const Endpoints& endpoints, std::shared_ptr<const CredentialSource> credentials);

    [[nodiscard]] Ticket begin(
        Exchange::Plane plane, const HttpRequest& request, int attempt) const;
    /// The transport has given it a number: from now on it can be aborted.
    void sent(const Ticket& ticket, Transport::RequestId id);
    /// `error`: what the client makes of the answer; null where it is a success.
    void ended(const Ticket& ticket, const HttpReply& reply, const Error* error);
    void aborted(Transport::RequestId id);

private:
    void drop(const Ticket& ticket);

    std::shared_ptr<ExchangeSink> m_sink;
    const Clock& m_clock;
    std::shared_ptr<const CredentialSource> m_credentials;
    QString m_controlHost;
    QString m_dataHost;
    std::vector<Ticket> m_open;
};

} // namespace tidemark::cls
