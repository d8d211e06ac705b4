// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Creates a consumer group. All four members are required; limit 20 requests/s.
/// A group of that name answers an error whose message says that it already exists
/// (ErrorKind::AlreadyExists); the code of that error is not documented.
struct CreateConsumerGroup
{
    static constexpr const char* action = "CreateConsumerGroup";

    struct Request
    {
        QString consumerGroup; ///< unique within its logset
        qint64 timeoutSeconds = 0; ///< heartbeat time-out
        QStringList topics; ///< topic ids, all of `logsetId`
        QString logsetId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        QString consumerGroup; ///< as the service repeats it; may be empty
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
