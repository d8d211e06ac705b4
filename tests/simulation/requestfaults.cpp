// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/requestfaults.h"

namespace tidemark::sim {

namespace {

// An offset that is not told five times is taken for none. So often in a row it is a service that
// tells none, and no fault on the way.
constexpr int mostUntoldOffsets = 4;

service::PullSpoil::Offset oddOffset(qint64 which)
{
    if (which == 0)
        return service::PullSpoil::Offset::Missing;
    return which == 1 ? service::PullSpoil::Offset::Zero : service::PullSpoil::Offset::MinusOne;
}

void add(RequestEffect& effect, const SimEvent& event, const QByteArray& action)
{
    const bool isPull = action == "pull_log";
    switch (event.kind) {
    case EventKind::LoseRequest:
        effect.loseRequest = true;
        break;
    case EventKind::LoseAnswer:
        effect.loseAnswer = true;
        break;
    case EventKind::ResetBefore:
        effect.resetBefore = true;
        break;
    case EventKind::ResetAfter:
        effect.resetAfter = true;
        break;
    case EventKind::Delay:
        effect.answerDelayMs += event.ms;
        break;
    case EventKind::DelayRequest:
        effect.requestDelayMs += event.ms;
        break;
    case EventKind::LateRequest:
        effect.requestDelayMs += event.ms;
        effect.outlivesClient = true;
        break;
    case EventKind::Refuse:
        effect.service.status = isPull ? 500 : 200;
        effect.service.code = QStringLiteral("InternalError");
        effect.service.retryAfterMs = event.ms;
        break;
    case EventKind::Throttle:
        effect.service.throttle = true;
        effect.service.status = 429;
        effect.service.retryAfterMs = event.ms;
        break;
    case EventKind::GatewayPage:
        effect.gatewayStatus = static_cast<int>(event.ms);
        break;
    case EventKind::Truncate:
        effect.truncate = true;
        break;
    case EventKind::Garble:
        effect.garble = !isPull;
        effect.service.pull.badSnappy = isPull;
        break;
    case EventKind::NullLists:
        effect.service.nullLists = true;
        break;
    case EventKind::SpoilMessages:
        effect.service.pull.message = event.ms == 0 ? service::PullSpoil::Message::BadBase64
                                                    : service::PullSpoil::Message::BadHeader;
        break;
    case EventKind::OddNextOffset:
        effect.stepBack = event.ms > 2;
        if (event.ms <= 2)
            effect.service.pull.offset = oddOffset(event.ms);
        break;
    case EventKind::CrashAfter:
        effect.crashAfter = true;
        break;
    case EventKind::Append:
    case EventKind::StartConsumer:
    case EventKind::StopConsumer:
    case EventKind::PauseConsumer:
    case EventKind::Split:
    case EventKind::Merge:
    case EventKind::RotateKeys:
    case EventKind::Crash:
    case EventKind::Restart:
    case EventKind::Sleep:
    case EventKind::WallJump:
    case EventKind::SinkSlow:
    case EventKind::SinkStall:
    case EventKind::SinkFail:
    case EventKind::ServiceDown:
    case EventKind::ServiceRestart:
    case EventKind::DeleteGroup:
    case EventKind::Cut:
        break;
    }
}

} // namespace

bool RequestEffect::spoilsMessages() const
{
    return service.pull.message != service::PullSpoil::Message::Intact;
}

void RequestFaults::clear()
{
    m_armed.clear();
    m_numbered.clear();
}

RequestEffect RequestFaults::decide(int process, const QByteArray& action)
{
    RequestEffect effect;
    const int number = m_requests++;
    for (Armed& armed : m_armed) {
        const SimEvent& event = armed.event;
        const bool matches = (event.process < 0 || event.process == process)
            && (event.action.isEmpty() || event.action == action);
        if (!matches || armed.hits >= event.count || armed.seen++ < event.skip)
            continue;
        ++armed.hits;
        add(effect, event, action);
    }
    if (const auto numbered = m_numbered.find(number); numbered != m_numbered.end()) {
        for (const SimEvent& event : numbered->second)
            add(effect, event, action);
    }
    if (effect.service.nullLists && action == "DescribeConsumerOffsets")
        effect.service.nullLists = m_untoldOffsets[process]++ < mostUntoldOffsets;
    return effect;
}

} // namespace tidemark::sim
