// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lagtablemodel.h"

#include "gui/format.h"
#include "gui/knowntext.h"

#include <algorithm>

namespace tidemark::gui {

namespace {

LagTableModel::Row readSeries(const store::LagHistory::Series& series, qint64 sinceMs)
{
    LagTableModel::Row row;
    row.samples = &series;
    for (auto it = series.rbegin(); it != series.rend() && it->wallMs >= sinceMs; ++it) {
        if (it->timeLagMs)
            row.highestMs = std::max(row.highestMs.value_or(0), *it->timeLagMs);
        else
            ++row.unknownSamples;
    }
    if (!series.empty())
        row.nowMs = series.back().timeLagMs;
    return row;
}

} // namespace

LagTableModel::LagTableModel(
    const store::TopicDirectory& topics, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_topics(topics)
    , m_theme(theme)
{
}

void LagTableModel::update(const store::LagHistory& history, qint64 sinceMs)
{
    QList<Row> next;
    int colour = 0;
    // A partition keeps its colour while the set of partitions stays the same.
    for (const auto& [key, series] : history.series()) {
        Row row = readSeries(series, sinceMs);
        row.key = key;
        row.colour = colour++;
        next.append(row);
    }
    std::stable_sort(next.begin(), next.end(), [](const Row& left, const Row& right) {
        return left.nowMs.value_or(-1) > right.nowMs.value_or(-1);
    });
    for (qsizetype i = maxLines; i < next.size(); ++i)
        next[i].colour = notDrawn;
    Row worst = readSeries(history.worst(), sinceMs);
    worst.isWorst = true;
    next.prepend(worst);

    const int before = rowCount();
    const int after = static_cast<int>(next.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_rows = std::move(next);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    emit dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
}

int LagTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LagTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant LagTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::TextAlignmentRole) {
        return QVariant(
            Qt::AlignVCenter | (column == Column::Partition ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::ForegroundRole && column == Column::Partition && row.colour >= 0)
        return m_theme.series(row.colour);
    if (role == Qt::ToolTipRole && column == Column::Partition && !row.isWorst)
        return Format::plainTip(row.key.group % u'\n' % row.key.source.topicId);
    return {};
}

QString LagTableModel::text(const Row& row, Column column) const
{
    const auto lag
        = [](const std::optional<qint64>& ms) { return ms ? Format::seconds(*ms) : unknownSign(); };
    switch (column) {
    case Column::Partition:
        if (row.isWorst)
            return QStringLiteral("┈ ") + tr("Worst of all");
        return (row.colour >= 0 ? QStringLiteral("━ ") : QStringLiteral("   "))
            + m_topics.nameOf(row.key.source.topicId) + u'/'
            + QString::number(row.key.source.partition.value);
    case Column::Now:
        return lag(row.nowMs);
    case Column::Highest:
        return lag(row.highestMs);
    case Column::Unknown:
        return row.unknownSamples > 0 ? Format::seconds(qint64(row.unknownSamples) * 1000)
                                      : QString();
    case Column::Count:
        break;
    }
    return {};
}

QVariant LagTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Partition:
        return tr("Partition");
    case Column::Now:
        return tr("Lag now");
    case Column::Highest:
        return tr("Highest");
    case Column::Unknown:
        return tr("Unknown for");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tidemark::gui
