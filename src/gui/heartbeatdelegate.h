// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace tidemark::gui {

class Theme;

/// Draws what is left of a consumer's time-out as a bar with its text. The model gives the time
/// left (ms) as RawRole of the cell and `timeoutOf` tells the whole.
class HeartbeatDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using TimeoutOf = std::function<qint64(const QModelIndex&)>;

    HeartbeatDelegate(const Theme& theme, TimeoutOf timeoutOf, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(HeartbeatDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    TimeoutOf m_timeoutOf;
};

} // namespace tidemark::gui
