// SPDX-License-Identifier: GPL-3.0-or-later
// `logsets` and `topics`.
#include "cli/commands.h"
#include "cli/servicecommand.h"
#include "cli/table.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"

namespace tidemark::cli {

namespace {

QJsonValue maybe(const std::optional<qint64>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

class LogsetsCommand final : public ServiceCommand
{
public:
    LogsetsCommand(const Arguments& arguments, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_isJson(arguments.has("json"))
        , m_table({ { QStringLiteral("LOGSET"), QStringLiteral("logsetId") },
              { QStringLiteral("NAME"), QStringLiteral("name") },
              { QStringLiteral("TOPICS"), QStringLiteral("topicCount") },
              { QStringLiteral("CREATED"), QStringLiteral("createTime") } })
    {
    }

protected:
    void run() override { askPage(); }

private:
    void askPage()
    {
        ask<cls::DescribeLogsets>(m_request,
            [this](const cls::DescribeLogsets::Response& response) {
                for (const auto& logset : response.logsets) {
                    m_table.addRow({ logset.logsetId, logset.name, maybe(logset.topicCount),
                        logset.createTime });
                }
                m_request.offset += response.logsets.size();
                // An empty page ends it, whatever the total says.
                if (!response.logsets.isEmpty() && m_request.offset < response.totalCount)
                    askPage();
                else
                    printAndFinish(m_isJson ? m_table.toJson() : m_table.toText().toUtf8());
            });
    }

    bool m_isJson;
    cls::DescribeLogsets::Request m_request;
    Table m_table;
};

class TopicsCommand final : public ServiceCommand
{
public:
    TopicsCommand(const Arguments& arguments, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_isJson(arguments.has("json"))
        , m_withPartitions(arguments.has("partitions"))
    {
        m_request.logsetId = arguments.text("logset-id");
    }

protected:
    void run() override { askPage(); }

private:
    void askPage()
    {
        ask<cls::DescribeTopics>(m_request, [this](const cls::DescribeTopics::Response& response) {
            m_topics << response.topics;
            m_request.offset += response.topics.size();
            if (!response.topics.isEmpty() && m_request.offset < response.totalCount)
                askPage();
            else if (m_withPartitions)
                askPartitions(0);
            else
                showTopics();
        });
    }

    void showTopics()
    {
        Table table({ { QStringLiteral("TOPIC"), QStringLiteral("topicId") },
            { QStringLiteral("NAME"), QStringLiteral("name") },
            { QStringLiteral("PARTITIONS"), QStringLiteral("partitionCount") },
            { QStringLiteral("DAYS KEPT"), QStringLiteral("periodDays") },
            { QStringLiteral("CREATED"), QStringLiteral("createTime") } });
        for (const auto& topic : m_topics) {
            table.addRow({ topic.topicId, topic.name, maybe(topic.partitionCount),
                maybe(topic.periodDays), topic.createTime });
        }
        printAndFinish(m_isJson ? table.toJson() : table.toText().toUtf8());
    }

    void askPartitions(qsizetype index)
    {
        if (index == m_topics.size()) {
            printAndFinish(m_isJson ? m_partitions.toJson() : m_partitions.toText().toUtf8());
            return;
        }
        ask<cls::DescribePartitions>({ m_topics[index].topicId },
            [this, index](const cls::DescribePartitions::Response& response) {
                for (const auto& partition : response.partitions) {
                    m_partitions.addRow({ m_topics[index].topicId, m_topics[index].name,
                        partition.id.value, partition.readOnly, partition.inclusiveBeginKey,
                        partition.exclusiveEndKey,
                        partition.lastWriteTime.isEmpty() ? QJsonValue()
                                                          : QJsonValue(partition.lastWriteTime) });
                }
                askPartitions(index + 1);
            });
    }

    bool m_isJson;
    bool m_withPartitions;
    cls::DescribeTopics::Request m_request;
    QList<cls::DescribeTopics::Response::Topic> m_topics;
    Table m_partitions { QList<Table::Column> {
        { QStringLiteral("TOPIC"), QStringLiteral("topicId") },
        { QStringLiteral("NAME"), QStringLiteral("name") },
        { QStringLiteral("PARTITION"), QStringLiteral("partition") },
        { QStringLiteral("READ-ONLY"), QStringLiteral("readOnly") },
        { QStringLiteral("FROM KEY"), QStringLiteral("inclusiveBeginKey") },
        { QStringLiteral("TO KEY"), QStringLiteral("exclusiveEndKey") },
        { QStringLiteral("LAST WRITE"), QStringLiteral("lastWriteTime") } } };
};

template<class Command>
Result<CommandPtr> make(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    return CommandPtr(
        std::make_unique<Command>(arguments, std::move(connection).value(), surroundings));
}

} // namespace

CommandSpec logsetsSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("logsets");
    spec.summary = QStringLiteral("Lists the logsets of the region.");
    spec.options = connectionOptions() + OptionList { jsonOption() };
    spec.make = make<LogsetsCommand>;
    return spec;
}

CommandSpec topicsSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("topics");
    spec.summary = QStringLiteral("Lists the topics of a logset, or their partitions.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(),
              Option::flag("partitions", "List the partitions of the topics instead."),
              jsonOption() };
    spec.make = make<TopicsCommand>;
    return spec;
}

} // namespace tidemark::cli
