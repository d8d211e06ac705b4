// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark::gui {

/// Draws a cell of the log table as one line of fixed-width text, cut to the visible width before
/// it is laid out, so that the length of a value does not matter.
class LogDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LogDelegate(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LogDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

    /// As much of `text` as fits into `width`, where wide characters take two of `charWidth`; with
    /// an ellipsis where it is cut.
    [[nodiscard]] static QString cutToWidth(const QString& text, int width, int charWidth);
};

} // namespace tidemark::gui
