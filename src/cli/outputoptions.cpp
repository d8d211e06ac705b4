// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputoptions.h"

#include "cli/connectionoptions.h"

#include <QFileInfo>

#include <limits>

namespace tidemark::cli {

namespace {

Result<QString> quarantineName(const Arguments& arguments, const QString& output)
{
    if (!arguments.has("quarantine")) {
        const bool isPlainFile = output != QLatin1StringView("-")
            && !output.startsWith(QLatin1StringView("/dev/"));
        return isPlainFile ? QString(output + QStringLiteral(".quarantine.ndjson")) : QString();
    }
    const QString name = arguments.text("quarantine");
    if (name.isEmpty() || name == QLatin1StringView("-"))
        return usageError(QStringLiteral("option --quarantine: the name of a file is expected"));
    if (QFileInfo(name).absoluteFilePath() == QFileInfo(output).absoluteFilePath()) {
        return usageError(QStringLiteral("option --quarantine: %1 is the output file").arg(name));
    }
    return name;
}

} // namespace

OptionList outputOptions()
{
    return {
        Option::choice("format", { QStringLiteral("ndjson"), QStringLiteral("csv") },
            "One JSON object a line, or CSV by RFC 4180.")
            .withDefault(QStringLiteral("ndjson")),
        Option::text("output", "FILE|-",
            "File to append to, or - for standard output.")
            .withDefault(QStringLiteral("-")),
        Option::text("columns", "A,B",
            "Columns of CSV: members of the NDJSON object or keys of the contents (of a repeated "
            "key the first value). Without it those members, with the contents as JSON."),
        Option::flag("guard-formulas",
            "CSV: a leading apostrophe before text that a spreadsheet would run as a formula."),
        Option::text("quarantine", "FILE",
            "File to append messages to that cannot be decoded, as NDJSON. Without it "
            "OUTPUT.quarantine.ndjson where the output is a file; with standard output they are "
            "reported and counted on standard error, and their bytes are not kept."),
        Option::flag("sync", "Wait for the disk before a batch counts as consumed."),
        Option::integer("max-records", "N", { 1, std::numeric_limits<qint64>::max() },
            "Stop when at least N records are written. Batches are written whole, so it may be "
            "more by less than a batch."),
        Option::integer("exit-when-idle", "S", { 1, 86400 },
            "Stop when no record came for S seconds and all assigned partitions are read to their "
            "end, or stand still with an error that repeating does not mend (exit code 3). A hand-over of partitions between consumers of this process is waited for, two "
            "heartbeat intervals, and the first partitions, three. Where another process of the "
            "group may die, S should be above the group's time-out."),
        quietOption(),
    };
}

Result<OutputSettings> readOutput(const Arguments& arguments)
{
    OutputSettings settings;
    settings.file.name = arguments.text("output");
    if (settings.file.name.isEmpty())
        return usageError(QStringLiteral("option --output: the name is empty"));
    const bool isCsv = arguments.text("format") == QLatin1StringView("csv");
    settings.file.format = isCsv ? OutputFormat::Csv : OutputFormat::Ndjson;
    for (const char* name : { "columns", "guard-formulas" }) {
        if (!isCsv && arguments.has(name)) {
            return usageError(
                QStringLiteral("option --%1 needs --format csv").arg(QString::fromLatin1(name)));
        }
    }
    if (arguments.has("columns")) {
        settings.file.csv.columns = arguments.list("columns");
        if (settings.file.csv.columns.isEmpty() || settings.file.csv.columns.contains(QString()))
            return usageError(QStringLiteral("option --columns: a name is empty"));
    }
    settings.file.csv.guardFormulas = arguments.has("guard-formulas");
    const Result<QString> quarantine = quarantineName(arguments, settings.file.name);
    if (!quarantine.ok())
        return quarantine.error();
    settings.quarantineName = quarantine.value();
    settings.syncsEachBatch = arguments.has("sync");
    settings.maxRecords = arguments.maybeInteger("max-records");
    settings.idleSeconds = arguments.maybeInteger("exit-when-idle");
    return settings;
}

QString outputNotes()
{
    return QStringLiteral(
        "An existing file is continued. Where a process was killed in the middle of a write, the "
        "incomplete record at its end is cut first; its batch was never accepted and comes again. "
        "A file is written by one process at a time.\n\n"
        "A message that cannot be decoded is reported on standard error and, where there is a file "
        "for them (--quarantine), kept there: topic, partition, offset, reason, time and the bytes as "
        "base64. A batch counts as consumed only when that was written too.");
}

} // namespace tidemark::cli
