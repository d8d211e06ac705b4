// SPDX-License-Identifier: GPL-3.0-or-later
// What the events of a plan do to the world.
#include "simulation/simulation.h"

#include "cls.pb.h"
#include "simulation/simslot.h"

namespace tidemark::sim {

namespace {

QByteArray makeLogGroup(Random& random, int number)
{
    proto::LogGroup group;
    group.set_source("10.0.0.1");
    const int logs = random.chance(70) ? 1 : random.below(4) + 1;
    for (int i = 0; i < logs; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(1'764'000'000'000'000 + number);
        proto::Log_Content* content = log->add_contents();
        content->set_key("record");
        content->set_value(std::to_string(number) + '.' + std::to_string(i));
        content = log->add_contents();
        content->set_key("text");
        content->set_value(std::string(static_cast<size_t>(random.between(1, 300)), 'x'));
    }
    return QByteArray::fromStdString(group.SerializeAsString());
}

QByteArray makeBadLogGroup(int number)
{
    // The length of the first field reaches beyond the end.
    return QByteArray("\x0a\x7f") + "broken " + QByteArray::number(number);
}

} // namespace

void Simulation::append(int topic, int count)
{
    for (int i = 0; i < count; ++i) {
        const int number = m_messages++;
        const bool bad = m_plan.badEvery > 0 && m_content.below(m_plan.badEvery) == 0;
        const QByteArray logGroup = bad ? makeBadLogGroup(number) : makeLogGroup(m_content, number);
        if (const auto place = m_service.append(topic, logGroup))
            m_oracle.appended(*place, logGroup, bad);
    }
}

void Simulation::startProcess(int number)
{
    Slot& slot = *m_slots[static_cast<size_t>(number)];
    m_clients.push_back(
        { number, static_cast<int>(m_clients.size()), slot.machine, {}, {}, false, {} });
    SimNetwork::Client& client = m_clients.back();
    client.crash = [this, number] { m_world.after(0, [this, number] { crash(number); }); };
    slot.process = std::make_unique<SimProcess>(
        Surroundings{ m_plan, m_world, m_network, m_oracle, m_trace }, client, slot.machine,
        m_credentials);
    if (m_isHealed)
        slot.process->sink().heal();
}

void Simulation::startConsumer(int process, int group, bool newName)
{
    Slot& slot = *m_slots[static_cast<size_t>(process)];
    if (!slot.process)
        startProcess(process);
    const int number = newName ? m_names++ : process;
    slot.process->startConsumer(group, QStringLiteral("c%1-%2").arg(number).arg(group));
}

void Simulation::crash(int process)
{
    Slot& slot = *m_slots[static_cast<size_t>(process)];
    if (!slot.process)
        return;
    slot.ranAtCrash.clear();
    for (const SimProcess::Consumer& entry : slot.process->consumers()) {
        if (!entry.isOver && !entry.isStopping)
            slot.ranAtCrash.emplace_back(entry.group, entry.name);
    }
    slot.process.reset();
    if (m_plan.restartMs > 0)
        m_world.after(m_plan.restartMs, [this, process] { restart(process, true); });
}

void Simulation::restart(int process, bool sameNames)
{
    Slot& slot = *m_slots[static_cast<size_t>(process)];
    if (slot.process)
        return;
    startProcess(process);
    for (const auto& [group, name] : slot.ranAtCrash) {
        if (sameNames)
            slot.process->startConsumer(group, name);
        else
            startConsumer(process, group, true);
    }
}

void Simulation::rotateKeys(qint64 overlapMs)
{
    const cls::Credentials before = m_credentials;
    m_credentials.secretId = QStringLiteral("id%1").arg(m_keys);
    m_credentials.secretKey = Secret(QByteArray("key") + QByteArray::number(m_keys));
    m_credentials.token
        = m_keys > 0 ? Secret(QByteArray("token") + QByteArray::number(m_keys)) : Secret();
    ++m_keys;
    if (before.isEmpty()) {
        m_service.accept({ m_credentials });
        return;
    }
    m_service.accept({ before, m_credentials });
    for (const auto& slot : m_slots) {
        if (slot->process)
            slot->process->replaceCredentials(m_credentials);
    }
    // Who sleeps meanwhile, or whose request comes late, may be refused where it starts.
    for (int group = 0; group < m_plan.groups.size(); ++group)
        m_oracle.mayGiveUp(group);
    m_world.after(overlapMs, [this, current = m_credentials] {
        if (current.secretId == m_credentials.secretId)
            m_service.accept({ current });
    });
}

void Simulation::failGroupsOn(const SimEvent& event)
{
    // Who finds no group yet may take a page that says "forbidden" or the like for the last word.
    const bool isFinal = event.kind == EventKind::GatewayPage && event.ms >= 400 && event.ms < 500
        && (event.action.isEmpty() || event.action == "CreateConsumerGroup");
    for (int group = 0; isFinal && group < m_plan.groups.size(); ++group)
        m_oracle.mayGiveUp(group);
}

void Simulation::happen(const SimEvent& event)
{
    m_trace.note({ 8, static_cast<quint64>(event.kind) },
        [&] { return QStringLiteral("*** ") + event.text().trimmed(); });
    if (event.isOnRequests()) {
        failGroupsOn(event);
        m_network.faults().arm(event);
        return;
    }
    Slot* slot = event.process >= 0 ? m_slots[static_cast<size_t>(event.process)].get() : nullptr;
    SimProcess* process = slot ? slot->process.get() : nullptr;
    switch (event.kind) {
    case EventKind::Append:
        append(event.target, event.count);
        break;
    case EventKind::StartConsumer:
        startConsumer(event.process, event.target, true);
        break;
    case EventKind::StopConsumer:
        for (int group = 0; process && group < m_plan.groups.size(); ++group) {
            if (SimProcess::Consumer* entry = process->runningOf(group)) {
                process->stopConsumer(*entry);
                break;
            }
        }
        break;
    case EventKind::PauseConsumer:
        for (int group = 0; process && group < m_plan.groups.size(); ++group) {
            if (const SimProcess::Consumer* entry = process->runningOf(group)) {
                const ConsumerId id = entry->id;
                const int incarnation = process->client().incarnation;
                process->setPaused(id, true);
                m_world.after(event.ms, [slot, id, incarnation] {
                    if (slot->process && slot->process->client().incarnation == incarnation)
                        slot->process->setPaused(id, false);
                });
            }
        }
        break;
    case EventKind::Split:
        m_service.split(event.target, event.count);
        break;
    case EventKind::Merge:
        m_service.merge(event.target, event.count);
        break;
    case EventKind::RotateKeys:
        rotateKeys(event.ms);
        break;
    case EventKind::Crash:
        crash(event.process);
        break;
    case EventKind::Restart:
        restart(event.process, event.count == 1);
        break;
    case EventKind::Sleep:
        slot->machine.sleepUntil(m_clock.monotonicMs() + event.ms);
        break;
    case EventKind::WallJump:
        if (slot)
            slot->machine.jumpWall(event.ms);
        else
            m_service.jumpWall(event.ms);
        break;
    case EventKind::SinkSlow:
        if (process)
            process->sink().beSlow(event.ms, event.count * 1000);
        break;
    case EventKind::SinkStall:
        if (process)
            process->sink().stall(event.ms);
        break;
    case EventKind::SinkFail:
        if (process)
            process->sink().failNext();
        break;
    case EventKind::ServiceDown:
        m_service.setDown();
        m_world.after(event.ms, [this] {
            if (m_service.isDown())
                m_service.restart();
        });
        break;
    case EventKind::ServiceRestart:
        m_service.restart();
        break;
    case EventKind::DeleteGroup:
        m_service.deleteGroup(event.target);
        m_oracle.groupDeleted(event.target);
        break;
    case EventKind::Cut:
        m_network.cut(event.process, event.ms);
        break;
    case EventKind::LoseRequest:
    case EventKind::LoseAnswer:
    case EventKind::ResetBefore:
    case EventKind::ResetAfter:
    case EventKind::Delay:
    case EventKind::DelayRequest:
    case EventKind::LateRequest:
    case EventKind::Refuse:
    case EventKind::Throttle:
    case EventKind::GatewayPage:
    case EventKind::Truncate:
    case EventKind::Garble:
    case EventKind::NullLists:
    case EventKind::SpoilMessages:
    case EventKind::OddNextOffset:
    case EventKind::CrashAfter:
        break;
    }
}

} // namespace tidemark::sim
