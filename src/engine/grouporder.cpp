// SPDX-License-Identifier: GPL-3.0-or-later
// Partitions made by a split or merge wait for those they were made of.
#include "engine/groupcontroller.h"
#include "engine/partitionlineage.h"

namespace tidemark::engine {

namespace {
// Asking is worth this long; a service that does not tell leaves the order to chance.
constexpr CallPolicy layoutPolicy { 10'000, 20'000, true };
// How often a parent is looked at that another consumer reads.
constexpr qint64 watchMs = 5000;
// A service may give the parent to nobody. Somebody who reads it moves its commits; where they stand
// still this long, waiting is over: order is worth less than the records of the child.
constexpr qint64 patienceMs = 60'000;
constexpr qint64 patienceInTimeouts = 3;
// The first end may have been on its way before the partition became readonly.
constexpr int endsThatTell = 2;
}

void GroupController::startInOrder(const TopicPartition& source)
{
    Held& held = m_held[source];
    if (held.ordered || !held.resolved || m_assignment.isDraining(source))
        return;
    const Layout& layout = m_layouts[source.topicId];
    const bool isListed = std::any_of(layout.partitions.begin(), layout.partitions.end(),
        [&](const auto& partition) { return partition.id == source.partition; });
    if (m_config.inOrder && !layout.unknowable && !isListed) {
        askLayout(source.topicId);
        return;
    }
    if (!m_config.inOrder || openParents(source).isEmpty()) {
        startReading(source, held);
        return;
    }
    m_context.board.enterState(m_id, held.generation, source, PartitionState::WaitingForParents);
    m_context.board.updatePartition(m_id, held.generation, source,
        [](PartitionStatus& status) { status.block = FetchBlock::WaitsForParents; });
    watchParents();
}

void GroupController::askLayout(const QString& topicId)
{
    Layout& layout = m_layouts[topicId];
    if (layout.call)
        return;
    layout.call = m_context.api.call<cls::DescribePartitions>({ topicId }, layoutPolicy,
        [this, topicId](const Result<cls::DescribePartitions::Response>& result) {
            m_layouts[topicId].call.reset();
            onLayout(topicId, result);
        },
        [this](const Error& error, qint64) { noteRetry(error); });
}

void GroupController::onLayout(
    const QString& topicId, const Result<cls::DescribePartitions::Response>& result)
{
    Layout& layout = m_layouts[topicId];
    if (result.ok())
        layout.partitions = result.value().partitions;
    QList<TopicPartition> waiting;
    for (auto& [source, held] : m_held) {
        if (source.topicId != topicId)
            continue;
        held.endsSeen = 0;
        if (held.resolved && !held.ordered)
            waiting << source;
        const bool isListed = std::any_of(layout.partitions.begin(), layout.partitions.end(),
            [id = source.partition](const auto& partition) { return partition.id == id; });
        // Asking again would bring the same answer.
        layout.unknowable = layout.unknowable || !result.ok() || !isListed;
    }
    for (const TopicPartition& source : std::as_const(waiting))
        startInOrder(source);
    layout.unknowable = false;
}

bool GroupController::isReadOnly(const TopicPartition& source) const
{
    const auto layout = m_layouts.constFind(source.topicId);
    return layout != m_layouts.constEnd()
        && std::any_of(layout->partitions.begin(), layout->partitions.end(),
            [&](const auto& p) { return p.id == source.partition && p.readOnly; });
}

/// The parents of a partition that are not read to their ends, as far as we know.
QList<TopicPartition> GroupController::openParents(const TopicPartition& source) const
{
    QList<TopicPartition> open;
    const QSet<PartitionId> parents
        = parentsOf(source.partition, m_layouts[source.topicId].partitions);
    for (const PartitionId parent : parents) {
        const TopicPartition one { source.topicId, parent };
        if (!m_drainedParents.contains(one))
            open << one;
    }
    return open;
}

/// Looks again and again while somebody waits.
void GroupController::watchParents(qint64 delayMs)
{
    if (m_watchTimer)
        return;
    m_watchTimer = m_context.scheduler.after(delayMs, [this] {
        m_watchTimer.reset();
        lookAtParents();
    });
}

void GroupController::lookAtParents()
{
    markDrainedParents();
    QSet<TopicPartition> parents;
    for (const auto& [source, held] : m_held) {
        if (held.resolved && !held.ordered && !m_assignment.isDraining(source)) {
            const QList<TopicPartition> open = openParents(source);
            parents.unite(QSet<TopicPartition>(open.begin(), open.end()));
        }
    }
    for (const TopicPartition& parent : std::as_const(parents)) {
        if (m_held.find(parent) == m_held.end())
            peek(parent);
    }
    if (!parents.isEmpty())
        watchParents(watchMs);
}

/// A parent of ours is read to its end when its answers bring nothing and all was accepted.
void GroupController::markDrainedParents()
{
    QList<TopicPartition> ended;
    for (const auto& [source, held] : m_held) {
        const bool atEnd = held.finished || (held.endsSeen >= endsThatTell && isReadOnly(source));
        if (atEnd && held.ledger.outstanding() == 0 && !m_drainedParents.contains(source))
            ended << source;
    }
    for (const TopicPartition& parent : std::as_const(ended))
        endPeek(parent, true);
}

/// A parent that another consumer reads: is there anything behind what its group has committed?
/// Only asks, and takes nothing from anybody.
void GroupController::peek(const TopicPartition& parent)
{
    if (m_peeks.contains(parent))
        return;
    const Generation generation = m_context.newGeneration();
    m_peeks.insert(parent, generation);
    cls::DescribeConsumerOffsets::Request request;
    request.consumerGroup = m_config.group;
    request.logsetId = m_config.logsetId;
    request.from = m_config.start.toText();
    request.topicId = parent.topicId;
    request.partition = parent.partition;
    const auto callId = std::make_shared<ApiCaller::CallId>(0);
    *callId = m_context.api.call<cls::DescribeConsumerOffsets>(request, layoutPolicy,
        [this, callId, parent, generation](
            const Result<cls::DescribeConsumerOffsets::Response>& result) {
            m_resolveCalls.removeOne(*callId);
            if (m_peeks.value(parent) == generation)
                onPeekOffset(parent, generation, result);
        },
        [this](const Error& error, qint64) { noteRetry(error); });
    m_resolveCalls << *callId;
}

void GroupController::onPeekOffset(const TopicPartition& parent, Generation generation,
    const Result<cls::DescribeConsumerOffsets::Response>& result)
{
    const std::optional<Offset> offset
        = result.ok() ? result.value().offsetOf(parent) : std::nullopt;
    auto seen = m_parentsSeen.find(parent);
    if (seen == m_parentsSeen.end() || seen->first != offset)
        seen = m_parentsSeen.insert(parent, { offset, now() });
    const qint64 bound = std::max(patienceMs, patienceInTimeouts * m_heartbeats.timeoutMs());
    const bool isGivenUp = now() - seen->second >= bound;
    if (!offset || isGivenUp) {
        endPeek(parent, isGivenUp);
        return;
    }
    FetchOrder order = makeOrder(parent, generation);
    order.position = offset;
    order.maxFetchBytes = 1; // one message is enough to know
    order.paused = false;
    const std::weak_ptr<GroupController> self = weak_from_this();
    order.peeked = [self, parent, generation](const Result<Peeked>& found) {
        const std::shared_ptr<GroupController> alive = self.lock();
        if (!alive || alive->m_peeks.value(parent) != generation)
            return;
        // Expired or deleted: nothing of it can be read any more.
        const bool gone = !found.ok()
            && (found.error().kind == ErrorKind::InvalidOffset
                || found.error().kind == ErrorKind::NotFound);
        alive->endPeek(parent, gone || (found.ok() && !found.value().hasMessages));
    };
    m_context.fetch.start(std::move(order));
}

void GroupController::endPeek(const TopicPartition& parent, bool isDrained)
{
    m_peeks.remove(parent);
    if (!isDrained)
        return;
    m_drainedParents.insert(parent);
    QList<TopicPartition> waiting;
    for (const auto& [source, held] : m_held) {
        if (source.topicId == parent.topicId && held.resolved && !held.ordered)
            waiting << source;
    }
    for (const TopicPartition& source : std::as_const(waiting))
        startInOrder(source);
}

void GroupController::forgetOrder()
{
    for (const Layout& layout : std::as_const(m_layouts)) {
        if (layout.call)
            m_context.api.cancel(*layout.call);
    }
    m_layouts.clear();
    m_drainedParents.clear();
    for (auto it = m_peeks.cbegin(); it != m_peeks.cend(); ++it)
        m_context.fetch.stop(m_id, it.key(), it.value(), [] {});
    m_peeks.clear();
    m_parentsSeen.clear();
    if (m_watchTimer) {
        m_context.scheduler.cancel(*m_watchTimer);
        m_watchTimer.reset();
    }
}

} // namespace tidemark::engine
