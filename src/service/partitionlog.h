// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/storage.h"
#include "service/wiremessage.h"

#include <deque>

namespace tidemark::service {

/// One partition in memory: its row and the newest messages in wire form. Older messages are
/// read from the storage. Thread: one at a time.
class PartitionLog
{
public:
    struct Cached
    {
        qint64 receivedMs = 0;
        WireMessage wire;
    };

    explicit PartitionLog(PartitionRow row);

    [[nodiscard]] const PartitionRow& row() const { return m_row; }
    /// Replaces the row of a partition whose messages did not change.
    void setRow(const PartitionRow& row) { m_row = row; }

    /// `messages` follow the last one; `after` is the row that counts them.
    void append(const PartitionRow& after, const QList<Cached>& messages);
    /// Drops what lies below `after.firstOffset`.
    void trim(const PartitionRow& after);

    /// First offset that is in memory; the end where none is.
    [[nodiscard]] qint64 cacheStart() const;
    /// Precondition: cacheStart() <= offset < row().nextOffset.
    [[nodiscard]] const Cached& cached(qint64 offset) const;
    [[nodiscard]] qint64 cachedBytes() const { return m_cachedBytes; }
    /// Forgets the oldest messages in memory until `bytes` are free or nothing is left;
    /// returns what was freed.
    qint64 evict(qint64 bytes);

    /// Key range and state, for routing.
    [[nodiscard]] bool takesKey(const QByteArray& key) const;

private:
    void dropFront();

    PartitionRow m_row;
    std::deque<Cached> m_cache; // the messages [nextOffset - size, nextOffset)
    qint64 m_cachedBytes = 0;
};

} // namespace tidemark::service
