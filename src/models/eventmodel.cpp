// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventmodel.h"

#include <algorithm>

namespace tidemark::models {

EventModel::EventModel(const store::EventLog& log, QObject* parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_first(log.firstIndex())
    , m_end(log.endIndex())
{
}

void EventModel::update()
{
    const qint64 newFirst = std::min(m_log.firstIndex(), m_end);
    if (newFirst > m_first) {
        beginRemoveRows({}, 0, static_cast<int>(newFirst - m_first) - 1);
        m_first = newFirst;
        endRemoveRows();
    }
    if (m_first == m_end)
        m_first = m_end = m_log.firstIndex();
    if (m_log.endIndex() > m_end) {
        const int row = static_cast<int>(m_end - m_first);
        beginInsertRows({}, row, row + static_cast<int>(m_log.endIndex() - m_end) - 1);
        m_end = m_log.endIndex();
        endInsertRows();
    }
}

const store::EventEntry* EventModel::entryAt(int row) const
{
    const qint64 index = m_first + row;
    return index < m_log.firstIndex() ? nullptr : &m_log.at(index);
}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_end - m_first);
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(EventColumn::Count);
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != RawRole && role != Qt::DisplayRole))
        return {};
    const store::EventEntry* entry = entryAt(index.row());
    if (entry == nullptr)
        return {};
    switch (static_cast<EventColumn>(index.column())) {
    case EventColumn::Time:
        return entry->wallMs;
    case EventColumn::Consumer:
        return entry->engine.consumerName;
    case EventColumn::Kind:
        return entry->kind == store::EventEntry::Kind::Engine
            ? static_cast<int>(entry->engine.kind)
            : 1000 + static_cast<int>(entry->kind);
    case EventColumn::Partitions:
        return entry->engine.partitions.size();
    case EventColumn::Detail:
        return entry->error       ? entry->error->text()
            : entry->engine.error ? entry->engine.error->text()
                                  : entry->subject;
    case EventColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
