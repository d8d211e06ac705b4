// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "store/requestlog.h"

namespace tidemark::models {

enum class RequestColumn
{
    Time,
    Action,
    Status,
    Duration,
    BytesUp,
    BytesDown,
    Attempt,
    Host,
    RequestId,
    Error,
    Count
};

/// The exchanges of one connection, oldest first. Shows what the log held at the last update();
/// entries that have left the log meanwhile stay until the next one. Thread: GUI.
class RequestModel final : public TableModel<store::RequestLog::Entry, RequestColumn>
{
    Q_OBJECT

public:
    /// `log` must outlive the model.
    explicit RequestModel(const store::RequestLog& log, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RequestModel)

    /// Takes over what is new, if anything is.
    void update();
    /// The actions that occur, sorted.
    [[nodiscard]] QStringList actions() const;

protected:
    [[nodiscard]] QVariant raw(
        const store::RequestLog::Entry& row, RequestColumn column) const override;

private:
    const store::RequestLog& m_log;
    quint64 m_seen = 0;
};

} // namespace tidemark::models
