// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "store/eventlog.h"

#include <QAbstractTableModel>

namespace tidemark::models {

enum class EventColumn
{
    Time,
    Consumer,
    Kind,
    Partitions,
    Detail,
    Count
};

/// The event list, oldest first. Call update() after the log has changed. Thread: GUI.
class EventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `log` must outlive the model.
    explicit EventModel(const store::EventLog& log, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EventModel)

    void update();
    /// Precondition: 0 <= row < rowCount(). Null where the event has left meanwhile.
    [[nodiscard]] const store::EventEntry* entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const store::EventLog& m_log;
    qint64 m_first = 0;
    qint64 m_end = 0;
};

} // namespace tidemark::models
