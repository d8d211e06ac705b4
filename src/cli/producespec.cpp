// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `produce`.
#include "cli/commands.h"
#include "cli/producecommand.h"

namespace tidemark::cli {

namespace {

Result<cls::LogGroupBuilder::Pairs> readTags(const Arguments& arguments)
{
    cls::LogGroupBuilder::Pairs tags;
    for (const QString& text : arguments.all("tag")) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return usageError(QStringLiteral("option --tag: \"%1\" is not NAME=VALUE").arg(text));
        tags << std::pair(text.first(equals).toUtf8(), text.sliced(equals + 1).toUtf8());
    }
    return tags;
}

Result<CommandPtr> makeProduce(const Arguments& arguments, const Surroundings& surroundings)
{
    Result<Connection> connection = readConnection(arguments);
    if (!connection.ok())
        return connection.error();
    ProduceSettings settings;
    settings.file = arguments.positionals().first();
    settings.topicId = arguments.text("topic-id");
    settings.key = arguments.text("key").toUtf8();
    if (settings.key.isEmpty())
        return usageError(QStringLiteral("option --key: the name is empty"));
    settings.batchLines = arguments.integer("batch-lines");
    settings.inFlight = static_cast<int>(arguments.integer("in-flight"));
    settings.origin.source = arguments.text("source").toUtf8();
    if (arguments.has("filename"))
        settings.origin.filename = arguments.text("filename").toUtf8();
    else if (settings.file != QLatin1StringView("-"))
        settings.origin.filename = settings.file.toUtf8();
    Result<cls::LogGroupBuilder::Pairs> tags = readTags(arguments);
    if (!tags.ok())
        return tags.error();
    settings.origin.tags = std::move(tags).value();
    return CommandPtr(std::make_unique<ProduceCommand>(std::move(settings),
        std::move(connection).value(), surroundings));
}

} // namespace

CommandSpec produceSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("produce");
    spec.summary = QStringLiteral("Uploads the lines of a file to a topic, one log a line.");
    spec.positional = QStringLiteral("FILE|-");
    spec.needsPositional = true;
    spec.options = connectionOptions()
        + OptionList {
              Option::text("topic-id", "T", "Log topic.").required(),
              Option::text("key", "KEY", "Key that the line is stored under.")
                  .withDefault(QStringLiteral("content")),
              Option::integer("batch-lines", "N", { 1, cls::LogGroupBuilder::maxLogs },
                  "Logs in one upload; fewer where their bytes reach the service's limit.")
                  .withDefault(QStringLiteral("200")),
              Option::integer("in-flight", "N", { 1, 16 }, "Uploads on their way at a time.")
                  .withDefault(QStringLiteral("4")),
              Option::text("source", "S", "Source of the logs (__SOURCE__), usually an address."),
              Option::text("filename", "NAME",
                  "File name of the logs (__FILENAME__). Without it FILE as given."),
              Option::text("tag", "NAME=VALUE", "Tag of the logs (__TAG__).").repeatable(),
              quietOption(),
          };
    spec.notes = QStringLiteral(
        "Lines end at a line feed only; a carriage return before it belongs to the line, every "
        "byte is kept, an empty line is a log with an empty value, and the last line counts "
        "without a line feed too. The time of a log is that of its upload in microseconds, one "
        "more for each line.\n\n"
        "A failure that may pass is tried again up to 8 times with growing pauses; an upload whose "
        "answer was lost may then be stored twice (at least once). A line of more than 1,000,000 "
        "bytes is refused with its number: in a file before anything is uploaded, from standard "
        "input when it comes, with exit code 3 where lines before it were uploaded. From a pipe an "
        "open batch is sent after one second at the latest. SIGINT or SIGTERM ends the reading and "
        "waits for what is on its way; the exit code is then 3, or 1 where nothing was uploaded.");
    spec.make = makeProduce;
    return spec;
}

} // namespace tidemark::cli
