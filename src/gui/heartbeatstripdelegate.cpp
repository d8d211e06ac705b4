// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/heartbeatstripdelegate.h"

#include "gui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark::gui {

namespace {

constexpr int slotWidth = 6; ///< of one heartbeat, with the gap behind it
constexpr int barWidth = 4;
constexpr double fullMs = 1000.0;

void drawBar(QPainter& painter, const QRect& slot, double part)
{
    const int height = std::max(2, static_cast<int>(std::lround(slot.height() * part)));
    painter.fillRect(
        QRect(slot.left(), slot.bottom() + 1 - height, barWidth, height), painter.pen().color());
}

void drawCross(QPainter& painter, const QRect& slot)
{
    const int top = slot.center().y() - 2;
    const QRect cross(slot.left(), top, barWidth, 5);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    painter.drawLine(slot.left(), slot.bottom(), slot.left() + barWidth - 1, slot.bottom());
}

} // namespace

HeartbeatStripDelegate::HeartbeatStripDelegate(
    const Theme& theme, HistoryOf historyOf, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_historyOf(std::move(historyOf))
{
}

double HeartbeatStripDelegate::heightOf(qint64 roundTripMs)
{
    const double ms = std::clamp(static_cast<double>(roundTripMs), 1.0, fullMs);
    return 0.3 + 0.7 * std::log(ms) / std::log(fullMs);
}

void HeartbeatStripDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QList<engine::Heartbeat> history = m_historyOf(index);
    if (history.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto colour = [&](Severity severity) {
        return selected ? option.palette.color(QPalette::HighlightedText) : m_theme.text(severity);
    };
    const QRect area = option.rect.adjusted(6, 4, -6, -4);
    painter->save();
    painter->setClipRect(option.rect);
    int left = area.right() + 1 - slotWidth;
    for (auto beat = history.crbegin(); beat != history.crend() && left >= area.left(); ++beat) {
        const QRect slot(left, area.top(), barWidth, area.height());
        switch (beat->result) {
        case engine::Heartbeat::Result::Answered:
            painter->setPen(colour(Severity::Good));
            drawBar(*painter, slot, heightOf(beat->roundTripMs));
            break;
        case engine::Heartbeat::Result::Missed:
            painter->setPen(colour(Severity::Bad));
            drawCross(*painter, slot);
            break;
        case engine::Heartbeat::Result::Open:
            painter->setPen(colour(Severity::Muted));
            painter->drawRect(slot.adjusted(0, slot.height() / 2, -1, -1));
            break;
        }
        left -= slotWidth;
    }
    painter->restore();
}

} // namespace tidemark::gui
