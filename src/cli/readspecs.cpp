// SPDX-License-Identifier: GPL-3.0-or-later
// `consume` and `tail`.
#include "cli/commands.h"
#include "cli/consumeoptions.h"
#include "cli/readcommand.h"

namespace tidemark::cli {

namespace {

Result<CommandPtr> makeReadCommand(ReadPlan plan, const Arguments& arguments,
    const Surroundings& surroundings)
{
    Result<OutputSettings> output = readOutput(arguments);
    if (!output.ok())
        return output.error();
    plan.output = std::move(output).value();
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    return CommandPtr(std::make_unique<ReadCommand>(std::move(plan),
        std::move(connection).value(), surroundings));
}

Result<CommandPtr> makeConsume(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<QList<engine::ConsumerConfig>> consumers = readConsumers(arguments);
    if (!consumers.ok())
        return consumers.error();
    ReadPlan plan;
    plan.consumers = std::move(consumers).value();
    return makeReadCommand(std::move(plan), arguments, surroundings);
}

Result<CommandPtr> makeTail(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<engine::TailConfig> tail = readTail(arguments);
    if (!tail.ok())
        return tail.error();
    ReadPlan plan;
    plan.tail = std::move(tail).value();
    return makeReadCommand(std::move(plan), arguments, surroundings);
}

} // namespace

CommandSpec consumeSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("consume");
    spec.summary = QStringLiteral("Joins a consumer group and writes its records, at least once.");
    spec.options = connectionOptions() + consumerOptions() + outputOptions();
    spec.notes = QStringLiteral(
        "A batch is written first and committed afterwards, so a record may come twice after a "
        "crash, but none is lost. Without --sync \"written\" means handed to the operating system, "
        "which survives the death of the process but not of the machine; records in a pipe are "
        "the reader's. SIGINT or SIGTERM: what was received is written, committed, and the group "
        "is left; a second signal ends at once.\n\n") + outputNotes();
    spec.make = makeConsume;
    return spec;
}

CommandSpec tailSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("tail");
    spec.summary = QStringLiteral("Reads topics without joining any group; commits nothing.");
    spec.options = connectionOptions() + tailOptions() + outputOptions();
    spec.notes = outputNotes();
    spec.make = makeTail;
    return spec;
}

} // namespace tidemark::cli
