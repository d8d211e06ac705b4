// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <deque>
#include <optional>

namespace tidemark::engine {

/// What of one partition was handed over, accepted and committed. The offset to commit is the
/// end of the unbroken row of accepted batches: a batch accepted out of turn waits for those
/// before it, so that an offset is committed only after everything below it was accepted.
/// It never moves backwards. Thread: one at a time.
class OffsetLedger
{
public:
    /// A new assignment. `resolved`: what the service told as start, to be committed at once so
    /// that a restart begins at the same place.
    void begin(Generation generation, std::optional<Offset> resolved);

    [[nodiscard]] Generation generation() const { return m_generation; }

    /// A batch left for the sink. Batches are handed over in order.
    void delivered(Generation generation, std::optional<Offset> next);
    /// The sink stored the batch that ends at `next`. False: nothing waits for it (stale).
    bool accepted(Generation generation, std::optional<Offset> next);
    /// The sink will never accept what it holds nor what still comes; only what was accepted
    /// before counts.
    void abandon();

    [[nodiscard]] qint64 outstanding() const { return static_cast<qint64>(m_handed.size()); }

    /// The offset to commit now, where it differs from the committed one.
    [[nodiscard]] std::optional<Offset> toCommit() const;
    void committed(Offset offset);
    [[nodiscard]] std::optional<Offset> lastCommitted() const { return m_committed; }

private:
    struct Handed
    {
        std::optional<Offset> next;
        bool isAccepted = false;
    };

    Generation m_generation;
    bool m_abandoned = false;
    std::deque<Handed> m_handed;
    std::optional<Offset> m_accepted;
    std::optional<Offset> m_committed;
};

} // namespace tidemark::engine
