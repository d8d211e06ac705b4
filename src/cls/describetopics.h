// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Lists topics page by page.
struct DescribeTopics
{
    static constexpr const char* action = "DescribeTopics";

    struct Request
    {
        QString logsetId; ///< filter logsetId; empty: all
        QStringList topicIds; ///< filter topicId; empty: all
        QString nameFilter; ///< filter topicName, fuzzy; empty: all
        qint64 offset = 0; ///< of the page
        qint64 limit = 100; ///< at most 100

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        struct Topic
        {
            QString topicId;
            QString name;
            QString logsetId;
            std::optional<qint64> partitionCount;
            QString createTime; ///< "YYYY-MM-DD HH:MM:SS", zone not documented
            std::optional<qint64> periodDays; ///< 3640: for ever
        };
        QList<Topic> topics;
        qint64 totalCount = 0;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
