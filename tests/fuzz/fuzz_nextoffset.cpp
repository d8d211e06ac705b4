// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nextoffset.h"

#include "fuzz/fuzztarget.h"

#include <cstring>
#include <limits>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

/// One byte of flags, then 8 bytes each: offset asked, NextOffset, number of messages.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 25)
        return 0;
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    qint64 numbers[3];
    std::memcpy(numbers, data + 1, sizeof numbers);
    std::optional<Offset> asked;
    if (data[0] & 1)
        asked = Offset(numbers[0] & largest);
    std::optional<qint64> next;
    if (data[0] & 2)
        next = numbers[1];
    const qint64 messages = (data[0] & 4) ? numbers[2] & 0xfffff : 0;
    const bool hasEnd = data[0] & 8;

    const NextPosition out = nextPosition(asked, next, messages, hasEnd);
    require(out.advanced == (out.position != asked), "advanced means another position");
    require(!out.finished || (hasEnd && next == -1), "only -1 of a read with an end ends it");
    if (!asked)
        return 0;
    require(out.position.has_value(), "a known position stays known");
    require(*out.position >= *asked, "a position never goes back");
    require(out.position == asked || messages > 0 || (next && out.position == Offset(*next)),
        "without messages only the service moves the position");
    if (out.position->value > asked->value + std::min(messages, largest - asked->value))
        require(next == out.position->value, "nothing is skipped that the service did not skip");
    if (messages > 0 && asked->value <= largest - messages)
        require(out.advanced, "messages are never asked for twice without need");
    return 0;
}
