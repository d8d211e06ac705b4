// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumercontroller.h"
#include "engine/consumerconfig.h"

#include <QSet>

#include <map>

namespace tidemark::engine {

/// Reads all partitions of some topics without belonging to any group: no heartbeat, no commit,
/// so that looking at the logs takes nothing away from production consumers.
/// Thread: control.
class TailController final : public ConsumerController,
                             public std::enable_shared_from_this<TailController>
{
public:
    TailController(ConsumerId id, TailConfig config, ControlContext& context);
    ~TailController() override;

    void start() override;
    void stop() override;
    void setPaused(bool paused) override;
    void accepted(const TopicPartition& source, Generation generation,
        std::optional<Offset> next) override;
    void fail(const Error& reason) override;
    [[nodiscard]] bool isOver() const override { return m_over; }

private:
    void discover(const QString& topicId);
    void onPartitions(const QString& topicId, const QList<PartitionId>& partitions);
    void discoverAgain();
    void read(const TopicPartition& source, bool isNew);
    [[nodiscard]] FetchOrder makeOrder(const TopicPartition& source, Generation generation);
    void onStoodStill(const TopicPartition& source, Generation generation, const Error& error);
    void conclude();

    const ConsumerId m_id;
    const TailConfig m_config;
    ControlContext& m_context;
    std::map<TopicPartition, Generation> m_reading;
    QList<ApiCaller::CallId> m_calls;
    std::optional<Error> m_failure;
    QSet<QString> m_known; // topics whose partitions have been told once
    std::optional<Scheduler::TimerId> m_timer;
    bool m_paused = false;
    bool m_over = false;
};

} // namespace tidemark::engine
