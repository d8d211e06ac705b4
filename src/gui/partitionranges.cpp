// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/partitionranges.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tidemark::gui::PartitionRanges {

std::optional<QList<PartitionId>> parse(const QString& text)
{
    QList<PartitionId> out;
    if (text.trimmed().isEmpty())
        return out;
    static const QRegularExpression form(
        QStringLiteral("\\A\\s*(\\d{1,18})\\s*(?:[-–]\\s*(\\d{1,18})\\s*)?\\z"));
    static const QRegularExpression comma(QStringLiteral("[,，、;]"));
    for (const QString& part : text.split(comma)) {
        const QRegularExpressionMatch match = form.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        const qint64 first = match.captured(1).toLongLong();
        const qint64 last = match.captured(2).isEmpty() ? first : match.captured(2).toLongLong();
        if (last < first || last - first >= most - out.size())
            return std::nullopt;
        for (qint64 number = first; number <= last; ++number)
            out << PartitionId(number);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

QString text(QList<PartitionId> partitions)
{
    std::sort(partitions.begin(), partitions.end());
    QStringList parts;
    for (qsizetype at = 0; at < partitions.size();) {
        qsizetype end = at;
        while (end + 1 < partitions.size()
            && partitions.at(end + 1).value <= partitions.at(end).value + 1)
            ++end;
        const QString first = QString::number(partitions.at(at).value);
        const QString last = QString::number(partitions.at(end).value);
        parts << (first == last ? first : QString(first + u'-' + last));
        at = end + 1;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace tidemark::gui::PartitionRanges
