// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Replaces time-out and topics of a consumer group, for all its members alike.
/// All four members are required; limit 20 requests/s.
struct ModifyConsumerGroup
{
    static constexpr const char* action = "ModifyConsumerGroup";

    struct Request
    {
        QString consumerGroup;
        qint64 timeoutSeconds = 0;
        QStringList topics;
        QString logsetId;

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
