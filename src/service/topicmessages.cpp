// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/topicmessages.h"

#include "cls/messageheader.h"
#include "service/refusal.h"

namespace tidemark::service {

namespace {

// Account number in message headers; the local service has one account only.
constexpr qint64 accountUin = 100'000'000'001;

} // namespace

Error noTopic(const QString& topicId)
{
    return refusal("TopicNotExist", QStringLiteral("the topic %1 does not exist").arg(topicId));
}

Error noPartition(const TopicPartition& partition)
{
    return refusal("PartitionNotExist",
        QStringLiteral("the topic %1 has no partition %2")
            .arg(partition.topicId)
            .arg(partition.partition.value));
}

Error invalidOffset(const PartitionRow& row, qint64 offset)
{
    return refusal("InvalidOffset",
        QStringLiteral("partition %1 of topic %2 holds the offsets %3 to %4, asked was %5")
            .arg(row.id.value)
            .arg(row.topicId)
            .arg(row.firstOffset)
            .arg(row.nextOffset)
            .arg(offset));
}

WireMessage wireMessage(const TopicRow& topic, qint64 receivedMs, const QByteArray& logGroup)
{
    cls::MessageHeader header;
    header.timestamp = receivedMs;
    header.uin = accountUin;
    header.logsetId = topic.logsetId.toUtf8();
    header.topicId = topic.topicId.toUtf8();
    header.contentLength = static_cast<qint32>(logGroup.size());
    const QByteArray message = header.toBytes() + logGroup;
    return encodeWireMessage(message);
}

} // namespace tidemark::service
