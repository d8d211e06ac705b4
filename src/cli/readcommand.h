// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/idlewatch.h"
#include "cli/outputoptions.h"
#include "cli/outputsink.h"
#include "cli/servicecommand.h"
#include "engine/sinkrunner.h"

#include <QTimer>

namespace tidemark::cli {

/// What is read: consumers of a group, or a tail without any group.
struct ReadPlan
{
    QList<engine::ConsumerConfig> consumers;
    std::optional<engine::TailConfig> tail;
    OutputSettings output;
};

/// `consume` and `tail`: consumers whose batches go to an OutputSink. Ends by a signal, by
/// --max-records, by --exit-when-idle, at the end time, or by an error.
class ReadCommand final : public ServiceCommand
{
    Q_OBJECT

public:
    ReadCommand(ReadPlan plan, Connection connection, const Surroundings& surroundings);

    void interrupt() override;

protected:
    void run() override;

private:
    void startConsumers();
    void onEvent(const engine::Event& event);
    void onConsumerClosed(ConsumerId id);
    void onOutputFailed(const Error& error);
    void onTick();
    /// Says each new error of a consumer that goes on trying.
    void tellRetries(const QList<engine::ConsumerStatus>& consumers);
    void noteStandstills(const QList<engine::ConsumerStatus>& consumers);
    void stop();
    void conclude();
    [[nodiscard]] IdleWatch::Settings idleSettings() const;

    ReadPlan m_plan;
    std::shared_ptr<OutputSink> m_sink;
    std::unique_ptr<engine::SinkRunner> m_runner; // after the sink, before the engine's end
    std::optional<IdleWatch> m_idle;
    QTimer m_tick;
    QHash<ConsumerId, QString> m_toldErrors;
    QMap<TopicPartition, Error> m_standing; // partitions that stand still with an error
    qsizetype m_running = 0;
    bool m_isStopping = false;
    bool m_hasFailed = false; // the output, or a consumer
};

} // namespace tidemark::cli
