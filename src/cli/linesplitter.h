// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace tidemark::cli {

/// Cuts a stream of bytes into lines at line feeds only: a carriage return belongs to its line,
/// an empty line is a line, and the last one counts without a line feed too.
class LineSplitter
{
public:
    using Visitor = std::function<void(const QByteArray& line)>;

    /// A line longer than `maxLineBytes` ends the splitting: see tooLongLine().
    explicit LineSplitter(qsizetype maxLineBytes);

    void feed(QByteArrayView bytes, const Visitor& visit);
    /// The stream has ended.
    void end(const Visitor& visit);

    /// Number of the line that is too long, from 1; 0: none so far. Nothing after it is visited.
    [[nodiscard]] qint64 tooLongLine() const { return m_tooLongLine; }
    [[nodiscard]] qint64 lineCount() const { return m_lineCount; } ///< visited

private:
    void take(const Visitor& visit);

    qsizetype m_maxLineBytes;
    QByteArray m_line;
    qint64 m_lineCount = 0;
    qint64 m_tooLongLine = 0;
    bool m_isOpen = false; // the line has begun
};

} // namespace tidemark::cli
