// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sinkrouter.h"

#include "base/logging.h"

#include <exception>

namespace tidemark::engine {

namespace {

Error sinkThrew(const QString& what)
{
    return Error::make(ErrorKind::Local, QStringLiteral("SinkThrew"), what);
}

/// Calls into a sink; the reason where it threw.
template<class Call>
std::optional<Error> guarded(Call&& call)
{
    try {
        call();
        return std::nullopt;
    } catch (const std::exception& thrown) {
        return sinkThrew(QString::fromUtf8(thrown.what()));
    } catch (...) {
        return sinkThrew(QStringLiteral("the sink threw something that is no std::exception"));
    }
}

} // namespace

SinkRouter::SinkRouter(const Clock& clock, Outlets outlets)
    : m_clock(clock)
    , m_outlets(std::move(outlets))
    , m_desk(std::make_shared<ReceiptDesk>(m_outlets.wake))
{
}

SinkRouter::~SinkRouter()
{
    m_desk->close();
    for (auto& [id, member] : m_members) {
        member.hasStopped = true; // nobody is left to be told of what closing throws
        closeAll(ConsumerId(id), member, PartitionEnd::Reason::Stopped);
    }
}

SinkRouter::Member& SinkRouter::member(ConsumerId id)
{
    const auto [found, isNew] = m_members.try_emplace(id.value);
    if (isNew)
        found->second.what = m_outlets.describe(id);
    return found->second;
}

void SinkRouter::setSink(ConsumerId consumer, std::shared_ptr<Sink> sink)
{
    member(consumer).sink = std::move(sink);
}

void SinkRouter::put(const QList<Delivery>& deliveries)
{
    for (const Delivery& delivery : deliveries) {
        ++member(delivery.consumer).waiting;
        m_waiting.push_back(delivery);
    }
}

void SinkRouter::ended(ConsumerId consumer, const TopicPartition& source, Generation generation,
    PartitionEnd::Reason reason)
{
    Member& owner = member(consumer);
    if (owner.what.isTail)
        return;
    Assignment& assignment = owner.assignments[source];
    if (assignment.open && *assignment.open <= generation)
        close(consumer, owner, source, reason);
    assignment.endedUpTo = std::max(assignment.endedUpTo, generation);
}

void SinkRouter::lost(ConsumerId consumer)
{
    closeAll(consumer, member(consumer), PartitionEnd::Reason::Lost);
}

void SinkRouter::stopped(ConsumerId consumer, const std::optional<Error>& failure)
{
    Member& owner = member(consumer);
    if (owner.hasStopped)
        return;
    owner.hasStopped = true;
    if (failure && !owner.failure)
        owner.failure = failure;
    closeIfOver(consumer, owner);
}

void SinkRouter::settle()
{
    for (const Settlement& settlement : m_desk->takeAll()) {
        const auto found = m_held.find(settlement.ticket);
        if (found == m_held.end())
            continue;
        const Delivery delivery = std::move(found->second);
        m_held.erase(found);
        Member& owner = member(delivery.consumer);
        const bool isOver = owner.isClosed
            || delivery.generation <= owner.assignments.value(delivery.source()).endedUpTo;
        if (!settlement.refusal || isOver) {
            m_outlets.accept(delivery);
        } else {
            owner.failure = owner.failure.value_or(*settlement.refusal);
            m_outlets.fail(delivery, *owner.failure);
        }
    }
}

bool SinkRouter::work(qint64 budgetMs)
{
    const qint64 endMs = m_clock.monotonicMs() + budgetMs;
    m_desk->attend(true);
    settle();
    while (!m_waiting.empty()) {
        const Delivery delivery = std::move(m_waiting.front());
        m_waiting.pop_front();
        --member(delivery.consumer).waiting;
        handOver(delivery);
        settle();
        closeIfOver(delivery.consumer, member(delivery.consumer));
        if (m_clock.monotonicMs() >= endMs)
            break;
    }
    m_desk->attend(false);
    return !m_waiting.empty();
}

void SinkRouter::handOver(const Delivery& delivery)
{
    Member& owner = member(delivery.consumer);
    const bool isLate = owner.hasStopped && !owner.what.isTail;
    const bool isOver
        = delivery.generation <= owner.assignments.value(delivery.source()).endedUpTo;
    if (isLate || isOver || owner.isClosed || owner.failure) {
        giveBack(owner, delivery);
        return;
    }
    if (!openIfNeeded(delivery.consumer, owner, delivery)) {
        m_outlets.fail(delivery, *owner.failure);
        return;
    }
    const quint64 ticket = ++m_lastTicket;
    m_held.emplace(ticket, delivery);
    // The receipt lives in this statement and in what the sink keeps.
    const std::optional<Error> thrown
        = guarded([&] { owner.sink->take(delivery, Receipt(m_desk, ticket)); });
    if (!thrown)
        return;
    // What the sink said before counts; that the receipt went unused is not the real reason.
    for (Settlement& settlement : m_desk->takeAll()) {
        if (settlement.ticket == ticket && settlement.refusal
            && settlement.refusal->code == receiptDroppedCode())
            settlement.refusal = thrown;
        m_desk->settle(std::move(settlement));
    }
    settle();
    fail(delivery.consumer, owner, *thrown);
}

/// The batch was not stored. Of a failed consumer nothing more is committed, and the generation of
/// an ended assignment is not known any more, so that in both cases only its memory counts.
void SinkRouter::giveBack(const Member& member, const Delivery& delivery)
{
    if (member.failure && !member.hasStopped)
        m_outlets.fail(delivery, *member.failure);
    else
        m_outlets.accept(delivery);
}

bool SinkRouter::openIfNeeded(ConsumerId id, Member& member, const Delivery& delivery)
{
    const TopicPartition& source = delivery.source();
    if (const auto open = member.assignments.value(source).open) {
        if (*open == delivery.generation)
            return true;
        close(id, member, source, PartitionEnd::Reason::Revoked);
        if (member.failure)
            return false;
    }
    if (!member.sink)
        member.sink = m_defaultSink;
    if (!member.sink) {
        member.failure = Error::make(ErrorKind::Config, QStringLiteral("NoSink"),
            QStringLiteral("no sink was given for the consumer %1").arg(member.what.name));
        return false;
    }
    member.failure = guarded([&] {
        member.sink->open({ id, member.what.name, source, delivery.generation });
    });
    // Where open() threw there is nothing to close.
    if (!member.failure)
        member.assignments[source].open = delivery.generation;
    return !member.failure;
}

void SinkRouter::close(ConsumerId id, Member& member, const TopicPartition& source,
    PartitionEnd::Reason reason)
{
    Assignment& assignment = member.assignments[source];
    PartitionEnd end { id, member.what.name, source, *assignment.open, reason, {} };
    // A consumer that fails is stopped in order: what drains then ends for that reason.
    if (reason == PartitionEnd::Reason::Stopped && member.failure)
        end.reason = PartitionEnd::Reason::Failed;
    if (end.reason == PartitionEnd::Reason::Failed)
        end.error = member.failure;
    assignment.endedUpTo = *assignment.open;
    assignment.open.reset();
    if (const auto thrown = guarded([&] { member.sink->close(end); })) {
        qCWarning(lcEngine, "a sink threw while a partition was closed: %ls",
            qUtf16Printable(thrown->message));
        fail(id, member, *thrown);
    }
}

void SinkRouter::closeAll(ConsumerId id, Member& member, PartitionEnd::Reason reason)
{
    for (const TopicPartition& source : member.assignments.keys()) {
        if (member.assignments[source].open)
            close(id, member, source, reason);
    }
}

void SinkRouter::closeIfOver(ConsumerId id, Member& member)
{
    if (!member.hasStopped || member.isClosed || member.waiting > 0)
        return;
    closeAll(id, member, PartitionEnd::Reason::Stopped);
    member.isClosed = true;
    member.assignments.clear();
    member.sink.reset();
    m_closed << id;
}

void SinkRouter::fail(ConsumerId id, Member& member, const Error& reason)
{
    if (member.failure || member.hasStopped)
        return;
    member.failure = reason;
    m_outlets.failConsumer(id, reason);
}

} // namespace tidemark::engine
