// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/workerthread.h"
#include "cls/httptransport.h"
#include "engine/consumercontroller.h"

#include <vector>

namespace tidemark::engine {

/// The fetch threads: each with its own transport and worker; a partition always belongs to the
/// same one. Thread: FetchPool's calls come from the control thread, the others from any.
class FetchThreads final : public FetchPool
{
public:
    /// `control` is where the callbacks of orders are run; it must outlive the threads.
    FetchThreads(int count, const cls::Account& account, const cls::HttpOptions& http,
        const Clock& clock, Scheduler& control, MemoryBudget& budget, StatusBoard& board,
        const std::function<void(Delivery)>& deliver, int pullTimeoutMs);
    ~FetchThreads() override;
    Q_DISABLE_COPY_MOVE(FetchThreads)

    void start(FetchOrder order) override;
    void stop(ConsumerId consumer, const TopicPartition& source, Generation generation,
        std::function<void()> stopped) override;
    void setPaused(ConsumerId consumer, bool paused) override;

    /// The taker has accepted a batch. Thread: any.
    void accepted(ConsumerId consumer, const TopicPartition& source, Generation generation);
    /// Budget was released while a partition waits for it. Thread: any.
    void wakeWaiting();

private:
    struct Station;
    [[nodiscard]] Station& stationOf(const TopicPartition& source);

    Scheduler& m_control;
    std::vector<std::unique_ptr<Station>> m_stations;
};

} // namespace tidemark::engine
