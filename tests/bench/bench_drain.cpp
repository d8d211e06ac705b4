// SPDX-License-Identifier: GPL-3.0-or-later
// Logs per second that a consumer drains from the local service, both on the same cores.
#include "bench/benchclock.h"
#include "bench/benchreport.h"
#include "bench/benchservice.h"
#include "bench/drainrun.h"

#include <QCoreApplication>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr double targetLogsPerSecond = 1e6;
constexpr int rounds = 3;
constexpr qint64 logsOfRound = 3'000'000;

void measure(BenchReport& report, int partitions, BenchService::Scheme scheme, bool hasTarget)
{
    const bool tls = scheme == BenchService::Scheme::Https;
    BenchService service(1, partitions, scheme);
    const qint64 logs = service.fill(logsOfRound);
    engine::EngineOptions options;
    if (tls)
        options.http.extraAuthorities = QSslCertificate::fromPath(service.certificateFile());

    std::vector<double> wall;
    std::vector<double> cpu;
    std::vector<double> serviceCpu;
    for (int round = 0; round < rounds; ++round) {
        // A group of its own each time: the same logs from their beginning.
        DrainRun run(service.url(), options);
        const double before = service.cpuSeconds();
        const Stopwatch watch(Stopwatch::Cpu::WholeProcess);
        run.engine().startConsumer(
            benchConsumer(QStringLiteral("topic-1"), QStringLiteral("group_%1").arg(round)));
        run.runUntil(logs);
        const Spent spent = watch.elapsed();
        wall.push_back(spent.wall);
        cpu.push_back(spent.cpu);
        serviceCpu.push_back(service.cpuSeconds() - before);
        run.stop();
    }
    const auto count = static_cast<double>(logs);
    const double rate = count / median(wall);
    BenchReport::Row row;
    row.measure = QStringLiteral("drain of the local service, %1, partitions: %2")
                      .arg(tls ? QStringLiteral("HTTPS") : QStringLiteral("HTTP"))
                      .arg(partitions);
    row.wall = rateText(rate) + QStringLiteral(" logs/s");
    row.cpu = rateText(count / median(cpu)) + QStringLiteral(" logs/s");
    row.floor = QStringLiteral("the service sends %1 logs per second of its CPU time")
                    .arg(rateText(count / median(serviceCpu)));
    if (hasTarget) {
        row.target = QStringLiteral(">= 1.0 million logs/s");
        row.met = rate >= targetLogsPerSecond;
    }
    report.add(row);
}

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveForBench(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchReport report;
    for (const auto scheme : { BenchService::Scheme::Http, BenchService::Scheme::Https }) {
        for (const int partitions : { 16, 1, 50 }) {
            measure(report, partitions, scheme,
                scheme == BenchService::Scheme::Http && partitions == 16);
        }
    }
    return report.exitCode();
}
