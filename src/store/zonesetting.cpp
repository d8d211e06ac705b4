// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/zonesetting.h"

#include <QDateTime>

#include <cstdlib>

namespace tidemark::store {

ZoneSetting::ZoneSetting(QObject* parent)
    : QObject(parent)
{
}

void ZoneSetting::setUtc(bool utc)
{
    if (utc == m_utc)
        return;
    m_utc = utc;
    emit changed();
}

QDateTime ZoneSetting::dateTime(qint64 unixMs) const
{
    return QDateTime::fromMSecsSinceEpoch(unixMs, m_utc ? Qt::UTC : Qt::LocalTime);
}

QString ZoneSetting::label(qint64 unixMs) const
{
    if (m_utc)
        return QStringLiteral("UTC");
    const int minutes = dateTime(unixMs).offsetFromUtc() / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString ZoneSetting::dateTimeText(qint64 unixMs) const
{
    return dateTime(unixMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString ZoneSetting::timeText(qint64 unixMs) const
{
    return dateTime(unixMs).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace tidemark::store
