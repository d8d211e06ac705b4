// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/partitionmodel.h"

namespace tidemark::models {

PartitionModel::PartitionModel(QObject* parent)
    : TableModel(parent)
{
}

QVariant PartitionModel::raw(const store::PartitionRow& row, PartitionColumn column) const
{
    const engine::PartitionStatus& status = row.status;
    const auto offset = [](const Known<Offset>& known) {
        return known.isKnown() ? QVariant(known.value().value) : QVariant();
    };
    switch (column) {
    case PartitionColumn::Topic:
        return status.source.topicId;
    case PartitionColumn::Partition:
        return status.source.partition.value;
    case PartitionColumn::Owner:
        return status.consumerName;
    case PartitionColumn::Group:
        return row.group;
    case PartitionColumn::Committed:
        return offset(status.committed);
    case PartitionColumn::Position:
        return offset(status.position);
    case PartitionColumn::TimeLag:
        return row.timeLagMs.isKnown() ? QVariant(row.timeLagMs.value()) : QVariant();
    case PartitionColumn::Records:
        return status.records;
    case PartitionColumn::Rate:
        return row.recordsPerSecond.isKnown() ? QVariant(row.recordsPerSecond.value()) : QVariant();
    case PartitionColumn::Undecodable:
        return status.badMessages;
    case PartitionColumn::State:
        return static_cast<int>(status.state);
    case PartitionColumn::Reason:
        return static_cast<int>(status.block);
    case PartitionColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
