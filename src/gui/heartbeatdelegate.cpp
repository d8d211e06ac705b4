// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/heartbeatdelegate.h"

#include "gui/theme.h"
#include "models/roles.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tidemark::gui {

HeartbeatDelegate::HeartbeatDelegate(const Theme& theme, TimeoutOf timeoutOf, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_timeoutOf(std::move(timeoutOf))
{
}

void HeartbeatDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant left = index.data(models::RawRole);
    const qint64 timeout = m_timeoutOf(index);
    if (!left.isValid() || timeout <= 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    const QString text = background.text;
    background.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const double part = std::clamp(
        static_cast<double>(left.toLongLong()) / static_cast<double>(timeout), 0.0, 1.0);
    const Severity severity = part > 0.34 ? Severity::Good
        : part > 0.0                      ? Severity::Warning
                                          : Severity::Bad;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("00 min 00 s"));
    QRect bar = option.rect.adjusted(6, 0, -textWidth - 10, 0);
    bar.setTop(option.rect.center().y() - 3);
    bar.setHeight(7);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(bar);
    QRect filled = bar.adjusted(1, 1, 0, 0);
    filled.setWidth(static_cast<int>(static_cast<double>(bar.width() - 1) * part));
    painter->fillRect(filled, m_theme.text(severity));
    painter->setPen(selected
            ? option.palette.color(QPalette::HighlightedText)
            : m_theme.text(severity == Severity::Good ? Severity::Neutral : severity));
    painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace tidemark::gui
