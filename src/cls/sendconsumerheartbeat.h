// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Says that a consumer is alive and which partitions it still works on; the answer says
/// which partitions it should hold. Sending one joins the group: never send it to look.
/// Limit 20 requests/s. PartitionStrategy 2 is undocumented and sent by both vendor SDKs.
struct SendConsumerHeartbeat
{
    static constexpr const char* action = "SendConsumerHeartbeat";

    struct Request
    {
        QString consumerGroup;
        QString consumer; ///< unique in its group
        QString logsetId;
        QList<TopicPartitions> holding; ///< assigned and draining; every topic is listed

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        QList<TopicPartitions> assigned; ///< null in the answer reads as none
        QString consumerGroup; ///< as the service repeats it; may be empty
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
