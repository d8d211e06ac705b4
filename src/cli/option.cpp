// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option.h"

namespace tidemark::cli {

Option Option::flag(const char* name, const char* help)
{
    Option option;
    option.name = QString::fromLatin1(name);
    option.help = QString::fromUtf8(help);
    return option;
}

Option Option::text(const char* name, const char* value, const char* help)
{
    Option option = flag(name, help);
    option.value = QString::fromLatin1(value);
    return option;
}

Option Option::integer(const char* name, const char* value, IntegerRange range, const char* help)
{
    Option option = text(name, value, help);
    option.range = range;
    return option;
}

Option Option::choice(const char* name, const QStringList& choices, const char* help)
{
    Option option = flag(name, help);
    option.value = choices.join(u'|');
    option.choices = choices;
    return option;
}

Option Option::withDefault(const QString& text) const
{
    Option copy = *this;
    copy.standard = text;
    return copy;
}

Option Option::fromEnvironment(const char* variable) const
{
    Option copy = *this;
    copy.environment = QString::fromLatin1(variable);
    return copy;
}

Option Option::required() const
{
    Option copy = *this;
    copy.isRequired = true;
    return copy;
}

Option Option::repeatable() const
{
    Option copy = *this;
    copy.isRepeatable = true;
    return copy;
}

} // namespace tidemark::cli
