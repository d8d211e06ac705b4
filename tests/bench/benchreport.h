// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::test {

/// Prints the rows of one benchmark for the Markdown table of tests/bench/run and remembers whether a target was
/// missed. Remarks go to stderr, so that stdout stays a table.
class BenchReport
{
public:
    struct Row
    {
        QString measure;
        QString wall; ///< the figure by wall time
        QString cpu; ///< the figure by CPU time; empty where it makes no sense
        QString floor; ///< what it is compared with, measured in the same run
        QString ratio;
        QString target; ///< empty: only told
        bool met = true;
    };

    void add(const Row& row);
    static void remark(const QString& text);
    /// 0: no target was missed.
    [[nodiscard]] int exitCode() const { return m_missed ? 1 : 0; }

private:
    bool m_missed = false;
};

/// "1.23 million", "45,600": rounded to three digits, for rates.
[[nodiscard]] QString rateText(double perSecond);
[[nodiscard]] QString decimal(double value, int digits = 2);

} // namespace tidemark::test
