// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/outputfile.h"
#include "cls/recordbatch.h"

namespace tidemark::cli {

/// File that keeps messages that could not be decoded, one line of NDJSON each (store/quarantine);
/// made, or opened to be continued, when the first one comes.
class QuarantineFile
{
public:
    /// `name` empty: nothing is kept, only counted.
    explicit QuarantineFile(QString name);

    /// Writes all bad messages of the batch, received at `receivedMs` (unix ms), and waits for the
    /// disk where `sync` says so. Errors: Local; the file is then as before.
    [[nodiscard]] Status append(const cls::RecordBatch& batch, qint64 receivedMs, bool sync);
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Messages of the batches appended, kept or not.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    QString m_name;
    std::unique_ptr<OutputFile> m_file;
    qint64 m_count = 0;
};

} // namespace tidemark::cli
