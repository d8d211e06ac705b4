// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/known.h"
#include "cls/exchange.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace tidemark::store {

/// The newest exchanges of one connection, bounded by number and by bytes. Requests of the control
/// plane and of the data plane have a bound each, so that thousands of pulls do not push the one
/// commit out that somebody looks for. What is handed over lands here and nowhere else: nothing
/// waits for a reader. Thread: any. Locks: its own.
class RequestLog final : public cls::ExchangeSink
{
public:
    struct Limits
    {
        size_t perPlane = 2000;
        qint64 bytesPerPlane = 2 << 20; ///< of what entries hold, strings included
    };
    /// One exchange; `number` counts all that ever ended, from 0.
    struct Entry
    {
        qint64 number = 0;
        std::shared_ptr<const cls::Exchange> exchange;

        bool operator<(const Entry& other) const { return number < other.number; }
        bool operator==(const Entry& other) const { return number == other.number; }
    };
    /// Since the start; clear() leaves them.
    struct Totals
    {
        qint64 requests = 0;
        qint64 failures = 0; ///< without those that were given up on purpose
        qint64 bytesUp = 0;
        qint64 bytesDown = 0;
    };

    RequestLog();
    explicit RequestLog(Limits limits);
    Q_DISABLE_COPY_MOVE(RequestLog)

    void note(cls::Exchange exchange) noexcept override;

    /// All that are kept, by number.
    [[nodiscard]] std::vector<Entry> entries() const;
    /// Changes with every exchange and every clear(): a cheap way to see whether there is news.
    [[nodiscard]] quint64 revision() const { return m_revision.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] Totals totals() const;
    /// The service's time minus this machine's in ms, as the last answer with a Date told it.
    [[nodiscard]] Known<qint64> clockDifferenceMs() const;
    /// Forgets the entries.
    void clear();

    /// Whether it ended with an error that somebody has to know of.
    [[nodiscard]] static bool isFailure(const cls::Exchange& exchange);

private:
    struct Ring
    {
        std::deque<std::pair<Entry, qint64>> entries; ///< with what each of them takes
        qint64 bytes = 0;
    };
    void append(Ring& ring, Entry entry);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    Ring m_control; // guarded by m_mutex, as all below but the revision
    Ring m_data;
    Totals m_totals;
    Known<qint64> m_clockDifference;
    std::atomic<quint64> m_revision { 0 };
};

} // namespace tidemark::store
