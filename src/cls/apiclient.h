// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cls/credentials.h"
#include "cls/endpoints.h"
#include "cls/exchangewatch.h"
#include "cls/pulllog.h"
#include "cls/transport.h"

#include <atomic>
#include <memory>

namespace tidemark::cls {

/// What this machine's clock lacks to agree with the service's. Thread: any.
class ClockOffset
{
public:
    [[nodiscard]] qint64 ms() const { return m_ms.load(std::memory_order_relaxed); }
    void set(qint64 ms) { m_ms.store(ms, std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_ms { 0 };
};

/// Where requests go and who signs them; shared by all clients of one connection.
struct Account
{
    Endpoints endpoints;
    std::shared_ptr<const CredentialSource> credentials;
    std::shared_ptr<ClockOffset> clockOffset = std::make_shared<ClockOffset>();
    /// Is told of every exchange of these clients; null: nobody looks.
    std::shared_ptr<ExchangeSink> exchanges;
};

/// Signs and sends typed requests and reads typed answers. One attempt each: retries, pacing and
/// time belong to the engine. When the service says that a signature is outside its time window,
/// the Date header of that answer corrects the clock offset, so that another attempt can succeed.
/// Thread: that of its transport.
class ApiClient
{
public:
    /// `transport` and `clock` must outlive the client.
    ApiClient(Transport& transport, const Clock& clock, Account account);

    template<class Response>
    using Handler = std::function<void(Result<Response>)>;

    /// One of the control plane's actions, for example `call<DescribeLogsets>(...)`. `attempt`
    /// is only told to whoever looks at the exchanges.
    template<class Action>
    Transport::RequestId call(const typename Action::Request& request, int timeoutMs,
        Handler<typename Action::Response> handler, int attempt = 1)
    {
        return sendControl(Action::action, request.toBody(), timeoutMs, attempt,
            [handler = std::move(handler)](Result<QByteArray> body) {
                if (!body.ok()) {
                    handler(body.error());
                    return;
                }
                handler(Action::Response::fromBody(body.value()));
            });
    }

    /// The body of a successful /pull_log answer, still compressed (see PullDecoder).
    Transport::RequestId pull(const PullLog::Request& request, int timeoutMs,
        Handler<QByteArray> handler, int attempt = 1);

    /// Uploads a serialized LogGroupList, LZ4-compressed. The answer is the request id.
    Transport::RequestId upload(const QString& topicId, const QByteArray& logGroupList,
        int timeoutMs, Handler<QString> handler);

    void abort(Transport::RequestId id);
    [[nodiscard]] const Account& account() const { return m_account; }

private:
    Transport::RequestId sendControl(const char* action, const QByteArray& body, int timeoutMs,
        int attempt, Handler<QByteArray> handler);
    Transport::RequestId sendData(const char* action, const QByteArray& path,
        const QString& topicId, const HeaderList& headers, const QByteArray& body, int timeoutMs,
        int attempt, Handler<HttpReply> handler);
    [[nodiscard]] qint64 serverSeconds() const;
    [[nodiscard]] Error errorOf(const HttpReply& reply) const;
    [[nodiscard]] std::optional<Error> controlErrorOf(const HttpReply& reply) const;

    Transport& m_transport;
    const Clock& m_clock;
    Account m_account;
    ExchangeWatch m_watch;
};

} // namespace tidemark::cls
