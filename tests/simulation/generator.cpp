// SPDX-License-Identifier: GPL-3.0-or-later
// From a seed to a plan: small, short and crowded.
#include "simulation/planmaker.h"

#include <algorithm>

namespace tidemark::sim {

PlanMaker::PlanMaker(quint64 seed)
    : m_random(mixed({ seed, 4711 }))
{
    m_plan.seed = seed;
}

Plan PlanMaker::make()
{
    m_plan.isCalm = m_random.chance(8);
    makeTopics();
    makeGroups();
    makeProcesses();
    m_plan.fenceCommits = m_random.chance(60);
    m_plan.latencyMs = m_random.pick<qint64>({ 2, 10, 10, 40, 150 });
    if (m_random.chance(15))
        m_plan.filterEvery = static_cast<int>(m_random.between(2, 4));
    if (m_random.chance(15))
        m_plan.badEvery = static_cast<int>(m_random.between(3, 12));
    const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
    m_faultEndMs = m_random.between(4'000, 10'000) + 2 * timeoutMs;
    m_plan.healMs = m_faultEndMs + 200;
    makeLife();
    if (m_plan.isCalm) {
        makeCalm();
    } else {
        if (m_random.chance(15))
            makeForgetfulness();
        if (m_random.chance(10))
            makeLastCommits();
        if (m_isCrowd)
            makeCrowd();
        if (m_isQueue)
            makeQueue();
        if (m_random.chance(8))
            makeExpiry();
        if (m_random.chance(6))
            makeWrongClocks();
        if (m_random.chance(6) && m_plan.processes.size() > 1)
            makeTug();
        makeFaults();
    }
    std::stable_sort(m_plan.events.begin(), m_plan.events.end(),
        [](const SimEvent& a, const SimEvent& b) { return a.atMs < b.atMs; });
    return m_plan;
}

void PlanMaker::makeTopics()
{
    const int count = m_random.chance(80) ? 1 : 2;
    for (int i = 0; i < count; ++i) {
        TopicPlan topic;
        topic.partitions = static_cast<int>(m_random.between(1, count == 1 ? 4 : 2));
        topic.firstOffset = m_random.pick<qint64>({ 0, 0, 0, 1, 100, 2'147'483'640, 4'294'967'290,
            9'007'199'254'740'990, 9'223'372'036'854'000'000 });
        m_plan.topics << topic;
    }
}

void PlanMaker::makeGroups()
{
    const int count = m_random.chance(85) ? 1 : 2;
    // Heartbeats of many have to fit the requests of one second.
    m_isCrowd = m_random.chance(3);
    m_isQueue = !m_isCrowd && !m_plan.isCalm && m_random.chance(4);
    const qint64 heartbeat
        = m_isCrowd || m_isQueue ? 3 : m_random.pick<qint64>({ 1, 1, 1, 1, 2, 2, 3, 5 });
    for (int i = 0; i < count; ++i) {
        GroupPlan group;
        for (int topic = 0; topic < m_plan.topics.size(); ++topic)
            group.topics << topic;
        group.heartbeatSeconds = heartbeat;
        group.fetchIntervalMs = m_random.pick<qint64>({ 1000, 1000, 2000, 4000 });
        group.maxFetchBytes = m_random.pick<qint64>({ 1, 600, 2000, 2000, 8000, 2 << 20 });
        group.stopTimeoutMs = m_random.pick<qint64>({ 1000, 3000, 5000, 5000 });
        const int start = m_random.below(100);
        group.start.kind = engine::StartPosition::Kind::Begin;
        if (start < 15) {
            group.start.kind = engine::StartPosition::Kind::End;
        } else if (start < 25) {
            group.start.kind = engine::StartPosition::Kind::Time;
            group.start.unixSeconds = 1'764'000'000 + m_random.between(-5, 10);
        }
        m_plan.groups << group;
    }
}

void PlanMaker::makeProcesses()
{
    const int count = m_random.pick<int>({ 1, 2, 2, 2, 3, 3 });
    for (int i = 0; i < count; ++i) {
        ProcessPlan process;
        process.fetchThreads = m_random.chance(75) ? 1 : 2;
        process.budgetBytes = m_random.pick<qint64>({ 128 << 20, 128 << 20, 4 << 20, 10'000, 1 });
        process.sinkMs = m_random.pick<qint64>({ 0, 5, 50, 50, 300, 1500 });
        process.sinkShuffles = m_random.chance(25);
        m_plan.processes << process;
    }
}

SimEvent& PlanMaker::add(EventKind kind, qint64 atMs)
{
    SimEvent event;
    event.kind = kind;
    event.atMs = std::min(atMs, m_faultEndMs);
    m_plan.events << event;
    return m_plan.events.last();
}

/// Uploads, and consumers that come and go in order.
void PlanMaker::makeLife()
{
    for (int topic = 0; topic < m_plan.topics.size(); ++topic) {
        SimEvent& first = add(EventKind::Append, 0);
        first.target = topic;
        first.count = static_cast<int>(m_random.between(0, 25));
    }
    const int uploads = m_random.below(6) + 2;
    for (int i = 0; i < uploads; ++i) {
        SimEvent& upload = add(EventKind::Append, anyTime());
        upload.target = anyTopic();
        upload.count = static_cast<int>(m_random.between(1, m_random.chance(80) ? 8 : 40));
    }
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        for (int process = 0; process < m_plan.processes.size(); ++process) {
            if (process > 0 && m_random.chance(25))
                continue;
            const bool isLate = process > 0 && m_random.chance(50);
            SimEvent& start
                = add(EventKind::StartConsumer, isLate ? anyTime() : m_random.between(0, 600));
            start.process = process;
            start.target = group;
        }
    }
    const int changes = m_random.below(4);
    for (int i = 0; i < changes; ++i) {
        const bool joins = m_random.chance(50);
        SimEvent& change
            = add(joins ? EventKind::StartConsumer : EventKind::StopConsumer, anyTime());
        change.process = anyProcess();
        change.target = anyGroup();
    }
}

Plan generatePlan(quint64 seed)
{
    return PlanMaker(seed).make();
}

} // namespace tidemark::sim
