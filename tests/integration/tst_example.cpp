// SPDX-License-Identifier: GPL-3.0-or-later
// The program of docs/EMBEDDING.md as a process, against the local service.
#include "enginebench.h"

#include <QFile>
#include <QProcess>

#include <csignal>

using namespace tidemark;
using namespace tidemark::test;

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(QStringLiteral(TIDEMARK_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The example, started on the bench's service; its lines are collected.
struct Example
{
    QProcess process;
    QByteArray out;

    explicit Example(const ServiceBench& bench)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_ID"), QStringLiteral("id"));
        environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_KEY"), QStringLiteral("key"));
        environment.remove(QStringLiteral("TENCENTCLOUD_TOKEN"));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(TIDEMARK_BIN_DIR "/countlines"));
        process.setArguments({ QStringLiteral("ap-guangzhou"), logset, topic, group,
            QStringLiteral("c1"), bench.service->url().toString() });
    }
    ~Example()
    {
        process.kill();
        process.waitForFinished();
    }
    [[nodiscard]] QList<QByteArray> lines()
    {
        out += process.readAllStandardOutput();
        QList<QByteArray> lines = out.split('\n');
        lines.removeLast();
        for (QByteArray& line : lines)
            line = line.trimmed();
        return lines;
    }
    [[nodiscard]] bool hasEnded() const { return process.state() == QProcess::NotRunning; }
};

} // namespace

class TestExample : public QObject
{
    Q_OBJECT

private slots:
    void thePageShowsTheFile()
    {
        const QByteArray file = contentOf(QStringLiteral("examples/countlines.cpp"));
        QVERIFY(!file.isEmpty());
        const QByteArray page = contentOf(QStringLiteral("docs/EMBEDDING.md"));
        const QByteArray fence("```cpp\n");
        const qsizetype begin = page.indexOf(fence) + fence.size();
        QVERIFY(begin >= fence.size());
        const QByteArray shown = page.sliced(begin, page.indexOf("```", begin) - begin);
        QVERIFY2(shown == file, "docs/EMBEDDING.md and examples/countlines.cpp differ");
    }

    void seesEveryRecordAndStopsInOrder()
    {
        ServiceBench service(4);
        service.upload("a", 300);
        Example example(service);
        example.process.start();
        QTRY_COMPARE_WITH_TIMEOUT(example.lines().size(), 300, 30'000);
        service.upload("b", 100);
        QTRY_COMPARE_WITH_TIMEOUT(example.lines().size(), 400, 30'000);
        QCOMPARE(::kill(pid_t(example.process.processId()), SIGINT), 0);
        QTRY_VERIFY_WITH_TIMEOUT(example.hasEnded(), 10'000);
        QCOMPARE(example.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(example.process.exitCode(), 0);

        const QList<QByteArray> lines = example.lines();
        const QSet<QByteArray> seen(lines.begin(), lines.end());
        QCOMPARE(seen.size(), 400);
        QVERIFY(seen.contains("a-0") && seen.contains("a-299") && seen.contains("b-99"));
        QCOMPARE(service.committed(), 400);
        // The last thing it says is that it holds nothing any more.
        QCOMPARE(service.service->journal().entries().back().action,
            QStringLiteral("SendConsumerHeartbeat"));
        QVERIFY(example.process.readAllStandardError().contains("400 records so far"));
    }

    void aFullDiskStopsItAndCommitsNothing()
    {
        ServiceBench service(2);
        service.upload("a", 50);
        Example example(service);
        example.process.setStandardOutputFile(QStringLiteral("/dev/full"));
        example.process.start();
        QTRY_VERIFY_WITH_TIMEOUT(example.hasEnded(), 30'000);
        QCOMPARE(example.process.exitCode(), 1);
        QVERIFY(example.process.readAllStandardError().contains(
            "SinkThrew: standard output cannot be written"));
        QCOMPARE(service.committed(), 0);
    }

    void calledWrongly()
    {
        ServiceBench service(1);
        Example example(service);
        example.process.setArguments({ QStringLiteral("ap-guangzhou") });
        example.process.start();
        QVERIFY(example.process.waitForFinished(10'000));
        QCOMPARE(example.process.exitCode(), 2);
        QVERIFY(example.process.readAllStandardError().startsWith("usage: countlines "));
    }
};

QTEST_GUILESS_MAIN(TestExample)
#include "tst_example.moc"
