// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requestlog.h"

#include <algorithm>
#include <iterator>

namespace tidemark::store {

namespace {

/// What an entry takes, about. Action and host are shared by all entries and are not counted.
qint64 bytesOf(const cls::Exchange& exchange)
{
    qint64 chars = exchange.requestId.size();
    if (exchange.error) {
        chars += exchange.error->code.size() + exchange.error->message.size()
            + exchange.error->requestId.size();
    }
    return static_cast<qint64>(sizeof(RequestLog::Entry) + sizeof(cls::Exchange)) + 2 * chars;
}

} // namespace

RequestLog::RequestLog()
    : RequestLog(Limits {})
{
}

RequestLog::RequestLog(Limits limits)
    : m_limits(limits)
{
}

bool RequestLog::isFailure(const cls::Exchange& exchange)
{
    return exchange.error && exchange.error->kind != ErrorKind::Cancelled;
}

void RequestLog::note(cls::Exchange exchange) noexcept
{
    // What can be done before the lock is done before it.
    const bool failed = isFailure(exchange);
    const auto kept = std::make_shared<const cls::Exchange>(std::move(exchange));
    const std::lock_guard lock(m_mutex);
    if (kept->clockDifferenceMs) {
        m_clockDifference = Known<qint64>::of(*kept->clockDifferenceMs, Origin::Service,
            kept->startedWallMs + kept->durationMs);
    }
    Ring& ring = kept->plane == cls::Exchange::Plane::Control ? m_control : m_data;
    append(ring, { m_totals.requests, kept });
    ++m_totals.requests;
    m_totals.failures += failed ? 1 : 0;
    m_totals.bytesUp += kept->bytesUp;
    m_totals.bytesDown += kept->bytesDown;
    m_revision.fetch_add(1, std::memory_order_relaxed);
}

void RequestLog::append(Ring& ring, Entry entry)
{
    const qint64 size = bytesOf(*entry.exchange);
    ring.entries.emplace_back(std::move(entry), size);
    ring.bytes += size;
    while (ring.entries.size() > m_limits.perPlane
        || (ring.bytes > m_limits.bytesPerPlane && ring.entries.size() > 1)) {
        ring.bytes -= ring.entries.front().second;
        ring.entries.pop_front();
    }
}

std::vector<RequestLog::Entry> RequestLog::entries() const
{
    std::vector<Entry> out;
    const std::lock_guard lock(m_mutex);
    out.reserve(m_control.entries.size() + m_data.entries.size());
    auto control = m_control.entries.cbegin();
    auto data = m_data.entries.cbegin();
    while (control != m_control.entries.cend() || data != m_data.entries.cend()) {
        const bool takeControl = data == m_data.entries.cend()
            || (control != m_control.entries.cend() && control->first < data->first);
        out.push_back(takeControl ? (control++)->first : (data++)->first);
    }
    return out;
}

qint64 RequestLog::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_control.bytes + m_data.bytes;
}

RequestLog::Totals RequestLog::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

Known<qint64> RequestLog::clockDifferenceMs() const
{
    const std::lock_guard lock(m_mutex);
    return m_clockDifference;
}

void RequestLog::clear()
{
    Ring control;
    Ring data;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(control, m_control);
        std::swap(data, m_data);
        m_revision.fetch_add(1, std::memory_order_relaxed);
    }
    // The entries go here, outside the lock.
}

} // namespace tidemark::store
