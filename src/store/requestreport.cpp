// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requestreport.h"

#include <QDateTime>
#include <QStringList>

namespace tidemark::store {

namespace {

QString utc(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Text of a service in one line, so that it cannot look like a line of ours.
QString oneLine(const QString& text)
{
    return text.simplified();
}

class Lines
{
public:
    void add(QLatin1StringView name, const QString& value)
    {
        m_text += name;
        m_text += QStringLiteral(": ");
        m_text += value;
        m_text += u'\n';
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_text;
};

} // namespace

QString exchangeText(const RequestLog::Entry& entry)
{
    const cls::Exchange& exchange = *entry.exchange;
    Lines lines;
    lines.add(QLatin1StringView("Action"), QString::fromLatin1(exchange.action));
    lines.add(QLatin1StringView("Host"), exchange.host);
    lines.add(QLatin1StringView("Started"), utc(exchange.startedWallMs));
    lines.add(QLatin1StringView("Duration"),
        QStringLiteral("%1 ms").arg(exchange.durationMs));
    lines.add(QLatin1StringView("Attempt"), QString::number(exchange.attempt));
    lines.add(QLatin1StringView("Status"),
        exchange.httpStatus == 0 ? QStringLiteral("no HTTP answer")
                                 : QStringLiteral("HTTP %1").arg(exchange.httpStatus));
    lines.add(QLatin1StringView("Body"),
        QStringLiteral("%1 bytes up, %2 bytes down")
            .arg(exchange.bytesUp)
            .arg(exchange.bytesDown));
    lines.add(QLatin1StringView("Request id"),
        exchange.requestId.isEmpty() ? QStringLiteral("none") : oneLine(exchange.requestId));
    if (exchange.error) {
        lines.add(QLatin1StringView("Error"),
            QStringLiteral("%1 (%2): %3")
                .arg(oneLine(exchange.error->code),
                    QLatin1StringView(errorKindName(exchange.error->kind)),
                    oneLine(exchange.error->message)));
    }
    return lines.text();
}

QString requestReport(const ReportHead& head, const std::vector<RequestLog::Entry>& entries)
{
    Lines lines;
    lines.add(QLatin1StringView("Program"), head.program);
    if (!head.place.isEmpty())
        lines.add(QLatin1StringView("Connection"), head.place);
    lines.add(QLatin1StringView("Report made"), utc(head.wallMs));
    lines.add(QLatin1StringView("Clock of the service minus this machine's"),
        head.clockDifferenceMs.isKnown()
            ? QStringLiteral("%1 ms, as of %2")
                  .arg(head.clockDifferenceMs.value())
                  .arg(utc(head.clockDifferenceMs.wallMs()))
            : QStringLiteral("unknown"));
    lines.add(QLatin1StringView("Requests"), QString::number(entries.size()));
    QString text = lines.text();
    for (const RequestLog::Entry& entry : entries) {
        text += u'\n';
        text += exchangeText(entry);
    }
    return text;
}

} // namespace tidemark::store
