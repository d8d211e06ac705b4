// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "store/recordstore.h"
#include "store/rowfilter.h"
#include "store/topicdirectory.h"
#include "store/zonesetting.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <deque>

namespace tidemark::models {

/// The fixed columns; those of chosen keys follow.
enum class LogColumn
{
    Time,
    Topic,
    Partition,
    Offset,
    Source,
    File,
    Content,
    Count
};

/// The log table over a RecordStore, or over the rows a RowFilter found. Cells are formatted when
/// they are asked for. sync() is called at most once a tick and announces one removal at the top
/// and one insertion at the end. While frozen, rows leave with the store but none come.
/// Thread: GUI.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype cellChars = 1000;

    /// All must outlive the model.
    LogModel(const store::RecordStore& store, store::RowFilter& filter,
        const store::TopicDirectory& topics, const store::ZoneSetting& zone,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LogModel)

    /// The store has changed.
    void sync();

    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    /// Rows that wait behind a frozen view: of the filter, if there is one.
    [[nodiscard]] qint64 unseen() const;

    /// Content keys shown as columns of their own.
    void setKeys(const QStringList& keys);
    [[nodiscard]] const QStringList& keys() const { return m_keys; }
    /// Words for the fixed columns, in their order; the models room has none of its own.
    void setTitles(const QStringList& titles);

    /// Number in the store of a row here; precondition: 0 <= row < rowCount().
    [[nodiscard]] qint64 storeRow(int row) const;
    /// Row here of a number in the store; -1 where it is not shown.
    [[nodiscard]] int rowOf(qint64 storeRow) const;
    [[nodiscard]] const store::RecordStore& store() const { return m_store; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void restart();
    void onZoneChanged();
    void removeTop();
    void insertEnd();
    [[nodiscard]] qint64 limit() const;
    [[nodiscard]] qint64 newestMs() const;
    [[nodiscard]] QVariant rawValue(const cls::RecordView& record, int column) const;
    [[nodiscard]] QString text(const cls::RecordView& record, int column, qsizetype maxChars) const;

    const store::RecordStore& m_store;
    store::RowFilter& m_filter;
    const store::TopicDirectory& m_topics;
    const store::ZoneSetting& m_zone;
    QStringList m_keys;
    QStringList m_titles;
    bool m_frozen = false;
    qint64 m_frozenEnd = 0;
    bool m_filtered = false;
    qint64 m_begin = 0; ///< unfiltered: store rows [m_begin, m_end) are shown
    qint64 m_end = 0; ///< shown or skipped up to here
    std::deque<qint64> m_rows; ///< filtered: the store rows shown
};

} // namespace tidemark::models
