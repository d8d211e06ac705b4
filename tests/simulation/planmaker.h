// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/plan.h"
#include "simulation/random.h"

namespace tidemark::sim {

/// Makes the plan of one seed: what there is and its ordinary life (generator.cpp), the faults
/// (planfaults.cpp), and rows of events that belong together (planstories.cpp).
class PlanMaker
{
public:
    explicit PlanMaker(quint64 seed);
    [[nodiscard]] Plan make();

private:
    // generator.cpp
    void makeTopics();
    void makeGroups();
    void makeProcesses();
    void makeLife();

    // planfaults.cpp
    void makeFaults();
    void addRequestFault();
    void addMachineFault();
    void addSinkFault();
    void addServiceFault();
    void addRestart(int process, qint64 crashMs);
    [[nodiscard]] QByteArray anyAction();

    // planstories.cpp
    void makeCalm();
    void makeForgetfulness();
    void makeLastCommits();
    void makeCrowd();
    void makeQueue();
    void makeExpiry();
    void makeTug();
    void makeWrongClocks();

    /// The event that was added; until the next one is.
    SimEvent& add(EventKind kind, qint64 atMs);
    [[nodiscard]] int anyProcess()
    {
        return m_random.below(static_cast<int>(m_plan.processes.size()));
    }
    [[nodiscard]] int anyTopic() { return m_random.below(static_cast<int>(m_plan.topics.size())); }
    [[nodiscard]] int anyGroup() { return m_random.below(static_cast<int>(m_plan.groups.size())); }
    [[nodiscard]] qint64 anyTime() { return m_random.between(300, m_faultEndMs); }

    Random m_random;
    Plan m_plan;
    qint64 m_faultEndMs = 0;
    bool m_isCrowd = false;
    bool m_isQueue = false; ///< many consumers in one process that may not ask often
};

} // namespace tidemark::sim
