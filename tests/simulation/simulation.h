// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simprocess.h"

#include <deque>
#include <memory>

namespace tidemark::sim {

/// What came out of a run.
struct Outcome
{
    std::optional<Violation> violation;
    quint64 hash = 0; ///< of the trace
    int requests = 0;
    int requestsBeforeHeal = 0;
    qint64 events = 0; ///< steps of the virtual clock
    qint64 virtualMs = 0;
    int messages = 0; ///< appended
};

/// Runs one plan from its first event to the orderly stop of every consumer, and checks the
/// invariants after every step.
class Simulation
{
public:
    explicit Simulation(Plan plan, bool print = false);
    ~Simulation();
    Q_DISABLE_COPY_MOVE(Simulation)

    /// A fault at the request with that number, beside those of the plan.
    void armAt(int requestNumber, const SimEvent& fault);
    [[nodiscard]] Outcome run();

private:
    struct Slot; // one process of the plan, through its incarnations

    // simulation.cpp
    void runUntil(qint64 atMs, const std::function<bool()>& isDone = {});
    void step();
    void heal();
    void replaceLostConsumers();
    [[nodiscard]] QStringList unfinished() const;
    struct Committed
    {
        int group = 0;
        TopicPartition source;
        qint64 offset = 0;
    };
    /// The partitions whose groups have committed their ends, and are the groups they were.
    [[nodiscard]] std::vector<Committed> committedEnds() const;
    [[nodiscard]] bool anyParentSeemsUnread() const;
    void waitForProgress();
    void stopAll();

    // simevents.cpp
    void happen(const SimEvent& event);
    void append(int topic, int count);
    void startProcess(int number);
    void startConsumer(int process, int group, bool newName);
    void crash(int process);
    void restart(int process, bool sameNames);
    void rotateKeys(qint64 overlapMs);
    void failGroupsOn(const SimEvent& event);

    // simchecks.cpp
    void check();
    void checkStops(SimProcess& process);
    void checkMemory(const SimProcess& process);
    void checkHoldings();

    [[nodiscard]] qint64 nowMs() const { return m_trace.nowMs(); }

    const Plan m_plan;
    test::ManualClock m_clock;
    test::VirtualScheduler m_world;
    Trace m_trace;
    SimService m_service;
    Oracle m_oracle;
    SimNetwork m_network;
    Random m_content;
    std::deque<SimNetwork::Client> m_clients; // of all incarnations
    std::vector<std::unique_ptr<Slot>> m_slots;
    cls::Credentials m_credentials;
    int m_keys = 0;
    int m_names = 0;
    int m_messages = 0;
    int m_requestsBeforeHeal = 0;
    bool m_isHealed = false;
    qint64 m_steps = 0;
    qint64 m_stepsAtOnce = 0;
    qint64 m_lastStepMs = 0;
    qint64 m_answersChecked = 0;
};

} // namespace tidemark::sim
