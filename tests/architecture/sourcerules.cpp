// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/sourcerules.h"

#include <array>

namespace tidemark::test {
namespace {

constexpr int maximumLines = 400;

// With a hyphen that is taken out before use, so that this file obeys its own rule.
constexpr std::array forbiddenWords{ "TO-DO", "FIX-ME", "QS-KIP" };

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool holdsWord(const QByteArray& line, QByteArrayView word)
{
    for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool starts = at == 0 || !isWordCharacter(line.at(at - 1));
        if (starts && (end == line.size() || !isWordCharacter(line.at(end)))) {
            return true;
        }
    }
    return false;
}

} // namespace

QStringList lengthComplaints(const SourceFile& file)
{
    const qsizetype lines = file.text.count('\n') + (file.text.endsWith('\n') ? 0 : 1);
    if (lines <= maximumLines) {
        return {};
    }
    return {
        QStringLiteral("%1: %2 lines, more than %3").arg(file.path).arg(lines).arg(maximumLines)
    };
}

QStringList headComplaints(const SourceFile& file)
{
    QList<QByteArray> lines = file.text.split('\n');
    if (lines.takeFirst() != "// SPDX-License-Identifier: GPL-3.0-or-later") {
        return { file.path + QStringLiteral(": does not begin with the SPDX line") };
    }
    if (!file.path.endsWith(u".h")) {
        return {};
    }
    for (const QByteArray& line : lines) {
        const QByteArray text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith("//")) {
            return text == "#pragma once"
                ? QStringList()
                : QStringList{ file.path + QStringLiteral(": #pragma once is not its first code") };
        }
    }
    return { file.path + QStringLiteral(": has no #pragma once") };
}

QStringList wordComplaints(const SourceFile& file)
{
    QStringList complaints;
    int number = 0;
    for (const QByteArray& line : file.text.split('\n')) {
        ++number;
        for (const char* hyphenated : forbiddenWords) {
            const QByteArray word = QByteArray(hyphenated).replace('-', "");
            if (holdsWord(line, word)) {
                complaints.append(QStringLiteral("%1:%2: %3")
                                      .arg(file.path)
                                      .arg(number)
                                      .arg(QLatin1StringView(word)));
            }
        }
    }
    return complaints;
}

} // namespace tidemark::test
