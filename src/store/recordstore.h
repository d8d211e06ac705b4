// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <deque>
#include <vector>

namespace tidemark::store {

/// Rows [begin, end). Row numbers count the records received since the store was made: 64 bits,
/// never used twice, the same for a record as long as the store holds it.
struct RowRange
{
    qint64 begin = 0;
    qint64 end = 0;
    [[nodiscard]] qint64 size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    bool operator==(const RowRange&) const = default;
};

/// A batch in the store: its first record has the row number `firstRow`.
struct StoredBatch
{
    qint64 firstRow = 0;
    cls::BatchPtr batch;
    [[nodiscard]] qint64 endRow() const { return firstRow + batch->recordCount(); }
};

/// Records chosen for an export: immutable batches and index ranges into them, so that the choice
/// stays what it was while the store goes on. Thread: any, once built.
struct RecordSelection
{
    struct Span
    {
        quint32 batch = 0; ///< index into `batches`
        quint32 begin = 0; ///< record in the batch
        quint32 end = 0;
    };
    std::vector<cls::BatchPtr> batches;
    std::vector<Span> spans;
    qint64 recordCount = 0;
};

struct StoreLimits
{
    qint64 bytes = 512LL << 20;
    qint64 rows = 50'000'000;
};

/// The received records in the order of arrival, within a budget of bytes and of rows. Whole
/// batches leave, oldest first; the newest batch always stays. Thread: the owner's.
class RecordStore
{
public:
    explicit RecordStore(StoreLimits limits = {});

    struct Change
    {
        RowRange appended;
        RowRange evicted;
    };
    /// Takes a batch; an empty one changes nothing.
    Change append(cls::BatchPtr batch);
    /// Forgets all records; row numbers go on. The forgotten ones count as evicted.
    RowRange clear();

    [[nodiscard]] qint64 firstRow() const { return m_firstRow; }
    [[nodiscard]] qint64 endRow() const { return m_endRow; }
    [[nodiscard]] qint64 rowCount() const { return m_endRow - m_firstRow; }
    [[nodiscard]] bool contains(qint64 row) const { return row >= m_firstRow && row < m_endRow; }
    /// Precondition: contains(row). The view is valid until the next append() or clear().
    [[nodiscard]] cls::RecordView record(qint64 row) const;

    /// Memory of the batches held.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Records that left since the store was made.
    [[nodiscard]] qint64 evicted() const { return m_firstRow; }
    [[nodiscard]] const StoreLimits& limits() const { return m_limits; }

    /// The batches that hold rows of `range`, oldest first; the first may start before it.
    [[nodiscard]] std::vector<StoredBatch> batches(RowRange range) const;
    /// Records of ascending, non-overlapping ranges; rows that have left are not in it.
    [[nodiscard]] RecordSelection select(const std::vector<RowRange>& ranges) const;

private:
    using Batches = std::deque<StoredBatch>;
    [[nodiscard]] Batches::const_iterator find(qint64 row) const;

    StoreLimits m_limits;
    Batches m_batches;
    qint64 m_firstRow = 0;
    qint64 m_endRow = 0;
    qint64 m_bytes = 0;
};

} // namespace tidemark::store
