// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/displaytext.h"

#include <QChar>
#include <QList>

namespace tidemark::cli {

namespace {

bool isObeyed(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control
        || category == QChar::Other_Format // marks of direction, joiners, soft hyphen
        || category == QChar::Other_Surrogate || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
}

} // namespace

QString forTerminal(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const uint code : text.toUcs4()) {
        const char32_t c = code;
        if (isObeyed(c))
            out += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

qsizetype displayWidth(const QString& text)
{
    qsizetype width = 0;
    for (const uint code : text.toUcs4()) {
        const QChar::Category category = QChar::category(code);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        width += isWide(code) ? 2 : 1;
    }
    return width;
}

} // namespace tidemark::cli
