// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/recordformat.h"
#include "store/recordstore.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace tidemark::store {

/// Writes chosen records to a CSV file in a thread of its own: into a temporary file beside it,
/// which takes the final name only when all of it is on the disk. The memory does not grow with
/// the number of records. One job per object. Thread: the owner's.
class CsvExport final : public QObject
{
    Q_OBJECT

public:
    explicit CsvExport(QObject* parent = nullptr);
    /// Cancels and waits for the thread.
    ~CsvExport() override;
    Q_DISABLE_COPY_MOVE(CsvExport)

    /// Call once. finished() follows, exactly once.
    void start(const QString& path, RecordSelection selection, CsvFormat format);
    void cancel();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] qint64 total() const { return m_total; }

signals:
    /// At most every 100 ms.
    void progressed(qint64 recordsWritten);
    /// Errors: Cancelled, or Local with the reason in words. There is no file of the final name
    /// that was not there before, and an older one is untouched.
    void finished(const tidemark::Result<qint64>& recordsWritten);

private:
    struct Job;
    void report(qint64 written, bool done);

    QThreadPool m_pool;
    QString m_path;
    qint64 m_total = 0;
    std::shared_ptr<Job> m_job;
};

} // namespace tidemark::store
