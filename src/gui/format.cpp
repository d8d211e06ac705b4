// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format.h"

#include <QLocale>
#include <QRegularExpression>

namespace tidemark::gui {

QString Format::count(qint64 value)
{
    return QLocale().toString(value);
}

QString Format::span(qint64 ms)
{
    if (ms < 1000)
        return tr("%1 ms").arg(ms);
    if (ms < 10'000)
        return tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000.0, 'f', 1));
    return seconds(ms);
}

QString Format::seconds(qint64 ms)
{
    const qint64 s = ms / 1000;
    const auto twoDigits
        = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    if (s < 60)
        return tr("%1 s").arg(s);
    if (s < 3600)
        return tr("%1 min %2 s").arg(s / 60).arg(twoDigits(s % 60));
    if (s < 86'400)
        return tr("%1 h %2 min").arg(s / 3600).arg(twoDigits(s / 60 % 60));
    return tr("%1 d %2 h").arg(s / 86'400).arg(s / 3600 % 24);
}

QString Format::bytes(qint64 value)
{
    return QLocale().formattedDataSize(value, 1, QLocale::DataSizeTraditionalFormat);
}

QString Format::rate(double perSecond)
{
    return tr("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond < 100 ? 1 : 0));
}

QString Format::withoutMnemonic(const QString& menuText)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&[A-Za-z0-9]\\)|&|…"));
    return QString(menuText).remove(mnemonic);
}

QString Format::plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>" + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) + u"</qt>";
}

} // namespace tidemark::gui
