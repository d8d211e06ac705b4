// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/recordbatch.h"

#include <QByteArray>

namespace tidemark::cli {

/// One line of NDJSON for a message that could not be decoded: topic, partition, offset (null
/// where it is not known), index in the answer, reason, size and the bytes as base64 (at most
/// the first 64 KiB of them, which `truncated` says).
void appendBadMessage(QByteArray& out, const TopicPartition& source, const cls::BadMessage& bad);

/// File that keeps messages that could not be decoded; made when the first one comes.
class BadMessageFile
{
public:
    /// `name` empty: nothing is kept.
    explicit BadMessageFile(QString name);
    ~BadMessageFile();
    Q_DISABLE_COPY_MOVE(BadMessageFile)

    /// Writes all bad messages of the batch. Errors: Local.
    [[nodiscard]] Status append(const cls::RecordBatch& batch);
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Messages seen, kept or not.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    [[nodiscard]] Status openFile();

    QString m_name;
    int m_fd = -1;
    qint64 m_count = 0;
};

} // namespace tidemark::cli
