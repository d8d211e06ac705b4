// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topicview.h"

#include "gui/celldelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace tidemark::gui {

TopicView::TopicView(QWidget* parent)
    : QTreeView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setUniformRowHeights(true); // without it every row would be measured
    setIndentation(16); // five levels have to fit
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TopicView::sightChanged);
    connect(this, &QTreeView::expanded, this, &TopicView::sightChanged);
    connect(this, &QTreeView::collapsed, this, &TopicView::sightChanged);
}

void TopicView::setPlaceholder(const QString& text)
{
    if (m_placeholder == text)
        return;
    m_placeholder = text;
    viewport()->setAccessibleName(text);
    viewport()->update();
}

void TopicView::setColumnChars(const QList<int>& chars)
{
    for (int column = 0; column < chars.size(); ++column)
        setColumnWidth(column, fontMetrics().averageCharWidth() * chars.at(column) + 14);
}

void TopicView::open(const QModelIndexList& indexes)
{
    scheduleDelayedItemsLayout();
    for (const QModelIndex& index : indexes)
        expand(index);
}

QModelIndexList TopicView::visibleRows() const
{
    QModelIndexList rows;
    const int bottom = viewport()->height();
    QModelIndex index = indexAt(QPoint(1, 1));
    while (index.isValid() && visualRect(index).top() < bottom) {
        rows << index.siblingAtColumn(0);
        index = indexBelow(index);
    }
    return rows;
}

bool TopicView::event(QEvent* event)
{
    // The window has a copy action of its own, which means the log table.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void TopicView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TopicView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_placeholder.isEmpty() || (model() != nullptr && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 12, -24, -12),
        Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void TopicView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    emit sightChanged();
}

/// After rows have come or gone.
void TopicView::updateGeometries()
{
    QTreeView::updateGeometries();
    emit sightChanged();
}

} // namespace tidemark::gui
