// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Partitions of a topic with their key ranges. Documented as deprecated since 2026, but the
/// only way to see which partitions a split has made read-only. Limit 20 requests/s.
struct DescribePartitions
{
    static constexpr const char* action = "DescribePartitions";

    struct Request
    {
        QString topicId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        struct Partition
        {
            PartitionId id;
            bool readOnly = false; ///< split or merged: to be drained, takes no new data
            QString inclusiveBeginKey; ///< 32 hex digits
            QString exclusiveEndKey; ///< 32 hex digits
            QString createTime;
            QString lastWriteTime; ///< empty: never, or not told
        };
        QList<Partition> partitions;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
