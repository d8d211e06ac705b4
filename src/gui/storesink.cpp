// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storesink.h"

#include "store/quarantine.h"

namespace tidemark::gui {

StoreSink::StoreSink(store::RecordStore& records, const Clock& clock)
    : m_records(records)
    , m_clock(clock)
{
}

void StoreSink::take(const engine::Delivery& delivery, engine::Receipt receipt)
{
    m_records.append(delivery.batch);
    if (cls::BatchPtr bad = store::quarantineBatch(*delivery.batch, m_clock.wallMs()))
        m_records.append(std::move(bad));
    receipt.accept();
}

} // namespace tidemark::gui
