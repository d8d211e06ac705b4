// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "base/error.h"

namespace tidemark::engine {

/// Keeps many callers from knocking at a service that is down, each at its own backoff: after some
/// failures in a row nobody asks but one at a time, the probe, with waits that grow to 20 s. The
/// first answer of any kind closes the circuit. Times are monotonic ms. Thread: one at a time.
class ServiceCircuit
{
public:
    static constexpr int openAfter = 5; ///< failures in a row, of whichever caller

    explicit ServiceCircuit(Jitter jitter);

    /// True where the failure says that the service itself cannot be reached.
    [[nodiscard]] static bool isOutage(const Error& error);

    [[nodiscard]] bool isOpen() const { return m_failures >= openAfter; }
    /// True: ask. While open only the probe may, and it must report how it ended by answered(),
    /// failed() or abandoned().
    [[nodiscard]] bool mayAsk(qint64 nowMs);
    /// When the next probe is due; -1: one is under way, its end will tell.
    [[nodiscard]] qint64 nextProbeMs() const { return m_isProbing ? -1 : m_nextProbeMs; }

    void answered();
    void failed(qint64 nowMs);
    /// The probe was given up before it ended.
    void abandoned() { m_isProbing = false; }

private:
    Backoff m_backoff;
    int m_failures = 0;
    bool m_isProbing = false;
    qint64 m_nextProbeMs = 0;
};

} // namespace tidemark::engine
