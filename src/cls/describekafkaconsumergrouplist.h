// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <optional>

namespace tidemark::cls {

/// Lists the consumer groups that read a topic by the Kafka protocol, page by page. They are
/// another kind than those of DescribeConsumerGroups: the service knows their state. Limit 20
/// requests/s. Source: vendor's page api/614/123311 (international edition 614/80539), with
/// ConsumerGroup of the official SDK of 2020-10-16.
struct DescribeKafkaConsumerGroupList
{
    static constexpr const char* action = "DescribeKafkaConsumerGroupList";
    static constexpr qint64 maxLimit = 100;
    static constexpr int maxFilterValues = 10;

    struct Request
    {
        QString topicId;
        QStringList groups; ///< filter group, at most 10 names; empty: all
        qint64 offset = 0; ///< of the page
        qint64 limit = maxLimit; ///< at most 100; the service's default is 20

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Request> fromBody(QByteArrayView body);
    };

    struct Response
    {
        struct Group
        {
            QString name;
            QString state; ///< the service's word, see kafkaGroupState(); empty: not told
            /// How partitions are shared: "range", "roundrobin", "sticky" ...; empty: not told, or
            /// nothing is shared because nobody is a member (the vendor's example).
            QString protocolName;

            bool operator==(const Group&) const = default;
        };
        QString topicName; ///< empty: not told
        QString logsetId; ///< empty: not told
        std::optional<qint64> total; ///< of all pages
        QList<Group> groups;
        QString requestId;

        [[nodiscard]] QByteArray toBody() const;
        [[nodiscard]] static Result<Response> fromBody(QByteArrayView body);
    };
};

} // namespace tidemark::cls
