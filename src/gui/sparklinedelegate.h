// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/groupsummary.h"

#include <QPolygonF>
#include <QStyledItemDelegate>

#include <functional>

namespace tidemark::gui {

class Theme;

/// Draws the time lag of the last looks as a small line over time: zero at the bottom, the highest
/// of its own at the top, gaps where it was unknown. Thread: GUI.
class SparklineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using SamplesOf = std::function<QList<store::GroupSample>(const QModelIndex&)>;

    SparklineDelegate(const Theme& theme, SamplesOf samplesOf, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(SparklineDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

    /// The runs of known samples as points within `area`; one point alone is a run, too.
    [[nodiscard]] static QList<QPolygonF> runs(
        const QList<store::GroupSample>& samples, const QRectF& area);

private:
    const Theme& m_theme;
    SamplesOf m_samplesOf;
};

} // namespace tidemark::gui
