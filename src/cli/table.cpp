// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include "cli/displaytext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tidemark::cli {

namespace {

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("-");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return forTerminal(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts << cellText(part);
        return parts.join(u',');
    }
    case QJsonValue::Object:
        return forTerminal(QString::fromUtf8(
            QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    }
    return {};
}

} // namespace

Table::Table(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::addRow(const QList<QJsonValue>& cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows << cells;
}

QString Table::toText() const
{
    QList<QStringList> lines(1);
    for (const Column& column : m_columns)
        lines.first() << column.title;
    for (const QList<QJsonValue>& row : m_rows) {
        QStringList cells;
        for (const QJsonValue& value : row)
            cells << cellText(value);
        lines << cells;
    }

    QList<qsizetype> widths(m_columns.size(), 0);
    for (const QStringList& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(line[i]));
    }

    QString out;
    for (const QStringList& line : lines) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i) {
            text += line[i];
            if (i + 1 < line.size())
                text += QString(widths[i] - displayWidth(line[i]) + 2, u' ');
        }
        out += text + u'\n';
    }
    return out;
}

QByteArray Table::toJson() const
{
    QJsonArray array;
    for (const QList<QJsonValue>& row : m_rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(m_columns[i].member, row[i]);
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace tidemark::cli
