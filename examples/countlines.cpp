// SPDX-License-Identifier: GPL-3.0-or-later
// Joins a consumer group, prints every log as a line and counts them; Ctrl+C stops it in order.
// countlines REGION LOGSET-ID TOPIC-ID GROUP CONSUMER [URL OF A LOCAL SERVICE]
#include "cls/endpoints.h"
#include "config/environmentcredentials.h"
#include "engine/sinkrunner.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <sys/signalfd.h>

using namespace tidemark;

class LinePrinter final : public engine::Sink
{
public:
    void take(const engine::Delivery& delivery, engine::Receipt receipt) override
    {
        const cls::RecordBatch& batch = *delivery.batch;
        for (quint32 i = 0; i < batch.recordCount(); ++i) {
            batch.record(i).forEachContent([](const cls::KeyValue& content) {
                std::fwrite(content.value.data(), 1, content.value.size(), stdout);
                std::putchar(' ');
            });
            std::putchar('\n');
        }
        for (const cls::BadMessage& bad : batch.badMessages())
            std::fprintf(stderr, "undecodable message: %s\n", qPrintable(bad.reason.text()));
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
            throw std::runtime_error("standard output cannot be written");
        receipt.accept(); // not before the lines are out of our hands
        m_records += batch.recordCount();
    }
    void close(const engine::PartitionEnd& end) override
    {
        std::fprintf(stderr, "partition %lld is closed, %lld records so far\n",
            static_cast<long long>(end.source.partition.value),
            static_cast<long long>(m_records));
    }

private:
    qint64 m_records = 0;
};

int main(int argc, char* argv[])
{
    sigset_t interrupt; // blocked before any thread is made, so that it comes to the descriptor
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, nullptr);
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto credentials
        = config::credentialsFromEnvironment(QProcessEnvironment::systemEnvironment());
    if (words.size() < 6 || !credentials.ok() || !credentials.value()) {
        std::fputs("usage: countlines REGION LOGSET-ID TOPIC-ID GROUP CONSUMER [URL]\n"
                   "with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY set\n", stderr);
        return 2;
    }
    cls::Account account;
    account.endpoints = cls::endpointsOfRegion(words[1], cls::NetworkKind::Public);
    if (words.size() > 6)
        account.endpoints.dataPlane = account.endpoints.controlPlane = QUrl(words[6]);
    account.credentials = std::make_shared<cls::CredentialSource>(*credentials.value());

    engine::ConsumerConfig config;
    config.logsetId = words[2];
    config.topicIds = QStringList { words[3] };
    config.group = words[4];
    config.consumer = words[5];
    config.heartbeatIntervalSeconds = 3;
    config.start.kind = engine::StartPosition::Kind::Begin;
    for (const Error& problem : config.problems())
        std::fprintf(stderr, "%s\n", qPrintable(problem.message));
    if (!config.problems().isEmpty())
        return 2;

    const SystemClock clock;
    engine::Engine engine(account, clock);
    engine::SinkRunner runner(engine, clock, std::make_shared<LinePrinter>());
    int exitCode = 0;
    QObject::connect(&runner, &engine::SinkRunner::eventTaken, &app,
        [&exitCode](const engine::Event& event) {
            if (event.error)
                std::fprintf(stderr, "%s\n", qPrintable(event.error->text()));
            if (event.kind == engine::Event::Kind::Stopped && event.error)
                exitCode = 1;
        });
    QObject::connect(&runner, &engine::SinkRunner::consumerClosed, &app,
        [&exitCode] { QCoreApplication::exit(exitCode); });
    QSocketNotifier onInterrupt(
        signalfd(-1, &interrupt, SFD_CLOEXEC), QSocketNotifier::Read);
    QObject::connect(&onInterrupt, &QSocketNotifier::activated, &engine, [&] {
        onInterrupt.setEnabled(false);
        engine.stopAll();
    });
    engine.startConsumer(config);
    return QCoreApplication::exec();
}
