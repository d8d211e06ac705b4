// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tidemark::test {

struct SourceFile
{
    QString path; ///< From the top of the repository: "src/cls/pulllog.cpp".
    QByteArray text;
};

/// Every file below the folder (from the top of the repository) whose name matches, sorted by path.
[[nodiscard]] QList<SourceFile> filesBelow(const QString& folder, const QStringList& namePatterns);

/// The folders directly below, sorted.
[[nodiscard]] QStringList foldersIn(const QString& folder);

[[nodiscard]] bool existsInTree(const QString& path);

/// "src/cls/pulllog.cpp" -> "cls".
[[nodiscard]] QString roomOf(const QString& path);

} // namespace tidemark::test
