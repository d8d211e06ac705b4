// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profilebook.h"

#include <QAbstractTableModel>

namespace tidemark::gui {

/// The profiles of a book as a table, in its order. Thread: GUI.
class ProfileListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Place, Logset, Keys, Safety, ColumnCount };

    /// `book` must outlive the model.
    explicit ProfileListModel(const config::ProfileBook& book, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// None: the index is not valid.
    [[nodiscard]] std::optional<config::Profile> profileAt(const QModelIndex& index) const;
    /// Not valid where there is no such profile.
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

private:
    [[nodiscard]] static QString text(const config::Profile& profile, int column);

    const config::ProfileBook& m_book;
    QList<config::Profile> m_profiles; // as shown; follows the book
};

} // namespace tidemark::gui
