// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/celldelegate.h"

#include <QApplication>
#include <QPainter>

namespace tidemark::gui {

CellDelegate::CellDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group
        = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    painter->setFont(cell.font);
    painter->setPen(
        cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect area = cell.rect.adjusted(margin, 0, -margin, 0);
    const QString shown = cell.fontMetrics.elidedText(text, Qt::ElideRight, area.width());
    const int left = cell.displayAlignment.testFlag(Qt::AlignRight)
        ? area.right() + 1 - cell.fontMetrics.horizontalAdvance(shown)
        : area.left();
    const int baseline
        = area.top() + (area.height() + cell.fontMetrics.ascent() - cell.fontMetrics.descent()) / 2;
    painter->drawText(QPoint(left, baseline), shown);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return { option.fontMetrics.horizontalAdvance(text) + 2 * margin + 2,
        option.fontMetrics.height() + 6 };
}

} // namespace tidemark::gui
