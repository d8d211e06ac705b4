// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topicpresenter.h"

#include "gui/format.h"
#include "gui/topictext.h"

#include <algorithm>

namespace tidemark::gui {

using models::TopicColumn;
using models::TopicNode;
using models::TopicTreeRow;

TopicPresenter::TopicPresenter(
    models::TopicTreeModel& model, const Clock& clock, const Theme& theme, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
    , m_clock(clock)
    , m_theme(theme)
{
    setSortRole(models::RawRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void TopicPresenter::setSearch(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool TopicPresenter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty() || !parent.isValid()
        || m_model.rowAt(parent).kind != TopicNode::Logset)
        return true;
    const TopicTreeRow& topic = m_model.rowAt(m_model.index(row, 0, parent));
    return std::all_of(m_words.cbegin(), m_words.cend(), [&topic](const QString& word) {
        return topic.name.contains(word, Qt::CaseInsensitive)
            || topic.topicId.contains(word, Qt::CaseInsensitive);
    });
}

bool TopicPresenter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const TopicTreeRow& one = m_model.rowAt(left);
    const TopicTreeRow& other = m_model.rowAt(right);
    const bool isAscending = sortOrder() == Qt::AscendingOrder;
    // Logsets stay in the order of the model, and of unlike rows the first kind stays first.
    if (one.kind == TopicNode::Logset)
        return isAscending ? left.row() < right.row() : left.row() > right.row();
    if (one.kind != other.kind)
        return isAscending ? one.kind < other.kind : one.kind > other.kind;
    const QVariant leftRaw = left.data(models::RawRole);
    const QVariant rightRaw = right.data(models::RawRole);
    if (leftRaw.isValid() != rightRaw.isValid())
        return isAscending ? leftRaw.isValid() : rightRaw.isValid();
    return QSortFilterProxyModel::lessThan(left, right);
}

const TopicTreeRow& TopicPresenter::rowAt(const QModelIndex& index) const
{
    return m_model.rowAt(mapToSource(index));
}

QVariant TopicPresenter::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<TopicColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return TopicText::cell(rowAt(index), column);
    case Qt::ToolTipRole: {
        const QString words = TopicText::tip(rowAt(index), column, m_clock.wallMs());
        return words.isEmpty() ? QVariant() : QVariant(Format::plainTip(words));
    }
    case Qt::AccessibleDescriptionRole:
        return TopicText::tip(rowAt(index), column, m_clock.wallMs());
    case Qt::ForegroundRole: {
        const Severity level = severity(rowAt(index), column);
        return level == Severity::Neutral ? QVariant() : QVariant(m_theme.text(level));
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
            | (column == TopicColumn::Partitions || column == TopicColumn::Groups
                    ? Qt::AlignRight
                    : Qt::AlignLeft));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

Severity TopicPresenter::severity(const TopicTreeRow& row, TopicColumn column) const
{
    if (row.error && column == TopicColumn::State)
        return Severity::Warning;
    if (row.kind == TopicNode::Partition && row.isReadOnly)
        return Severity::Muted;
    const bool isUnknown = row.kind == TopicNode::Topic && !row.told.isKnown()
        && (column == TopicColumn::State || column == TopicColumn::LastWrite);
    return isUnknown || column == TopicColumn::Id ? Severity::Muted : Severity::Neutral;
}

QVariant TopicPresenter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<TopicColumn>(section);
    if (role == Qt::DisplayRole)
        return TopicText::title(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
            | (column == TopicColumn::Partitions || column == TopicColumn::Groups
                    ? Qt::AlignRight
                    : Qt::AlignLeft));
    return {};
}

} // namespace tidemark::gui
