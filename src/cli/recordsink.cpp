// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordsink.h"

namespace tidemark::cli {

RecordSink::RecordSink(OutputSettings settings, std::unique_ptr<OutputFile> file)
    : m_settings(std::move(settings))
    , m_file(std::move(file))
    , m_badMessages(m_settings.badMessagesName)
{
}

Result<std::unique_ptr<RecordSink>> RecordSink::open(const OutputSettings& settings)
{
    Result<std::unique_ptr<OutputFile>> file = OutputFile::open(settings.file);
    if (!file.ok())
        return file.error();
    return std::unique_ptr<RecordSink>(new RecordSink(settings, std::move(file).value()));
}

Status RecordSink::write(const cls::RecordBatch& batch)
{
    if (const Status kept = m_badMessages.append(batch); !kept.ok())
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

bool RecordSink::isFull() const
{
    return m_settings.maxRecords && m_records >= *m_settings.maxRecords;
}

} // namespace tidemark::cli
