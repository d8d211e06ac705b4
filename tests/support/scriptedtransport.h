// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/transport.h"

#include <QMap>

namespace tidemark::test {

/// A transport without sockets: the test sees each request and answers it when it wants.
class ScriptedTransport final : public cls::Transport
{
public:
    RequestId send(const cls::HttpRequest& request, cls::ReplyHandler handler) override
    {
        const RequestId id = m_nextId++;
        sent << request;
        m_open.insert(id, { request, std::move(handler) });
        return id;
    }
    void abort(RequestId id) override
    {
        if (m_open.remove(id) > 0)
            ++aborted;
    }

    /// Open requests of the action, oldest first.
    [[nodiscard]] QList<RequestId> open(const QByteArray& action) const
    {
        QList<RequestId> ids;
        for (auto it = m_open.begin(); it != m_open.end(); ++it) {
            if (it->request.action == action)
                ids << it.key();
        }
        return ids;
    }
    [[nodiscard]] qsizetype openCount() const { return m_open.size(); }
    [[nodiscard]] cls::HttpRequest request(RequestId id) const { return m_open[id].request; }

    void answer(RequestId id, const QByteArray& body, int status = 200,
        const cls::HeaderList& headers = {})
    {
        cls::HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.headers = headers;
        m_open.take(id).handler(std::move(reply));
    }
    void fail(RequestId id, ErrorKind kind)
    {
        cls::HttpReply reply;
        reply.failure = Error::make(kind, QStringLiteral("Scripted"), QStringLiteral("scripted"));
        m_open.take(id).handler(std::move(reply));
    }
    /// The oldest open request of the action; the test fails loudly where there is none.
    [[nodiscard]] RequestId oldest(const QByteArray& action) const
    {
        const QList<RequestId> ids = open(action);
        if (ids.isEmpty())
            qFatal("no open request of %s", action.constData());
        return ids.first();
    }
    [[nodiscard]] qsizetype sentCount(const QByteArray& action) const
    {
        return std::count_if(sent.begin(), sent.end(),
            [&](const cls::HttpRequest& request) { return request.action == action; });
    }

    QList<cls::HttpRequest> sent;
    int aborted = 0;

private:
    struct Open
    {
        cls::HttpRequest request;
        cls::ReplyHandler handler;
    };
    QMap<RequestId, Open> m_open;
    RequestId m_nextId = 1;
};

} // namespace tidemark::test
