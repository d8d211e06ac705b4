// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "store/laghistory.h"
#include "store/zonesetting.h"

#include <QWidget>

class QLineSeries;
class QValueAxis;
class QDateTimeAxis;
class QChart;
class QChartView;

namespace tidemark::gui {

/// One line of the chart.
struct LagLine
{
    const store::LagHistory::Series* samples = nullptr;
    int colour = -1; ///< index for Theme::series(); -1: the worst of all
};

/// Time lag in seconds over time. A second without a value is a gap in the line. What does not
/// fit into the width is reduced to the lowest and highest of each step. Thread: GUI.
class LagChart final : public QWidget
{
    Q_OBJECT

public:
    explicit LagChart(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LagChart)

    /// Call once. Both must outlive the chart.
    void setUp(const Theme& theme, const store::ZoneSetting& zone);
    /// Draws [endMs - spanMs, endMs].
    void show(const QList<LagLine>& lines, qint64 endMs, qint64 spanMs);

private:
    void applyTheme();
    QLineSeries* nextSeries();
    double drawLine(const LagLine& line, qint64 beginMs, qint64 endMs, qint64 stepMs);
    void finishSegment(const LagLine& line, QList<QPointF>& points);

    const Theme* m_theme = nullptr;
    const store::ZoneSetting* m_zone = nullptr;
    QChart* m_chart = nullptr;
    QChartView* m_view = nullptr;
    QDateTimeAxis* m_timeAxis = nullptr;
    QValueAxis* m_lagAxis = nullptr;
    QList<QLineSeries*> m_pool;
    int m_used = 0;
    qint64 m_zoneShiftMs = 0;
};

} // namespace tidemark::gui
