// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palettedelegate.h"

#include "gui/palettemodel.h"

#include <QApplication>
#include <QPainter>

namespace tidemark::gui {

namespace {
constexpr int margin = 8;
constexpr int gap = 12;
}

void PaletteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem back(option);
    initStyleOption(&back, index);
    back.text.clear();
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &back, painter, widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    const QPalette& palette = option.palette;
    const QPalette::ColorGroup group = option.state.testFlag(QStyle::State_Active)
        ? QPalette::Active
        : QPalette::Inactive;
    const QColor strong = palette.color(
        group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor weak = isSelected ? strong : palette.color(group, QPalette::PlaceholderText);

    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setFont(option.font);
    const QString right
        = reason.isEmpty() ? index.data(PaletteModel::ShortcutRole).toString() : reason;
    const int rightWidth
        = std::min(option.fontMetrics.horizontalAdvance(right) + 2, room.width() * 3 / 5);
    painter->setPen(weak);
    painter->drawText(QRect(room.right() - rightWidth, room.top(), rightWidth + 1, room.height()),
        Qt::AlignVCenter | Qt::AlignRight,
        option.fontMetrics.elidedText(right, Qt::ElideRight, rightWidth));
    room.setRight(room.right() - rightWidth - gap);
    const QString text = option.fontMetrics.elidedText(
        index.data().toString(), Qt::ElideMiddle, room.width());
    painter->setPen(reason.isEmpty() ? strong : weak);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
    room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(text) + gap);
    if (room.width() > gap) {
        painter->setPen(weak);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(
                index.data(PaletteModel::PlaceRole).toString(), Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return { 100, option.fontMetrics.height() + 10 };
}

} // namespace tidemark::gui
