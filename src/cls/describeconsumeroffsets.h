// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Committed offsets of a group; where nothing is committed, the position that `from` means.
/// The answer does not tell the two apart. Limit 20 requests/s.
struct DescribeConsumerOffsets
{
    static constexpr const char* action = "DescribeConsumerOffsets";

    struct Request
    {
        QString consumerGroup;
        QString from; ///< "begin", "end" or unix seconds, always as text
        QString logsetId;
        QString topicId; ///< empty: all topics of the group
        std::optional<PartitionId> partition; ///< none: all partitions, sent as "-1"

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        QList<TopicOffsets> topics;
        QString consumerGroup; ///< as the service repeats it; may be empty
        QString requestId;

        /// False: the answer says nothing about it, not even that there is none.
        [[nodiscard]] bool tells(const TopicPartition& source) const;
        /// None: told as -1, or not told.
        [[nodiscard]] std::optional<Offset> offsetOf(const TopicPartition& source) const;


        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);

    private:
        [[nodiscard]] const PartitionOffset* find(const TopicPartition& source) const;
    };
};

} // namespace tidemark::cls
