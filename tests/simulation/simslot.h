// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulation.h"

namespace tidemark::sim {

struct Simulation::Slot
{
    explicit Slot(const Clock& world)
        : machine(world)
    {
    }

    Machine machine;
    std::unique_ptr<SimProcess> process; // none: crashed, or not started yet
    std::vector<std::pair<int, QString>> ranAtCrash; // groups and names of consumers
};

} // namespace tidemark::sim
