// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes of one group; one is killed while logs keep coming.
#include "integration/clibench.h"
#include "support/corpus.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace tidemark::test;

class tst_CliKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLost();
};

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

using Identity = std::pair<QByteArray, qint64>; // topic and time: each line has its own

/// Adds what a process wrote; false where it wrote a record twice.
bool collect(const QList<CliRecord>& records, QMap<Identity, QByteArray>& all)
{
    QMap<Identity, QByteArray> own;
    for (const CliRecord& record : records)
        own.insert({ record.topicId, record.timestamp }, record.content);
    all.insert(own);
    return own.size() == records.size();
}

} // namespace

void tst_CliKill::nothingIsLost()
{
    const QList<LogFile> files = sampleLogFiles();
    CliBench bench(int(files.size()));
    const QStringList options = words("--quiet --exit-when-idle 8 --output");
    const auto victim = bench.start(bench.consume(QStringLiteral("g"), QStringLiteral("victim"),
        options + QStringList { bench.path(QStringLiteral("victim")) }));
    const auto survivor = bench.start(bench.consume(QStringLiteral("g"),
        QStringLiteral("survivor"),
        options + QStringList { bench.path(QStringLiteral("survivor")) }));

    // The logs trickle in through pipes, so that there is a middle to be killed in.
    std::vector<std::unique_ptr<QProcess>> producers;
    std::vector<QList<QByteArray>> waiting;
    for (qsizetype i = 0; i < files.size(); ++i) {
        producers.push_back(bench.start(bench.connected({ QStringLiteral("produce"),
            QStringLiteral("-"), QStringLiteral("--topic-id"), CliBench::topic(int(i)),
            QStringLiteral("--batch-lines"), QStringLiteral("20"), QStringLiteral("--quiet") })));
        waiting.push_back(linesOf(files[i].bytes));
    }
    constexpr int rounds = 60;
    qsizetype survivorBefore = 0;
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < producers.size(); ++i) {
            const qsizetype count = (waiting[i].size() + rounds - round - 1) / (rounds - round);
            for (qsizetype k = 0; k < count; ++k)
                producers[i]->write(waiting[i].takeFirst() + '\n');
        }
        QTest::qWait(100);
        if (round == rounds / 2) {
            QTRY_VERIFY_WITH_TIMEOUT(
                bench.content(QStringLiteral("victim")).count('\n') > 0, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(
                bench.content(QStringLiteral("survivor")).count('\n') > 0, 20'000);
            QCOMPARE(::kill(pid_t(victim->processId()), SIGKILL), 0);
            QVERIFY(victim->waitForFinished());
            survivorBefore = bench.content(QStringLiteral("survivor")).count('\n');
        }
    }
    for (const auto& producer : producers) {
        producer->closeWriteChannel();
        const CliResult result = CliBench::finish(*producer);
        QVERIFY2(result.code == 0, result.err.constData());
    }
    const CliResult result = CliBench::finish(*survivor, 120'000);
    QVERIFY2(result.code == 0, result.err.constData());

    QMap<Identity, QByteArray> all;
    const QList<CliRecord> ofVictim = recordsOf(bench.content(QStringLiteral("victim")));
    const QList<CliRecord> ofSurvivor = recordsOf(bench.content(QStringLiteral("survivor")));
    QVERIFY(!ofVictim.isEmpty());
    QVERIFY(ofSurvivor.size() > survivorBefore);
    QVERIFY(collect(ofVictim, all));
    QVERIFY(collect(ofSurvivor, all));
    qInfo("victim %lld, survivor %lld, twice %lld", static_cast<long long>(ofVictim.size()),
        static_cast<long long>(ofSurvivor.size()),
        static_cast<long long>(ofVictim.size() + ofSurvivor.size() - all.size()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        QList<QByteArray> lines;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it.key().first == CliBench::topic(int(i)).toUtf8())
                lines << it.value();
        }
        // In the order of their times, which is the order of the file: nothing lost, nothing added.
        QVERIFY2(lines == linesOf(files[i].bytes), qPrintable(files[i].name));
    }
}

QTEST_GUILESS_MAIN(tst_CliKill)
#include "tst_cli_kill.moc"
