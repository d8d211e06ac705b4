// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/transport.h"

#include <QList>

namespace tidemark::test {

/// Keeps what was sent; the test answers when it likes.
class FakeTransport final : public cls::Transport
{
public:
    struct Sent
    {
        RequestId id = 0;
        cls::HttpRequest request;
        cls::ReplyHandler handler;

        [[nodiscard]] QByteArray header(const QByteArray& name) const
        {
            cls::HttpReply reply;
            reply.headers = request.headers;
            return reply.header(name);
        }
    };

    RequestId send(const cls::HttpRequest& request, cls::ReplyHandler handler) override
    {
        sent.append({ ++m_lastId, request, std::move(handler) });
        return m_lastId;
    }
    void abort(RequestId id) override { aborted.append(id); }

    /// Answers the last request.
    void answer(int status, const QByteArray& body, const cls::HeaderList& headers = {})
    {
        cls::HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.headers = headers;
        sent.last().handler(std::move(reply));
    }
    void fail(const Error& error)
    {
        cls::HttpReply reply;
        reply.failure = error;
        sent.last().handler(std::move(reply));
    }

    QList<Sent> sent;
    QList<RequestId> aborted;

private:
    RequestId m_lastId = 0;
};

/// A clock that stands still until it is set.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(qint64 wall)
        : wallNow(wall)
    {
    }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
    [[nodiscard]] qint64 wallMs() const override { return wallNow; }

    qint64 wallNow;
};

} // namespace tidemark::test
