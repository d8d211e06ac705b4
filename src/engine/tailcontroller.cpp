// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tailcontroller.h"

#include "cls/describepartitions.h"

namespace tidemark::engine {

namespace {
constexpr qint64 discoveryMs = 30'000;
}

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
    if (m_timer)
        m_context.scheduler.cancel(*m_timer);
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
            if (result.ok()) {
                QList<PartitionId> partitions;
                for (const auto& partition : result.value().partitions)
                    partitions << partition.id;
                onPartitions(topicId, partitions);
            } else if (m_known.contains(topicId)) {
                // What is read goes on; the next look may succeed.
                m_context.board.update(m_id,
                    [&](ConsumerStatus& status) { status.lastError = result.error(); });
                discoverAgain();
            } else {
                fail(result.error());
            }
        },
        [this](const Error& error, qint64) {
            m_context.board.update(
                m_id, [&](ConsumerStatus& status) { status.lastError = error; });
        });
    m_calls << *callId;
}

void TailController::onPartitions(const QString& topicId, const QList<PartitionId>& partitions)
{
    const bool first = !m_known.contains(topicId);
    m_known.insert(topicId);
    for (const PartitionId partition : partitions) {
        const bool wanted
            = m_config.partitions.isEmpty() || m_config.partitions.contains(partition);
        if (wanted && m_reading.find({ topicId, partition }) == m_reading.end())
            read({ topicId, partition }, !first);
    }
    // Not before all topics are known: whoever waits for the end of the data must not take the
    // first topic for everything.
    if (!m_calls.isEmpty())
        return;
    if (m_reading.empty() && !m_config.partitions.isEmpty()) {
        fail(Error::make(ErrorKind::NotFound, QStringLiteral("NoSuchPartition"),
            QStringLiteral("the topics have none of the partitions that were asked for")));
        return;
    }
    m_context.board.enterState(m_id, MemberState::Joining);
    m_context.board.enterState(m_id, MemberState::Active);
    m_context.board.update(m_id, [](ConsumerStatus& status) { status.lastError.reset(); });
    discoverAgain();
}

/// A split makes new partitions, which a group would be told of by its heartbeats.
void TailController::discoverAgain()
{
    if (m_timer || m_over)
        return;
    m_timer = m_context.scheduler.after(discoveryMs, [this] {
        m_timer.reset();
        start();
    });
}

/// `isNew`: made after the reading began, so everything in it is wanted.
void TailController::read(const TopicPartition& source, bool isNew)
{
    const Generation generation = m_context.newGeneration();
    m_reading[source] = generation;

    PartitionStatus status;
    status.consumer = m_id;
    status.consumerName = m_config.name;
    status.source = source;
    status.state = PartitionState::Reading;
    // A tail commits nothing, so a committed offset has no meaning for it.
    status.committed = Known<Offset>::unknown(UnknownReason::NotApplicable);
    m_context.board.addPartition(m_id, generation, status);

    FetchOrder order = makeOrder(source, generation);
    if (m_config.start.kind == StartPosition::Kind::Time)
        order.startTimeSeconds = m_config.start.unixSeconds;
    else if (m_config.start.kind == StartPosition::Kind::End && !isNew)
        order.startTimeSeconds = m_context.serviceSeconds();
    m_context.fetch.start(std::move(order));
}

FetchOrder TailController::makeOrder(const TopicPartition& source, Generation generation)
{
    FetchOrder order;
    order.consumer = m_id;
    order.consumerName = m_config.name;
    order.source = source;
    order.generation = generation;
    order.endTimeSeconds = m_config.endTimeSeconds;
    order.fetchIntervalMs = m_config.fetchIntervalMs;
    order.maxFetchBytes = m_config.maxFetchBytes;
    order.badMessages = m_config.badMessagePolicy;
    order.paused = m_paused;
    order.delivered = [](std::optional<Offset>) {};
    order.event = m_context.event;
    const std::weak_ptr<TailController> self = weak_from_this();
    order.stoodStill = [self, source, generation](const Error& error) {
        if (const std::shared_ptr<TailController> alive = self.lock())
            alive->onStoodStill(source, generation, error);
    };
    return order;
}

void TailController::onStoodStill(
    const TopicPartition& source, Generation generation, const Error& error)
{
    const auto found = m_reading.find(source);
    const bool moves = error.kind == ErrorKind::InvalidOffset
        && m_config.invalidOffsetPolicy != InvalidOffsetPolicy::Stop;
    if (found == m_reading.end() || found->second != generation || !moves)
        return;
    found->second = m_context.newGeneration();
    m_context.board.renewPartition(m_id, source, found->second);
    m_context.board.enterState(m_id, found->second, source, PartitionState::Reading);
    m_context.board.updatePartition(m_id, found->second, source,
        [](PartitionStatus& status) { status.outstanding = 0; });
    Event event;
    event.kind = Event::Kind::OffsetReset;
    event.consumer = m_id;
    event.consumerName = m_config.name;
    event.wallMs = m_context.clock.wallMs();
    event.partitions = { source };
    event.error = error;
    m_context.event(std::move(event));
    FetchOrder order = makeOrder(source, found->second);
    if (m_config.invalidOffsetPolicy == InvalidOffsetPolicy::Latest)
        order.startTimeSeconds = m_context.serviceSeconds();
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
    if (m_timer) {
        m_context.scheduler.cancel(*m_timer);
        m_timer.reset();
    }
    m_context.board.enterState(m_id, MemberState::Stopping);
    m_context.board.enterState(m_id, m_failure ? MemberState::Failed : MemberState::Stopped);
    Event event;
    event.kind = Event::Kind::Stopped;
    event.consumer = m_id;
    event.consumerName = m_config.name;
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
