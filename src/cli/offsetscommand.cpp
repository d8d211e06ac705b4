// SPDX-License-Identifier: GPL-3.0-or-later
// `offsets show`.
#include "cli/commands.h"
#include "cli/consumeoptions.h"
#include "cli/servicecommand.h"
#include "cli/table.h"
#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describepartitions.h"

#include <algorithm>
#include <map>

namespace tidemark::cli {

namespace {

class OffsetsCommand final : public ServiceCommand
{
public:
    OffsetsCommand(const Arguments& arguments, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_isJson(arguments.has("json"))
        , m_logsetId(arguments.text("logset-id"))
        , m_group(arguments.text("consumer-group"))
        , m_topics(arguments.list("topic-ids"))
    {
    }

protected:
    void run() override
    {
        ask<cls::DescribeConsumerGroups>({ m_logsetId, {} },
            [this](const cls::DescribeConsumerGroups::Response& response) {
                const auto found = std::find_if(response.groups.begin(), response.groups.end(),
                    [this](const auto& group) { return group.name == m_group; });
                if (found == response.groups.end()) {
                    fail(Error::make(ErrorKind::NotFound, QStringLiteral("NoSuchGroup"),
                        QStringLiteral("logset %1 has no consumer group %2")
                            .arg(m_logsetId, m_group)));
                    return;
                }
                if (m_topics.isEmpty())
                    m_topics = found->topics;
                askTopic(0);
            });
    }

private:
    /// The partitions are asked for as well, so that one without a position is seen.
    void askTopic(qsizetype index)
    {
        if (index == m_topics.size()) {
            printAndFinish(m_isJson ? m_table.toJson() : m_table.toText().toUtf8());
            return;
        }
        engine().call<cls::DescribePartitions>({ m_topics[index] },
            [this, index](const Result<cls::DescribePartitions::Response>& result) {
                QList<PartitionId> partitions;
                if (result.ok()) {
                    for (const auto& partition : result.value().partitions)
                        partitions << partition.id;
                } else {
                    console().warn(
                        QStringLiteral("partitions of topic %1: %2; only those with a position "
                                       "are shown")
                            .arg(m_topics[index], result.error().text()));
                }
                askOffsets(index, partitions);
            });
    }

    void askOffsets(qsizetype index, const QList<PartitionId>& partitions)
    {
        cls::DescribeConsumerOffsets::Request request;
        request.consumerGroup = m_group;
        request.from = QStringLiteral("begin");
        request.logsetId = m_logsetId;
        request.topicId = m_topics[index];
        ask<cls::DescribeConsumerOffsets>(request,
            [this, index, partitions](const cls::DescribeConsumerOffsets::Response& response) {
                addTopic(m_topics[index], partitions, response);
                askTopic(index + 1);
            });
    }

    void addTopic(const QString& topicId, const QList<PartitionId>& partitions,
        const cls::DescribeConsumerOffsets::Response& response)
    {
        std::map<PartitionId, std::optional<Offset>> told;
        for (const cls::TopicOffsets& topic : response.topics) {
            if (topic.topicId != topicId)
                continue;
            for (const cls::PartitionOffset& offset : topic.offsets)
                told[offset.partition] = offset.offset;
        }
        std::map<PartitionId, std::pair<QJsonValue, QString>> rows;
        for (const PartitionId partition : partitions)
            rows[partition] = { unknown(), QStringLiteral("the service told none") };
        for (const auto& [partition, offset] : told) {
            if (offset) {
                rows[partition] = { offset->value,
                    QStringLiteral("committed, or the earliest data where nothing is committed") };
            } else {
                rows[partition] = { unknown(), QStringLiteral("the service says that it has none") };
            }
        }
        for (const auto& [partition, row] : rows)
            m_table.addRow({ topicId, partition.value, row.first, row.second });
    }

    [[nodiscard]] QJsonValue unknown() const
    {
        return m_isJson ? QJsonValue() : QJsonValue(QStringLiteral("unknown"));
    }

    bool m_isJson;
    QString m_logsetId;
    QString m_group;
    QStringList m_topics;
    Table m_table { QList<Table::Column> { { QStringLiteral("TOPIC"), QStringLiteral("topicId") },
        { QStringLiteral("PARTITION"), QStringLiteral("partition") },
        { QStringLiteral("POSITION"), QStringLiteral("position") },
        { QStringLiteral("MEANING"), QStringLiteral("meaning") } } };
};

} // namespace

CommandSpec offsetsShowSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("offsets show");
    spec.summary = QStringLiteral("Shows where a consumer group stands in each partition.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(), groupOption(),
              Option::text("topic-ids", "T1,T2", "Only these topics. Without it all of the group."),
              jsonOption() };
    spec.notes = QStringLiteral(
        "The position is what the service answers when it is asked to start from \"begin\": the "
        "committed offset, and where nothing is committed, the earliest data. Its answer does not "
        "tell the two apart. A position that it does not tell is \"unknown\" (null in JSON), never "
        "0: 0 is a position.");
    spec.make = [](const Arguments& arguments,
                    const Surroundings& surroundings) -> Result<CommandPtr> {
        if (arguments.has("topic-ids")) {
            if (const Result<QStringList> topics = readTopics(arguments); !topics.ok())
                return topics.error();
        }
        Result<Connection> connection = readConnection(arguments);
        if (!connection.ok())
            return connection.error();
        return CommandPtr(std::make_unique<OffsetsCommand>(arguments,
            std::move(connection).value(), surroundings));
    };
    return spec;
}

} // namespace tidemark::cli
