// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::engine {

/// What a request was signed with: the service's time as far as it was known. Where the service
/// refuses the signature for its time, this tells whether signing anew can help. Thread: one at a
/// time.
struct SignedTime
{
    /// The narrowest side of a signature's window (q-sign begins a minute before) is twice this; a
    /// smaller difference is the resolution of the Date header and the way of an answer.
    static constexpr qint64 noticeableMs = 30'000;

    qint64 serviceMs = 0; ///< unix ms
    qint64 monotonicMs = 0; ///< at the same moment

    /// True: by what is known now the signature was made for another time. The refusal has
    /// corrected the clock, another answer has, or the machine's clock was set meanwhile.
    [[nodiscard]] bool wasWrong(const SignedTime& now) const
    {
        return qAbs(now.serviceMs - serviceMs - (now.monotonicMs - monotonicMs)) > noticeableMs;
    }
};

} // namespace tidemark::engine
