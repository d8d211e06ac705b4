// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/csvexport.h"

#include <QElapsedTimer>
#include <QSaveFile>

#include <atomic>
#include <optional>

namespace tidemark::store {

namespace {

constexpr qsizetype chunkBytes = 1 << 20;

Error fileError(const QString& path, const QString& reason)
{
    return Error::make(
        ErrorKind::Local, QStringLiteral("FileError"), QStringLiteral("%1: %2").arg(path, reason));
}

} // namespace

/// Shared by the pool thread and the CsvExport. `error` is written before the last report and
/// read after it.
struct CsvExport::Job
{
    QString path;
    RecordSelection selection;
    CsvFormat format;
    std::atomic<bool> cancelled{ false };
    std::optional<Error> error;

    template <class Progress> qint64 run(Progress&& progress)
    {
        QSaveFile file(path);
        file.setDirectWriteFallback(false);
        if (!file.open(QIODevice::WriteOnly)) {
            error = fileError(path, file.errorString());
            return 0;
        }
        const qint64 written = writeAll(file, progress);
        if (error)
            file.cancelWriting();
        if (!file.commit() && !error)
            error = fileError(path, file.errorString());
        return written;
    }

private:
    template <class Progress> qint64 writeAll(QSaveFile& file, Progress&& progress)
    {
        QByteArray chunk;
        chunk.reserve(chunkBytes + chunkBytes / 4);
        appendCsvHeader(chunk, format);
        QElapsedTimer sinceReport;
        sinceReport.start();
        qint64 written = 0;
        for (const RecordSelection::Span& span : selection.spans) {
            const cls::RecordBatch& batch = *selection.batches[span.batch];
            for (quint32 index = span.begin; index < span.end; ++index) {
                if (cancelled.load(std::memory_order_relaxed)) {
                    error = Error::make(ErrorKind::Cancelled, QStringLiteral("Cancelled"),
                        QStringLiteral("the export was cancelled"));
                    return written;
                }
                appendCsv(chunk, batch.record(index), format);
                ++written;
                if (chunk.size() >= chunkBytes && !flush(file, chunk))
                    return written;
                if ((written & 0xff) == 0 && sinceReport.elapsed() >= 100) {
                    progress(written);
                    sinceReport.restart();
                }
            }
        }
        flush(file, chunk);
        return written;
    }

    bool flush(QSaveFile& file, QByteArray& chunk)
    {
        // QSaveFile reports at commit() what was lost on the way; flush() finds a full disk now.
        if (file.write(chunk) != chunk.size() || !file.flush()) {
            error = fileError(path, file.errorString());
            return false;
        }
        chunk.resize(0);
        return true;
    }
};

CsvExport::CsvExport(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("export"));
}

CsvExport::~CsvExport()
{
    cancel();
    m_pool.waitForDone();
}

void CsvExport::start(const QString& path, RecordSelection selection, CsvFormat format)
{
    m_path = path;
    m_total = selection.recordCount;
    m_job = std::make_shared<Job>();
    m_job->path = path;
    m_job->selection = std::move(selection);
    m_job->format = std::move(format);
    m_pool.start([this, job = m_job] {
        const auto post = [this](qint64 written, bool done) {
            QMetaObject::invokeMethod(
                this, [this, written, done] { report(written, done); }, Qt::QueuedConnection);
        };
        const qint64 written = job->run([&post](qint64 count) { post(count, false); });
        post(written, true);
    });
}

void CsvExport::cancel()
{
    if (m_job)
        m_job->cancelled = true;
}

void CsvExport::report(qint64 written, bool done)
{
    if (!done) {
        emit progressed(written);
        return;
    }
    m_job->selection = {};
    if (m_job->error)
        emit finished(Result<qint64>(*m_job->error));
    else
        emit finished(Result<qint64>(written));
}

} // namespace tidemark::store
