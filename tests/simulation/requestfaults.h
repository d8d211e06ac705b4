// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/faultplan.h"
#include "simulation/plan.h"

#include <map>
#include <vector>

namespace tidemark::sim {

/// What is done to one request and its answer.
struct RequestEffect
{
    bool loseRequest = false;
    bool loseAnswer = false;
    bool resetBefore = false;
    bool resetAfter = false;
    bool truncate = false;
    bool garble = false;
    bool stepBack = false; ///< NextOffset behind what was asked
    bool crashAfter = false;
    bool outlivesClient = false; ///< processed although the client has given it up
    int gatewayStatus = 0; ///< of a page that is no answer of the service; 0: none
    qint64 requestDelayMs = 0;
    qint64 answerDelayMs = 0;
    service::FaultEffect service;

    [[nodiscard]] bool spoilsMessages() const;
};

/// The faults that wait for their requests: those of the schedule, and those that name a request
/// by its number in the run.
class RequestFaults
{
public:
    void arm(const SimEvent& event) { m_armed.push_back({ event, 0, 0 }); }
    void armAt(int requestNumber, const SimEvent& event) { m_numbered[requestNumber] << event; }
    void clear();

    /// What happens to the next request. Counts.
    [[nodiscard]] RequestEffect decide(int process, const QByteArray& action);
    /// Requests so far.
    [[nodiscard]] int requests() const { return m_requests; }

private:
    struct Armed
    {
        SimEvent event;
        int seen = 0;
        int hits = 0;
    };

    std::vector<Armed> m_armed;
    std::map<int, QList<SimEvent>> m_numbered;
    std::map<int, int> m_untoldOffsets; // by process
    int m_requests = 0;
};

} // namespace tidemark::sim
