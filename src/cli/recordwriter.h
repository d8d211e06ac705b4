// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/quarantinefile.h"
#include "cli/outputoptions.h"

namespace tidemark::cli {

/// Writes batches whole: all records of a batch with one write, after its bad messages. When
/// write() succeeds the batch may be accepted, and not before. Memory: one batch as text.
class RecordWriter
{
public:
    /// Errors: Local.
    [[nodiscard]] static Result<std::unique_ptr<RecordWriter>> open(const OutputSettings& settings);

    /// `receivedMs` (unix ms) is noted with the bad messages. Errors: Local; the batch must not be
    /// accepted then.
    [[nodiscard]] Status write(const cls::RecordBatch& batch, qint64 receivedMs);

    [[nodiscard]] qint64 records() const { return m_records; } ///< written
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] const OutputFile& file() const { return *m_file; }
    [[nodiscard]] const QuarantineFile& quarantine() const { return m_quarantine; }

private:
    RecordWriter(OutputSettings settings, std::unique_ptr<OutputFile> file);

    OutputSettings m_settings;
    std::unique_ptr<OutputFile> m_file;
    QuarantineFile m_quarantine;
    QByteArray m_text; // kept for its capacity
    qint64 m_records = 0;
};

} // namespace tidemark::cli
