// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark {

/// The only source of "now". Thread: any; implementations must be thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds on a clock that never jumps; only differences have a meaning.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    /// Unix time in milliseconds; may jump when somebody sets the machine's clock.
    [[nodiscard]] virtual qint64 wallMs() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 wallMs() const override;
};

} // namespace tidemark
