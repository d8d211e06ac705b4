// SPDX-License-Identifier: GPL-3.0-or-later
// `groups list`.
#include "cli/commands.h"
#include "cli/servicecommand.h"
#include "cli/table.h"
#include "cls/describeconsumergroups.h"

namespace tidemark::cli {

namespace {

class GroupListCommand final : public ServiceCommand
{
public:
    GroupListCommand(Connection connection, const Arguments& arguments,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_isJson(arguments.has("json"))
    {
        m_request.logsetId = arguments.text("logset-id");
        m_request.topics = arguments.list("topic-ids");
    }

protected:
    void run() override
    {
        ask<cls::DescribeConsumerGroups>(m_request,
            [this](const cls::DescribeConsumerGroups::Response& response) {
                Table table({ { QStringLiteral("GROUP"), QStringLiteral("consumerGroup") },
                    { QStringLiteral("TIME-OUT (S)"), QStringLiteral("timeoutSeconds") },
                    { QStringLiteral("TOPICS"), QStringLiteral("topicIds") } });
                for (const cls::ConsumerGroupInfo& group : response.groups) {
                    table.addRow({ group.name, group.timeoutSeconds,
                        QJsonArray::fromStringList(group.topics) });
                }
                printAndFinish(m_isJson ? table.toJson() : table.toText().toUtf8());
            });
    }

private:
    cls::DescribeConsumerGroups::Request m_request;
    bool m_isJson;
};

} // namespace

CommandSpec groupsListSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("groups list");
    spec.summary = QStringLiteral("Lists the consumer groups of a logset.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(),
              Option::text("topic-ids", "T1,T2", "Only groups of these topics."), jsonOption() };
    spec.notes = QStringLiteral("The service tells neither members nor state nor lag of a group.");
    spec.make = [](const Arguments& arguments,
                    const Surroundings& surroundings) -> Result<CommandPtr> {
        Result<Connection> connection = readConnection(arguments);
        if (!connection.ok())
            return connection.error();
        return CommandPtr(std::make_unique<GroupListCommand>(std::move(connection).value(),
            arguments, surroundings));
    };
    return spec;
}

} // namespace tidemark::cli
