// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, offsets, lists, refusals and signals of the built program.
#include "integration/clibench.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <csignal>

using namespace tidemark::test;

class tst_CliGroups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void createListModifyDelete();
    void deleteAsksFirst();
    void groupPolicy();
    void lists();
    void offsetsOfAGroup();
    void wrongKey();
    void noCredentials();
    void sampleVariables();
    void notReachable();
    void outOfRange_data();
    void outOfRange();
    void helpOfEveryCommand_data();
    void helpOfEveryCommand();
    void cleanStopBySignal_data();
    void cleanStopBySignal();
    void secondSignalEndsAtOnce();

private:
    [[nodiscard]] CliResult run(const char* text) const;
    [[nodiscard]] nlohmann::json groups() const;

    std::unique_ptr<CliBench> m_bench;
};

namespace {

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// A process that has joined its group; what it said until then is in `said`.
bool waitForAssignment(QProcess& process, QByteArray& said)
{
    process.setReadChannel(QProcess::StandardError); // what is waited for
    while (!said.contains("assigned: ")) {
        if (!process.waitForReadyRead(20'000))
            return false;
        said += process.readAllStandardError();
    }
    return true;
}

} // namespace

void tst_CliGroups::initTestCase()
{
    m_bench = std::make_unique<CliBench>(2);
}

CliResult tst_CliGroups::run(const char* text) const
{
    return m_bench->run(m_bench->connected(words(QString::fromUtf8(text))));
}

nlohmann::json tst_CliGroups::groups() const
{
    const CliResult result = run("groups list --logset-id logs --json");
    if (result.code != 0)
        qFatal("groups list: %s", result.err.constData());
    return nlohmann::json::parse(result.out.toStdString());
}

void tst_CliGroups::createListModifyDelete()
{
    QVERIFY(groups().empty());
    QCOMPARE(run("groups create --logset-id logs --consumer-group g_1 --topic-ids topic-0").code, 0);
    QVERIFY(groups() == nlohmann::json::parse(
        R"([{"consumerGroup":"g_1","timeoutSeconds":40,"topicIds":["topic-0"]}])"));

    const CliResult again
        = run("groups create --logset-id logs --consumer-group g_1 --topic-ids topic-0");
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("already exists"), again.err.constData());
    QVERIFY2(again.err.contains("request id"), again.err.constData());

    QCOMPARE(run("groups modify --logset-id logs --consumer-group g_1 --timeout 60").code, 0);
    QVERIFY(groups()[0]["timeoutSeconds"] == 60);
    QVERIFY(groups()[0]["topicIds"] == nlohmann::json::parse(R"(["topic-0"])"));
    QCOMPARE(run("groups modify --logset-id logs --consumer-group g_1 --topic-ids topic-0,topic-1")
                 .code,
        0);
    QVERIFY(groups()[0]["timeoutSeconds"] == 60);
    QCOMPARE(groups()[0]["topicIds"].size(), size_t(2));
    const CliResult unknown
        = run("groups modify --logset-id logs --consumer-group nobody --timeout 60");
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("no consumer group nobody"));

    const CliResult table = run("groups list --logset-id logs");
    QVERIFY(table.out.startsWith("GROUP  TIME-OUT (S)  TOPICS\n"));
    QVERIFY(table.out.contains("g_1    60            topic-0,topic-1"));

    QCOMPARE(run("groups delete --logset-id logs --consumer-group g_1 --yes").code, 0);
    QVERIFY(groups().empty());
    QCOMPARE(run("groups delete --logset-id logs --consumer-group g_1 --yes").code, 1);
}

void tst_CliGroups::deleteAsksFirst()
{
    QCOMPARE(run("groups create --logset-id logs --consumer-group kept --topic-ids topic-0").code, 0);
    const CliResult refused = run("groups delete --logset-id logs --consumer-group kept");
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("--yes"));
    QCOMPARE(groups().size(), size_t(1));
    QCOMPARE(run("groups delete --logset-id logs --consumer-group kept --yes").code, 0);
}

void tst_CliGroups::groupPolicy()
{
    QCOMPARE(run("groups create --logset-id logs --consumer-group policy --topic-ids topic-0 "
                 "--timeout 77")
                 .code,
        0);
    const QStringList consume = m_bench->consume(QStringLiteral("policy"), QStringLiteral("c"),
        words(QStringLiteral("--exit-when-idle 1")));
    const CliResult refused = m_bench->run(consume);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("77"), refused.err.constData());
    QVERIFY(groups()[0]["timeoutSeconds"] == 77);

    const CliResult updated = m_bench->run(consume + words(QStringLiteral("--update-group")));
    QVERIFY2(updated.code == 0, updated.err.constData());
    QVERIFY(groups()[0]["timeoutSeconds"] == 2);
    QCOMPARE(groups()[0]["topicIds"].size(), size_t(2));
    const CliResult agreeing = m_bench->run(consume);
    QVERIFY2(agreeing.code == 0, agreeing.err.constData());
    QCOMPARE(run("groups delete --logset-id logs --consumer-group policy --yes").code, 0);
}

void tst_CliGroups::lists()
{
    const auto logsets = nlohmann::json::parse(run("logsets --json").out.toStdString());
    QCOMPARE(logsets.size(), size_t(1));
    QVERIFY(logsets[0]["logsetId"] == "logs");
    const auto topics
        = nlohmann::json::parse(run("topics --logset-id logs --json").out.toStdString());
    QCOMPARE(topics.size(), size_t(2));
    QVERIFY(topics[1]["topicId"] == "topic-1");
    QVERIFY(topics[1]["partitionCount"] == 4);
    const auto partitions
        = nlohmann::json::parse(run("topics --logset-id logs --partitions --json").out.toStdString());
    QCOMPARE(partitions.size(), size_t(8));
    QVERIFY(run("topics --logset-id logs").out.startsWith("TOPIC "));
}

void tst_CliGroups::offsetsOfAGroup()
{
    CliBench bench(1);
    bench.produce(0, QByteArray("a\nb\nc\nd\ne\n"), 1);
    QCOMPARE(bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
                 words(QStringLiteral("--exit-when-idle 2")))).code,
        0);
    const CliResult result = bench.run(bench.connected(
        words(QStringLiteral("offsets show --logset-id logs --consumer-group g --json"))));
    QVERIFY2(result.code == 0, result.err.constData());
    const auto offsets = nlohmann::json::parse(result.out.toStdString());
    QCOMPARE(offsets.size(), size_t(4));
    qint64 sum = 0;
    for (const auto& offset : offsets)
        sum += offset["position"].is_null() ? 0 : offset["position"].get<qint64>();
    QCOMPARE(sum, 5);
    const CliResult unknown = bench.run(bench.connected(
        words(QStringLiteral("offsets show --logset-id logs --consumer-group nobody"))));
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("no consumer group nobody"));
}

void tst_CliGroups::wrongKey()
{
    CliBench bench(1);
    bench.environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_KEY"),
        QStringLiteral("wrongSecret"));
    for (const QStringList& arguments :
        { bench.connected({ QStringLiteral("logsets") }),
            bench.consume(QStringLiteral("g"), QStringLiteral("c"), {}) }) {
        const CliResult result = bench.run(arguments);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("AuthFailure"), result.err.constData());
        QVERIFY2(result.err.contains("request id"), result.err.constData());
        QVERIFY(!result.err.contains("wrongSecret"));
    }
    const CliResult produce = bench.run(bench.connected(
        words(QStringLiteral("produce - --topic-id topic-0"))), "line\n");
    QCOMPARE(produce.code, 1);
    QVERIFY2(produce.err.contains("AuthFailure"), produce.err.constData());
    QCOMPARE(produce.out, QByteArray("0 logs uploaded in 0 batches\n"));
}

void tst_CliGroups::noCredentials()
{
    CliBench bench(1);
    bench.environment.remove(QStringLiteral("TENCENTCLOUD_SECRET_ID"));
    bench.environment.remove(QStringLiteral("TENCENTCLOUD_SECRET_KEY"));
    // No keychain either.
    bench.environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
        QStringLiteral("unix:path=/nonexistent"));
    const CliResult result = bench.run(bench.connected({ QStringLiteral("logsets") }));
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY"),
        result.err.constData());
    QVERIFY(result.err.contains("TENCENTCLOUD_LOG_SAMPLE_ACCESSID"));
    QVERIFY(result.err.contains("credentials save"));
}

void tst_CliGroups::sampleVariables()
{
    CliBench bench(1);
    for (const char* name : { "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY" })
        bench.environment.remove(QString::fromLatin1(name));
    bench.environment.insert(QStringLiteral("TENCENTCLOUD_LOG_SAMPLE_ACCESSID"), QStringLiteral("id"));
    bench.environment.insert(QStringLiteral("TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY"), QStringLiteral("key"));
    bench.environment.insert(QStringLiteral("TENCENTCLOUD_LOG_SAMPLE_LOGSET_ID"), QStringLiteral("logs"));
    const CliResult result = bench.run(bench.connected({ QStringLiteral("topics") }));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(result.out.contains("topic-0"));
}

void tst_CliGroups::notReachable()
{
    // Port 9 of loopback has no listener; the call gives up after its time.
    const CliResult result = m_bench->run(words(QStringLiteral(
        "logsets --region ap-guangzhou --endpoint http://127.0.0.1:9 --api-endpoint "
        "http://127.0.0.1:9")), {}, 90'000);
    QCOMPARE(result.code, 1);
    QVERIFY(result.err.startsWith("error: "));
}

void tst_CliGroups::outOfRange_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("range");
    QTest::newRow("heartbeat") << QStringLiteral("--heartbeat-interval 1801") << QByteArray("from 0 to 1800");
    QTest::newRow("fetch interval") << QStringLiteral("--data-fetch-interval 0") << QByteArray("from 1 to");
    QTest::newRow("fetch size") << QStringLiteral("--max-fetch-log-group-size 10485761")
                                << QByteArray("from 2097152 to 10485760");
    QTest::newRow("start") << QStringLiteral("--offset-start-time now") << QByteArray("\"begin\", \"end\"");
    QTest::newRow("name") << QStringLiteral("--consumer-name a/b") << QByteArray("A-Z a-z 0-9 - _ .");
}

void tst_CliGroups::outOfRange()
{
    QFETCH(const QString, option);
    QFETCH(const QByteArray, range);
    const CliResult result = m_bench->run(m_bench->connected(words(QStringLiteral(
        "consume --logset-id logs --topic-ids topic-0 --consumer-group g ") + option
        + (option.startsWith(QLatin1StringView("--consumer-name"))
                ? QString()
                : QStringLiteral(" --consumer-name c")))));
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains(range), result.err.constData());
}

void tst_CliGroups::helpOfEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char* name : { "", "consume", "tail", "groups list", "groups create",
             "groups modify", "groups delete", "offsets show", "logsets", "topics", "produce",
             "credentials save", "credentials clear" })
        QTest::newRow(*name ? name : "program") << QString::fromLatin1(name);
}

void tst_CliGroups::helpOfEveryCommand()
{
    QFETCH(const QString, command);
    const CliResult result = m_bench->run(words(command + QStringLiteral(" --help")));
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.startsWith("Usage: tidemark-cli"));
    QVERIFY(result.out.contains("Exit codes: 0 done"));
    QVERIFY(result.err.isEmpty());
}

void tst_CliGroups::cleanStopBySignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_CliGroups::cleanStopBySignal()
{
    QFETCH(const int, signal);
    const auto process = m_bench->start(
        m_bench->consume(QStringLiteral("stop"), QStringLiteral("c"), {}));
    QByteArray said;
    QVERIFY2(waitForAssignment(*process, said), said.constData());
    QCOMPARE(::kill(pid_t(process->processId()), signal), 0);
    const CliResult result = CliBench::finish(*process, 10'000);
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(result.err.contains("0 records written"));
    // Another consumer gets the partitions at once, because the group was left in order.
    const CliResult next = m_bench->run(m_bench->consume(QStringLiteral("stop"),
        QStringLiteral("d"), words(QStringLiteral("--exit-when-idle 1"))));
    QVERIFY2(next.err.contains("d: assigned: topic-0 0,1,2,3; topic-1 0,1,2,3"),
        next.err.constData());
}

void tst_CliGroups::secondSignalEndsAtOnce()
{
    CliBench bench(1, R"([{"action":"SendConsumerHeartbeat","skip":1,"delayMs":60000}])");
    const auto process
        = bench.start(bench.consume(QStringLiteral("g"), QStringLiteral("c"), {}));
    QByteArray said;
    QVERIFY2(waitForAssignment(*process, said), said.constData());
    QCOMPARE(::kill(pid_t(process->processId()), SIGINT), 0);
    QTest::qWait(200);
    QCOMPARE(process->state(), QProcess::Running);
    QCOMPARE(::kill(pid_t(process->processId()), SIGINT), 0);
    QCOMPARE(CliBench::finish(*process, 1000).code, 1);
}

QTEST_GUILESS_MAIN(tst_CliGroups)
#include "tst_cli_groups.moc"
