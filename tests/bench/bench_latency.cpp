// SPDX-License-Identifier: GPL-3.0-or-later
// Time from the upload of a log to the sink while 10,000 logs a second flow.
#include "bench/benchclock.h"
#include "bench/benchreport.h"
#include "bench/benchservice.h"
#include "bench/drainrun.h"
#include "bench/threadusage.h"

#include <QCoreApplication>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr qint64 logsPerSecond = 10'000;
constexpr double targetMedianMs = 60;
constexpr double targetTailMs = 150;
constexpr double targetPulls = 10.05; // ten, with one more at an end of the time measured
constexpr int settleMs = 5000;
constexpr int measureMs = 20'000;

qint64 stampOf(const cls::RecordView& record)
{
    const std::string_view value = record.value(stampField).value_or("0");
    return QByteArrayView(value.data(), static_cast<qsizetype>(value.size())).toLongLong();
}

void measure(BenchReport& report, int partitions)
{
    BenchService service(1, partitions);
    std::vector<double> latencies;
    bool measuring = false;
    DrainRun run(service.url());
    run.look = [&](const engine::Delivery& delivery) {
        if (!measuring)
            return;
        const qint64 now = wallMicroseconds();
        for (quint32 i = 0; i < delivery.batch->recordCount(); ++i) {
            latencies.push_back(
                static_cast<double>(now - stampOf(delivery.batch->record(i))) / 1000);
        }
    };
    run.engine().startConsumer(benchConsumer());
    service.startLoad(logsPerSecond);
    run.runFor(settleMs);
    (void)service.takeJournal();
    const Stopwatch watch;
    measuring = true;
    const ThreadUsage before = ThreadUsage::now();
    run.runFor(measureMs);
    const ThreadUsage used = ThreadUsage::now().since(before);
    measuring = false;
    const QJsonObject journal = service.takeJournal();
    const double seconds = watch.elapsed().wall;
    service.stopLoad();
    run.stop();

    const double pulls = journal[QStringLiteral("pull_log")][QStringLiteral("count")].toDouble()
        / partitions / seconds;
    const double p50 = quantile(latencies, 0.5);
    const double p99 = quantile(latencies, 0.99);
    BenchReport::Row row;
    row.measure = QStringLiteral("latency at 10,000 logs/s, partitions: %1").arg(partitions);
    row.wall = QStringLiteral("p50 %1 ms, p99 %2 ms, largest %3 ms")
                   .arg(decimal(p50, 0), decimal(p99, 0), decimal(quantile(latencies, 1), 0));
    row.cpu = QStringLiteral("%1 % of a core")
                  .arg(decimal(used.total().cpuSeconds / (measureMs / 1000.0) * 100, 1));
    row.floor = QStringLiteral("%1 pulls/s a partition, at most %2 in a second")
                    .arg(decimal(pulls, 1))
                    .arg(journal[QStringLiteral("busiest")].toInt());
    row.target = QStringLiteral("p50 <= 60 ms, p99 <= 150 ms, <= 10 pulls/s");
    row.met = p50 <= targetMedianMs && p99 <= targetTailMs && pulls <= targetPulls
        && static_cast<double>(latencies.size()) > 0.9 * logsPerSecond * measureMs / 1000;
    report.add(row);
}

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveForBench(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchReport report;
    for (const int partitions : { 4, 1, 16 })
        measure(report, partitions);
    return report.exitCode();
}
