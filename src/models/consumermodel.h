// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"
#include "models/tablemodel.h"
#include "store/consumerrates.h"

namespace tidemark::models {

enum class ConsumerColumn
{
    Name,
    Group,
    State,
    Heartbeats,
    Missed,
    RoundTrip,
    Partitions,
    RecordRate,
    ByteRate,
    TimeoutLeft,
    LastHeartbeat,
    Interval,
    Records,
    LastError,
    RequestId,
    Count
};

/// A consumer of ours and the moment at which it was looked at.
struct ConsumerRow
{
    engine::ConsumerStatus status;
    qint64 nowWallMs = 0;
    store::ConsumerRate rate;
    /// Taken over from the last session and not started: no member, reads nothing.
    bool isRestored = false;

    /// What is left of the group's time-out since the last answered heartbeat, at least 0;
    /// nothing before the first answer and after the end.
    [[nodiscard]] std::optional<qint64> timeoutLeftMs() const;
    /// Records of the partitions held now, since they were assigned.
    [[nodiscard]] qint64 records() const;
    /// Neither stopped, failed nor only restored.
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool sameKey(const ConsumerRow& other) const;
    [[nodiscard]] bool operator<(const ConsumerRow& other) const;
    /// Never equal: the countdown moves with each look.
    bool operator==(const ConsumerRow& other) const;
};

/// The consumers that this process runs. Times are unix ms, spans ms.
class ConsumerModel final : public TableModel<ConsumerRow, ConsumerColumn>
{
    Q_OBJECT

public:
    explicit ConsumerModel(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConsumerModel)

    /// `restored`: consumers that are not started, with ids of their own.
    void setConsumers(const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs,
        const store::ConsumerRates& rates = {},
        const QList<engine::ConsumerStatus>& restored = {});

protected:
    [[nodiscard]] QVariant raw(const ConsumerRow& row, ConsumerColumn column) const override;
};

} // namespace tidemark::models
