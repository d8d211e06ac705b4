// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mergerows.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace tidemark::models {

/// A table over a sorted vector of rows that is replaced as a whole and announced as the smallest
/// change. `ColumnEnum` has a last member Count. Thread: GUI.
template <class Row, class ColumnEnum> class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(ColumnEnum::Count);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role != RawRole && role != Qt::DisplayRole)
            return {};
        return raw(rowAt(index.row()), static_cast<ColumnEnum>(index.column()));
    }

    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// `next` sorted by operator<.
    void setRows(const std::vector<Row>& next) { mergeSortedRows(m_rows, next, Ops{ *this }); }

protected:
    /// One row anew, under the same key; cheaper than all rows.
    void replaceRow(int row, Row next)
    {
        m_rows[static_cast<size_t>(row)] = std::move(next);
        emit this->dataChanged(
            this->index(row, 0), this->index(row, static_cast<int>(ColumnEnum::Count) - 1));
    }
    [[nodiscard]] virtual QVariant raw(const Row& row, ColumnEnum column) const = 0;

private:
    struct Ops
    {
        TableModel& model;
        void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
        void endRemove() { model.endRemoveRows(); }
        void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
        void endInsert() { model.endInsertRows(); }
        void changed(int row)
        {
            emit model.dataChanged(
                model.index(row, 0), model.index(row, static_cast<int>(ColumnEnum::Count) - 1));
        }
    };

    std::vector<Row> m_rows;
};

} // namespace tidemark::models
