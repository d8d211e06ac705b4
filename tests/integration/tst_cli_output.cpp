// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the output: full disk, closed pipe, incomplete last line, bad messages; and
// what `produce` refuses.
#include "integration/clibench.h"

#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace tidemark::test;

class tst_CliOutput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fullDiskCommitsNothing();
    void closedPipeCommitsNothing();
    void incompleteLineIsCut();
    void sameFileTwice();
    void badMessagesAreKept();
    void badMessageStopsThePartition();
    void standstillEndsTheRun();
    void tooLongLineOfAFile();
    void tooLongLineOfAPipe();
    void emptyInput();
    void uploadIsTriedAgain();

private:
    [[nodiscard]] CliResult consumeRest(const CliBench& bench, const QString& group) const;

    std::unique_ptr<CliBench> m_bench;
    QList<QByteArray> m_lines;
};

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QList<QByteArray> contentsOf(const QByteArray& ndjson)
{
    QList<QByteArray> contents;
    for (const CliRecord& record : recordsOf(ndjson))
        contents << record.content;
    return contents;
}

} // namespace

void tst_CliOutput::initTestCase()
{
    m_bench = std::make_unique<CliBench>(1);
    for (int i = 0; i < 2000; ++i)
        m_lines << "line " + QByteArray::number(i);
    m_bench->produce(0, m_lines.join('\n'), 50);
}

CliResult tst_CliOutput::consumeRest(const CliBench& bench, const QString& group) const
{
    return bench.run(
        bench.consume(group, QStringLiteral("rest"), words("--exit-when-idle 2")));
}

void tst_CliOutput::fullDiskCommitsNothing()
{
    const CliResult full = m_bench->run(m_bench->consume(QStringLiteral("full"),
        QStringLiteral("c"), words("--output /dev/full")));
    QCOMPARE(full.code, 1);
    QVERIFY2(full.err.contains("/dev/full: the disk is full"), full.err.constData());
    const CliResult rest = consumeRest(*m_bench, QStringLiteral("full"));
    QVERIFY2(rest.code == 0, rest.err.constData());
    QVERIFY2(counted(contentsOf(rest.out)) == counted(m_lines), rest.err.constData());
}

void tst_CliOutput::closedPipeCommitsNothing()
{
    QProcess reader; // reads nothing and ends at once
    reader.setProgram(QStringLiteral("true"));
    const auto process = m_bench->start(
        m_bench->consume(QStringLiteral("pipe"), QStringLiteral("c"), {}), &reader);
    reader.start();
    QVERIFY(reader.waitForFinished());
    const CliResult closed = CliBench::finish(*process);
    QCOMPARE(closed.code, 1);
    QVERIFY2(closed.err.contains("its reader has gone away"), closed.err.constData());
    const CliResult rest = consumeRest(*m_bench, QStringLiteral("pipe"));
    QVERIFY2(counted(contentsOf(rest.out)) == counted(m_lines), rest.err.constData());
}

void tst_CliOutput::incompleteLineIsCut()
{
    const QString output = m_bench->path(QStringLiteral("cut"));
    QFile file(output);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray whole("{\"__TIMESTAMP__\":1,\"__TOPIC_ID__\":\"t\",\"__PARTITION__\":0,"
                           "\"contents\":[[\"content\",\"before\"]]}\n");
    file.write(whole + whole.chopped(20));
    file.close();
    const CliResult result = m_bench->run(m_bench->consume(QStringLiteral("cut"),
        QStringLiteral("c"), words("--exit-when-idle 2 --output") << output));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(result.err.contains("incomplete record"));
    QVERIFY(counted(contentsOf(m_bench->content(QStringLiteral("cut"))))
        == counted(QList<QByteArray> { "before" } + m_lines));
}

void tst_CliOutput::sameFileTwice()
{
    const QStringList output = words("--output") << m_bench->path(QStringLiteral("shared"));
    const auto first = m_bench->start(
        m_bench->consume(QStringLiteral("shared"), QStringLiteral("a"), output));
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->content(QStringLiteral("shared")).isEmpty(), 20'000);
    const CliResult second = m_bench->run(
        m_bench->consume(QStringLiteral("shared"), QStringLiteral("b"), output));
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains("another process writes to this file"), second.err.constData());
    first->terminate();
    QCOMPARE(CliBench::finish(*first).code, 0);
}

void tst_CliOutput::badMessagesAreKept()
{
    CliBench bench(1, R"([{"action":"pull_log","corrupt":"header"}])");
    QList<QByteArray> lines;
    for (int i = 0; i < 100; ++i)
        lines << QByteArray::number(i);
    bench.produce(0, lines.join('\n'), 1);
    const CliResult result = bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
        words("--exit-when-idle 2 --output") << bench.path(QStringLiteral("out"))));
    QVERIFY2(result.code == 0, result.err.constData());
    const QList<QByteArray> kept = linesOf(bench.content(QStringLiteral("out.quarantine.ndjson")));
    const QList<QByteArray> good = contentsOf(bench.content(QStringLiteral("out")));
    QVERIFY2(!kept.isEmpty(), result.err.constData());
    QCOMPARE(good.size() + kept.size(), lines.size());
    QVERIFY2(result.err.contains("could not be decoded and are kept in"), result.err.constData());
    const auto bad = nlohmann::json::parse(kept.first().toStdString());
    QVERIFY(bad["topicId"] == "topic-0");
    QVERIFY(!bad["raw"].get<std::string>().empty());
    QVERIFY(!bad["reason"].get<std::string>().empty());
}

void tst_CliOutput::badMessageStopsThePartition()
{
    CliBench bench(1, R"([{"action":"pull_log","corrupt":"header"}])");
    bench.produce(0, "a\nb\nc\nd\ne\nf\ng\nh", 1);
    const CliResult result = bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
        words("--exit-when-idle 2 --on-bad-message stop --output")
            << bench.path(QStringLiteral("out"))));
    QVERIFY2(result.code == 3, result.err.constData());
    QVERIFY2(result.err.contains("topic-0 0 stood still: "), result.err.constData());
    QVERIFY(bench.content(QStringLiteral("out.quarantine.ndjson")).isEmpty());
}

void tst_CliOutput::standstillEndsTheRun()
{
    // One partition of four answers with an error that repeating does not mend.
    CliBench bench(1,
        R"([{"action":"pull_log","partition":1,"code":"ResourceNotFound.TopicNotExist"}])");
    QList<QByteArray> lines;
    for (int i = 0; i < 80; ++i)
        lines << QByteArray::number(i);
    bench.produce(0, lines.join('\n'), 1);
    const CliResult result = bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
        words("--exit-when-idle 2 --output") << bench.path(QStringLiteral("out"))));
    QVERIFY2(result.code == 3, result.err.constData());
    QVERIFY2(result.err.contains("topic-0 1 stood still: ResourceNotFound.TopicNotExist"),
        result.err.constData());
    const auto written = contentsOf(bench.content(QStringLiteral("out"))).size();
    QVERIFY(written > 0 && written < lines.size());
}

void tst_CliOutput::tooLongLineOfAFile()
{
    const QString name = m_bench->path(QStringLiteral("long.log"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("first\n" + QByteArray(1'000'001, 'x') + "\nlast\n");
    file.close();
    const CliResult result = m_bench->run(m_bench->connected(
        words("produce --topic-id topic-0") << name));
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("line 2 is longer than 1000000 bytes"), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void tst_CliOutput::tooLongLineOfAPipe()
{
    CliBench bench(1);
    const CliResult result = bench.run(bench.connected(words("produce - --topic-id topic-0")),
        "first\nsecond\n" + QByteArray(1'000'001, 'x') + "\nlast\n");
    QCOMPARE(result.code, 3);
    QVERIFY2(result.err.contains("line 3 is longer than"), result.err.constData());
    QCOMPARE(result.out, QByteArray("2 logs uploaded in 1 batches\n"));
}

void tst_CliOutput::emptyInput()
{
    const CliResult result
        = m_bench->run(m_bench->connected(words("produce - --topic-id topic-0")));
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, QByteArray("0 logs uploaded in 0 batches\n"));
    const CliResult missing
        = m_bench->run(m_bench->connected(words("produce /nonexistent/f --topic-id topic-0")));
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("/nonexistent/f"));
}

void tst_CliOutput::uploadIsTriedAgain()
{
    CliBench bench(1,
        R"([{"action":"structuredlog","throttle":true,"times":2},)"
        R"({"action":"structuredlog","reset":"before","skip":2,"times":1}])");
    bench.produce(0, m_lines.join('\n'), 500);
    const CliResult rest = consumeRest(bench, QStringLiteral("g"));
    QVERIFY2(rest.code == 0, rest.err.constData());
    QVERIFY2(counted(contentsOf(rest.out)) == counted(m_lines), rest.err.constData());
}

QTEST_GUILESS_MAIN(tst_CliOutput)
#include "tst_cli_output.moc"
