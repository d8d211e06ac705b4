// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/sink.h"
#include "store/recordstore.h"

namespace tidemark::gui {

/// Puts the batches of all consumers into the record store, messages that could not be decoded as
/// records of their own kind after them, and accepts: what is in the store may be committed.
/// Thread: GUI.
class StoreSink final : public engine::Sink
{
public:
    /// Batches are taken at most this often, so that the views change once for many of them.
    static constexpr int intervalMs = 33;

    /// Both must outlive the sink.
    StoreSink(store::RecordStore& records, const Clock& clock);

    void take(const engine::Delivery& delivery, engine::Receipt receipt) override;

private:
    store::RecordStore& m_records;
    const Clock& m_clock;
};

} // namespace tidemark::gui
