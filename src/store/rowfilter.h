// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"
#include "store/textmatcher.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>

namespace tidemark::store {

/// The rows of a RecordStore that contain a text. The search runs in a thread of its own over the
/// store's immutable batches: first over all rows, then over what arrives. Results come in the
/// order of rows; those of an earlier text are dropped on arrival.
/// Thread: that of the store.
class RowFilter final : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive the filter.
    explicit RowFilter(const RecordStore& store, QObject* parent = nullptr);
    ~RowFilter() override;
    Q_DISABLE_COPY_MOVE(RowFilter)

    /// Starts over with another text; empty: no filter.
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isActive() const { return !m_text.isEmpty(); }

    /// The store has changed: search new rows, forget those that left.
    void update();

    /// Row numbers that match and are still in the store, ascending.
    [[nodiscard]] const std::deque<qint64>& rows() const { return m_rows; }
    /// All rows below this one have been searched.
    [[nodiscard]] qint64 searchedEnd() const { return m_searchedEnd; }
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

signals:
    /// The text changed and rows() starts from nothing.
    void restarted();
    /// rows() has grown or searchedEnd() moved; at most every 100 ms while a search runs.
    void advanced();

private:
    struct Job;
    void startJob();
    void takeResults(quint64 generation);
    void dropEvicted();

    const RecordStore& m_store;
    QThreadPool m_pool;
    QString m_text;
    std::deque<qint64> m_rows;
    qint64 m_searchedEnd = 0;
    quint64 m_generation = 0;
    std::shared_ptr<Job> m_job;
};

} // namespace tidemark::store
