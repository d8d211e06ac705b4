// SPDX-License-Identifier: GPL-3.0-or-later
// tidemark-cli is killed again and again while it writes records to a file.
#include "integration/chaosbench.h"
#include "integration/clibench.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr int kills = 10;

} // namespace

class TestEngineChaosKill : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatWasNotCommittedIsRepeated()
    {
        const quint32 seed = chaosSeed();
        QRandomGenerator random(seed);
        ChaosBench bench(seed);
        QTemporaryDir dir;
        const QString output = dir.filePath(QStringLiteral("records.ndjson"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_ID"), QStringLiteral("id"));
        environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_KEY"), QStringLiteral("key"));
        environment.remove(QStringLiteral("TENCENTCLOUD_TOKEN"));
        const QString url = bench.service.service->url().toString();
        const QStringList arguments { QStringLiteral("consume"), QStringLiteral("--endpoint"), url,
            QStringLiteral("--api-endpoint"), url, QStringLiteral("--region"),
            QStringLiteral("ap-guangzhou"), QStringLiteral("--logset-id"), logset,
            QStringLiteral("--topic-ids"), twoTopics.join(u','),
            QStringLiteral("--consumer-group"), group, QStringLiteral("--consumer-name"),
            QStringLiteral("c"), QStringLiteral("--consumers"), QStringLiteral("2"),
            QStringLiteral("--heartbeat-interval"), QStringLiteral("1"),
            QStringLiteral("--data-fetch-interval"), QStringLiteral("1"),
            QStringLiteral("--offset-start-time"), QStringLiteral("begin"),
            QStringLiteral("--quiet"), QStringLiteral("--output"), output };

        std::map<TopicPartition, qint64> committed; // before the run
        std::map<TopicPartition, std::set<qint64>> written; // of all runs
        qsizetype lines = 0; // of all runs before
        qint64 repeats = 0;
        int empty = 0; // runs without a record
        const auto examine = [&](int run) {
            QFile file(output);
            const QList<CliRecord> records
                = file.open(QIODevice::ReadOnly) ? recordsOf(file.readAll()) : QList<CliRecord>();
            QVERIFY2(records.size() >= lines, "complete records were cut off");
            std::map<TopicPartition, std::set<qint64>> ofRun;
            for (const CliRecord& record : records.sliced(lines)) {
                const TopicPartition source { QString::fromUtf8(record.topicId),
                    PartitionId(record.partition) };
                const auto offset = bench.audit.offsetOf(source, record.content);
                QVERIFY2(offset.has_value(), record.content.constData());
                QVERIFY2(*offset >= committed[source], "repeats what was committed");
                QVERIFY2(ofRun[source].insert(*offset).second, "twice in one run");
                repeats += written[source].insert(*offset).second ? 0 : 1;
            }
            empty += records.size() == lines ? 1 : 0;
            lines = records.size();
            for (const TopicPartition& source : bench.service.sources()) {
                const qint64 now = bench.committedAt(source).value_or(Offset(0)).value;
                QVERIFY2(now >= committed[source], "a commit went back");
                const std::set<qint64>& offsets = written[source];
                const auto below = std::distance(offsets.begin(), offsets.lower_bound(now));
                QVERIFY2(below == now,
                    qPrintable(QStringLiteral("run %1: %2 is committed, %3 are in the file")
                                   .arg(run).arg(now).arg(below)));
                committed[source] = now;
            }
        };

        bench.startProducing();
        for (int run = 0; run < kills; ++run) {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QStringLiteral(TIDEMARK_BIN_DIR "/tidemark-cli"), arguments);
            QVERIFY(process.waitForStarted(10'000));
            const auto pid = static_cast<pid_t>(process.processId());
            const int moment = random.bounded(50, 2500);
            QTimer::singleShot(moment, &process, [pid] { ::kill(pid, SIGKILL); });
            QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            examine(run);
            if (QTest::currentTestFailed())
                return;
        }
        bench.stopProducing();
        QVERIFY(empty < kills / 2);

        QProcess last;
        last.setProcessEnvironment(environment);
        last.start(QStringLiteral(TIDEMARK_BIN_DIR "/tidemark-cli"),
            arguments + QStringList { QStringLiteral("--exit-when-idle"), QStringLiteral("3") });
        const CliResult result = CliBench::finish(last);
        QVERIFY2(result.code == 0, result.err.constData());
        examine(kills);
        if (QTest::currentTestFailed())
            return;
        qint64 total = 0;
        for (const auto& [source, offsets] : written)
            total += static_cast<qint64>(offsets.size());
        qInfo("%lld records, %lld repeats, %d runs without a record",
            static_cast<long long>(total), static_cast<long long>(repeats), empty);
        QCOMPARE(total, bench.produced());
        QCOMPARE(bench.service.committed(), bench.produced());
        QCOMPARE(repeats, lines - total);
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosKill)
#include "tst_engine_chaos_kill.moc"
