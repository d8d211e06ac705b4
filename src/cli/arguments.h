// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/option.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>

namespace tidemark::cli {

/// The command line of one command, checked against its options.
class Arguments
{
public:
    /// `words` are those after the name of the command: `--name value`, `--name=value`, switches
    /// and at most `maxPositionals` other words; all after `--` are other words.
    /// Errors: Config, naming the option, the value and what is expected.
    [[nodiscard]] static Result<Arguments> parse(const QStringList& words,
        const OptionList& options, qsizetype maxPositionals,
        const QProcessEnvironment& environment);

    /// True where the option was given, by the command line or by its environment variable.
    [[nodiscard]] bool has(const char* name) const;
    /// The value given, else the default; empty where there is neither.
    [[nodiscard]] QString text(const char* name) const;
    /// Values of a repeatable option.
    [[nodiscard]] QStringList all(const char* name) const;
    /// Value of an integer option. Precondition: given, or with a default.
    [[nodiscard]] qint64 integer(const char* name) const;
    /// Nothing where neither given nor with a default.
    [[nodiscard]] std::optional<qint64> maybeInteger(const char* name) const;
    /// A value that is a list separated by commas; spaces around the parts are dropped.
    [[nodiscard]] QStringList list(const char* name) const;
    [[nodiscard]] const QStringList& positionals() const { return m_positionals; }

private:
    [[nodiscard]] Status addValue(const Option& option, const QString& value);
    [[nodiscard]] Status complete(const OptionList& options,
        const QProcessEnvironment& environment);

    QHash<QString, QStringList> m_values; // given values
    QHash<QString, QString> m_defaults;
    QStringList m_positionals;
};

/// The word of `known` that a mistyped `word` most likely means; empty where none is near.
[[nodiscard]] QString nearestWord(const QString& word, const QStringList& known);

/// Error of a wrong command line.
[[nodiscard]] Error usageError(const QString& message);

} // namespace tidemark::cli
