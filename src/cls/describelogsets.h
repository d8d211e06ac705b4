// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Lists logsets page by page.
struct DescribeLogsets
{
    static constexpr const char* action = "DescribeLogsets";

    struct Request
    {
        QStringList logsetIds; ///< filter logsetId; empty: all
        QString nameFilter; ///< filter logsetName; empty: all
        qint64 offset = 0; ///< of the page
        qint64 limit = 100; ///< at most 100

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        struct Logset
        {
            QString logsetId;
            QString name;
            QString createTime; ///< "YYYY-MM-DD HH:MM:SS", zone not documented
            std::optional<qint64> topicCount;
        };
        QList<Logset> logsets;
        qint64 totalCount = 0;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
