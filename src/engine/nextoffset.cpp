// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nextoffset.h"

#include <limits>

namespace tidemark::engine {

NextPosition nextPosition(std::optional<Offset> asked, std::optional<qint64> nextOffset,
    qint64 messageCount, bool hasEndTime)
{
    NextPosition out;
    out.position = asked;

    const bool usable = nextOffset
        && (asked ? *nextOffset > asked->value
                    || (messageCount == 0 && *nextOffset == asked->value)
                  : *nextOffset > 0);
    if (usable) {
        out.position = Offset(*nextOffset);
    } else if (messageCount > 0) {
        // Offsets use all 64 bits, and one past the last is none.
        if (asked && asked->value <= std::numeric_limits<qint64>::max() - messageCount)
            out.position = Offset(asked->value + messageCount);
        out.suspicious = !(nextOffset && *nextOffset == -1 && hasEndTime);
    } else {
        // 0 and -1 without messages are documented ways to say "nothing"; a step back is not.
        out.suspicious = nextOffset && *nextOffset > 0;
    }
    out.finished = hasEndTime && nextOffset && *nextOffset == -1;
    out.advanced = out.position != asked;
    // The first answer of a read by time names a position without having moved over anything.
    out.caughtUp = messageCount == 0 && !(asked && out.advanced);
    return out;
}

} // namespace tidemark::engine
