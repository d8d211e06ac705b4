// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::test {

/// One file of logs, one log a line.
struct LogFile
{
    QString name;
    QByteArray bytes;
};

/// Log lines without their line feed; the same for the same seed on every machine. Valid UTF-8
/// throughout. Any few hundred of them hold every kind: plain, Chinese, JSON, stack traces with
/// tabs, key=value, lines of up to 20,000 bytes, empty ones, trailing spaces, a carriage return at
/// the end, quotes and commas.
[[nodiscard]] QList<QByteArray> generatedLines(quint64 seed, int count);

/// All *.log files of the folder named by TIDEMARK_SAMPLE_LOGS, by name; without that variable six
/// generated files of 2000 lines. The last generated file has no line feed at its end. A folder
/// without such files is fatal: a test that silently read something else would prove nothing.
[[nodiscard]] QList<LogFile> sampleLogFiles();

/// The protocol's test vectors: the file named by TIDEMARK_VECTORS, else tests/data/vectors.json.
[[nodiscard]] QByteArray vectors();

} // namespace tidemark::test
