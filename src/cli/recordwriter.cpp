// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordwriter.h"

namespace tidemark::cli {

RecordWriter::RecordWriter(OutputSettings settings, std::unique_ptr<OutputFile> file)
    : m_settings(std::move(settings))
    , m_file(std::move(file))
    , m_quarantine(m_settings.quarantineName)
{
}

Result<std::unique_ptr<RecordWriter>> RecordWriter::open(const OutputSettings& settings)
{
    Result<std::unique_ptr<OutputFile>> file = OutputFile::open(settings.file);
    if (!file.ok())
        return file.error();
    return std::unique_ptr<RecordWriter>(new RecordWriter(settings, std::move(file).value()));
}

Status RecordWriter::write(const cls::RecordBatch& batch, qint64 receivedMs)
{
    const Status kept = m_quarantine.append(batch, receivedMs, m_settings.syncsEachBatch);
    if (!kept.ok())
        return kept;
    if (batch.recordCount() == 0)
        return okStatus();
    m_text.resize(0); // keeps the capacity
    for (quint32 i = 0; i < batch.recordCount(); ++i) {
        if (m_settings.file.format == OutputFormat::Csv)
            store::appendCsv(m_text, batch.record(i), m_settings.file.csv);
        else
            store::appendNdjson(m_text, batch.record(i));
    }
    if (const Status written = m_file->append(m_text); !written.ok())
        return written;
    if (m_settings.syncsEachBatch) {
        if (const Status synced = m_file->sync(); !synced.ok())
            return synced;
    }
    m_records += batch.recordCount();
    return okStatus();
}

bool RecordWriter::isFull() const
{
    return m_settings.maxRecords && m_records >= *m_settings.maxRecords;
}

} // namespace tidemark::cli
