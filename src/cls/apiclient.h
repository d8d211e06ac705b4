// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cls/credentials.h"
#include "cls/endpoints.h"
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

    /// One of the control plane's actions, for example `call<DescribeLogsets>(...)`.
    template<class Action>
    Transport::RequestId call(const typename Action::Request& request, int timeoutMs,
        Handler<typename Action::Response> handler)
    {
        return sendControl(Action::action, request.toBody(), timeoutMs,
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
        Handler<QByteArray> handler);

    /// Uploads a serialized LogGroupList, LZ4-compressed. The answer is the request id.
    Transport::RequestId upload(const QString& topicId, const QByteArray& logGroupList,
        int timeoutMs, Handler<QString> handler);

    void abort(Transport::RequestId id) { m_transport.abort(id); }
    [[nodiscard]] const Account& account() const { return m_account; }

private:
    Transport::RequestId sendControl(const char* action, const QByteArray& body, int timeoutMs,
        Handler<QByteArray> handler);
    Transport::RequestId sendData(const char* action, const QByteArray& path,
        const QString& topicId, const HeaderList& headers, const QByteArray& body, int timeoutMs,
        Handler<HttpReply> handler);
    [[nodiscard]] qint64 serverSeconds() const;
    [[nodiscard]] Error errorOf(const HttpReply& reply) const;

    Transport& m_transport;
    const Clock& m_clock;
    Account m_account;
};

} // namespace tidemark::cls
