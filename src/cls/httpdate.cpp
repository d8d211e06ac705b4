// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/httpdate.h"

#include <QDateTime>

namespace tidemark::cls {

std::optional<qint64> httpDate(const QByteArray& text)
{
    // With its offset from the start: read as a local time, some instants would not exist.
    QByteArray withOffset = text.trimmed();
    if (!withOffset.endsWith(" GMT"))
        return std::nullopt;
    withOffset.replace(withOffset.size() - 3, 3, "+0000");
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(withOffset), Qt::RFC2822Date);
    return date.isValid() ? std::optional(date.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace tidemark::cls
