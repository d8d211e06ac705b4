// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/presentermodel.h"

#include "gui/format.h"

namespace tidemark::gui {

PresenterModel::PresenterModel(const Theme& theme, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_theme(theme)
{
    setSortRole(models::RawRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

QVariant PresenterModel::data(const QModelIndex& index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source.row(), source.column());
    case Qt::ToolTipRole: {
        const QString words = tip(source.row(), source.column());
        return words.isEmpty() ? QVariant() : QVariant(Format::plainTip(words));
    }
    case Qt::AccessibleDescriptionRole:
        return tip(source.row(), source.column());
    case Qt::ForegroundRole: {
        const Severity level = severity(source.row(), source.column());
        return level == Severity::Neutral ? QVariant() : QVariant(m_theme.text(level));
    }
    case Qt::TextAlignmentRole:
        return QVariant(
            Qt::AlignVCenter | (isNumber(source.column()) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant PresenterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

bool PresenterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool leftKnown = left.data(models::RawRole).isValid();
    const bool rightKnown = right.data(models::RawRole).isValid();
    if (leftKnown != rightKnown)
        return sortOrder() == Qt::AscendingOrder ? leftKnown : rightKnown;
    return QSortFilterProxyModel::lessThan(left, right);
}

QVariant PresenterModel::rawAt(int row, int column) const
{
    return sourceModel()->index(row, column).data(models::RawRole);
}

} // namespace tidemark::gui
