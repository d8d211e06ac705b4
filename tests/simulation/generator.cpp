// SPDX-License-Identifier: GPL-3.0-or-later
// From a seed to a plan: small, short and crowded.
#include "simulation/plan.h"
#include "simulation/random.h"

#include <algorithm>

namespace tidemark::sim {

namespace {

constexpr bool parentsOfDeletedGroups = false;

class Generator
{
public:
    explicit Generator(quint64 seed)
        : m_random(mixed({ seed, 4711 }))
    {
        m_plan.seed = seed;
    }

    Plan make()
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
            makeFaults();
        }
        const bool isDeleted = std::any_of(m_plan.events.begin(), m_plan.events.end(),
            [](const SimEvent& event) { return event.kind == EventKind::DeleteGroup; });
        if (isDeleted && !parentsOfDeletedGroups) {
            m_plan.events.removeIf([](const SimEvent& event) {
                return event.kind == EventKind::Split || event.kind == EventKind::Merge;
            });
        }
        std::stable_sort(m_plan.events.begin(), m_plan.events.end(),
            [](const SimEvent& a, const SimEvent& b) { return a.atMs < b.atMs; });
        return m_plan;
    }

private:
    void makeTopics()
    {
        const int count = m_random.chance(80) ? 1 : 2;
        for (int i = 0; i < count; ++i) {
            TopicPlan topic;
            topic.partitions = static_cast<int>(m_random.between(1, count == 1 ? 4 : 2));
            topic.firstOffset = m_random.pick<qint64>({ 0, 0, 0, 1, 100, 2'147'483'640,
                4'294'967'290, 9'007'199'254'740'990, 9'223'372'036'854'000'000 });
            m_plan.topics << topic;
        }
    }

    void makeGroups()
    {
        const int count = m_random.chance(85) ? 1 : 2;
        // Heartbeats of a crowd have to fit 18 requests a second.
        m_isCrowd = m_random.chance(3);
        const qint64 heartbeat = m_isCrowd ? 3 : m_random.pick<qint64>({ 1, 1, 1, 1, 2, 2, 3, 5 });
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

    void makeProcesses()
    {
        const int count = m_random.pick<int>({ 1, 2, 2, 2, 3, 3 });
        for (int i = 0; i < count; ++i) {
            ProcessPlan process;
            process.fetchThreads = m_random.chance(75) ? 1 : 2;
            process.budgetBytes
                = m_random.pick<qint64>({ 128 << 20, 128 << 20, 4 << 20, 10'000, 1 });
            process.sinkMs = m_random.pick<qint64>({ 0, 5, 50, 50, 300, 1500 });
            process.sinkShuffles = m_random.chance(25);
            m_plan.processes << process;
        }
    }

    [[nodiscard]] int anyProcess()
    {
        return m_random.below(static_cast<int>(m_plan.processes.size()));
    }
    [[nodiscard]] int anyTopic() { return m_random.below(static_cast<int>(m_plan.topics.size())); }
    [[nodiscard]] int anyGroup() { return m_random.below(static_cast<int>(m_plan.groups.size())); }
    [[nodiscard]] qint64 anyTime() { return m_random.between(300, m_faultEndMs); }

    SimEvent& add(EventKind kind, qint64 atMs)
    {
        SimEvent event;
        event.kind = kind;
        event.atMs = std::min(atMs, m_faultEndMs);
        m_plan.events << event;
        return m_plan.events.last();
    }

    /// Uploads, and consumers that come and go in order.
    void makeLife()
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

    void makeCalm()
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
    void makeForgetfulness()
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
        SimEvent& loss
            = add(m_random.chance(70) ? EventKind::Cut : EventKind::LoseAnswer, atMs + 1300);
        loss.process = process;
        loss.ms = timeoutMs + m_random.between(0, 500);
        if (loss.kind == EventKind::LoseAnswer) {
            loss.action = "SendConsumerHeartbeat";
            loss.count = 5;
        }
    }

    /// The last commits of the run fail, and nothing comes after them that would carry them along.
    void makeLastCommits()
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
    void makeCrowd()
    {
        const qint64 atMs = anyTime();
        for (int i = 0; i < 24; ++i) {
            SimEvent& start = add(EventKind::StartConsumer, atMs + m_random.between(0, 200));
            start.process = 0;
            start.target = anyGroup();
        }
    }

    void makeFaults()
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

    [[nodiscard]] QByteArray anyAction()
    {
        return m_random.pick<QByteArray>({ {}, "SendConsumerHeartbeat", "SendConsumerHeartbeat",
            "CommitConsumerOffsets", "CommitConsumerOffsets", "DescribeConsumerOffsets", "pull_log",
            "pull_log", "CreateConsumerGroup" });
    }

    void addRequestFault()
    {
        const qint64 timeoutMs = m_plan.groups.first().timeoutMs();
        SimEvent& fault = add(EventKind::LoseRequest, anyTime());
        fault.kind = m_random.pick<EventKind>({ EventKind::LoseRequest, EventKind::LoseRequest,
            EventKind::LoseAnswer, EventKind::LoseAnswer, EventKind::ResetBefore,
            EventKind::ResetAfter, EventKind::ResetAfter, EventKind::Delay, EventKind::Delay,
            EventKind::DelayRequest, EventKind::LateRequest, EventKind::Refuse, EventKind::Refuse,
            EventKind::Throttle, EventKind::GatewayPage, EventKind::Truncate, EventKind::Garble,
            EventKind::NullLists, EventKind::SpoilMessages, EventKind::OddNextOffset,
            EventKind::OddNextOffset, EventKind::CrashAfter });
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
        } else if (fault.kind == EventKind::NullLists) {
            if (fault.action.isEmpty())
                fault.action = "SendConsumerHeartbeat";
        } else if (fault.kind == EventKind::SpoilMessages
            || fault.kind == EventKind::OddNextOffset) {
            fault.action = "pull_log";
            fault.ms
                = fault.kind == EventKind::SpoilMessages ? m_random.below(2) : m_random.below(4);
            // Where messages are left out, only NextOffset tells how many.
            if (fault.kind == EventKind::OddNextOffset && m_plan.filterEvery > 0)
                fault.kind = EventKind::LoseAnswer;
        } else if (fault.kind == EventKind::CrashAfter) {
            fault.count = 1;
            addRestart(fault.process, fault.atMs);
        }
    }

    void addRestart(int process, qint64 crashMs)
    {
        if (m_random.chance(15))
            return;
        const int number = process >= 0 ? process : anyProcess();
        SimEvent& restart = add(EventKind::Restart, crashMs + m_random.between(50, 6000));
        restart.process = number;
        restart.count = m_random.below(2);
    }

    void addMachineFault()
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
            sleep.ms
                = std::min(m_random.between(timeoutMs / 4, 2 * timeoutMs), m_faultEndMs - atMs);
        } else if (drawn < 85) {
            SimEvent& cut = add(EventKind::Cut, atMs);
            cut.process = process;
            cut.ms = m_random.between(timeoutMs / 4, 2 * timeoutMs);
        } else {
            SimEvent& jump = add(EventKind::WallJump, atMs);
            jump.process = m_random.chance(70) ? process : -1;
            jump.ms
                = m_random.pick<qint64>({ -7'200'000, -400'000, -2000, 2000, 400'000, 7'200'000 });
        }
    }

    void addSinkFault()
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

    void addServiceFault()
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

    Random m_random;
    Plan m_plan;
    qint64 m_faultEndMs = 0;
    bool m_isCrowd = false;
};

} // namespace

Plan generatePlan(quint64 seed)
{
    return Generator(seed).make();
}

} // namespace tidemark::sim
