// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputsink.h"

namespace tidemark::cli {

OutputSink::OutputSink(std::unique_ptr<RecordWriter> writer, const Clock& clock, Outlets outlets)
    : m_writer(std::move(writer))
    , m_clock(clock)
    , m_outlets(std::move(outlets))
{
}

void OutputSink::take(const engine::Delivery& delivery, engine::Receipt receipt)
{
    if (m_refusal) {
        receipt.fail(*m_refusal);
        return;
    }
    const Status written = m_writer->write(*delivery.batch, m_clock.wallMs());
    if (!written.ok()) {
        m_refusal = written.error();
        receipt.fail(*m_refusal);
        m_outlets.failed(*m_refusal);
        return;
    }
    receipt.accept();
    if (delivery.batch->recordCount() > 0)
        m_outlets.recordsCame();
    if (m_writer->isFull()) {
        m_refusal = Error::make(ErrorKind::Cancelled, QStringLiteral("MaxRecords"),
            QStringLiteral("enough records were written"));
        m_outlets.isFull();
    }
}

} // namespace tidemark::cli
