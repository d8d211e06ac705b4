// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tableview.h"

#include "gui/celldelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace tidemark::gui {

TableView::TableView(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TableView::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->setAccessibleName(text);
    viewport()->update();
}

void TableView::setColumnChars(const QList<int>& chars)
{
    for (int column = 0; column < chars.size(); ++column) {
        setColumnWidth(column, fontMetrics().averageCharWidth() * chars.at(column) + 14);
    }
}

QString TableView::selectedText(bool withHeader) const
{
    if (model() == nullptr || selectionModel() == nullptr)
        return {};
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto line = [&columns](auto&& cell) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells << cell(column).toString().replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t');
    };
    if (withHeader) {
        lines << line([this](int column) {
            return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole);
        });
    }
    for (const QModelIndex& row : std::as_const(rows))
        lines << line([&row](int column) { return row.siblingAtColumn(column).data(); });
    return lines.join(u'\n');
}

void TableView::copySelection() const
{
    const QString text = selectedText(false);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || (model() != nullptr && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 12, -24, -12),
        Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace tidemark::gui
