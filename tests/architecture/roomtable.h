// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace tidemark::test {

struct Room
{
    QStringList mayInclude; ///< Rooms right of the arrow; a room may always include itself.
    QStringList qtModules; ///< Qt modules whose headers it may include and which it may link.
};

/// The rooms of src/ and the arrows between them, the only place where they are written down for
/// the tests. docs/ARCHITECTURE.md draws the same picture.
inline QHash<QString, Room> rooms()
{
    const auto words = [](const char* text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    const auto room = [&words](const char* mayInclude, const char* qtModules) {
        return Room{ words(mayInclude), words(qtModules) };
    };
    const char* const everyModule = "Core Network Gui Widgets Charts Svg Concurrent DBus";
    return {
        { QStringLiteral("base"), room("", "Core") },
        { QStringLiteral("cls"), room("base proto", "Core Network") },
        { QStringLiteral("engine"), room("cls base", "Core Network") },
        { QStringLiteral("store"), room("engine cls base", "Core") },
        { QStringLiteral("models"), room("store engine cls base", "Core") },
        { QStringLiteral("config"), room("base cls", "Core Network") },
        { QStringLiteral("service"), room("cls base proto", "Core Network") },
        { QStringLiteral("cli"), room("store engine config cls base", "Core Network") },
        { QStringLiteral("gui"), room("models store engine config cls base", everyModule) },
        { QStringLiteral("app"),
            room("gui models store engine config service cls base", everyModule) },
    };
}

} // namespace tidemark::test
