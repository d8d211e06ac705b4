// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/partitionlineage.h"

#include <algorithm>

namespace tidemark::engine {

namespace {

using Partition = cls::DescribePartitions::Response::Partition;

bool isOlder(const Partition& one, const Partition& other)
{
    const bool timesTell = !one.createTime.isEmpty() && !other.createTime.isEmpty()
        && one.createTime != other.createTime;
    return timesTell ? one.createTime < other.createTime : one.id < other.id;
}

bool rangesMeet(const Partition& one, const Partition& other)
{
    // Of equal length (32 hex digits), so text order is numeric order.
    const auto isBefore = [](const QString& a, const QString& b) {
        return QString::compare(a, b, Qt::CaseInsensitive) < 0;
    };
    const bool told = !one.inclusiveBeginKey.isEmpty() && !one.exclusiveEndKey.isEmpty()
        && !other.inclusiveBeginKey.isEmpty() && !other.exclusiveEndKey.isEmpty();
    return told && isBefore(one.inclusiveBeginKey, other.exclusiveEndKey)
        && isBefore(other.inclusiveBeginKey, one.exclusiveEndKey);
}

} // namespace

QSet<PartitionId> parentsOf(PartitionId child, const QList<Partition>& layout)
{
    QSet<PartitionId> parents;
    const auto self = std::find_if(
        layout.begin(), layout.end(), [child](const Partition& p) { return p.id == child; });
    if (self == layout.end())
        return parents;
    for (const Partition& other : layout) {
        if (other.id != child && other.readOnly && isOlder(other, *self)
            && rangesMeet(other, *self))
            parents.insert(other.id);
    }
    return parents;
}

} // namespace tidemark::engine
