// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/partitionlog.h"

#include "service/keyrange.h"

namespace tidemark::service {

namespace {

// What a message costs besides its bytes: the deque's slot and the array's header.
constexpr qint64 overhead = 64;

qint64 costOf(const PartitionLog::Cached& message)
{
    return message.wire.elements.size() + overhead;
}

} // namespace

PartitionLog::PartitionLog(PartitionRow row)
    : m_row(std::move(row))
{
}

void PartitionLog::append(const PartitionRow& after, const QList<Cached>& messages)
{
    m_row = after;
    for (const Cached& message : messages) {
        m_cachedBytes += costOf(message);
        m_cache.push_back(message);
    }
}

void PartitionLog::trim(const PartitionRow& after)
{
    m_row = after;
    while (!m_cache.empty() && cacheStart() < m_row.firstOffset)
        dropFront();
}

qint64 PartitionLog::cacheStart() const
{
    return m_row.nextOffset - static_cast<qint64>(m_cache.size());
}

const PartitionLog::Cached& PartitionLog::cached(qint64 offset) const
{
    return m_cache[static_cast<size_t>(offset - cacheStart())];
}

qint64 PartitionLog::evict(qint64 bytes)
{
    const qint64 before = m_cachedBytes;
    while (!m_cache.empty() && before - m_cachedBytes < bytes)
        dropFront();
    return before - m_cachedBytes;
}

bool PartitionLog::takesKey(const QByteArray& key) const
{
    return !m_row.readOnly && contains({ m_row.beginKey, m_row.endKey }, key);
}

void PartitionLog::dropFront()
{
    m_cachedBytes -= costOf(m_cache.front());
    m_cache.pop_front();
}

} // namespace tidemark::service
