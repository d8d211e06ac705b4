// SPDX-License-Identifier: GPL-3.0-or-later
// The fetch budget with a sink that stalls, and the memory of a long drain.
#include "bench/benchclock.h"
#include "bench/benchreport.h"
#include "bench/cannedserver.h"
#include "bench/drainrun.h"
#include "bench/threadusage.h"

#include <QCoreApplication>
#include <QTimer>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr int sampleMs = 10;
constexpr double mebibyte = 1024 * 1024;

QString megabytes(double bytes)
{
    return decimal(bytes / mebibyte, 0) + QStringLiteral(" MiB");
}

void stalledSink(BenchReport& report)
{
    constexpr int partitions = 500;
    constexpr int stalledMs = 10'000;
    CannedPlan plan;
    plan.partitions = partitions;
    plan.answersPartition = 1'000'000;
    const CannedServer server(plan);
    const auto residentBefore = static_cast<double>(residentBytes());
    const engine::EngineOptions options;
    const auto limit = static_cast<double>(options.fetchBudgetBytes);
    DrainRun run(server.url(), options);
    double most = 0;
    double mostResident = 0;
    QTimer sampler;
    QObject::connect(&sampler, &QTimer::timeout, &sampler, [&] {
        most = std::max(most, static_cast<double>(run.engine().budgetUsed()));
        mostResident = std::max(mostResident, static_cast<double>(residentBytes()));
    });
    sampler.start(sampleMs);
    run.setAccepting(false);
    run.engine().startConsumer(benchConsumer());
    run.runFor(stalledMs);
    // Then it is let go on and stalls again, so that the budget is refilled many times.
    for (int i = 0; i < 5; ++i) {
        const qint64 before = run.records();
        run.setAccepting(true);
        run.runUntil(before + 500'000);
        run.setAccepting(false);
        run.runFor(500);
    }
    sampler.stop();
    run.stop();

    BenchReport::Row row;
    row.measure = QStringLiteral("fetch budget, stalled sink, partitions: %1").arg(partitions);
    row.wall = QStringLiteral("at most %1 used, process grew by %2")
                   .arg(megabytes(most), megabytes(mostResident - residentBefore));
    row.floor = QStringLiteral("budget %1").arg(megabytes(limit));
    row.ratio = decimal(most / limit);
    row.target = QStringLiteral("<= 1.10 of the budget");
    row.met = most <= 1.1 * limit && most > 0.5 * limit;
    report.add(row);
}

void longDrain(BenchReport& report)
{
    constexpr qint64 million = 1'000'000;
    CannedPlan plan;
    plan.partitions = 16;
    plan.answersPartition = 1'000'000;
    const CannedServer server(plan);
    DrainRun run(server.url());
    std::vector<double> samples;
    QTimer sampler;
    QObject::connect(&sampler, &QTimer::timeout, &sampler,
        [&] { samples.push_back(static_cast<double>(residentBytes())); });
    sampler.start(sampleMs);
    // Single samples depend on where the batches in flight just are.
    const auto usualUntil = [&](qint64 records) {
        samples.clear();
        run.runUntil(records);
        return median(samples);
    };
    run.engine().startConsumer(benchConsumer());
    (void)usualUntil(million);
    const double early = usualUntil(2 * million);
    (void)usualUntil(9 * million);
    const double late = usualUntil(10 * million);
    sampler.stop();
    run.stop();

    BenchReport::Row row;
    row.measure = QStringLiteral("memory of a drain of 10 million logs");
    row.wall = QStringLiteral("%1 during the tenth million (median)").arg(megabytes(late));
    row.floor = QStringLiteral("%1 during the second million (median)").arg(megabytes(early));
    row.ratio = decimal(late / early);
    row.target = QStringLiteral("<= 1.10");
    row.met = late <= 1.1 * early;
    report.add(row);
}

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveCanned(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchReport report;
    longDrain(report);
    stalledSink(report);
    return report.exitCode();
}
