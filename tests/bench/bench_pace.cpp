// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of the control plane with many groups and partitions, also while the service fails.
#include "bench/benchreport.h"
#include "bench/benchservice.h"
#include "bench/drainrun.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr int groups = 20;
constexpr int partitionsOfGroup = 25; // 500 in all
constexpr int targetPeak = 18;
constexpr int measureMs = 20'000;

void measure(BenchReport& report, const QString& plan)
{
    BenchService service(groups, partitionsOfGroup);
    service.setFaults(plan);
    // Little a partition, but for all of them, so that every group commits all the time.
    service.startLoad(1000);
    DrainRun run(service.url());
    for (int i = 1; i <= groups; ++i) {
        engine::ConsumerConfig config = benchConsumer(
            QStringLiteral("topic-%1").arg(i), QStringLiteral("group_%1").arg(i));
        config.heartbeatIntervalSeconds = 1; // more than the account may send
        run.engine().startConsumer(config);
    }
    for (int passed = 0; passed < measureMs; passed += 1000) {
        run.runFor(1000);
        service.collectJournal();
    }
    const QJsonObject journal = service.takeJournal();
    service.stopLoad();
    service.setFaults(QStringLiteral("none"));
    run.stop();

    int peak = 0;
    int control = 0;
    QString busiest;
    for (auto it = journal.begin(); it != journal.end(); ++it) {
        const QJsonObject of = it->toObject();
        if (of.isEmpty() || it.key() == QLatin1StringView("pull_log"))
            continue;
        control += of[QStringLiteral("count")].toInt();
        if (of[QStringLiteral("peak")].toInt() > peak) {
            peak = of[QStringLiteral("peak")].toInt();
            busiest = it.key();
        }
    }
    BenchReport::Row row;
    row.measure = QStringLiteral("control plane, %1 groups, %2 partitions, faults: %3")
                      .arg(groups)
                      .arg(groups * partitionsOfGroup)
                      .arg(plan);
    row.wall = QStringLiteral("at most %1 of one action in a second (%2)").arg(peak).arg(busiest);
    row.floor = QStringLiteral("%1 requests in %2 s; %3 records arrived")
                    .arg(control)
                    .arg(measureMs / 1000)
                    .arg(run.records());
    row.target = QStringLiteral("<= 18");
    row.met = peak <= targetPeak && peak > 0 && run.records() > 0
        && !journal[QStringLiteral("lost")].toBool();
    report.add(row);
}

} // namespace

int main(int argc, char** argv)
{
    if (const std::optional<int> exitCode = serveForBench(argc, argv))
        return *exitCode;
    const QCoreApplication application(argc, argv);
    BenchReport report;
    for (const char* plan : { "none", "throttle", "errors", "slow", "resets" })
        measure(report, QString::fromLatin1(plan));
    return report.exitCode();
}
