// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/requestmodel.h"

#include <QSet>
#include <QStringList>

namespace tidemark::models {

RequestModel::RequestModel(const store::RequestLog& log, QObject* parent)
    : TableModel(parent)
    , m_log(log)
{
}

void RequestModel::update()
{
    // Read before the entries: what comes in between is taken over the next time again.
    const quint64 revision = m_log.revision();
    if (revision == m_seen)
        return;
    m_seen = revision;
    setRows(m_log.entries());
}

QStringList RequestModel::actions() const
{
    QSet<QByteArray> seen;
    for (const store::RequestLog::Entry& row : rows())
        seen.insert(row.exchange->action);
    QStringList out;
    for (const QByteArray& action : std::as_const(seen))
        out << QString::fromLatin1(action);
    out.sort();
    return out;
}

QVariant RequestModel::raw(const store::RequestLog::Entry& row, RequestColumn column) const
{
    const cls::Exchange& exchange = *row.exchange;
    switch (column) {
    case RequestColumn::Time:
        return exchange.startedWallMs;
    case RequestColumn::Action:
        return QString::fromLatin1(exchange.action);
    case RequestColumn::Status:
        return exchange.httpStatus == 0 ? QVariant() : QVariant(exchange.httpStatus);
    case RequestColumn::Duration:
        return exchange.durationMs;
    case RequestColumn::BytesUp:
        return exchange.bytesUp;
    case RequestColumn::BytesDown:
        return exchange.bytesDown;
    case RequestColumn::Attempt:
        return exchange.attempt;
    case RequestColumn::Host:
        return exchange.host;
    case RequestColumn::RequestId:
        return exchange.requestId.isEmpty() ? QVariant() : QVariant(exchange.requestId);
    case RequestColumn::Error:
        return exchange.error ? QVariant(exchange.error->text()) : QVariant();
    case RequestColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
