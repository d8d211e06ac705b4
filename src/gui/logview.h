// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tableview.h"

namespace tidemark::gui {

/// The log table. While following it stays at the newest row; the user's scrolling up leaves
/// following. While not following nothing moves under the mouse: rows that come or leave do not
/// shift what is on the screen.
class LogView final : public TableView
{
    Q_OBJECT

public:
    explicit LogView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LogView)

    void setModel(QAbstractItemModel* model) override;
    /// A click selects without moving the columns under the mouse; the keyboard brings the
    /// current cell into view as usual.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void setFollow(bool follow);
    [[nodiscard]] bool follow() const { return m_follow; }

signals:
    /// By the user's scrolling or by setFollow().
    void followChanged(bool follow);

private:
    void onScrolled();
    void onRowsRemoved(int first, int last);
    void toEnd();

    bool m_follow = true;
};

} // namespace tidemark::gui
