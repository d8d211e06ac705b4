// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linesplitter.h"

namespace tidemark::cli {

LineSplitter::LineSplitter(qsizetype maxLineBytes)
    : m_maxLineBytes(maxLineBytes)
{
}

void LineSplitter::feed(QByteArrayView bytes, const Visitor& visit)
{
    while (!bytes.isEmpty() && m_tooLongLine == 0) {
        const qsizetype lineFeed = bytes.indexOf('\n');
        const QByteArrayView part = lineFeed < 0 ? bytes : bytes.first(lineFeed);
        if (part.size() > m_maxLineBytes - m_line.size()) {
            m_tooLongLine = m_lineCount + 1;
            return;
        }
        m_line.append(part);
        m_isOpen = true;
        if (lineFeed < 0)
            return;
        take(visit);
        bytes = bytes.sliced(lineFeed + 1);
    }
}

void LineSplitter::end(const Visitor& visit)
{
    if (m_isOpen && m_tooLongLine == 0)
        take(visit);
}

void LineSplitter::take(const Visitor& visit)
{
    ++m_lineCount;
    m_isOpen = false;
    const QByteArray line = std::exchange(m_line, {});
    visit(line);
}

} // namespace tidemark::cli
