// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/actioncontext.h"

#include <QHash>

namespace tidemark::service {

ActionHandler findAction(const QString& name)
{
    static const QHash<QString, ActionHandler> table{
        { QStringLiteral("CreateConsumerGroup"), createConsumerGroup },
        { QStringLiteral("ModifyConsumerGroup"), modifyConsumerGroup },
        { QStringLiteral("DeleteConsumerGroup"), deleteConsumerGroup },
        { QStringLiteral("DescribeConsumerGroups"), describeConsumerGroups },
        { QStringLiteral("SendConsumerHeartbeat"), sendConsumerHeartbeat },
        { QStringLiteral("DescribeConsumerOffsets"), describeConsumerOffsets },
        { QStringLiteral("CommitConsumerOffsets"), commitConsumerOffsets },
        { QStringLiteral("DescribeLogsets"), describeLogsets },
        { QStringLiteral("DescribeTopics"), describeTopics },
        { QStringLiteral("DescribePartitions"), describePartitions },
        { QStringLiteral("SplitPartition"), splitPartition },
        { QStringLiteral("MergePartition"), mergePartition },
        { QStringLiteral("DescribeKafkaConsumerGroupList"), describeKafkaConsumerGroupList },
        { QStringLiteral("DescribeKafkaConsumerGroupDetail"), describeKafkaConsumerGroupDetail },
    };
    return table.value(name, nullptr);
}

} // namespace tidemark::service
