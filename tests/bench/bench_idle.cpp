// SPDX-License-Identifier: GPL-3.0-or-later
// What a consumer of 50 partitions costs while nothing happens.
#include "bench/benchreport.h"
#include "bench/benchservice.h"
#include "bench/drainrun.h"
#include "bench/threadusage.h"

#include <QCoreApplication>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr int partitions = 50;
constexpr int settleMs = 8000;
constexpr int measureMs = 30'000;
constexpr double targetCpu = 0.01;
constexpr double targetWakeUps = 20;

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveForBench(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchService service(1, partitions);
    DrainRun run(service.url());
    run.engine().startConsumer(benchConsumer());
    run.runFor(settleMs);
    (void)service.takeJournal();
    const ThreadUsage before = ThreadUsage::now();
    run.runFor(measureMs);
    const ThreadUsage used = ThreadUsage::now().since(before);
    const QJsonObject journal = service.takeJournal();
    run.stop();

    const double seconds = measureMs / 1000.0;
    const double cpu = used.total().cpuSeconds / seconds;
    const double wakeUps = static_cast<double>(used.total().wakeUps) / seconds;
    BenchReport report;
    BenchReport::Row row;
    row.measure = QStringLiteral("idle, empty partitions: %1").arg(partitions);
    row.wall = QStringLiteral("%1 wake-ups/s").arg(decimal(wakeUps, 1));
    row.cpu = QStringLiteral("%1 % of a core").arg(decimal(cpu * 100));
    row.floor = QStringLiteral("%1 pulls/s in all")
                    .arg(decimal(journal[QStringLiteral("pull_log")][QStringLiteral("count")].toDouble()
                        / seconds));
    row.target = QStringLiteral("<= 1 % of a core, <= 20 wake-ups/s");
    row.met = cpu <= targetCpu && wakeUps <= targetWakeUps;
    report.add(row);
    BenchReport::remark(used.text());
    return report.exitCode();
}
