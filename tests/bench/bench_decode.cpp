// SPDX-License-Identifier: GPL-3.0-or-later
// The decode path (snappy, envelope, base64, header, LogGroup with a UTF-8 check of every value)
// against snappy alone on the same bodies, on one core.
#include "bench/benchclock.h"
#include "bench/benchcorpus.h"
#include "bench/benchreport.h"

#include "cls/pulldecoder.h"

#include <QCoreApplication>

#include <snappy.h>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr double targetRatio = 0.60;
constexpr qint64 pullBytes = 2 * 1024 * 1024; // the engine's default
constexpr int logsPerGroup = 50;
constexpr int rounds = 9;
constexpr double roundSeconds = 0.25;

qint64 sumOf(const QList<BenchBody>& bodies, qint64 BenchBody::*member)
{
    qint64 sum = 0;
    for (const BenchBody& body : bodies)
        sum += body.*member;
    return sum;
}

void inflateAll(const QList<BenchBody>& bodies, std::vector<char>& scratch)
{
    for (const BenchBody& body : bodies) {
        if (!snappy::RawUncompress(
                body.bytes.constData(), static_cast<size_t>(body.bytes.size()), scratch.data()))
            qFatal("snappy refuses a body");
    }
}

void decodeAll(const QList<BenchBody>& bodies, cls::PullDecoder& decoder)
{
    static const TopicPartition source { QStringLiteral("topic"), PartitionId(0) };
    for (const BenchBody& body : bodies) {
        const auto answer
            = decoder.decode(body.bytes, source, Offset(body.nextOffset - body.messages));
        if (!answer.ok() || answer.value().batch->recordCount() != body.logs)
            qFatal("the decoder lost a record");
    }
}

/// Seconds of one pass over all bodies, on the mean of as many passes as fill a round.
template<class Pass>
Spent onePass(int passes, Pass&& pass)
{
    const Stopwatch watch;
    for (int i = 0; i < passes; ++i)
        pass();
    const Spent all = watch.elapsed();
    return { all.wall / passes, all.cpu / passes };
}

void measure(BenchReport& report, const QString& name, const QList<QByteArray>& groups)
{
    const QList<BenchBody> bodies = pullBodies(groups, pullBytes);
    const auto logs = static_cast<double>(sumOf(bodies, &BenchBody::logs));
    const auto json = static_cast<double>(sumOf(bodies, &BenchBody::jsonBytes));
    qint64 groupBytes = 0;
    qint64 bodyBytes = 0;
    qint64 largest = 0;
    for (const QByteArray& group : groups)
        groupBytes += group.size();
    for (const BenchBody& body : bodies) {
        bodyBytes += body.bytes.size();
        largest = std::max(largest, body.jsonBytes);
    }
    std::vector<char> scratch(static_cast<size_t>(largest));
    cls::PullDecoder decoder;
    const auto snappyPass = [&] { inflateAll(bodies, scratch); };
    const auto decodePass = [&] { decodeAll(bodies, decoder); };

    snappyPass();
    decodePass();
    const int passes = std::max(1, static_cast<int>(roundSeconds / onePass(1, decodePass).cpu));
    std::vector<double> ratios;
    std::vector<double> oursWall;
    std::vector<double> oursCpu;
    std::vector<double> floorCpu;
    for (int round = 0; round < rounds; ++round) {
        const Spent floor = onePass(passes, snappyPass);
        const Spent ours = onePass(passes, decodePass);
        ratios.push_back(floor.cpu / ours.cpu);
        oursWall.push_back(ours.wall);
        oursCpu.push_back(ours.cpu);
        floorCpu.push_back(floor.cpu);
    }
    const double ratio = median(ratios);
    BenchReport::Row row;
    row.measure = QStringLiteral("decode path, %1 (%2 bytes a log)")
                      .arg(name, decimal(static_cast<double>(groupBytes) / logs, 0));
    row.wall = rateText(logs / median(oursWall)) + QStringLiteral(" logs/s");
    row.cpu = rateText(logs / median(oursCpu)) + QStringLiteral(" logs/s");
    row.floor
        = QStringLiteral("snappy alone %1 logs/s").arg(rateText(logs / median(floorCpu)));
    row.ratio = decimal(ratio);
    row.target = QStringLiteral(">= 0.60");
    row.met = ratio >= targetRatio;
    report.add(row);
    BenchReport::remark(
        QStringLiteral("%1: %2 bodies, JSON %3 MB, compressed to %4; snappy %5 GB/s and decode %6 "
                       "GB/s of JSON; ratios %7 to %8")
            .arg(name)
            .arg(bodies.size())
            .arg(decimal(json / 1e6), decimal(static_cast<double>(bodyBytes) / json),
                decimal(json / median(floorCpu) / 1e9), decimal(json / median(oursCpu) / 1e9),
                decimal(quantile(ratios, 0)), decimal(quantile(ratios, 1))));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString only = QCoreApplication::arguments().value(1); // of the corpora, for a profiler
    BenchReport report;
    if (only != QLatin1StringView("sample")) {
        measure(
            report, QStringLiteral("generated corpus"), generatedLogGroups(1, 400, logsPerGroup));
    }
    if (only != QLatin1StringView("generated"))
        measure(report, QStringLiteral("sample logs"), sampleLogGroups(logsPerGroup));
    return report.exitCode();
}
