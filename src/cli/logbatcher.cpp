// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/logbatcher.h"

#include <algorithm>

namespace tidemark::cli {

LogBatcher::LogBatcher(cls::LogGroupBuilder::Origin origin, QByteArray key, qint64 maxLines,
    const Clock& clock)
    : m_builder(std::move(origin))
    , m_key(std::move(key))
    , m_maxLines(maxLines)
    , m_clock(clock)
{
}

void LogBatcher::add(const QByteArray& line)
{
    // Keys and framing come on top of the values, and the service's limit is not that exact.
    constexpr qint64 framing = 32;
    constexpr qint64 maxBytes = cls::LogGroupBuilder::maxValueBytes * 9 / 10;
    const qint64 perLog = m_key.size() + framing;
    const qint64 bytes = m_builder.valueBytes() + m_builder.logCount() * perLog;
    if (m_builder.logCount() > 0 && bytes + perLog + line.size() > maxBytes)
        flush();
    m_lastTimeUs = std::max(m_lastTimeUs + 1, m_clock.wallMs() * 1000);
    m_builder.add(m_lastTimeUs, { { m_key, line } });
    if (m_builder.logCount() >= m_maxLines)
        flush();
}

void LogBatcher::flush()
{
    const qint64 count = m_builder.logCount();
    if (count > 0)
        m_ready << Batch { m_builder.takeList(), count };
}

} // namespace tidemark::cli
