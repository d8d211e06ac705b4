// SPDX-License-Identifier: GPL-3.0-or-later
// The other side of BenchService: the process that holds the local service.
#include "bench/benchcorpus.h"
#include "bench/benchservice.h"
#include "bench/journalcollector.h"

#include "service/localservice.h"

#include "cls.pb.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <atomic>
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

namespace tidemark::test {

namespace {

QString topicName(int index)
{
    return QStringLiteral("topic-%1").arg(index + 1);
}

service::LocalService::Options optionsOf(int topics, int partitions, const QString& tlsFolder)
{
    service::LocalService::Options options;
    options.scenario.credentials << cls::Credentials { QStringLiteral("id"),
        Secret(QByteArray("key")), {} };
    service::Scenario::Logset logset { QStringLiteral("logset-1"), QStringLiteral("logs"), {} };
    for (int i = 0; i < topics; ++i)
        logset.topics << service::Scenario::Topic { topicName(i), topicName(i), partitions };
    options.scenario.logsets << logset;
    // What is drained was uploaded just before: it is still in the service's memory.
    options.scenario.retentionBytes = qint64(4) << 30;
    options.scenario.cacheBytes = qint64(6) << 30;
    if (!tlsFolder.isEmpty()) {
        options.tlsCertFile = tlsFolder + QStringLiteral("/cert.pem");
        options.tlsKeyFile = tlsFolder + QStringLiteral("/key.pem");
    }
    return options;
}

/// Logs of 400 bytes that carry the time of their upload.
QByteArray stampedGroup(qint64 logs)
{
    static const std::string filler(330, 'x');
    const qint64 now = wallMicroseconds();
    const std::string stamp = std::to_string(now);
    proto::LogGroup group;
    group.set_source("10.1.2.3");
    for (qint64 i = 0; i < logs; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(now);
        proto::Log_Content* content = log->add_contents();
        content->set_key(stampField);
        content->set_value(stamp);
        content = log->add_contents();
        content->set_key("message");
        content->set_value(filler);
    }
    return QByteArray::fromStdString(group.SerializeAsString());
}

class Child
{
public:
    Child(int topics, int partitions, const QString& tlsFolder)
        : m_topics(topics)
    {
        auto started = service::LocalService::start(optionsOf(topics, partitions, tlsFolder));
        if (!started.ok())
            qFatal("%s", qPrintable(started.error().text()));
        m_service = std::move(started).value();
        m_journal = std::make_unique<JournalCollector>(m_service->journal());
    }
    ~Child() { load(0); }
    Q_DISABLE_COPY_MOVE(Child)

    int run()
    {
        answer(m_service->url().toString().toLatin1());
        std::string line;
        while (std::getline(std::cin, line)) {
            const QByteArray command = QByteArray::fromStdString(line);
            const QByteArray argument = command.mid(command.indexOf(' ') + 1);
            if (command.startsWith("fill "))
                answer(QByteArray::number(fill(argument.toLongLong())));
            else if (command.startsWith("load "))
                answer(load(argument.toLongLong()));
            else if (command == "journal")
                answer(QJsonDocument(m_journal->take()).toJson(QJsonDocument::Compact));
            else if (command == "collect")
                answer(collect());
            else if (command.startsWith("faults "))
                answer(setFaults(argument));
            else
                return 2;
        }
        return 0;
    }

private:
    static void answer(const QByteArray& text)
    {
        std::printf("%s\n", text.constData());
        std::fflush(stdout);
    }

    void append(const QString& topic, const QList<QByteArray>& groups)
    {
        const Status done = m_service->append(topic, groups);
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().text()));
    }

    qint64 fill(qint64 logs)
    {
        constexpr int logsPerGroup = 50;
        const QList<QByteArray> groups = generatedLogGroups(3, 400, logsPerGroup);
        qint64 stored = 0;
        while (stored < logs) {
            append(topicName(0), groups);
            stored += groups.size() * logsPerGroup;
        }
        return stored;
    }

    QByteArray load(qint64 logsPerSecond)
    {
        m_loading = false;
        if (m_loader.joinable())
            m_loader.join();
        if (logsPerSecond == 0)
            return "ok";
        m_loading = true;
        m_loader = std::thread([this, logsPerSecond] {
            constexpr auto tick = std::chrono::milliseconds(10);
            auto due = std::chrono::steady_clock::now();
            double owed = 0;
            for (int turn = 0; m_loading; ++turn) {
                owed += static_cast<double>(logsPerSecond) / 100;
                const auto logs = static_cast<qint64>(owed);
                owed -= static_cast<double>(logs);
                if (logs > 0)
                    append(topicName(turn % m_topics), { stampedGroup(logs) });
                due += tick;
                std::this_thread::sleep_until(due);
            }
        });
        return "ok";
    }

    QByteArray collect()
    {
        m_journal->collect();
        return "ok";
    }

    QByteArray setFaults(const QByteArray& plan)
    {
        m_service->faults().clear();
        service::FaultRule rule;
        if (plan == "none")
            return "ok";
        if (plan == "throttle") {
            rule.probability = 0.3;
            rule.effect.throttle = true;
        } else if (plan == "errors") {
            rule.probability = 0.3;
            rule.effect.status = 500;
            rule.effect.code = QStringLiteral("InternalError");
        } else if (plan == "slow") {
            rule.probability = 0.3;
            rule.effect.delayMs = 1500;
        } else if (plan == "resets") {
            rule.probability = 0.2;
            rule.effect.reset = service::FaultReset::AfterProcessing;
        } else {
            return "unknown";
        }
        m_service->faults().add(rule);
        return "ok";
    }

    std::unique_ptr<service::LocalService> m_service;
    std::unique_ptr<JournalCollector> m_journal;
    int m_topics;
    std::atomic<bool> m_loading = false;
    std::thread m_loader;
};

} // namespace

std::optional<int> serveForBench(int argc, char** argv)
{
    if (argc < 4 || qstrcmp(argv[1], "--serve-bench") != 0)
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    Child child(std::atoi(argv[2]), std::atoi(argv[3]), QString::fromLocal8Bit(argc > 4 ? argv[4] : ""));
    return child.run();
}

} // namespace tidemark::test
