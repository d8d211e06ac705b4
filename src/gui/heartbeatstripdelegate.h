// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

#include <QStyledItemDelegate>

#include <functional>

namespace tidemark::gui {

class Theme;

/// Draws the last heartbeats of a consumer, newest at the right: a bar as high as the round trip
/// took for an answered one, a cross for a missed one, a hollow box for one on its way. The shapes
/// differ, so colour is never the only sign. Thread: GUI.
class HeartbeatStripDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using HistoryOf = std::function<QList<engine::Heartbeat>(const QModelIndex&)>;

    /// `theme` must outlive the delegate.
    HeartbeatStripDelegate(const Theme& theme, HistoryOf historyOf, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(HeartbeatStripDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

    /// Height of an answered one as a part of the whole: logarithmic, full from a second on.
    [[nodiscard]] static double heightOf(qint64 roundTripMs);

private:
    const Theme& m_theme;
    HistoryOf m_historyOf;
};

} // namespace tidemark::gui
