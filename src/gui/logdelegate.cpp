// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logdelegate.h"

#include <QPainter>

namespace tidemark::gui {

LogDelegate::LogDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QString LogDelegate::cutToWidth(const QString& text, int width, int charWidth)
{
    const int columns = charWidth > 0 ? width / charWidth : 0;
    int used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Half of a surrogate pair counts one: emoji and rare characters take two columns.
        const char16_t c = text.at(i).unicode();
        used
            += c >= 0x1100 && !(c >= 0xD800 && c <= 0xDFFF) && !(c >= 0x2000 && c < 0x2E80) ? 2 : 1;
        if (used > columns)
            return i > 0 ? QString(QStringView(text).left(i - 1) % QChar(0x2026)) : QString();
    }
    return text;
}

void LogDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group
        = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    painter->setFont(option.font);
    painter->setPen(
        option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    const int margin = 5;
    const QString text = cutToWidth(index.data(Qt::DisplayRole).toString(),
        option.rect.width() - 2 * margin, option.fontMetrics.horizontalAdvance(u'0'));
    const int baseline = option.rect.top()
        + (option.rect.height() + option.fontMetrics.ascent() - option.fontMetrics.descent()) / 2;
    painter->drawText(QPoint(option.rect.left() + margin, baseline), text);
}

} // namespace tidemark::gui
