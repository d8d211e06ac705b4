// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "store/partitiontable.h"

namespace tidemark::models {

enum class PartitionColumn
{
    Topic,
    Partition,
    Owner,
    State,
    TimeLag,
    Committed,
    Position,
    Records,
    Rate,
    Undecodable,
    Group,
    Reason,
    Count
};

/// The partitions that our consumers hold. Offsets are qint64, lag is ms, rate records/s.
class PartitionModel final : public TableModel<store::PartitionRow, PartitionColumn>
{
    Q_OBJECT

public:
    explicit PartitionModel(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PartitionModel)

protected:
    [[nodiscard]] QVariant raw(
        const store::PartitionRow& row, PartitionColumn column) const override;
};

} // namespace tidemark::models
