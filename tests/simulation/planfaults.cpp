// SPDX-License-Identifier: GPL-3.0-or-later
// What fails, at any time and in any order.
#include "simulation/planmaker.h"

#include <algorithm>

namespace tidemark::sim {

void PlanMaker::makeFaults()
{
    const int count = static_cast<int>(m_random.between(1, m_random.chance(70) ? 8 : 20));
    for (int i = 0; i < count; ++i) {
        const int drawn = m_random.below(100);
        if (drawn < 60)
            addRequestFault();
        else if (drawn < 80)
            addMachineFault();
        else if (drawn < 90)
            addSinkFault();
        else
            addServiceFault();
    }
}

QByteArray PlanMaker::anyAction()
{
    return m_random.pick<QByteArray>({ {}, "SendConsumerHeartbeat", "SendConsumerHeartbeat",
        "CommitConsumerOffsets", "CommitConsumerOffsets", "DescribeConsumerOffsets", "pull_log",
        "pull_log", "CreateConsumerGroup" });
}

void PlanMaker::addRequestFault()
{
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    SimEvent& fault = add(EventKind::LoseRequest, anyTime());
    fault.kind = m_random.pick<EventKind>({ EventKind::LoseRequest, EventKind::LoseRequest,
        EventKind::LoseAnswer, EventKind::LoseAnswer, EventKind::ResetBefore, EventKind::ResetAfter,
        EventKind::ResetAfter, EventKind::Delay, EventKind::Delay, EventKind::DelayRequest,
        EventKind::LateRequest, EventKind::Refuse, EventKind::Refuse, EventKind::Throttle,
        EventKind::GatewayPage, EventKind::Truncate, EventKind::Garble, EventKind::NullLists,
        EventKind::SpoilMessages, EventKind::OddNextOffset, EventKind::OddNextOffset,
        EventKind::CrashAfter });
    if (m_random.chance(60))
        fault.process = anyProcess();
    fault.action = anyAction();
    fault.skip = m_random.chance(50) ? 0 : m_random.below(4);
    fault.count = m_random.chance(70) ? 1 : m_random.below(6) + 2;
    fault.ms = 0;
    if (fault.kind == EventKind::Delay || fault.kind == EventKind::DelayRequest) {
        fault.ms = m_random.between(50, 2 * timeoutMs);
    } else if (fault.kind == EventKind::LateRequest) {
        // A heartbeat has no number: an old one may undo a newer one, and no client can help.
        fault.ms = m_random.between(50, 2 * timeoutMs);
        if (fault.action != "pull_log")
            fault.action = "CommitConsumerOffsets";
    } else if (fault.kind == EventKind::Refuse || fault.kind == EventKind::Throttle) {
        fault.ms = m_random.chance(70) ? -1 : m_random.between(0, 3000);
    } else if (fault.kind == EventKind::GatewayPage) {
        fault.ms = m_random.pick<qint64>({ 502, 503, 504, 200, 404, 403 });
        // Somebody may be turned away while it asks where to start.
        if (m_random.chance(30)) {
            fault.action = "DescribeConsumerOffsets";
            fault.atMs = m_random.between(0, 1'000);
            fault.ms = m_random.pick<qint64>({ 404, 403 });
        }
    } else if (fault.kind == EventKind::NullLists) {
        if (fault.action.isEmpty())
            fault.action = "SendConsumerHeartbeat";
    } else if (fault.kind == EventKind::SpoilMessages || fault.kind == EventKind::OddNextOffset) {
        fault.action = "pull_log";
        fault.ms = fault.kind == EventKind::SpoilMessages ? m_random.below(2) : m_random.below(4);
        // Where messages are left out, only NextOffset tells how many.
        if (fault.kind == EventKind::OddNextOffset && m_plan.filterEvery > 0)
            fault.kind = EventKind::LoseAnswer;
    } else if (fault.kind == EventKind::CrashAfter) {
        fault.count = 1;
        addRestart(fault.process, fault.atMs);
    }
}

void PlanMaker::addRestart(int process, qint64 crashMs)
{
    if (m_random.chance(15))
        return;
    const int number = process >= 0 ? process : anyProcess();
    SimEvent& restart = add(EventKind::Restart, crashMs + m_random.between(50, 6000));
    restart.process = number;
    restart.count = m_random.below(2);
}

void PlanMaker::addMachineFault()
{
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    const qint64 atMs = anyTime();
    const int process = anyProcess();
    const int drawn = m_random.below(100);
    if (drawn < 40) {
        add(EventKind::Crash, atMs).process = process;
        addRestart(process, atMs);
    } else if (drawn < 65) {
        SimEvent& sleep = add(EventKind::Sleep, atMs);
        sleep.process = process;
        sleep.ms = std::min(m_random.between(timeoutMs / 4, 2 * timeoutMs), m_faultEndMs - atMs);
    } else if (drawn < 85) {
        SimEvent& cut = add(EventKind::Cut, atMs);
        cut.process = process;
        cut.ms = m_random.between(timeoutMs / 4, 2 * timeoutMs);
    } else {
        SimEvent& jump = add(EventKind::WallJump, atMs);
        jump.process = m_random.chance(70) ? process : -1;
        jump.ms = m_random.pick<qint64>({ -7'200'000, -400'000, -2000, 2000, 400'000, 7'200'000 });
    }
}

void PlanMaker::addSinkFault()
{
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    const int drawn = m_random.below(100);
    SimEvent& fault = add(EventKind::SinkSlow, anyTime());
    fault.process = anyProcess();
    if (drawn < 40) {
        fault.ms = m_random.between(100, 1500);
        fault.count = static_cast<int>(m_random.between(1, 8));
    } else if (drawn < 80) {
        fault.kind = EventKind::SinkStall;
        fault.ms = m_random.between(timeoutMs / 2, 2 * timeoutMs);
    } else {
        fault.kind = EventKind::SinkFail;
    }
}

void PlanMaker::addServiceFault()
{
    SimEvent& fault = add(EventKind::ServiceRestart, anyTime());
    const int drawn = m_random.below(100);
    if (drawn < 20) {
        fault.kind = EventKind::ServiceDown;
        fault.ms = m_random.between(100, 2 * m_plan.groups.first().timeoutMs());
    } else if (drawn < 35) {
        fault.kind = EventKind::ServiceRestart;
    } else if (drawn < 60) {
        fault.kind = EventKind::Split;
        fault.target = anyTopic();
        fault.count = m_random.below(4);
    } else if (drawn < 70) {
        fault.kind = EventKind::Merge;
        fault.target = anyTopic();
        fault.count = m_random.below(4);
    } else if (drawn < 80) {
        fault.kind = EventKind::DeleteGroup;
        fault.target = anyGroup();
    } else if (drawn < 90) {
        fault.kind = EventKind::RotateKeys;
        fault.ms = m_random.between(500, 3000);
    } else {
        fault.kind = EventKind::PauseConsumer;
        fault.process = anyProcess();
        fault.ms = m_random.between(500, 4000);
    }
}

} // namespace tidemark::sim
