// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sparklinedelegate.h"

#include "gui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tidemark::gui {

namespace {
constexpr double lineWidth = 1.4;
}

SparklineDelegate::SparklineDelegate(const Theme& theme, SamplesOf samplesOf, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_samplesOf(std::move(samplesOf))
{
}

QList<QPolygonF> SparklineDelegate::runs(
    const QList<store::GroupSample>& samples, const QRectF& area)
{
    QList<QPolygonF> out;
    if (samples.isEmpty())
        return out;
    qint64 highest = 1000; // a second: below that every line is flat
    for (const store::GroupSample& sample : samples)
        highest = std::max(highest, sample.timeLagMs);
    const qint64 from = samples.first().wallMs;
    const double span = std::max<double>(1.0, static_cast<double>(samples.last().wallMs - from));
    bool isOpen = false;
    for (const store::GroupSample& sample : samples) {
        if (sample.timeLagMs < 0) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            out << QPolygonF();
        isOpen = true;
        const double x = static_cast<double>(sample.wallMs - from) / span;
        const double y = static_cast<double>(sample.timeLagMs) / static_cast<double>(highest);
        out.last() << QPointF(area.left() + std::clamp(x, 0.0, 1.0) * area.width(),
            area.bottom() - y * area.height());
    }
    return out;
}

void SparklineDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const QRectF area = QRectF(option.rect).adjusted(6, 4, -6, -4);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorGroup group
        = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor color = selected ? option.palette.color(group, QPalette::HighlightedText)
                                  : m_theme.series(0);
    painter->setPen(QPen(color, lineWidth));
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF& run : runs(m_samplesOf(index), area)) {
        if (run.size() == 1)
            painter->drawEllipse(run.first(), lineWidth, lineWidth);
        else
            painter->drawPolyline(run);
    }
    painter->restore();
}

} // namespace tidemark::gui
