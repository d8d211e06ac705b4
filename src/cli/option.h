// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tidemark::cli {

/// Bounds of an integer option, both allowed.
struct IntegerRange
{
    qint64 smallest = 0;
    qint64 largest = 0;
};

/// One option of a command: what the parser checks and what --help shows.
struct Option
{
    QString name; ///< without the dashes
    QString value; ///< word for the value in the help; empty: a switch
    QString help;
    QString standard; ///< value where the option is not given; empty: none
    std::optional<IntegerRange> range; ///< set: an integer within it
    QStringList choices; ///< set: one of these words
    QString environment; ///< variable that gives the value where the option does not
    bool isRequired = false;
    bool isRepeatable = false;

    [[nodiscard]] bool isSwitch() const { return value.isEmpty(); }

    [[nodiscard]] static Option flag(const char* name, const char* help);
    [[nodiscard]] static Option text(const char* name, const char* value, const char* help);
    [[nodiscard]] static Option integer(const char* name, const char* value, IntegerRange range,
        const char* help);
    [[nodiscard]] static Option choice(const char* name, const QStringList& choices,
        const char* help);

    [[nodiscard]] Option withDefault(const QString& text) const;
    [[nodiscard]] Option fromEnvironment(const char* variable) const;
    [[nodiscard]] Option required() const;
    [[nodiscard]] Option repeatable() const;
};

using OptionList = QList<Option>;

} // namespace tidemark::cli
