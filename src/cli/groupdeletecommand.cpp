// SPDX-License-Identifier: GPL-3.0-or-later
// `groups delete`.
#include "cli/commands.h"
#include "cli/prompt.h"
#include "cli/servicecommand.h"
#include "cls/deleteconsumergroup.h"

namespace tidemark::cli {

namespace {

class GroupDeleteCommand final : public ServiceCommand
{
public:
    GroupDeleteCommand(cls::DeleteConsumerGroup::Request request, Connection connection,
        const Surroundings& surroundings)
        : ServiceCommand(std::move(connection), surroundings)
        , m_request(std::move(request))
    {
    }

protected:
    void run() override
    {
        ask<cls::DeleteConsumerGroup>(m_request, [this](const auto&) {
            console().note(
                QStringLiteral("consumer group %1 deleted").arg(m_request.consumerGroup));
            finish(ExitCode::Ok);
        });
    }

private:
    cls::DeleteConsumerGroup::Request m_request;
};

Status confirm(const QString& group, const Arguments& arguments)
{
    if (arguments.has("yes"))
        return okStatus();
    if (!isTerminal())
        return usageError(QStringLiteral("groups delete needs --yes where nobody can be asked"));
    const QString typed = askLine(
        QStringLiteral("This deletes the group and all its committed offsets. Type its name: "));
    if (typed != group)
        return usageError(QStringLiteral("the name was not typed; nothing was deleted"));
    return okStatus();
}

Result<CommandPtr> makeDelete(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    cls::DeleteConsumerGroup::Request request;
    request.consumerGroup = arguments.text("consumer-group");
    request.logsetId = arguments.text("logset-id");
    if (const Status confirmed = confirm(request.consumerGroup, arguments); !confirmed.ok())
        return confirmed.error();
    return CommandPtr(std::make_unique<GroupDeleteCommand>(std::move(request),
        std::move(connection).value(), surroundings));
}

} // namespace

CommandSpec groupsDeleteSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("groups delete");
    spec.summary = QStringLiteral("Deletes a consumer group with its committed offsets.");
    spec.options = connectionOptions()
        + OptionList { logsetOption(), groupOption(),
              Option::flag("yes", "Do not ask. Without it the name must be typed on a terminal."),
              quietOption() };
    spec.make = makeDelete;
    return spec;
}

} // namespace tidemark::cli
