// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulation.h"

#include "simulation/simslot.h"

namespace tidemark::sim {

namespace {

// The longest pause of the engine between two attempts (ARCHITECTURE, section 6).
constexpr qint64 backoffCapMs = 20'000;
// Posts between threads, latency, and one fetch interval or commit spacing.
constexpr qint64 slackMs = 4'000;
constexpr qint64 lookEveryMs = 100;
// How long a partition waits for a parent whose commits stand still, and how often it looks
// (engine/grouporder.cpp).
constexpr qint64 parentPatienceMs = 60'000 + 5'000;

} // namespace

Simulation::Simulation(Plan plan, bool print)
    : m_plan(std::move(plan))
    , m_world(m_clock)
    , m_trace(m_clock, print)
    , m_service(m_plan, m_clock)
    , m_oracle(m_plan, m_service, m_clock, m_trace)
    , m_network(m_plan, m_world, m_clock, m_service, m_oracle, m_trace)
    , m_content(mixed({ m_plan.seed, 77 }))
{
    rotateKeys(0);
    for (qsizetype i = 0; i < m_plan.processes.size(); ++i)
        m_slots.push_back(std::make_unique<Slot>(m_clock));
    for (const SimEvent& event : m_plan.events)
        m_world.after(event.atMs, [this, event] { happen(event); });
}

Simulation::~Simulation() = default;

void Simulation::armAt(int requestNumber, const SimEvent& fault)
{
    m_network.faults().armAt(requestNumber, fault);
}

void Simulation::step()
{
    m_world.runNext();
    ++m_steps;
    check();
}

void Simulation::runUntil(qint64 atMs, const std::function<bool()>& isDone)
{
    while (nowMs() < atMs && !m_oracle.violation()) {
        // Looking is dear, and nothing is decided within moments.
        const qint64 lookMs = isDone ? std::min(atMs, nowMs() + lookEveryMs) : atMs;
        bool isTime = false;
        m_world.after(lookMs - nowMs(), [&isTime] { isTime = true; });
        while (!isTime && !m_oracle.violation())
            step();
        if (isDone && !m_oracle.violation() && isDone())
            return;
    }
}

void Simulation::heal()
{
    m_trace.note({ 10 }, [] { return QStringLiteral("--- all faults end ---"); });
    m_requestsBeforeHeal = m_network.faults().requests();
    m_isHealed = true;
    m_network.heal();
    if (m_service.isDown())
        m_service.restart();
    // In half of the runs nothing new comes to carry along what was left undone.
    for (int topic = 0; m_plan.seed % 2 == 0 && topic < m_plan.topics.size(); ++topic)
        append(topic, 2 * static_cast<int>(m_service.partitions(topic).size()));
    for (size_t i = 0; i < m_slots.size(); ++i) {
        if (SimProcess* process = m_slots[i]->process.get()) {
            process->sink().heal();
            for (const SimProcess::Consumer& entry : process->consumers())
                process->setPaused(entry.id, false);
        }
    }
    replaceLostConsumers();
}

void Simulation::replaceLostConsumers()
{
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        const bool isRunning = std::any_of(m_slots.begin(), m_slots.end(),
            [&](const auto& slot) { return slot->process && slot->process->runningOf(group); });
        if (!isRunning)
            startConsumer(group % static_cast<int>(m_slots.size()), group, true);
    }
}

QStringList Simulation::unfinished() const
{
    QStringList out;
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        const QStringList mine = m_oracle.unfinished(group);
        for (const QString& line : mine)
            out << SimService::groupName(group) + QStringLiteral(": ") + line;
    }
    return out;
}

std::vector<Simulation::Committed> Simulation::committedEnds() const
{
    std::vector<Committed> out;
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        for (const int topic : m_plan.groups[group].topics) {
            const QList<service::PartitionRow> rows = m_service.partitions(topic);
            for (const service::PartitionRow& row : rows) {
                const TopicPartition source{ row.topicId, row.id };
                if (m_oracle.isSettled(group)
                    && m_service.committed(group, source) == row.nextOffset)
                    out.push_back({ group, source, row.nextOffset });
            }
        }
    }
    return out;
}

/// A readonly partition is read to its end, but what is committed says that it is not: a commit
/// that nobody waits for any more came last, or the group was deleted. Its holder has nothing to
/// tell, so whoever waits for it learns nothing new and waits as long as it ever does.
bool Simulation::anyParentSeemsUnread() const
{
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        for (const int topic : m_plan.groups[group].topics) {
            const QList<service::PartitionRow> rows = m_service.partitions(topic);
            for (const service::PartitionRow& row : rows) {
                if (row.readOnly && m_oracle.unfinished(group, row).isEmpty()
                    && m_service.committed(group, { row.topicId, row.id }) != row.nextOffset)
                    return true;
            }
        }
    }
    return false;
}

void Simulation::waitForProgress()
{
    qint64 boundMs = 0;
    for (const GroupPlan& group : m_plan.groups)
        boundMs = std::max(boundMs, 2 * group.timeoutMs() + backoffCapMs + slackMs);
    // A message that cannot be decoded is asked for three times, each time after a pause.
    if (m_plan.badEvery > 0)
        boundMs += 2 * backoffCapMs;
    if (anyParentSeemsUnread())
        boundMs += parentPatienceMs;
    struct Open
    {
        int group = 0;
        int topic = 0;
        TopicPartition source;
        std::optional<qint64> committed;
    };
    std::vector<Open> open;
    for (int group = 0; group < m_plan.groups.size(); ++group) {
        for (const int topic : m_plan.groups[group].topics) {
            const QList<service::PartitionRow> rows = m_service.partitions(topic);
            for (const service::PartitionRow& row : rows) {
                if (m_oracle.unfinished(group, row).isEmpty())
                    continue;
                const TopicPartition source{ row.topicId, row.id };
                open.push_back({ group, topic, source, m_service.committed(group, source) });
            }
        }
    }
    const auto isDone = [this] {
        // One that lost its group just before learns of it only now.
        replaceLostConsumers();
        return unfinished().isEmpty();
    };
    runUntil(nowMs() + boundMs, isDone);
    if (m_oracle.violation() || isDone())
        return;
    for (const Open& place : open) {
        bool isFinished = true;
        const QList<service::PartitionRow> rows = m_service.partitions(place.topic);
        for (const service::PartitionRow& row : rows) {
            if (row.id == place.source.partition)
                isFinished = m_oracle.unfinished(place.group, row).isEmpty();
        }
        if (!isFinished && m_service.committed(place.group, place.source) == place.committed) {
            m_oracle.broken("every partition makes progress after the faults",
                QStringLiteral("%1 of %2 is committed to %3 for %4 ms")
                    .arg(placeText(place.source), SimService::groupName(place.group))
                    .arg(place.committed.value_or(-1))
                    .arg(boundMs));
            return;
        }
    }
    // The rest may take long, one message at a time over a slow line, but it never stands still.
    const auto done = [this] {
        std::vector<qint64> out{ m_oracle.records().acceptedCount() };
        for (int group = 0; group < m_plan.groups.size(); ++group) {
            for (const int topic : m_plan.groups[group].topics) {
                const QList<service::PartitionRow> rows = m_service.partitions(topic);
                for (const service::PartitionRow& row : rows)
                    out.push_back(m_service.committed(group, { row.topicId, row.id }).value_or(-1));
            }
        }
        return out;
    };
    for (std::vector<qint64> before; !m_oracle.violation() && !isDone();) {
        if (const std::vector<qint64> now = done(); now != before) {
            before = now;
            runUntil(nowMs() + boundMs, isDone);
        } else {
            m_oracle.broken(
                "every record is accepted and committed", unfinished().join(QStringLiteral("; ")));
        }
    }
}

void Simulation::stopAll()
{
    m_trace.note({ 11 }, [] { return QStringLiteral("--- orderly stop ---"); });
    // A partition may be read again at this moment, from a place that a commit out of time has
    // told.
    const std::vector<Committed> ends = committedEnds();
    const auto forEach = [this](const auto& visit) {
        for (const auto& slot : m_slots) {
            if (slot->process)
                visit(*slot->process);
        }
    };
    forEach([](SimProcess& process) {
        for (SimProcess::Consumer& entry : process.consumers())
            process.stopConsumer(entry);
    });
    qint64 boundMs = 0;
    for (const GroupPlan& group : m_plan.groups)
        boundMs = std::max(boundMs, group.stopTimeoutMs + slackMs);
    runUntil(nowMs() + boundMs, [&] {
        bool areOver = true;
        forEach([&](SimProcess& process) {
            areOver = areOver && process.sink().isIdle()
                && std::all_of(process.consumers().begin(), process.consumers().end(),
                    [](const SimProcess::Consumer& entry) { return entry.isOver; });
        });
        return areOver;
    });
    // Stops and hand-overs that were posted last.
    runUntil(nowMs() + 500);
    if (m_oracle.violation())
        return;
    forEach([this](SimProcess& process) {
        if (process.budget().used() != 0) {
            m_oracle.broken("no memory is kept after the stop",
                QStringLiteral("process %1 still has %2 bytes reserved")
                    .arg(process.client().incarnation)
                    .arg(process.budget().used()));
        }
    });
    for (const Committed& end : ends) {
        if (m_service.committed(end.group, end.source) != end.offset) {
            m_oracle.broken("a stop leaves what was committed",
                QStringLiteral("%1 of %2 was committed to its end at %3")
                    .arg(placeText(end.source), SimService::groupName(end.group))
                    .arg(end.offset));
        }
    }
}

Outcome Simulation::run()
{
    runUntil(m_plan.healMs);
    if (!m_oracle.violation())
        heal();
    if (!m_oracle.violation())
        waitForProgress();
    if (m_oracle.violation()) {
        for (const auto& slot : m_slots) {
            if (slot->process)
                m_trace.note({}, [&] { return slot->process->statusText(); });
        }
    } else {
        stopAll();
    }
    Outcome out;
    out.violation = m_oracle.violation();
    out.hash = m_trace.hash();
    out.requests = m_network.faults().requests();
    out.requestsBeforeHeal = m_requestsBeforeHeal;
    out.events = m_steps;
    out.virtualMs = nowMs();
    out.messages = m_messages;
    return out;
}

} // namespace tidemark::sim
