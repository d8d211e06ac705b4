// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/recordformat.h"

#include <memory>

namespace tidemark::cli {

enum class OutputFormat {
    Ndjson, ///< records
    Csv, ///< records
    Quarantine, ///< NDJSON of messages that could not be decoded
};

/// Where records go: a file that is continued, or standard output. What append() has taken is in
/// the hands of the operating system, so a kill -9 of this process does not lose it; with sync()
/// it is on the disk. Thread: one; a slow reader of a pipe blocks the caller.
class OutputFile
{
public:
    struct Options
    {
        QString name; ///< "-": standard output
        OutputFormat format = OutputFormat::Ndjson;
        store::CsvFormat csv;
    };

    /// Opens for appending. A regular file is locked against other writers of ours, and an
    /// incomplete record at its end is cut. A CSV file that is empty gets its header.
    /// Errors: Local.
    [[nodiscard]] static Result<std::unique_ptr<OutputFile>> open(const Options& options);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    /// All of `bytes` or an error; after an error a regular file is as before the call.
    [[nodiscard]] Status append(const QByteArray& bytes);
    /// Waits until the disk has it; does nothing where the output is no regular file.
    [[nodiscard]] Status sync();
    [[nodiscard]] qint64 cutBytes() const { return m_cutBytes; } ///< of an incomplete record
    [[nodiscard]] bool isRegularFile() const { return m_isRegular; }

private:
    OutputFile(int fd, QString name);
    [[nodiscard]] Status prepare(const Options& options);
    [[nodiscard]] Status cutIncompleteRecord(const Options& options, const QByteArray& header);

    int m_fd;
    QString m_name;
    bool m_isRegular = false;
    qint64 m_size = 0; // of a regular file
    qint64 m_cutBytes = 0;
};

} // namespace tidemark::cli
