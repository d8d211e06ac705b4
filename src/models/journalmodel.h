// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "store/writejournal.h"

#include <QAbstractTableModel>

namespace tidemark::models {

enum class JournalColumn
{
    Time,
    Action,
    Group,
    Consumer,
    Outcome,
    Before,
    After,
    RequestId,
    Error,
    Profile,
    Count
};

/// The journal of writes, newest first. Follows the journal by itself. Before and After have no
/// raw value to sort by. Thread: GUI.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `journal` must outlive the model.
    explicit JournalModel(const store::WriteJournal& journal, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(JournalModel)

    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const store::WriteEntry& entryAt(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void add(const store::WriteEntry& entry);
    void change(const store::WriteEntry& entry);

    const qsizetype m_limit;
    QList<store::WriteEntry> m_entries; ///< newest first
};

} // namespace tidemark::models
