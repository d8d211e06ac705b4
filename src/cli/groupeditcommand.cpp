// SPDX-License-Identifier: GPL-3.0-or-later
// `groups create` and `groups modify`.
#include "cli/commands.h"
#include "cli/consumeoptions.h"
#include "cli/servicecommand.h"
#include "cls/createconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/modifyconsumergroup.h"

#include <algorithm>

namespace tidemark::cli {

namespace {

constexpr IntegerRange timeoutRange { 1, 2 * engine::ConsumerConfig::maxHeartbeatSeconds };

class GroupCreateCommand final : public ServiceCommand
{
public:
    GroupCreateCommand(cls::CreateConsumerGroup::Request request, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_request(std::move(request))
    {
    }

protected:
    void run() override
    {
        ask<cls::CreateConsumerGroup>(m_request, [this](const auto&) {
            console().note(QStringLiteral("consumer group %1 created with time-out %2 s")
                    .arg(m_request.consumerGroup)
                    .arg(m_request.timeoutSeconds));
            finish(ExitCode::Ok);
        });
    }

private:
    cls::CreateConsumerGroup::Request m_request;
};

/// The service replaces time-out and topics together, so what is not given is read first.
class GroupModifyCommand final : public ServiceCommand
{
public:
    GroupModifyCommand(const Arguments& arguments, QStringList topics, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_timeoutSeconds(arguments.maybeInteger("timeout"))
    {
        m_request.consumerGroup = arguments.text("consumer-group");
        m_request.logsetId = arguments.text("logset-id");
        m_request.topics = std::move(topics);
    }

protected:
    void run() override
    {
        if (m_timeoutSeconds && !m_request.topics.isEmpty()) {
            m_request.timeoutSeconds = *m_timeoutSeconds;
            modify();
            return;
        }
        ask<cls::DescribeConsumerGroups>({ m_request.logsetId, {} },
            [this](const cls::DescribeConsumerGroups::Response& response) { complete(response); });
    }

private:
    void complete(const cls::DescribeConsumerGroups::Response& response)
    {
        const auto found = std::find_if(response.groups.begin(), response.groups.end(),
            [this](const auto& group) { return group.name == m_request.consumerGroup; });
        if (found == response.groups.end()) {
            fail(Error::make(ErrorKind::NotFound, QStringLiteral("NoSuchGroup"),
                QStringLiteral("logset %1 has no consumer group %2")
                    .arg(m_request.logsetId, m_request.consumerGroup)));
            return;
        }
        m_request.timeoutSeconds = m_timeoutSeconds.value_or(found->timeoutSeconds);
        if (m_request.topics.isEmpty())
            m_request.topics = found->topics;
        modify();
    }

    void modify()
    {
        ask<cls::ModifyConsumerGroup>(m_request, [this](const auto&) {
            console().note(QStringLiteral("consumer group %1 has now time-out %2 s and topics %3")
                    .arg(m_request.consumerGroup)
                    .arg(m_request.timeoutSeconds)
                    .arg(m_request.topics.join(u',')));
            finish(ExitCode::Ok);
        });
    }

    cls::ModifyConsumerGroup::Request m_request;
    std::optional<qint64> m_timeoutSeconds;
};

Result<CommandPtr> makeCreate(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    const Result<QStringList> topics = readTopics(arguments);
    if (!topics.ok())
        return topics.error();
    cls::CreateConsumerGroup::Request request;
    request.consumerGroup = arguments.text("consumer-group");
    request.logsetId = arguments.text("logset-id");
    request.timeoutSeconds = arguments.integer("timeout");
    request.topics = topics.value();
    return CommandPtr(std::make_unique<GroupCreateCommand>(std::move(request),
        std::move(connection).value(), surroundings));
}

Result<CommandPtr> makeModify(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    if (!arguments.has("timeout") && !arguments.has("topic-ids"))
        return usageError(QStringLiteral("give --timeout, --topic-ids or both"));
    QStringList topics;
    if (arguments.has("topic-ids")) {
        const Result<QStringList> read = readTopics(arguments);
        if (!read.ok())
            return read.error();
        topics = read.value();
    }
    return CommandPtr(std::make_unique<GroupModifyCommand>(arguments, std::move(topics),
        std::move(connection).value(), surroundings));
}

} // namespace

CommandSpec groupsCreateSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("groups create");
    spec.summary = QStringLiteral("Creates a consumer group.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(), groupOption(), topicsOption(),
              Option::integer("timeout", "S", timeoutRange,
                  "Seconds without a heartbeat after which a consumer is offline; consume wants "
                  "twice its heartbeat interval.")
                  .withDefault(QStringLiteral("40")),
              quietOption() };
    spec.make = makeCreate;
    return spec;
}

CommandSpec groupsModifySpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("groups modify");
    spec.summary = QStringLiteral("Changes time-out or topics of a group, for all its members.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(), groupOption(),
              Option::text("topic-ids", "T1,T2", "The new topics. Without it they stay."),
              Option::integer("timeout", "S", timeoutRange,
                  "The new time-out in seconds. Without it it stays."),
              quietOption() };
    spec.make = makeModify;
    return spec;
}

} // namespace tidemark::cli
