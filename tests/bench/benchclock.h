// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <ctime>
#include <vector>

namespace tidemark::test {

/// Seconds of one stretch of work.
struct Spent
{
    double wall = 0;
    double cpu = 0;
};

/// Measures wall time and CPU time side by side. The CPU clock is that of the calling thread or
/// of all threads of the process.
class Stopwatch
{
public:
    enum class Cpu { ThisThread, WholeProcess };

    explicit Stopwatch(Cpu cpu = Cpu::ThisThread)
        : m_clock(cpu == Cpu::ThisThread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID)
        , m_wall(seconds(CLOCK_MONOTONIC))
        , m_cpu(seconds(m_clock))
    {
    }

    [[nodiscard]] Spent elapsed() const
    {
        return { seconds(CLOCK_MONOTONIC) - m_wall, seconds(m_clock) - m_cpu };
    }

private:
    static double seconds(clockid_t clock)
    {
        timespec now {};
        clock_gettime(clock, &now);
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    }

    clockid_t m_clock;
    double m_wall;
    double m_cpu;
};

/// The value below which `share` (0 to 1) of them lie; 0 of none.
inline double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<size_t>(last * share + 0.5)];
}

inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

} // namespace tidemark::test
