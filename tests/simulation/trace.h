// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "simulation/random.h"

#include <QString>

#include <cstdio>
#include <initializer_list>

namespace tidemark::sim {

/// What happened, as one number that two equal runs share, and as lines where they are wanted.
class Trace
{
public:
    Trace(const Clock& clock, bool print)
        : m_clock(clock)
        , m_startMs(clock.monotonicMs())
        , m_print(print)
    {
    }

    /// `values` go into the hash; `text` is called only where lines are printed.
    template <class Text> void note(std::initializer_list<quint64> values, Text&& text)
    {
        const qint64 atMs = m_clock.monotonicMs() - m_startMs;
        m_hash = mixed({ m_hash, static_cast<quint64>(atMs) });
        for (const quint64 value : values)
            m_hash = mixed({ m_hash, value });
        if (m_print) {
            const QString line = text();
            std::printf("%9.3f  %s\n", static_cast<double>(atMs) / 1000.0, qUtf8Printable(line));
        }
    }

    [[nodiscard]] quint64 hash() const { return m_hash; }
    /// Virtual ms since the run began.
    [[nodiscard]] qint64 nowMs() const { return m_clock.monotonicMs() - m_startMs; }

private:
    const Clock& m_clock;
    const qint64 m_startMs;
    const bool m_print;
    quint64 m_hash = 0;
};

} // namespace tidemark::sim
