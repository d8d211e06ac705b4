// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commands.h"
#include "cli/displaytext.h"
#include "cli/helptext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tidemark::cli {

namespace {

Farewell usageFarewell(const QString& message, const QString& help)
{
    return { QStringLiteral("error: %1\nTry: tidemark-cli %2--help\n")
                 .arg(forTerminal(message), help),
        ExitCode::Usage };
}

/// The command whose name the words begin with, and how many words that name has.
std::pair<const CommandSpec*, qsizetype> findCommand(const QList<CommandSpec>& table,
    const QStringList& words)
{
    for (const CommandSpec& spec : table) {
        const QStringList name = spec.name.split(u' ');
        if (words.mid(0, name.size()) == name)
            return { &spec, name.size() };
    }
    return { nullptr, 0 };
}

Farewell unknownCommand(const QList<CommandSpec>& table, const QStringList& words)
{
    const QString typed = words.mid(0, 2).filter(QRegularExpression(QStringLiteral("^[^-]")))
                              .join(u' ');
    QStringList names;
    QStringList continued; // commands that begin with the first word, as "groups list" does
    for (const CommandSpec& spec : table) {
        names << spec.name;
        if (spec.name.startsWith(words.first() + u' '))
            continued << spec.name;
    }
    QString message = QStringLiteral("unknown command \"%1\"").arg(typed);
    const QString near = nearestWord(typed, names);
    const QString nearFirst = nearestWord(words.first(), names);
    if (!near.isEmpty())
        message += QStringLiteral("; did you mean \"%1\"?").arg(near);
    else if (!continued.isEmpty())
        message += QStringLiteral("; there are: %1").arg(continued.join(QLatin1StringView(", ")));
    else if (!nearFirst.isEmpty())
        message += QStringLiteral("; did you mean \"%1\"?").arg(nearFirst);
    return usageFarewell(message, QString());
}

} // namespace

QList<CommandSpec> commandTable()
{
    return { consumeSpec(), tailSpec(), groupsListSpec(), groupsCreateSpec(), groupsModifySpec(),
        groupsDeleteSpec(), offsetsShowSpec(), logsetsSpec(), topicsSpec(), produceSpec(),
        credentialsSaveSpec(), credentialsClearSpec() };
}

std::variant<CommandPtr, Farewell> makeCommand(const QStringList& words,
    Surroundings surroundings)
{
    const QList<CommandSpec> table = commandTable();
    if (words.isEmpty())
        return usageFarewell(QStringLiteral("a command is needed"), QString());
    if (words.first() == QLatin1StringView("--help") || words.first() == QLatin1StringView("help"))
        return Farewell { programHelp(table), ExitCode::Ok };
    if (words.first() == QLatin1StringView("--version")) {
        return Farewell { QStringLiteral("tidemark-cli %1\n")
                              .arg(QCoreApplication::applicationVersion()),
            ExitCode::Ok };
    }
    const auto [spec, nameWords] = findCommand(table, words);
    if (!spec)
        return unknownCommand(table, words);
    const QStringList rest = words.mid(nameWords);
    if (rest.contains(QLatin1StringView("--help")))
        return Farewell { commandHelp(*spec), ExitCode::Ok };

    const QString help = spec->name + u' ';
    const Result<Arguments> arguments = Arguments::parse(rest, spec->options,
        spec->positional.isEmpty() ? 0 : 1, surroundings.environment);
    if (!arguments.ok())
        return usageFarewell(arguments.error().message, help);
    if (spec->needsPositional && arguments.value().positionals().isEmpty())
        return usageFarewell(QStringLiteral("%1 is needed").arg(spec->positional), help);
    surroundings.console.setQuiet(arguments.value().has("quiet"));
    Result<CommandPtr> command = spec->make(arguments.value(), surroundings);
    if (command.ok())
        return std::move(command).value();
    if (command.error().kind == ErrorKind::Config)
        return usageFarewell(command.error().message, help);
    return Farewell { QStringLiteral("error: %1\n").arg(forTerminal(command.error().text())),
        ExitCode::Failed };
}

} // namespace tidemark::cli
