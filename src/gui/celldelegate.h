// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark::gui {

/// Draws a cell as plain text on one baseline, whatever scripts stand beside each other in a row;
/// the style's own layout lets Chinese sink below Latin digits. Thread: GUI.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int margin = 6;

    explicit CellDelegate(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(CellDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tidemark::gui
