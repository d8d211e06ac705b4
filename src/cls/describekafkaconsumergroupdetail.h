// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace tidemark::cls {

/// One Kafka-protocol consumer group of a topic: its state, and for each partition who consumes it
/// and the time of what was committed. Limit 20 requests/s. Source: vendor's page api/614/123312,
/// with GroupPartitionInfo of the official SDK of 2020-10-16.
struct DescribeKafkaConsumerGroupDetail
{
    static constexpr const char* action = "DescribeKafkaConsumerGroupDetail";

    struct Request
    {
        QString topicId;
        QString group;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        struct Partition
        {
            PartitionId id;
            /// Unix seconds. The name says commit, the vendor's text "newest data of the
            /// partition", and the example of the page lies in the year 2072: show it, decide
            /// nothing by it. None: absent, null, 0 or less.
            std::optional<qint64> commitSeconds;
            QString consumer; ///< empty: nobody, or not told (the answer does not tell the two apart)

            bool operator==(const Partition&) const = default;
        };
        QString logsetId; ///< empty: not told
        QString group; ///< as the service repeats it; may be empty
        QString state; ///< the service's word, see kafkaGroupState(); empty: not told
        QList<Partition> partitions;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
