// SPDX-License-Identifier: GPL-3.0-or-later
// What happens by design rather than by chance: rows of events that a plan drawn at random hardly
// ever has, each of which some mistake of a consumer needs to show.
#include "simulation/planmaker.h"

#include <algorithm>

namespace tidemark::sim {

void PlanMaker::makeCalm()
{
    for (GroupPlan& group : m_plan.groups) {
        group.start.kind = engine::StartPosition::Kind::Begin;
        group.stopTimeoutMs = 5000;
    }
    for (ProcessPlan& process : m_plan.processes) {
        process.budgetBytes = 128 << 20;
        process.sinkMs = std::min<qint64>(process.sinkMs, 50);
    }
    m_plan.latencyMs = std::min<qint64>(m_plan.latencyMs, 40);
    if (m_random.chance(40)) {
        SimEvent& split = add(EventKind::Split, anyTime());
        split.target = anyTopic();
    }
}

/// A consumer loses its membership and has it back while the taker still sits on old batches;
/// more records have come meanwhile, so that the new batches end elsewhere.
void PlanMaker::makeForgetfulness()
{
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    const qint64 atMs
        = m_random.between(1500, std::max<qint64>(1600, m_faultEndMs - 3 * timeoutMs));
    const int process = anyProcess();
    m_plan.processes[process].sinkShuffles = true;
    m_plan.processes[process].sinkMs = 1500;
    for (const qint64 delayMs : { 100, 900 }) {
        SimEvent& upload = add(EventKind::Append, atMs + delayMs);
        upload.target = anyTopic();
        upload.count = static_cast<int>(m_random.between(1, 6));
    }
    SimEvent& stall = add(EventKind::SinkStall, atMs);
    stall.process = process;
    stall.ms = 2 * timeoutMs + m_random.between(500, 2500);
    SimEvent& loss = add(m_random.chance(70) ? EventKind::Cut : EventKind::LoseAnswer, atMs + 1300);
    loss.process = process;
    loss.ms = timeoutMs + m_random.between(0, 500);
    if (loss.kind == EventKind::LoseAnswer) {
        loss.action = "SendConsumerHeartbeat";
        loss.count = 5;
    }
}

/// The last commits of the run fail, and nothing comes after them that would carry them along.
void PlanMaker::makeLastCommits()
{
    for (int i = 0; i < 2; ++i) {
        SimEvent& upload = add(EventKind::Append, m_faultEndMs - m_random.between(600, 2500));
        upload.target = anyTopic();
        upload.count = static_cast<int>(m_random.between(1, 4));
    }
    SimEvent& loss = add(EventKind::Refuse, m_faultEndMs - 2500);
    loss.kind = m_random.pick<EventKind>(
        { EventKind::Refuse, EventKind::ResetBefore, EventKind::Throttle });
    loss.action = "CommitConsumerOffsets";
    loss.count = 20;
    loss.ms = -1;
}

/// Many consumers in one process, all at once.
void PlanMaker::makeCrowd()
{
    const qint64 atMs = anyTime();
    for (int i = 0; i < 24; ++i) {
        SimEvent& start = add(EventKind::StartConsumer, atMs + m_random.between(0, 200));
        start.process = 0;
        start.target = anyGroup();
    }
}

/// More consumers in one process than its requests suffice for, so that commits wait for their
/// turn; then all of them lose their membership.
void PlanMaker::makeQueue()
{
    m_plan.topics.first().partitions = 5;
    m_plan.processes.first().sinkMs = 50;
    for (int i = 0; i < 3; ++i) {
        SimEvent& start = add(EventKind::StartConsumer, m_random.between(0, 1000));
        start.process = 0;
        start.target = 0;
    }
    const auto consumers
        = std::count_if(m_plan.events.begin(), m_plan.events.end(), [](const SimEvent& event) {
              return event.kind == EventKind::StartConsumer && event.process == 0;
          });
    // Each commits once a second where it can, and sends a heartbeat every three.
    m_plan.processes.first().requestsPerSecond = static_cast<int>((consumers + 1) / 2);
    const qint64 lossMs = m_random.between(4'000, 8'000);
    for (qint64 atMs = 2'000; atMs < lossMs + 7'000; atMs += 500)
        add(EventKind::Append, atMs).count = 5;
    SimEvent& loss = add(EventKind::LoseAnswer, lossMs);
    loss.process = 0;
    loss.action = "SendConsumerHeartbeat";
    loss.count = 12;
}

/// Messages expire while nobody reads, so that offsets become invalid, read or committed.
void PlanMaker::makeExpiry()
{
    m_plan.retentionBytes = m_random.between(1'000, 6'000);
    for (GroupPlan& group : m_plan.groups) {
        group.invalidOffsets = m_random.pick<engine::InvalidOffsetPolicy>(
            { engine::InvalidOffsetPolicy::Stop, engine::InvalidOffsetPolicy::Earliest,
                engine::InvalidOffsetPolicy::Earliest, engine::InvalidOffsetPolicy::Latest });
    }
    const qint64 atMs = m_random.between(1'500, m_faultEndMs - 1'500);
    for (int process = 0; process < m_plan.processes.size(); ++process) {
        if (m_random.chance(25))
            continue;
        SimEvent& pause = add(EventKind::PauseConsumer, atMs + m_random.between(0, 500));
        pause.kind = m_random.pick<EventKind>({ EventKind::PauseConsumer, EventKind::PauseConsumer,
            EventKind::SinkStall, EventKind::Crash });
        pause.process = process;
        pause.ms = m_random.between(1'000, 4'000);
        if (pause.kind == EventKind::Crash)
            addRestart(process, pause.atMs);
    }
    if (m_random.chance(40))
        add(EventKind::Split, m_random.between(1'000, atMs)).target = anyTopic();
    for (const qint64 delayMs : { 700, 1'000, 1'300 }) {
        SimEvent& upload = add(EventKind::Append, atMs + delayMs);
        upload.target = anyTopic();
        upload.count = 40;
    }
}

/// Another consumer comes and goes soon, so that partitions are given away and taken back while the
/// commits of their slow owner are still on their way.
void PlanMaker::makeTug()
{
    m_plan.processes.first().sinkMs = 1500;
    m_plan.groups.first().maxFetchBytes = 1;
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    const qint64 atMs
        = m_random.between(1'000, std::max<qint64>(1'500, m_faultEndMs - 2 * timeoutMs));
    SimEvent& upload = add(EventKind::Append, atMs - 500);
    upload.target = anyTopic();
    upload.count = 10;
    SimEvent& delay
        = add(m_random.chance(50) ? EventKind::DelayRequest : EventKind::LateRequest, atMs);
    delay.process = 0;
    delay.action = "CommitConsumerOffsets";
    delay.count = 5;
    delay.ms = std::min<qint64>(9'000, timeoutMs + m_random.between(500, 3'000));
    SimEvent& start = add(EventKind::StartConsumer, atMs + m_random.between(0, 1'000));
    start.process = 1;
    const qint64 startMs = start.atMs;
    add(EventKind::StopConsumer, startMs + m_random.between(500, timeoutMs + 1'000)).process = 1;
}

/// Machines whose clocks are wrong from the start, and change while the first requests are out.
void PlanMaker::makeWrongClocks()
{
    const auto error = [this] {
        return m_random.pick<qint64>({ -7'200'000, -400'000, 400'000, 7'200'000 });
    };
    for (int process = -1; process < m_plan.processes.size(); ++process) {
        if (m_random.chance(40))
            continue;
        SimEvent& jump = add(EventKind::WallJump, 0);
        jump.process = process;
        jump.ms = error();
        if (m_random.chance(40)) {
            SimEvent& again = add(EventKind::WallJump, m_random.between(50, 2'500));
            again.process = process;
            again.ms = error();
        }
    }
}

} // namespace tidemark::sim
