// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace tidemark::gui {

/// A tree of whole rows that says in its middle why it is empty and tells which rows are in sight.
/// Ctrl+C copies, whatever the window does with it. Thread: GUI.
class TopicView final : public QTreeView
{
    Q_OBJECT

public:
    explicit TopicView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicView)

    void setPlaceholder(const QString& text);
    /// Widths in characters, by column; the last one takes the rest.
    void setColumnChars(const QList<int>& chars);
    /// Opens all of them with one layout; expand() would make one for each.
    void open(const QModelIndexList& indexes);
    /// The rows in sight, from the top.
    [[nodiscard]] QModelIndexList visibleRows() const;

signals:
    void copyRequested();
    /// Perhaps other rows are in sight than before.
    void sightChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;

private:
    QString m_placeholder;
};

} // namespace tidemark::gui
