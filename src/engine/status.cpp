// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/status.h"

namespace tidemark::engine {

void HeartbeatStatus::noteSent(qint64 wallMs)
{
    lastSentMs = Known<qint64>::of(wallMs, Origin::OwnConsumer, wallMs);
    ++sent;
    history << Heartbeat { wallMs, Heartbeat::Result::Open, 0 };
    if (history.size() > maxHistory)
        history.removeFirst();
}

void HeartbeatStatus::noteEnd(Heartbeat::Result result, qint64 roundTrip)
{
    const bool answeredNow = result == Heartbeat::Result::Answered;
    answered += answeredNow ? 1 : 0;
    missed = answeredNow ? 0 : missed + 1;
    if (history.isEmpty())
        return;
    history.last().result = result;
    history.last().roundTripMs = answeredNow ? roundTrip : 0;
}

} // namespace tidemark::engine
