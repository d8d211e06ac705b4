// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Stores the next offset to read for any number of partitions; limit 20 requests/s.
/// Whether the service refuses a consumer that does not own a partition is not documented.
struct CommitConsumerOffsets
{
    static constexpr const char* action = "CommitConsumerOffsets";

    struct Request
    {
        QString consumerGroup;
        QString consumer;
        QString logsetId;
        QList<TopicOffsets> offsets;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
