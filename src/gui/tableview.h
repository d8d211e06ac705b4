// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tidemark::gui {

/// A table of whole rows without row numbers that says in its middle why it is empty, and copies
/// the selected rows as tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TableView)

    void setPlaceholder(const QString& text);
    /// Widths in characters, by column; the last visible column takes the rest.
    void setColumnChars(const QList<int>& chars);
    /// Visible cells of the selected rows, tabs between columns, header first where asked.
    [[nodiscard]] QString selectedText(bool withHeader) const;
    void copySelection() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_placeholder;
};

} // namespace tidemark::gui
