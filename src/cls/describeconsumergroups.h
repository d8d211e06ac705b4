// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// Lists the consumer groups of a logset, without paging; limit 20 requests/s.
/// The answer knows no state, no members, no owners and no lag.
struct DescribeConsumerGroups
{
    static constexpr const char* action = "DescribeConsumerGroups";

    struct Request
    {
        QString logsetId;
        QStringList topics; ///< only groups of these topics; empty: all

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        QList<ConsumerGroupInfo> groups;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
