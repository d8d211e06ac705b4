// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::cls {

/// Unit of a log time. The protocol does not carry it: uploads may be in seconds, ms or us.
enum class TimeUnit { Seconds, Milliseconds, Microseconds, Nanoseconds };

/// Told apart by magnitude: below 1e11 seconds, 1e14 ms, 1e17 us, else ns (protocol notes 3).
/// Negative times are judged by their absolute value.
[[nodiscard]] constexpr TimeUnit detectTimeUnit(qint64 time)
{
    const quint64 magnitude
        = time < 0 ? ~static_cast<quint64>(time) + 1 : static_cast<quint64>(time);
    if (magnitude < 100'000'000'000ULL)
        return TimeUnit::Seconds;
    if (magnitude < 100'000'000'000'000ULL)
        return TimeUnit::Milliseconds;
    if (magnitude < 100'000'000'000'000'000ULL)
        return TimeUnit::Microseconds;
    return TimeUnit::Nanoseconds;
}

/// Unix time in ms, rounded towards the past. Cannot overflow for the detected unit.
[[nodiscard]] constexpr qint64 toUnixMs(qint64 time)
{
    const auto floorDivide = [](qint64 value, qint64 divisor) {
        return value / divisor - (value % divisor < 0 ? 1 : 0);
    };
    switch (detectTimeUnit(time)) {
    case TimeUnit::Seconds:
        return time * 1000;
    case TimeUnit::Milliseconds:
        return time;
    case TimeUnit::Microseconds:
        return floorDivide(time, 1000);
    case TimeUnit::Nanoseconds:
        return floorDivide(time, 1'000'000);
    }
    return time;
}

} // namespace tidemark::cls
