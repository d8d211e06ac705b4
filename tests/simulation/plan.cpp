// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/plan.h"

#include <QStringList>

namespace tidemark::sim {

namespace {

QString policyName(engine::InvalidOffsetPolicy policy)
{
    switch (policy) {
    case engine::InvalidOffsetPolicy::Stop:
        return QStringLiteral("stop");
    case engine::InvalidOffsetPolicy::Earliest:
        return QStringLiteral("earliest");
    case engine::InvalidOffsetPolicy::Latest:
        return QStringLiteral("latest");
    }
    return {};
}

} // namespace

const char* eventKindName(EventKind kind)
{
    switch (kind) {
    case EventKind::Append:
        return "append";
    case EventKind::StartConsumer:
        return "start-consumer";
    case EventKind::StopConsumer:
        return "stop-consumer";
    case EventKind::PauseConsumer:
        return "pause-consumer";
    case EventKind::Split:
        return "split";
    case EventKind::Merge:
        return "merge";
    case EventKind::RotateKeys:
        return "rotate-keys";
    case EventKind::Crash:
        return "crash";
    case EventKind::Restart:
        return "restart";
    case EventKind::Sleep:
        return "sleep";
    case EventKind::WallJump:
        return "wall-jump";
    case EventKind::SinkSlow:
        return "sink-slow";
    case EventKind::SinkStall:
        return "sink-stall";
    case EventKind::SinkFail:
        return "sink-fail";
    case EventKind::ServiceDown:
        return "service-down";
    case EventKind::ServiceRestart:
        return "service-restart";
    case EventKind::DeleteGroup:
        return "delete-group";
    case EventKind::LoseRequest:
        return "lose-request";
    case EventKind::LoseAnswer:
        return "lose-answer";
    case EventKind::ResetBefore:
        return "reset-before";
    case EventKind::ResetAfter:
        return "reset-after";
    case EventKind::Delay:
        return "delay";
    case EventKind::DelayRequest:
        return "delay-request";
    case EventKind::LateRequest:
        return "late-request";
    case EventKind::Refuse:
        return "refuse";
    case EventKind::Throttle:
        return "throttle";
    case EventKind::GatewayPage:
        return "gateway-page";
    case EventKind::Truncate:
        return "truncate";
    case EventKind::Garble:
        return "garble";
    case EventKind::NullLists:
        return "null-lists";
    case EventKind::SpoilMessages:
        return "spoil-messages";
    case EventKind::OddNextOffset:
        return "odd-next-offset";
    case EventKind::CrashAfter:
        return "crash-after";
    case EventKind::Cut:
        return "cut";
    }
    return "unknown";
}

bool SimEvent::isOnRequests() const
{
    return kind >= EventKind::LoseRequest && kind <= EventKind::CrashAfter;
}

QString SimEvent::text() const
{
    QString out
        = QStringLiteral("%1 ms %2").arg(atMs, 6).arg(QLatin1StringView(eventKindName(kind)));
    if (process >= 0)
        out += QStringLiteral(" process %1").arg(process);
    if (isOnRequests()) {
        out += QStringLiteral(" of %1").arg(
            action.isEmpty() ? QStringLiteral("any") : QString::fromLatin1(action));
        if (skip > 0)
            out += QStringLiteral(" after %1 others").arg(skip);
    } else {
        out += QStringLiteral(" target %1").arg(target);
    }
    return out + QStringLiteral(" count %1, %2 ms").arg(count).arg(ms);
}

QString Plan::text() const
{
    QStringList lines;
    lines << QStringLiteral("seed %1, heals at %2 ms, latency %3 ms%4%5%6%7%8")
                 .arg(seed)
                 .arg(healMs)
                 .arg(latencyMs)
                 .arg(isCalm ? QStringLiteral(", calm") : QString())
                 .arg(fenceCommits ? QString() : QStringLiteral(", commits are not fenced"))
                 .arg(filterEvery > 0 ? QStringLiteral(", filtered 1 in %1").arg(filterEvery)
                                      : QString())
                 .arg(badEvery > 0 ? QStringLiteral(", bad 1 in %1").arg(badEvery) : QString())
                 .arg(retentionBytes > 0 ? QStringLiteral(", keeps %1 bytes").arg(retentionBytes)
                                         : QString());
    for (qsizetype i = 0; i < topics.size(); ++i) {
        lines << QStringLiteral("topic %1: %2 partitions from offset %3")
                     .arg(i)
                     .arg(topics[i].partitions)
                     .arg(topics[i].firstOffset);
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const GroupPlan& group = groups[i];
        QStringList names;
        for (const int topic : group.topics)
            names << QString::number(topic);
        lines << QStringLiteral("group %1: topics %2, heartbeat %3 s, fetch interval %4 ms, "
                                "fetch size %5, stop %6 ms, start %7, invalid offset: %8")
                     .arg(i)
                     .arg(names.join(QLatin1Char(',')))
                     .arg(group.heartbeatSeconds)
                     .arg(group.fetchIntervalMs)
                     .arg(group.maxFetchBytes)
                     .arg(group.stopTimeoutMs)
                     .arg(group.start.toText(), policyName(group.invalidOffsets));
    }
    for (qsizetype i = 0; i < processes.size(); ++i) {
        const ProcessPlan& process = processes[i];
        lines << QStringLiteral("process %1: %2 fetch threads, budget %3, sink %4 ms%5%6")
                     .arg(i)
                     .arg(process.fetchThreads)
                     .arg(process.budgetBytes)
                     .arg(process.sinkMs)
                     .arg(process.sinkShuffles ? QStringLiteral(", shuffles") : QString(),
                         process.requestsPerSecond < engine::RequestPacer::defaultPerSecond
                             ? QStringLiteral(", %1 requests/s").arg(process.requestsPerSecond)
                             : QString());
    }
    for (const SimEvent& event : events)
        lines << event.text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace tidemark::sim
