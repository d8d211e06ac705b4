// SPDX-License-Identifier: GPL-3.0-or-later
// Logs per CPU second of a whole consumer (heartbeats, pulls over HTTP, decoder, hand-over,
// commits) against the bare decode loop on the same bodies.
#include "bench/benchclock.h"
#include "bench/benchreport.h"
#include "bench/cannedanswers.h"
#include "bench/cannedserver.h"
#include "bench/drainrun.h"
#include "bench/threadusage.h"

#include "cls/pulldecoder.h"

#include <QCoreApplication>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr double targetRatio = 0.75;
constexpr int rounds = 5;
constexpr qint64 answers = 800; // of a round: over four million logs

Spent drain(const QUrl& service, const CannedPlan& plan, qint64 logs)
{
    DrainRun run(service);
    const ThreadUsage before = ThreadUsage::now();
    const Stopwatch watch(Stopwatch::Cpu::WholeProcess);
    run.engine().startConsumer(benchConsumer());
    run.runUntil(logs);
    const Spent spent = watch.elapsed();
    if (run.records() != logs)
        qFatal("%d partitions: %lld records instead of %lld", plan.partitions,
            static_cast<long long>(run.records()), static_cast<long long>(logs));
    BenchReport::remark(ThreadUsage::now().since(before).text());
    run.stop();
    return spent;
}

Spent decode(const QList<QByteArray>& bodies, int messages)
{
    cls::PullDecoder decoder;
    const TopicPartition source { QStringLiteral("topic-1"), PartitionId(0) };
    const Stopwatch watch;
    for (qint64 i = 0; i < answers; ++i) {
        const qint64 index = i % bodies.size();
        if (!decoder.decode(bodies[index], source, Offset(index * messages)).ok())
            qFatal("a canned answer cannot be decoded");
    }
    return watch.elapsed();
}

void measure(BenchReport& report, int partitions)
{
    CannedPlan plan;
    plan.partitions = partitions;
    plan.answersPartition = answers / partitions;
    const CannedServer server(plan);
    const CannedAnswers canned(plan.bodies, plan.messages);
    QList<QByteArray> bodies;
    for (int i = 0; i < plan.bodies; ++i)
        bodies << canned.whole(i);
    const qint64 logs = canned.logsUpTo(plan.answersPartition) * partitions;

    std::vector<double> ratios;
    std::vector<double> wall;
    std::vector<double> cpu;
    std::vector<double> floor;
    for (int round = 0; round < rounds; ++round) {
        const Spent bare = decode(bodies, plan.messages);
        BenchReport::remark(QStringLiteral("bare %1 s").arg(decimal(bare.cpu, 3)));
        const Spent whole = drain(server.url(), plan, logs);
        ratios.push_back(bare.cpu / whole.cpu);
        wall.push_back(whole.wall);
        cpu.push_back(whole.cpu);
        floor.push_back(bare.cpu);
    }
    const auto count = static_cast<double>(logs);
    const double ratio = median(ratios);
    BenchReport::Row row;
    row.measure = QStringLiteral("engine over HTTP, canned answers, partitions: %1").arg(partitions);
    row.wall = rateText(count / median(wall)) + QStringLiteral(" logs/s");
    row.cpu = rateText(count / median(cpu)) + QStringLiteral(" logs/s");
    row.floor
        = QStringLiteral("bare decode loop %1 logs/s").arg(rateText(count / median(floor)));
    row.ratio = decimal(ratio);
    row.target = QStringLiteral(">= 0.75");
    row.met = ratio >= targetRatio;
    report.add(row);
    BenchReport::remark(QStringLiteral("%1 partitions: ratios %2 to %3")
                            .arg(partitions)
                            .arg(decimal(quantile(ratios, 0)), decimal(quantile(ratios, 1))));
}

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveCanned(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchReport report;
    for (const int partitions : { 16, 1 })
        measure(report, partitions);
    return report.exitCode();
}
