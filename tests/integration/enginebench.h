// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/loggroupbuilder.h"
#include "engine/engine.h"
#include "service/localservice.h"

#include "cls.pb.h"

#include <QHash>
#include <QSet>
#include <QTest>

namespace tidemark::test {

inline const QString logset = QStringLiteral("logset-1");
inline const QString topic = QStringLiteral("topic-1");
inline const QString group = QStringLiteral("group_1");

/// A local service on a real socket; one topic where nothing else is said.
struct ServiceBench
{
    std::unique_ptr<service::LocalService> service;
    QStringList topics;

    explicit ServiceBench(int partitions = 4, const QStringList& topicIds = { topic },
        bool fenceCommits = true)
        : topics(topicIds)
    {
        service::LocalService::Options options;
        options.scenario.credentials << cls::Credentials { QStringLiteral("id"),
            Secret(QByteArray("key")), {} };
        service::Scenario::Logset set { logset, QStringLiteral("logs"), {} };
        for (const QString& id : topics)
            set.topics << service::Scenario::Topic { id, id, partitions };
        options.scenario.logsets << set;
        options.scenario.fenceCommits = fenceCommits;
        auto started = service::LocalService::start(std::move(options));
        if (!started.ok())
            qFatal("%s", qPrintable(started.error().text()));
        service = std::move(started).value();
    }

    [[nodiscard]] cls::Account account(const QByteArray& key = "key") const
    {
        cls::Account account;
        account.endpoints.dataPlane = service->url();
        account.endpoints.controlPlane = service->url();
        account.endpoints.region = QStringLiteral("ap-guangzhou");
        account.credentials = std::make_shared<cls::CredentialSource>(
            cls::Credentials { QStringLiteral("id"), Secret(QByteArray(key)), {} });
        return account;
    }

    /// Uploads messages "PREFIX-0" ... each as a LogGroup of its own.
    void upload(const QByteArray& prefix, int count)
    {
        QList<QByteArray> groups;
        for (int i = 0; i < count; ++i) {
            proto::LogGroup logs;
            proto::Log* log = logs.add_logs();
            log->set_time(1'764'000'000'000 + i);
            proto::Log_Content* content = log->add_contents();
            content->set_key("n");
            const QByteArray text = prefix + '-' + QByteArray::number(i);
            content->set_value(text.toStdString());
            groups << QByteArray::fromStdString(logs.SerializeAsString());
        }
        const Status done = service->append(topic, groups);
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().text()));
    }
    [[nodiscard]] QList<TopicPartition> sources() const
    {
        QList<TopicPartition> out;
        for (const QString& id : topics) {
            for (const PartitionId partition : service->partitions(id))
                out << TopicPartition { id, partition };
        }
        return out;
    }
    [[nodiscard]] qint64 logEnd() const
    {
        qint64 total = 0;
        for (const TopicPartition& source : sources())
            total += service->logEnd(source)->value;
        return total;
    }
    [[nodiscard]] qint64 committed(const QString& groupName = group) const
    {
        qint64 total = 0;
        for (const TopicPartition& source : sources())
            total += service->committed(logset, groupName, source).value_or(Offset(0)).value;
        return total;
    }
};

/// An engine whose sink is a table of what came how often.
struct EngineBench
{
    SystemClock clock;
    engine::Engine engine;
    QHash<QByteArray, int> seen;
    bool accepting = true;
    QList<engine::Delivery> held;
    QList<engine::Event> events;
    QList<qint64> stopped;
    bool allStopped = false;

    explicit EngineBench(const cls::Account& account)
        : engine(account, clock, {})
    {
        QObject::connect(&engine, &engine::Engine::deliveriesReady, &engine, [this] { take(); });
        QObject::connect(&engine, &engine::Engine::eventsReady, &engine,
            [this] { events << engine.takeEvents(); });
        QObject::connect(&engine, &engine::Engine::consumerStopped, &engine,
            [this](ConsumerId id) { stopped << id.value; });
        QObject::connect(&engine, &engine::Engine::allStopped, &engine,
            [this] { allStopped = true; });
    }

    void take()
    {
        held << engine.takeDeliveries();
        if (!accepting)
            return;
        for (const engine::Delivery& delivery : std::as_const(held)) {
            for (quint32 i = 0; i < delivery.batch->recordCount(); ++i) {
                const auto value = delivery.batch->record(i).value("n").value_or("?");
                ++seen[QByteArray(value.data(), static_cast<qsizetype>(value.size()))];
            }
            engine.accept(delivery);
        }
        held.clear();
    }

    static engine::ConsumerConfig config(const QString& consumer)
    {
        engine::ConsumerConfig config;
        config.logsetId = logset;
        config.topicIds = { topic };
        config.group = group;
        config.consumer = consumer;
        config.heartbeatIntervalSeconds = 1;
        config.fetchIntervalMs = 1000;
        config.start.kind = engine::StartPosition::Kind::Begin;
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
    [[nodiscard]] qsizetype holds(ConsumerId id) const { return status(id).partitions.size(); }
    [[nodiscard]] int repeats() const
    {
        int count = 0;
        for (const int times : seen)
            count += times - 1;
        return count;
    }
};

} // namespace tidemark::test
