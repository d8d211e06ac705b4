// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/badmessagefile.h"
#include "cli/outputoptions.h"

namespace tidemark::cli {

/// Writes batches whole: all records of a batch with one write, after its bad messages. When
/// write() succeeds the batch may be accepted, and not before. Memory: one batch as text.
class RecordSink
{
public:
    /// Errors: Local.
    [[nodiscard]] static Result<std::unique_ptr<RecordSink>> open(const OutputSettings& settings);

    /// Errors: Local; the batch must not be accepted then.
    [[nodiscard]] Status write(const cls::RecordBatch& batch);

    [[nodiscard]] qint64 records() const { return m_records; } ///< written
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] const OutputFile& file() const { return *m_file; }
    [[nodiscard]] const BadMessageFile& badMessages() const { return m_badMessages; }

private:
    RecordSink(OutputSettings settings, std::unique_ptr<OutputFile> file);

    OutputSettings m_settings;
    std::unique_ptr<OutputFile> m_file;
    BadMessageFile m_badMessages;
    QByteArray m_text; // kept for its capacity
    qint64 m_records = 0;
};

} // namespace tidemark::cli
