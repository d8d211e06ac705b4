// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/sink.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <deque>
#include <map>

namespace tidemark::engine {

/// Which batch goes to which sink and when, what becomes of it, and when a sink is opened and
/// closed. Knows no engine, socket or event loop: SinkRunner joins it to those.
/// Thread: one; receipts may be used in any.
class SinkRouter
{
public:
    struct Consumer
    {
        QString name; ///< empty for a tail
        bool isTail = false;
    };

    /// What the router wants done; all run in its thread and must not call back into it.
    struct Outlets
    {
        /// The batch may be committed. Also for a batch of an assignment that has ended: then
        /// only its memory is to be given back.
        std::function<void(const Delivery&)> accept;
        /// Nothing of the batch is to be committed, and its consumer stops with the reason.
        std::function<void(const Delivery&, const Error&)> fail;
        /// The consumer stops with the reason; no batch is concerned.
        std::function<void(ConsumerId, const Error&)> failConsumer;
        /// Asked once for each consumer.
        std::function<Consumer(ConsumerId)> describe;
        /// Settlements have come in another thread, or outside of work(): settle() is due.
        /// Thread: any; must only post something.
        std::function<void()> wake;
    };

    /// `clock` must outlive the router.
    SinkRouter(const Clock& clock, Outlets outlets);
    /// Closes what is open.
    ~SinkRouter();
    Q_DISABLE_COPY_MOVE(SinkRouter)

    /// For all consumers without one of their own.
    void setDefaultSink(std::shared_ptr<Sink> sink) { m_defaultSink = std::move(sink); }
    /// Before the consumer's first batch.
    void setSink(ConsumerId consumer, std::shared_ptr<Sink> sink);

    void put(const QList<Delivery>& deliveries);
    /// The assignment has ended: what still comes of it is given back unseen. Does nothing for a
    /// tail: what it has received is wanted, because nobody else reads it.
    void ended(ConsumerId consumer, const TopicPartition& source, Generation generation,
        PartitionEnd::Reason reason);
    /// The membership was lost, and all that the consumer holds with it.
    void lost(ConsumerId consumer);
    /// The consumer has stopped, with `failure` where it did not in order. What waits of a tail is
    /// still handed over; what waits of a member of a group is given back, because it may not be
    /// committed any more. isClosed() follows.
    void stopped(ConsumerId consumer, const std::optional<Error>& failure);

    /// Takes note of what sinks have said.
    void settle();
    /// Hands waiting batches over, oldest first, for about `budgetMs`; one call into a sink is
    /// not cut short. True where some still wait.
    [[nodiscard]] bool work(qint64 budgetMs);

    /// Consumers that have stopped and whose sinks have seen and closed everything, since the
    /// last call.
    [[nodiscard]] QList<ConsumerId> takeClosed() { return std::exchange(m_closed, {}); }
    [[nodiscard]] qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// Batches that sinks hold without having said what becomes of them.
    [[nodiscard]] qsizetype unsettled() const { return static_cast<qsizetype>(m_held.size()); }

private:
    struct Assignment
    {
        std::optional<Generation> open;
        Generation endedUpTo; ///< generations up to here are over; they only rise
    };
    struct Member
    {
        Consumer what;
        std::shared_ptr<Sink> sink;
        QMap<TopicPartition, Assignment> assignments;
        std::optional<Error> failure;
        qsizetype waiting = 0; ///< of m_waiting
        bool hasStopped = false;
        bool isClosed = false;
    };

    Member& member(ConsumerId id);
    void handOver(const Delivery& delivery);
    void giveBack(const Member& member, const Delivery& delivery);
    [[nodiscard]] bool openIfNeeded(ConsumerId id, Member& member, const Delivery& delivery);
    void close(ConsumerId id, Member& member, const TopicPartition& source,
        PartitionEnd::Reason reason);
    void closeAll(ConsumerId id, Member& member, PartitionEnd::Reason reason);
    void closeIfOver(ConsumerId id, Member& member);
    void fail(ConsumerId id, Member& member, const Error& reason);

    const Clock& m_clock;
    Outlets m_outlets;
    std::shared_ptr<Sink> m_defaultSink;
    std::map<qint64, Member> m_members; // by ConsumerId; those that are over stay, empty
    std::deque<Delivery> m_waiting;
    std::map<quint64, Delivery> m_held; // by ticket
    std::shared_ptr<ReceiptDesk> m_desk;
    QList<ConsumerId> m_closed;
    quint64 m_lastTicket = 0;
};

} // namespace tidemark::engine
