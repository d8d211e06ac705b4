// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "models/roles.h"

#include <QSortFilterProxyModel>

namespace tidemark::gui {

/// Puts words, formats and colours on a model of raw values, and sorts by the raw values with
/// unknown ones last in either direction. Small tables only; the log table has its own way.
class PresenterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `theme` must outlive the presenter.
    explicit PresenterModel(const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PresenterModel)

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const final;

protected:
    [[nodiscard]] virtual QString title(int column) const = 0;
    /// `row` is a row of the source model.
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    /// More about the cell, as plain text; empty: no tooltip.
    [[nodiscard]] virtual QString tip(int row, int column) const = 0;
    [[nodiscard]] virtual Severity severity(int row, int column) const = 0;
    [[nodiscard]] virtual bool isNumber(int column) const = 0;

    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] QVariant rawAt(int row, int column) const;

private:
    const Theme& m_theme;
};

} // namespace tidemark::gui
