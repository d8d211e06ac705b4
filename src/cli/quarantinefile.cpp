// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/quarantinefile.h"

#include "store/quarantine.h"

namespace tidemark::cli {

QuarantineFile::QuarantineFile(QString name)
    : m_name(std::move(name))
{
}

Status QuarantineFile::append(const cls::RecordBatch& batch, qint64 receivedMs, bool sync)
{
    if (batch.badMessages().isEmpty())
        return okStatus();
    if (!m_name.isEmpty()) {
        if (!m_file) {
            OutputFile::Options options;
            options.name = m_name;
            options.format = OutputFormat::Quarantine;
            Result<std::unique_ptr<OutputFile>> file = OutputFile::open(options);
            if (!file.ok())
                return file.error();
            m_file = std::move(file).value();
        }
        QByteArray lines;
        for (const cls::BadMessage& bad : batch.badMessages())
            store::appendQuarantined(lines, batch.source(), bad, receivedMs);
        if (const Status written = m_file->append(lines); !written.ok())
            return written;
        if (sync) {
            if (const Status synced = m_file->sync(); !synced.ok())
                return synced;
        }
    }
    m_count += batch.badMessages().size();
    return okStatus();
}

} // namespace tidemark::cli
