// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"

#include <algorithm>

namespace tidemark::models {

using store::WriteEntry;

JournalModel::JournalModel(const store::WriteJournal& journal, QObject* parent)
    : QAbstractTableModel(parent)
    , m_limit(journal.limits().entries)
    , m_entries(journal.entries().crbegin(), journal.entries().crend())
{
    connect(&journal, &store::WriteJournal::added, this, &JournalModel::add);
    connect(&journal, &store::WriteJournal::changed, this, &JournalModel::change);
}

void JournalModel::add(const WriteEntry& entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.prepend(entry);
    endInsertRows();
    if (m_entries.size() <= m_limit)
        return;
    const int last = static_cast<int>(m_entries.size()) - 1;
    beginRemoveRows({}, last, last);
    m_entries.removeLast();
    endRemoveRows();
}

void JournalModel::change(const WriteEntry& entry)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&entry](const WriteEntry& other) { return other.id == entry.id; });
    if (found == m_entries.end())
        return;
    *found = entry;
    const int row = static_cast<int>(found - m_entries.begin());
    emit dataChanged(index(row, 0), index(row, static_cast<int>(JournalColumn::Count) - 1));
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(JournalColumn::Count);
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != RawRole && role != Qt::DisplayRole))
        return {};
    const WriteEntry& entry = entryAt(index.row());
    switch (static_cast<JournalColumn>(index.column())) {
    case JournalColumn::Time:
        return entry.wallMs;
    case JournalColumn::Profile:
        return entry.profileName;
    case JournalColumn::Action:
        return static_cast<int>(entry.action);
    case JournalColumn::Group:
        return entry.group;
    case JournalColumn::Consumer:
        return entry.consumer;
    case JournalColumn::Outcome:
        return static_cast<int>(entry.outcome);
    case JournalColumn::RequestId:
        return entry.requestId;
    case JournalColumn::Error:
        return entry.error ? QVariant(entry.error->text()) : QVariant();
    case JournalColumn::Before:
    case JournalColumn::After:
    case JournalColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
