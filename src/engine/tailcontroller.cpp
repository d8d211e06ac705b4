// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tailcontroller.h"

#include "cls/describepartitions.h"

namespace tidemark::engine {

TailController::TailController(ConsumerId id, TailConfig config, ControlContext& context)
    : m_id(id)
    , m_config(std::move(config))
    , m_context(context)
{
}

TailController::~TailController()
{
    for (const ApiCaller::CallId call : std::as_const(m_calls))
        m_context.api.cancel(call);
}

void TailController::start()
{
    for (const QString& topicId : m_config.topicIds)
        discover(topicId);
}

void TailController::discover(const QString& topicId)
{
    const auto callId = std::make_shared<ApiCaller::CallId>(0);
    *callId = m_context.api.call<cls::DescribePartitions>(
        { topicId }, CallPolicy { 10'000, -1, true },
        [this, callId, topicId](const Result<cls::DescribePartitions::Response>& result) {
            m_calls.removeOne(*callId);
            if (!result.ok()) {
                fail(result.error());
                return;
            }
            for (const auto& partition : result.value().partitions)
                read({ topicId, partition.id });
            // Not before all topics are known: whoever waits for the end of the data must not
            // take the first topic for everything.
            if (m_calls.isEmpty()) {
                m_context.board.update(m_id, [](ConsumerStatus& status) {
                    status.state = MemberState::Active;
                    status.lastError.reset();
                });
            }
        },
        [this](const Error& error, qint64) {
            m_context.board.update(
                m_id, [&](ConsumerStatus& status) { status.lastError = error; });
        });
    m_calls << *callId;
}

void TailController::read(const TopicPartition& source)
{
    const Generation generation = m_context.newGeneration();
    m_reading[source] = generation;

    PartitionStatus status;
    status.consumer = m_id;
    status.source = source;
    status.state = PartitionState::Reading;
    // A tail commits nothing, so a committed offset has no meaning for it.
    status.committed = Known<Offset>::unknown(UnknownReason::NotApplicable);
    m_context.board.addPartition(m_id, generation, status);

    FetchOrder order;
    order.consumer = m_id;
    order.source = source;
    order.generation = generation;
    if (m_config.start.kind == StartPosition::Kind::Time)
        order.startTimeSeconds = m_config.start.unixSeconds;
    else if (m_config.start.kind == StartPosition::Kind::End)
        order.startTimeSeconds = m_context.clock.wallMs() / 1000;
    order.endTimeSeconds = m_config.endTimeSeconds;
    order.fetchIntervalMs = m_config.fetchIntervalMs;
    order.maxFetchBytes = m_config.maxFetchBytes;
    order.paused = m_paused;
    order.delivered = [](std::optional<Offset>) {};
    order.event = m_context.event;
    m_context.fetch.start(std::move(order));
}

void TailController::stop()
{
    if (!m_over)
        conclude();
}

void TailController::fail(const Error& reason)
{
    if (m_over)
        return;
    m_failure = reason;
    m_context.board.update(m_id, [&](ConsumerStatus& status) { status.lastError = reason; });
    conclude();
}

void TailController::conclude()
{
    m_over = true;
    for (const ApiCaller::CallId call : std::as_const(m_calls))
        m_context.api.cancel(call);
    m_calls.clear();
    for (const auto& [source, generation] : m_reading) {
        m_context.fetch.stop(m_id, source, generation, [] {});
        m_context.board.removePartition(m_id, source);
    }
    m_reading.clear();
    m_context.board.update(m_id, [this](ConsumerStatus& status) {
        status.state = m_failure ? MemberState::Failed : MemberState::Stopped;
    });
    Event event;
    event.kind = Event::Kind::Stopped;
    event.consumer = m_id;
    event.wallMs = m_context.clock.wallMs();
    event.error = m_failure;
    m_context.event(std::move(event));
    m_context.over(m_id);
}

void TailController::setPaused(bool paused)
{
    m_paused = paused;
    m_context.board.update(m_id, [paused](ConsumerStatus& status) { status.paused = paused; });
    m_context.fetch.setPaused(m_id, paused);
}

void TailController::accepted(const TopicPartition&, Generation, std::optional<Offset>)
{
    // Nothing to commit.
}

} // namespace tidemark::engine
