// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"

#include <algorithm>

namespace tidemark::store {

RecordStore::RecordStore(StoreLimits limits)
    : m_limits(limits)
{
}

RecordStore::Change RecordStore::append(cls::BatchPtr batch)
{
    Change change;
    change.appended = { m_endRow, m_endRow + batch->recordCount() };
    change.evicted = { m_firstRow, m_firstRow };
    if (change.appended.isEmpty())
        return change;
    m_bytes += batch->memoryBytes();
    m_batches.push_back({ m_endRow, std::move(batch) });
    m_endRow = change.appended.end;
    while (m_batches.size() > 1 && (m_bytes > m_limits.bytes || rowCount() > m_limits.rows)) {
        const StoredBatch& oldest = m_batches.front();
        m_bytes -= oldest.batch->memoryBytes();
        m_firstRow = oldest.endRow();
        m_batches.pop_front();
    }
    change.evicted.end = m_firstRow;
    return change;
}

RowRange RecordStore::clear()
{
    const RowRange evicted{ m_firstRow, m_endRow };
    m_batches.clear();
    m_firstRow = m_endRow;
    m_bytes = 0;
    return evicted;
}

RecordStore::Batches::const_iterator RecordStore::find(qint64 row) const
{
    const auto after = std::upper_bound(m_batches.begin(), m_batches.end(), row,
        [](qint64 value, const StoredBatch& stored) { return value < stored.firstRow; });
    return after == m_batches.begin() ? after : after - 1;
}

cls::RecordView RecordStore::record(qint64 row) const
{
    const StoredBatch& stored = *find(row);
    return stored.batch->record(static_cast<quint32>(row - stored.firstRow));
}

std::vector<StoredBatch> RecordStore::batches(RowRange range) const
{
    range.begin = std::max(range.begin, m_firstRow);
    range.end = std::min(range.end, m_endRow);
    if (range.isEmpty())
        return {};
    const auto begin = find(range.begin);
    const auto end = find(range.end - 1) + 1;
    return { begin, end };
}

RecordSelection RecordStore::select(const std::vector<RowRange>& ranges) const
{
    RecordSelection selection;
    qint64 lastFirstRow = -1;
    for (RowRange range : ranges) {
        range.begin = std::max(range.begin, m_firstRow);
        range.end = std::min(range.end, m_endRow);
        if (range.isEmpty())
            continue;
        for (auto it = find(range.begin); it != m_batches.end() && it->firstRow < range.end; ++it) {
            if (it->firstRow != lastFirstRow) {
                selection.batches.push_back(it->batch);
                lastFirstRow = it->firstRow;
            }
            const qint64 begin = std::max(range.begin, it->firstRow) - it->firstRow;
            const qint64 end = std::min(range.end, it->endRow()) - it->firstRow;
            selection.spans.push_back({ static_cast<quint32>(selection.batches.size() - 1),
                static_cast<quint32>(begin), static_cast<quint32>(end) });
            selection.recordCount += end - begin;
        }
    }
    return selection;
}

} // namespace tidemark::store
