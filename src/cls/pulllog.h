// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArrayView>

#include <optional>

namespace tidemark::cls {

/// POST /pull_log?topic_id=T: reads messages of one partition. There is no vendor page for it;
/// the form is that of the official SDKs. The answer is decoded by `PullDecoder`.
struct PullLog
{
    static constexpr const char* action = "pull_log"; ///< name in tables and the request budget
    static constexpr const char* path = "/pull_log";

    struct Request
    {
        QString topicId; ///< goes into the URL
        PartitionId partition;
        std::optional<Offset> startOffset; ///< none is sent as -1: start by startTime
        qint64 startTime = 0; ///< unix seconds; 0: earliest
        qint64 sizeBytes = 2097152; ///< upper bound of the answer; one message always comes
        std::optional<qint64> endTime; ///< unix seconds

        [[nodiscard]] QByteArray toBody() const;
        /// `topicId` comes from the URL. Members we do not know are ignored.
        [[nodiscard]] static Result<Request> fromBody(const QString& topicId, QByteArrayView body);
    };
};

} // namespace tidemark::cls
