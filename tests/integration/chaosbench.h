// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integration/enginebench.h"
#include "integration/recordaudit.h"

#include <QRandomGenerator>
#include <QTimer>

#include <set>

namespace tidemark::test {

inline const QStringList twoTopics { QStringLiteral("topic-1"), QStringLiteral("topic-2") };

/// A LogGroup of one record with the key "content".
inline QByteArray contentGroup(const QByteArray& value)
{
    proto::LogGroup logs;
    proto::Log* log = logs.add_logs();
    log->set_time(1'764'000'000'000);
    proto::Log_Content* content = log->add_contents();
    content->set_key("content");
    content->set_value(value.toStdString());
    return QByteArray::fromStdString(logs.SerializeAsString());
}

/// A seed of its own for each run, told, so that the choices of a failed run are known.
inline quint32 chaosSeed()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    return seed;
}

/// A local service, a producer of numbered records whose places are known, and an eye on every
/// commit of one group.
class ChaosBench
{
public:
    explicit ChaosBench(quint32 seed, int partitions = 4, const QStringList& topics = twoTopics,
        const QString& groupName = group, bool fenceCommits = true)
        : service(partitions, topics, fenceCommits)
        , m_random(seed)
        , m_partitions(partitions)
        , m_group(groupName)
    {
        service.service->faults().reseed(seed);
        QObject::connect(&m_producing, &QTimer::timeout, &m_producing, [this] { produce(4); });
        QObject::connect(&m_watching, &QTimer::timeout, &m_watching, [this] { watch(); });
        m_watching.start(5);
    }

    /// Some records every few milliseconds, until stopped.
    void startProducing(int everyMs = 10) { m_producing.start(everyMs); }
    void stopProducing() { m_producing.stop(); }

    /// Appends to one partition, whichever.
    void produce(int count)
    {
        const QString topicId = service.topics[m_random.bounded(int(service.topics.size()))];
        const int partition = m_random.bounded(m_partitions);
        // The middle of the partition's part of the hash space.
        const int digits = (2 * partition + 1) * 128 / m_partitions;
        const QByteArray key
            = QByteArray::number(digits, 16).rightJustified(2, '0').leftJustified(32, '0');
        const TopicPartition source { topicId, PartitionId(partition) };
        const qint64 before = service.service->logEnd(source)->value;
        QList<QByteArray> groups;
        for (int i = 0; i < count; ++i) {
            const QByteArray value = "record-" + QByteArray::number(m_produced++);
            groups << contentGroup(value);
            audit.stored(source, value);
        }
        if (!service.service->append(topicId, groups, key).ok()
            || service.service->logEnd(source)->value != before + count)
            qFatal("the records are not where they should be");
    }
    [[nodiscard]] qint64 produced() const { return m_produced; }

    /// Compares every commit with the one before and with what was accepted.
    void watch()
    {
        for (const TopicPartition& source : service.sources()) {
            if (const auto offset = committedAt(source))
                audit.committed(source, *offset);
        }
    }
    [[nodiscard]] std::optional<Offset> committedAt(const TopicPartition& source) const
    {
        return service.service->committed(logset, m_group, source);
    }
    /// All that is stored was accepted, and its end is committed.
    [[nodiscard]] bool isSettled() const
    {
        return audit.missing() == 0 && service.committed(m_group) == service.logEnd();
    }

    /// Where it is not settled, for the message of a test that fails.
    [[nodiscard]] QString unsettled() const
    {
        QStringList out { audit.violations() };
        for (const TopicPartition& source : service.sources()) {
            const qint64 end = service.service->logEnd(source)->value;
            const qint64 committed = committedAt(source).value_or(Offset(-1)).value;
            if (committed != end || audit.unbroken(source) != end) {
                out << QStringLiteral("%1/%2: end %3, accepted %4, committed %5, owner %6")
                           .arg(source.topicId).arg(source.partition.value).arg(end)
                           .arg(audit.unbroken(source)).arg(committed)
                           .arg(service.service->owner(logset, m_group, source));
            }
        }
        return out.join(u'\n');
    }

    ServiceBench service;
    RecordAudit audit;

private:
    QRandomGenerator m_random;
    const int m_partitions;
    const QString m_group;
    qint64 m_produced = 0;
    QTimer m_producing;
    QTimer m_watching;
};

/// What stands for a process on another machine: an engine of its own, whose sink is the audit.
/// Destroyed without stop() it is a machine that lost its power.
class Machine
{
public:
    using Committed = std::function<std::optional<Offset>(const TopicPartition&)>;
    /// Decides about a batch before it is accepted; false: it was given back otherwise.
    using Sink = std::function<bool(Machine&, const engine::Delivery&)>;

    /// `committed` tells what the service has; null: it is not asked.
    Machine(const QString& machineName, const cls::Account& account, RecordAudit& audit,
        Committed committed, engine::EngineOptions options = {})
        : name(machineName)
        , engine(account, m_clock, std::move(options))
        , m_audit(audit)
        , m_committed(std::move(committed))
    {
        QObject::connect(&engine, &engine::Engine::deliveriesReady, &engine, [this] { take(); });
        QObject::connect(&engine, &engine::Engine::eventsReady, &engine, [this] { note(); });
        QObject::connect(&engine, &engine::Engine::allStopped, &engine, [this] { stopped = true; });
    }
    Machine(const QString& machineName, ChaosBench& bench, engine::EngineOptions options = {})
        : Machine(
            machineName, bench.service.account(), bench.audit,
            [&bench](const TopicPartition& source) {
                return bench.committedAt(source).value_or(Offset(0));
            },
            std::move(options))
    {
    }
    ~Machine()
    {
        note(); // a lease may have been lost a moment ago
        if (!stopped)
            m_audit.excuse(name);
    }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    static engine::ConsumerConfig config(const QString& consumer,
        const QStringList& topics = twoTopics, const QString& groupName = group)
    {
        engine::ConsumerConfig config = EngineBench::config(consumer);
        config.topicIds = topics;
        config.group = groupName;
        return config;
    }
    ConsumerId start(const QString& consumer) { return engine.startConsumer(config(consumer)); }

    [[nodiscard]] engine::ConsumerStatus status(ConsumerId id) const
    {
        for (const engine::ConsumerStatus& status : engine.status()) {
            if (status.id == id)
                return status;
        }
        return {};
    }
    [[nodiscard]] qsizetype count(engine::Event::Kind kind) const
    {
        return std::count_if(events.begin(), events.end(),
            [kind](const engine::Event& event) { return event.kind == kind; });
    }

    /// What the engine shows, for the message of a test that fails.
    [[nodiscard]] QString shown() const
    {
        QStringList out;
        for (const engine::ConsumerStatus& consumer : engine.status()) {
            out << QStringLiteral("%1 %2: state %3, %4")
                       .arg(name, consumer.consumer).arg(int(consumer.state))
                       .arg(consumer.lastError ? consumer.lastError->text() : QString());
            for (const engine::PartitionStatus& partition : consumer.partitions) {
                out << QStringLiteral("  %1/%2: state %3, block %4, outstanding %5, at %6, %7")
                           .arg(partition.source.topicId).arg(partition.source.partition.value)
                           .arg(int(partition.state)).arg(int(partition.block))
                           .arg(partition.outstanding)
                           .arg(partition.position.isKnown() ? partition.position.value().value : -1)
                           .arg(partition.lastError ? partition.lastError->text() : QString());
            }
        }
        return out.join(u'\n');
    }

private:
    SystemClock m_clock; // outlives the engine

public:
    const QString name;
    engine::Engine engine;
    QList<engine::Event> events;
    bool stopped = false;
    Sink sink;

private:
    void take()
    {
        const QList<engine::Delivery> deliveries = engine.takeDeliveries();
        for (const engine::Delivery& delivery : deliveries) {
            if (sink && !sink(*this, delivery))
                continue;
            // What is committed is of interest before the first batch of a generation only.
            const auto key = std::tuple(delivery.generation.value, delivery.source());
            const bool isFirst = m_seen.insert(key).second;
            m_audit.accepting(name, delivery,
                isFirst && m_committed ? m_committed(delivery.source()) : std::nullopt);
            engine.accept(delivery);
        }
    }
    void note()
    {
        const QList<engine::Event> taken = engine.takeEvents();
        for (const engine::Event& event : taken) {
            if (event.kind == engine::Event::Kind::MemberLost)
                m_audit.excuse(name);
        }
        events << taken;
    }

    RecordAudit& m_audit;
    Committed m_committed;
    std::set<std::tuple<qint64, TopicPartition>> m_seen;
};

} // namespace tidemark::test
