// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>
#include <numeric>

namespace tidemark::cli {

namespace {

const Option* findOption(const OptionList& options, const QString& name)
{
    const auto found = std::find_if(options.begin(), options.end(),
        [&](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

Error unknownOption(const QString& name, const OptionList& options)
{
    QStringList names;
    for (const Option& option : options)
        names << option.name;
    QString message = QStringLiteral("unknown option --%1").arg(name);
    if (const QString near = nearestWord(name, names); !near.isEmpty())
        message += QStringLiteral("; did you mean --%1?").arg(near);
    return usageError(message);
}

Status checkValue(const Option& option, const QString& value)
{
    if (option.range) {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (!isNumber || number < option.range->smallest || number > option.range->largest) {
            return usageError(
                QStringLiteral("option --%1: \"%2\" is not an integer from %3 to %4")
                    .arg(option.name, value)
                    .arg(option.range->smallest)
                    .arg(option.range->largest));
        }
    }
    if (!option.choices.isEmpty() && !option.choices.contains(value)) {
        return usageError(QStringLiteral("option --%1: \"%2\" is not one of: %3")
                .arg(option.name, value, option.choices.join(QLatin1StringView(", "))));
    }
    return okStatus();
}

/// Levenshtein distance; the words are short.
qsizetype editDistance(const QString& a, const QString& b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({ replaced, row[j] + 1, row[j - 1] + 1 });
        }
    }
    return row.last();
}

} // namespace

Error usageError(const QString& message)
{
    return Error::make(ErrorKind::Config, QStringLiteral("Usage"), message);
}

QString nearestWord(const QString& word, const QStringList& known)
{
    constexpr qsizetype longestWord = 64; // beyond it nobody mistyped a word of ours
    if (word.size() > longestWord)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString& candidate : known) {
        const qsizetype distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

Result<Arguments> Arguments::parse(const QStringList& words, const OptionList& options,
    qsizetype maxPositionals, const QProcessEnvironment& environment)
{
    Arguments out;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPositionals || !word.startsWith(u'-') || word == QLatin1StringView("-")) {
            if (out.m_positionals.size() == maxPositionals)
                return usageError(QStringLiteral("unexpected argument \"%1\"").arg(word));
            out.m_positionals << word;
            continue;
        }
        if (word == QLatin1StringView("--")) {
            onlyPositionals = true;
            continue;
        }
        if (!word.startsWith(QLatin1StringView("--")))
            return usageError(QStringLiteral("unknown option %1; options start with --").arg(word));
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.sliced(2) : word.sliced(2, equals - 2);
        const Option* option = findOption(options, name);
        if (!option)
            return unknownOption(name, options);
        QString value;
        if (option->isSwitch()) {
            if (equals >= 0)
                return usageError(QStringLiteral("option --%1 takes no value").arg(name));
        } else if (equals >= 0) {
            value = word.sliced(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        } else {
            return usageError(
                QStringLiteral("option --%1 needs a value (%2)").arg(name, option->value));
        }
        if (const Status added = out.addValue(*option, value); !added.ok())
            return added.error();
    }
    if (const Status completed = out.complete(options, environment); !completed.ok())
        return completed.error();
    return out;
}

Status Arguments::addValue(const Option& option, const QString& value)
{
    if (const Status checked = checkValue(option, value); !checked.ok())
        return checked;
    QStringList& values = m_values[option.name];
    if (!values.isEmpty() && !option.isRepeatable)
        return usageError(QStringLiteral("option --%1 is given twice").arg(option.name));
    values << value;
    return okStatus();
}

Status Arguments::complete(const OptionList& options, const QProcessEnvironment& environment)
{
    for (const Option& option : options) {
        if (!option.standard.isEmpty())
            m_defaults.insert(option.name, option.standard);
        if (m_values.contains(option.name))
            continue;
        const QString fromVariable
            = option.environment.isEmpty() ? QString() : environment.value(option.environment);
        if (!fromVariable.isEmpty()) {
            if (const Status added = addValue(option, fromVariable); !added.ok())
                return added;
        } else if (option.isRequired) {
            QString message = QStringLiteral("option --%1 %2 is required").arg(option.name,
                option.value);
            if (!option.environment.isEmpty())
                message += QStringLiteral(" (or the variable %1)").arg(option.environment);
            return usageError(message);
        }
    }
    return okStatus();
}

bool Arguments::has(const char* name) const
{
    return m_values.contains(QString::fromLatin1(name));
}

QString Arguments::text(const char* name) const
{
    const QString key = QString::fromLatin1(name);
    const auto given = m_values.constFind(key);
    return given != m_values.cend() ? given->last() : m_defaults.value(key);
}

QStringList Arguments::all(const char* name) const
{
    return m_values.value(QString::fromLatin1(name));
}

qint64 Arguments::integer(const char* name) const
{
    return text(name).toLongLong();
}

std::optional<qint64> Arguments::maybeInteger(const char* name) const
{
    const QString value = text(name);
    return value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
}

QStringList Arguments::list(const char* name) const
{
    QStringList parts;
    const QString value = text(name);
    if (value.isEmpty())
        return parts;
    for (const QString& part : value.split(u','))
        parts << part.trimmed();
    return parts;
}

} // namespace tidemark::cli
