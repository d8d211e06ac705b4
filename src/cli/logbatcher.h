// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/loggroupbuilder.h"

namespace tidemark::cli {

/// Turns lines into uploads within the limits of the service: one log a line, times in
/// microseconds that always increase, so that the order of the lines can be seen.
class LogBatcher
{
public:
    struct Batch
    {
        QByteArray logGroupList;
        qint64 logCount = 0;
    };

    /// `maxLines` is the number of logs in a batch. `clock` must outlive the batcher.
    LogBatcher(cls::LogGroupBuilder::Origin origin, QByteArray key, qint64 maxLines,
        const Clock& clock);

    /// Precondition: line.size() <= LogGroupBuilder::maxOneValueBytes.
    void add(const QByteArray& line);
    /// Makes a batch of what is open; nothing where nothing is.
    void flush();
    [[nodiscard]] bool hasOpenLines() const { return m_builder.logCount() > 0; }
    /// Whole batches, oldest first.
    [[nodiscard]] QList<Batch>& ready() { return m_ready; }

private:
    cls::LogGroupBuilder m_builder;
    QByteArray m_key;
    qint64 m_maxLines;
    const Clock& m_clock;
    qint64 m_lastTimeUs = 0;
    QList<Batch> m_ready;
};

} // namespace tidemark::cli
