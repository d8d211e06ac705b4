// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logview.h"

#include "gui/logdelegate.h"
#include "gui/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>

namespace tidemark::gui {

LogView::LogView(QWidget* parent)
    : TableView(parent)
{
    setFont(Theme::logFont(9));
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setMinimumSectionSize(24);
    setItemDelegate(new LogDelegate(this));
    setVerticalScrollMode(ScrollPerItem);
    // sliderMoved and actionTriggered come from the user only, never from setValue().
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &LogView::onScrolled,
        Qt::QueuedConnection);
}

void LogView::setModel(QAbstractItemModel* model)
{
    TableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follow)
            toEnd();
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex&, int first, int last) { onRowsRemoved(first, last); });
}

void LogView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int column = horizontalScrollBar()->value();
    TableView::scrollTo(index, hint);
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        horizontalScrollBar()->setValue(column);
}

void LogView::setFollow(bool follow)
{
    if (follow)
        toEnd();
    if (follow == m_follow)
        return;
    m_follow = follow;
    emit followChanged(follow);
}

void LogView::onScrolled()
{
    const QScrollBar* bar = verticalScrollBar();
    setFollow(bar->value() >= bar->maximum());
}

void LogView::onRowsRemoved(int first, int last)
{
    if (m_follow) {
        toEnd();
    } else if (first == 0) {
        QScrollBar* bar = verticalScrollBar();
        bar->setValue(qMax(0, bar->value() - (last - first + 1)));
    }
}

void LogView::toEnd()
{
    scrollToBottom();
}

} // namespace tidemark::gui
