// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/theme.h"
#include "models/topictreemodel.h"

#include <QSortFilterProxyModel>

namespace tidemark::gui {

/// Words, colours and order on the topic tree, and the search. Sorted by raw values with unknown
/// ones last in either direction; the connection's logset stays first, groups stay above the
/// partitions. Thread: GUI.
class TopicPresenter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    TopicPresenter(models::TopicTreeModel& model, const Clock& clock, const Theme& theme,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicPresenter)

    /// Shows the topics whose name or id contains every word of `text`, whatever its case; all
    /// where there is none.
    void setSearch(const QString& text);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    /// Precondition: `index` is valid and of this presenter.
    [[nodiscard]] const models::TopicTreeRow& rowAt(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] Severity severity(
        const models::TopicTreeRow& row, models::TopicColumn column) const;

    models::TopicTreeModel& m_model;
    const Clock& m_clock;
    const Theme& m_theme;
    QStringList m_words;
};

} // namespace tidemark::gui
