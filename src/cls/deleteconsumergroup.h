// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Deletes a consumer group with its committed offsets; limit 20 requests/s.
struct DeleteConsumerGroup
{
    static constexpr const char* action = "DeleteConsumerGroup";

    struct Request
    {
        QString consumerGroup;
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
