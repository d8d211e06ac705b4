// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowfilter.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace tidemark::store {

/// One search over batches taken from the store. Shared by the pool thread, which fills in
/// `found`, and the filter, which takes and clears it.
struct RowFilter::Job
{
    Job(quint64 jobGeneration, const QString& text, RowRange rowRange,
        std::vector<StoredBatch> jobBatches)
        : generation(jobGeneration)
        , matcher(text)
        , range(rowRange)
        , batches(std::move(jobBatches))
    {
    }

    const quint64 generation;
    const TextMatcher matcher;
    const RowRange range;
    const std::vector<StoredBatch> batches;
    std::atomic<bool> cancelled{ false };

    std::mutex mutex;
    std::vector<qint64> found; // guarded by mutex
    qint64 searchedEnd = 0; // guarded by mutex
    bool done = false; // guarded by mutex

    /// Thread: pool. `notify` is called at most every 100 ms and once at the end.
    template <class Notify> void run(Notify&& notify)
    {
        std::vector<qint64> rows;
        QElapsedTimer sinceNotified;
        sinceNotified.start();
        for (const StoredBatch& stored : batches) {
            if (cancelled.load(std::memory_order_relaxed))
                return;
            search(stored, rows);
            if (sinceNotified.elapsed() >= 100) {
                publish(rows, stored.endRow(), false);
                notify();
                sinceNotified.restart();
            }
        }
        publish(rows, range.end, true);
        notify();
    }

private:
    void search(const StoredBatch& stored, std::vector<qint64>& rows) const
    {
        const qint64 begin = std::max(range.begin, stored.firstRow);
        const qint64 end = std::min(range.end, stored.endRow());
        for (qint64 row = begin; row < end; ++row) {
            if ((row & 0x3ff) == 0 && cancelled.load(std::memory_order_relaxed))
                return;
            if (matcher.matches(stored.batch->record(static_cast<quint32>(row - stored.firstRow))))
                rows.push_back(row);
        }
    }

    void publish(std::vector<qint64>& rows, qint64 end, bool isDone)
    {
        const std::lock_guard lock(mutex);
        found.insert(found.end(), rows.begin(), rows.end());
        rows.clear();
        searchedEnd = std::min(end, range.end);
        done = isDone;
    }
};

RowFilter::RowFilter(const RecordStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("filter"));
}

RowFilter::~RowFilter()
{
    if (m_job)
        m_job->cancelled = true;
    m_pool.waitForDone();
}

void RowFilter::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    ++m_generation;
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
    m_rows.clear();
    m_searchedEnd = m_store.firstRow();
    emit restarted();
    update();
}

void RowFilter::update()
{
    dropEvicted();
    if (isActive() && !m_job && m_searchedEnd < m_store.endRow())
        startJob();
}

void RowFilter::startJob()
{
    const RowRange range{ std::max(m_searchedEnd, m_store.firstRow()), m_store.endRow() };
    m_job = std::make_shared<Job>(m_generation, m_text, range, m_store.batches(range));
    m_pool.start([this, job = m_job] {
        // The destructor waits for this thread, and what is posted to a dead object is dropped.
        job->run([this, &job] {
            QMetaObject::invokeMethod(
                this, [this, generation = job->generation] { takeResults(generation); },
                Qt::QueuedConnection);
        });
    });
}

void RowFilter::takeResults(quint64 generation)
{
    if (!m_job || generation != m_generation)
        return;
    std::vector<qint64> found;
    bool done = false;
    {
        const std::lock_guard lock(m_job->mutex);
        found.swap(m_job->found);
        m_searchedEnd = std::max(m_searchedEnd, m_job->searchedEnd);
        done = m_job->done;
    }
    m_rows.insert(m_rows.end(), found.begin(), found.end());
    if (done)
        m_job.reset();
    dropEvicted();
    emit advanced();
    if (done)
        update();
}

void RowFilter::dropEvicted()
{
    m_rows.erase(
        m_rows.begin(), std::lower_bound(m_rows.begin(), m_rows.end(), m_store.firstRow()));
    m_searchedEnd = std::max(m_searchedEnd, m_store.firstRow());
}

} // namespace tidemark::store
