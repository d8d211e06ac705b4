// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>
#include <ctime>

namespace tidemark {

qint64 SystemClock::monotonicMs() const
{
    // Not steady_clock, which stands still while the machine sleeps: a lease that ran out
    // meanwhile would look as if it still held.
    timespec now {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64 { now.tv_sec } * 1000 + now.tv_nsec / 1'000'000;
}

qint64 SystemClock::wallMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace tidemark
