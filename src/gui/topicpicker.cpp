// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topicpicker.h"

#include "gui/format.h"

namespace tidemark::gui {

TopicPicker::TopicPicker(QWidget* parent)
    : QListWidget(parent)
{
    setUniformItemSizes(true);
    setMinimumHeight(fontMetrics().height() * 4 + 12);
}

void TopicPicker::setTopics(const QList<store::TopicDirectory::Topic>& topics)
{
    const QStringList before = checked();
    clear();
    for (const store::TopicDirectory::Topic& topic : topics) {
        auto* entry = new QListWidgetItem(topic.name.isEmpty() ? topic.topicId : topic.name, this);
        entry->setData(Qt::UserRole, topic.topicId);
        entry->setToolTip(Format::plainTip(topic.topicId));
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        entry->setCheckState(Qt::Unchecked);
    }
    setChecked(before);
    if (count() > 0 && currentRow() < 0)
        setCurrentRow(0);
}

void TopicPicker::setChecked(const QStringList& topicIds)
{
    for (int row = 0; row < count(); ++row) {
        const bool on = topicIds.contains(item(row)->data(Qt::UserRole).toString());
        item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList TopicPicker::checked() const
{
    QStringList ids;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            ids << item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

QSize TopicPicker::sizeHint() const
{
    return { 240, fontMetrics().height() * 5 };
}

} // namespace tidemark::gui
