// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"

#include "cls/timeunit.h"
#include "models/recordtext.h"

#include <algorithm>
#include <limits>

namespace tidemark::models {

namespace {

constexpr int fixedColumns = static_cast<int>(LogColumn::Count);

} // namespace

LogModel::LogModel(const store::RecordStore& store, store::RowFilter& filter,
    const store::TopicDirectory& topics, const store::ZoneSetting& zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_filter(filter)
    , m_topics(topics)
    , m_zone(zone)
    , m_begin(store.firstRow())
    , m_end(store.firstRow())
{
    connect(&filter, &store::RowFilter::restarted, this, &LogModel::restart);
    connect(&filter, &store::RowFilter::advanced, this, &LogModel::sync);
    connect(&zone, &store::ZoneSetting::changed, this, &LogModel::onZoneChanged);
    sync();
}

void LogModel::restart()
{
    beginResetModel();
    m_filtered = m_filter.isActive();
    m_rows.clear();
    m_begin = m_store.firstRow();
    m_end = m_begin;
    endResetModel();
    insertEnd();
}

/// A frozen view takes what the store held when it was frozen, also for a new filter.
qint64 LogModel::limit() const
{
    return m_frozen ? std::max(m_frozenEnd, m_store.firstRow()) : m_store.endRow();
}

void LogModel::sync()
{
    removeTop();
    insertEnd();
}

void LogModel::removeTop()
{
    const qint64 first = m_store.firstRow();
    if (m_filtered) {
        const auto stays = std::lower_bound(m_rows.begin(), m_rows.end(), first);
        if (stays != m_rows.begin()) {
            beginRemoveRows({}, 0, static_cast<int>(stays - m_rows.begin()) - 1);
            m_rows.erase(m_rows.begin(), stays);
            endRemoveRows();
        }
    } else if (m_begin < first) {
        const qint64 end = std::min(first, m_end);
        if (end > m_begin) {
            beginRemoveRows({}, 0, static_cast<int>(end - m_begin) - 1);
            m_begin = end;
            endRemoveRows();
        }
        m_begin = std::max(m_begin, first);
        m_end = std::max(m_end, m_begin);
    }
}

void LogModel::insertEnd()
{
    const int rows = rowCount();
    if (m_filtered) {
        const std::deque<qint64>& found = m_filter.rows();
        const auto begin = std::lower_bound(found.begin(), found.end(), m_end);
        const auto end = std::lower_bound(begin, found.end(), limit());
        if (begin != end) {
            beginInsertRows({}, rows, rows + static_cast<int>(end - begin) - 1);
            m_rows.insert(m_rows.end(), begin, end);
            m_end = m_rows.back() + 1;
            endInsertRows();
        }
    } else if (limit() > m_end) {
        beginInsertRows({}, rows, rows + static_cast<int>(limit() - m_end) - 1);
        m_end = limit();
        endInsertRows();
    }
}

void LogModel::setFrozen(bool frozen)
{
    if (frozen == m_frozen)
        return;
    sync();
    m_frozen = frozen;
    m_frozenEnd = m_store.endRow();
    sync();
}

qint64 LogModel::unseen() const
{
    if (!m_frozen)
        return 0;
    if (!m_filtered)
        return m_store.endRow() - limit();
    const std::deque<qint64>& found = m_filter.rows();
    return found.end() - std::lower_bound(found.begin(), found.end(), limit());
}

void LogModel::setKeys(const QStringList& keys)
{
    if (keys == m_keys)
        return;
    if (!m_keys.isEmpty()) {
        beginRemoveColumns({}, fixedColumns, columnCount() - 1);
        m_keys.clear();
        endRemoveColumns();
    }
    if (!keys.isEmpty()) {
        beginInsertColumns({}, fixedColumns, fixedColumns + static_cast<int>(keys.size()) - 1);
        m_keys = keys;
        endInsertColumns();
    }
}

void LogModel::setTitles(const QStringList& titles)
{
    m_titles = titles;
    emit headerDataChanged(Qt::Horizontal, 0, fixedColumns - 1);
}

void LogModel::onZoneChanged()
{
    const int column = static_cast<int>(LogColumn::Time);
    if (rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column), { Qt::DisplayRole });
    emit headerDataChanged(Qt::Horizontal, column, column);
}

qint64 LogModel::storeRow(int row) const
{
    return m_filtered ? m_rows[static_cast<size_t>(row)] : m_begin + row;
}

int LogModel::rowOf(qint64 storeRow) const
{
    if (!m_filtered)
        return storeRow >= m_begin && storeRow < m_end ? static_cast<int>(storeRow - m_begin) : -1;
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), storeRow);
    return at != m_rows.end() && *at == storeRow ? static_cast<int>(at - m_rows.begin()) : -1;
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_filtered ? static_cast<int>(m_rows.size()) : static_cast<int>(m_end - m_begin);
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : fixedColumns + static_cast<int>(m_keys.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 row = storeRow(index.row());
    if (role == RowNumberRole)
        return row;
    // A row that has just left the store is announced as removed in the same tick.
    if (!m_store.contains(row))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_store.record(row), index.column(), cellChars);
    if (role == FullTextRole)
        return text(m_store.record(row), index.column(), std::numeric_limits<qint32>::max() / 4);
    if (role == RawRole)
        return rawValue(m_store.record(row), index.column());
    return {};
}

QVariant LogModel::rawValue(const cls::RecordView& record, int column) const
{
    if (column >= fixedColumns)
        return text(record, column, cellChars);
    switch (static_cast<LogColumn>(column)) {
    case LogColumn::Time:
        return record.time();
    case LogColumn::Topic:
        return record.batch().source().topicId;
    case LogColumn::Partition:
        return record.batch().source().partition.value;
    case LogColumn::Offset:
        return record.message().offset ? QVariant(record.message().offset->value) : QVariant();
    case LogColumn::Source:
    case LogColumn::File:
    case LogColumn::Content:
    case LogColumn::Count:
        break;
    }
    return text(record, column, cellChars);
}

QString LogModel::text(const cls::RecordView& record, int column, qsizetype maxChars) const
{
    if (column >= fixedColumns) {
        const QByteArray key = m_keys.at(column - fixedColumns).toUtf8();
        const auto value = record.value(std::string_view(key.constData(), size_t(key.size())));
        return value ? cellText(*value, maxChars) : QString();
    }
    switch (static_cast<LogColumn>(column)) {
    case LogColumn::Time:
        return m_zone.dateTimeText(cls::toUnixMs(record.time()));
    case LogColumn::Topic:
        return m_topics.nameOf(record.batch().source().topicId);
    case LogColumn::Partition:
        return QString::number(record.batch().source().partition.value);
    case LogColumn::Offset:
        return record.message().offset ? QString::number(record.message().offset->value)
                                       : QString(QChar(0x2014));
    case LogColumn::Source:
        return cellText(record.source(), maxChars);
    case LogColumn::File:
        return cellText(record.filename(), maxChars);
    case LogColumn::Content:
        return contentLine(record, maxChars);
    case LogColumn::Count:
        break;
    }
    return {};
}

/// The local offset from UTC depends on the date: that of the newest record is shown.
qint64 LogModel::newestMs() const
{
    return m_store.rowCount() > 0 ? cls::toUnixMs(m_store.record(m_store.endRow() - 1).time()) : 0;
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return {};
    if (section >= fixedColumns)
        return m_keys.at(section - fixedColumns);
    const QString title = m_titles.value(section);
    return section == static_cast<int>(LogColumn::Time)
        ? QVariant(QString(title % u" (" % m_zone.label(newestMs()) % u')'))
        : QVariant(title);
}

} // namespace tidemark::models
