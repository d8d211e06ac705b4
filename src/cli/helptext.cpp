// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helptext.h"

#include <algorithm>

namespace tidemark::cli {

namespace {

constexpr qsizetype lineWidth = 96;

/// `text` in lines of at most lineWidth, each indented; line ends of the text are kept.
QString wrapped(const QString& text, qsizetype indent)
{
    const QString margin(indent, u' ');
    QString out;
    for (const QString& paragraph : text.split(u'\n')) {
        QString line = margin;
        for (const QString& word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (line.size() > indent && line.size() + 1 + word.size() > lineWidth) {
                out += line + u'\n';
                line = margin;
            }
            if (line.size() > indent)
                line += u' ';
            line += word;
        }
        out += (line.size() > indent ? line : QString()) + u'\n';
    }
    return out;
}

QString usageWord(const Option& option)
{
    QString word = QStringLiteral("--%1").arg(option.name);
    if (!option.isSwitch())
        word += u' ' + option.value;
    return word;
}

QString optionHelp(const Option& option)
{
    QStringList facts;
    if (option.isRequired)
        facts << QStringLiteral("required");
    if (!option.standard.isEmpty())
        facts << QStringLiteral("default %1").arg(option.standard);
    if (option.range) {
        facts << QStringLiteral("range %1 to %2")
                     .arg(option.range->smallest)
                     .arg(option.range->largest);
    }
    if (option.isRepeatable)
        facts << QStringLiteral("may be repeated");
    if (!option.environment.isEmpty())
        facts << QStringLiteral("variable %1").arg(option.environment);
    QString text = option.help;
    if (!facts.isEmpty())
        text += QStringLiteral(" [%1]").arg(facts.join(QLatin1StringView("; ")));
    return QStringLiteral("  %1\n%2").arg(usageWord(option), wrapped(text, 6));
}

QString commonNotes()
{
    return QStringLiteral(
        "Credentials come from the variables TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, "
        "with TENCENTCLOUD_TOKEN for temporary ones, or from TENCENTCLOUD_LOG_SAMPLE_ACCESSID and "
        "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY, or from the system keychain (tidemark-cli credentials "
        "save); never from the command line.\n\n"
        "Exit codes: 0 done (also after a clean stop by SIGINT or SIGTERM), 1 failed, 2 the "
        "command line is wrong, 3 a part was done (the messages say which).");
}

} // namespace

QString commandHelp(const CommandSpec& spec)
{
    QString out = QStringLiteral("Usage: tidemark-cli %1").arg(spec.name);
    for (const Option& option : spec.options) {
        if (option.isRequired)
            out += u' ' + usageWord(option);
    }
    out += QStringLiteral(" [options]");
    if (!spec.positional.isEmpty())
        out += u' ' + spec.positional;
    out += QStringLiteral("\n\n%1\nOptions:\n").arg(wrapped(spec.summary, 0));
    for (const Option& option : spec.options)
        out += optionHelp(option);
    out += QStringLiteral("  --help\n      This text.\n");
    if (!spec.notes.isEmpty())
        out += u'\n' + wrapped(spec.notes, 0);
    return out + u'\n' + wrapped(commonNotes(), 0);
}

QString programHelp(const QList<CommandSpec>& specs)
{
    qsizetype width = 0;
    for (const CommandSpec& spec : specs)
        width = std::max(width, spec.name.size());
    QString out = QStringLiteral("Usage: tidemark-cli COMMAND [options]\n\n"
                                 "Consumes and monitors consumer groups of Tencent Cloud CLS.\n\n"
                                 "Commands:\n");
    for (const CommandSpec& spec : specs)
        out += QStringLiteral("  %1  %2\n").arg(spec.name.leftJustified(width), spec.summary);
    out += QStringLiteral("\nOptions of every command: --help. Of the program: --help, --version.\n\n");
    return out + wrapped(commonNotes(), 0);
}

} // namespace tidemark::cli
