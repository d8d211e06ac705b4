// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulation.h"

namespace tidemark::sim {

/// A failed run with what is left of its events when everything was taken away that the
/// violation does not need.
struct Failure
{
    Plan plan; ///< shrunk
    Violation violation; ///< of the shrunk plan
};

/// Many plans one after the other, on several threads.
struct Campaign
{
    quint64 firstSeed = 1;
    qint64 count = 0;
    int threads = 1;

    struct Result
    {
        qint64 runs = 0;
        qint64 requests = 0;
        qint64 events = 0;
        qint64 messages = 0;
        qint64 virtualMs = 0;
        std::optional<quint64> failedSeed; ///< the smallest of those seen
    };
    /// Ends with the first failure.
    [[nodiscard]] Result run() const;
};

/// Removes events as long as the same invariant breaks (delta debugging: large pieces first).
[[nodiscard]] Failure shrink(const Plan& failing, const Violation& violation);

} // namespace tidemark::sim
