// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lagchart.h"

#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QLineSeries>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tidemark::gui {

namespace {

constexpr int maxSteps = 300;
constexpr qint64 gapMs = 2600; ///< two missed samples

double niceMaximum(double value)
{
    for (const double top : { 4.0, 8.0, 20.0, 40.0, 60.0, 120.0, 240.0, 600.0, 1200.0, 3600.0 }) {
        if (value <= top * 0.95)
            return top;
    }
    return std::ceil(value / 3600.0 + 0.1) * 3600.0;
}

} // namespace

LagChart::LagChart(QWidget* parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_timeAxis(new QDateTimeAxis(m_chart))
    , m_lagAxis(new QValueAxis(m_chart))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setMinimumSize(200, 90);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setAccessibleName(tr("Lag chart; the table beside it holds the same values"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins(2, 4, 10, 2));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_lagAxis, Qt::AlignLeft);
    m_lagAxis->setLabelFormat(QStringLiteral("%g s"));
    m_lagAxis->setTickType(QValueAxis::TicksDynamic);
    m_lagAxis->setTickAnchor(0);
    m_timeAxis->setTickCount(6);
    m_timeAxis->setFormat(QStringLiteral("HH:mm:ss"));
}

void LagChart::setUp(const Theme& theme, const store::ZoneSetting& zone)
{
    m_theme = &theme;
    m_zone = &zone;
    connect(&theme, &Theme::changed, this, &LagChart::applyTheme);
    applyTheme();
}

void LagChart::applyTheme()
{
    const QPalette palette = QGuiApplication::palette();
    m_chart->setBackgroundBrush(palette.color(QPalette::Base));
    m_chart->setBackgroundPen(Qt::NoPen);
    const QList<QAbstractAxis*> axes{ m_timeAxis, m_lagAxis };
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsBrush(palette.color(QPalette::Text));
        axis->setLinePenColor(palette.color(QPalette::Mid));
        QColor grid = palette.color(QPalette::Mid);
        grid.setAlpha(110);
        axis->setGridLineColor(grid);
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.9);
        axis->setLabelsFont(small);
    }
}

void LagChart::show(const QList<LagLine>& lines, qint64 endMs, qint64 spanMs)
{
    const qint64 beginMs = endMs - spanMs;
    // QDateTimeAxis labels in local time; the points are moved where another zone is shown.
    const auto offsetMs = [](const QDateTime& at) { return qint64(at.offsetFromUtc()) * 1000; };
    m_zoneShiftMs = offsetMs(m_zone->dateTime(endMs))
        - offsetMs(QDateTime::fromMSecsSinceEpoch(endMs, Qt::LocalTime));
    m_used = 0;
    double highest = 0;
    for (const LagLine& line : lines)
        highest = std::max(
            highest, drawLine(line, beginMs, endMs, std::max<qint64>(1, spanMs / maxSteps)));
    for (qsizetype i = m_used; i < m_pool.size(); ++i)
        m_pool.at(i)->hide();
    const double top = niceMaximum(highest);
    // A little room below, so that a line at 0 s does not hide in the axis.
    m_lagAxis->setRange(-top * 0.06, top);
    m_lagAxis->setTickInterval(top / 4);
    m_timeAxis->setRange(QDateTime::fromMSecsSinceEpoch(beginMs + m_zoneShiftMs),
        QDateTime::fromMSecsSinceEpoch(endMs + m_zoneShiftMs));
}

QLineSeries* LagChart::nextSeries()
{
    if (m_used == m_pool.size()) {
        auto* series = new QLineSeries(m_chart);
        m_chart->addSeries(series);
        series->attachAxis(m_timeAxis);
        series->attachAxis(m_lagAxis);
        m_pool.append(series);
    }
    return m_pool.at(m_used++);
}

double LagChart::drawLine(const LagLine& line, qint64 beginMs, qint64 endMs, qint64 stepMs)
{
    double highest = 0;
    QList<QPointF> points;
    qint64 lastMs = 0;
    qint64 step = -1;
    const auto begin = std::lower_bound(line.samples->begin(), line.samples->end(), beginMs,
        [](const store::LagSample& sample, qint64 ms) { return sample.wallMs < ms; });
    for (auto it = begin; it != line.samples->end() && it->wallMs <= endMs; ++it) {
        if (!it->timeLagMs || (lastMs > 0 && it->wallMs - lastMs > gapMs))
            finishSegment(line, points);
        lastMs = it->wallMs;
        if (!it->timeLagMs) {
            step = -1;
            continue;
        }
        const double lag = static_cast<double>(*it->timeLagMs) / 1000.0;
        highest = std::max(highest, lag);
        const QPointF point(static_cast<double>(it->wallMs + m_zoneShiftMs), lag);
        const qint64 stepNow = (it->wallMs - beginMs) / stepMs;
        // Of each step the first point and the highest are kept.
        if (stepNow == step && points.size() > 1) {
            if (lag > points.last().y())
                points.last() = point;
            continue;
        }
        step = stepNow;
        points.append(point);
    }
    finishSegment(line, points);
    return highest;
}

void LagChart::finishSegment(const LagLine& line, QList<QPointF>& points)
{
    if (points.isEmpty())
        return;
    if (points.size() == 1)
        points.append(points.first() + QPointF(400, 0));
    QLineSeries* series = nextSeries();
    const bool isWorst = line.colour < 0;
    QPen pen(isWorst ? m_theme->text(Severity::Neutral) : m_theme->series(line.colour));
    pen.setWidth(isWorst ? 2 : 1);
    pen.setCosmetic(true);
    if (isWorst)
        pen.setStyle(Qt::DotLine);
    series->setPen(pen);
    series->replace(points);
    series->show();
    points.clear();
}

} // namespace tidemark::gui
