// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls.pb.h"
#include "cls/json.h"
#include "cls/messageheader.h"
#include "integration/serviceclient.h"

#include <snappy.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace tidemark;

class TestServiceDurability : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingAcknowledgedIsLost();
    void ownersSurviveARestart();
    void stopsCleanly_data();
    void stopsCleanly();
    void commandLine_data();
    void commandLine();
    void readOnlyStoreIsRefused();
    void addsOnlyWhatIsMissing();

private:
    /// Starts the program; its address comes from its output.
    bool start(QProcess& process, QUrl& url, const QStringList& more = {});
    void writeScenario(const QByteArray& json);

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

const QString topic = QStringLiteral("T");
constexpr int partitions = 3;

const QByteArray scenario = R"({
    "credentials":[{"secretId":"AKIDtest","secretKey":"secretkey"}],
    "logsets":[{"logsetId":"L","logsetName":"n","topics":[
        {"topicId":"T","topicName":"t","partitions":3}]}]})";

QString program()
{
    return QStringLiteral(TIDEMARK_BIN_DIR "/tidemark-service");
}

QByteArray upload(const QByteArray& value)
{
    proto::LogGroupList list;
    proto::Log* log = list.add_loggrouplist()->add_logs();
    log->set_time(1);
    auto* content = log->add_contents();
    content->set_key("k");
    content->set_value(value.toStdString());
    return QByteArray::fromStdString(list.SerializeAsString());
}

/// All values of a partition, in order; "failed" where an answer cannot be understood.
QList<QByteArray> valuesOf(ServiceClient& client, int partition)
{
    QList<QByteArray> out;
    qint64 offset = 0;
    for (;;) {
        const auto answer = client.pull(topic,
            "{\"StartOffset\":" + QByteArray::number(offset)
                + ",\"StartTime\":0,\"Size\":100000,\"CompressType\":\"snappy\",\"PartitionId\":"
                + QByteArray::number(partition) + '}');
        std::string plain;
        if (answer.status != 200
            || !snappy::Uncompress(
                answer.body.constData(), static_cast<size_t>(answer.body.size()), &plain))
            return { "failed" };
        const auto json = cls::parseJson(plain).value();
        const auto& messages = json["Response"]["Message"];
        if (messages.empty())
            return out;
        for (const auto& entry : messages) {
            const QByteArray message
                = QByteArray::fromBase64(QByteArray::fromStdString(entry.get<std::string>()))
                      .mid(cls::MessageHeader::size);
            proto::LogGroup group;
            if (!group.ParseFromArray(message.constData(), static_cast<int>(message.size())))
                return { "failed" };
            out << QByteArray::fromStdString(group.logs(0).contents(0).value());
        }
        offset = json["Response"]["NextOffset"].get<qint64>();
    }
}

QByteArray groupBody(const QByteArray& name)
{
    return "{\"ConsumerGroup\":\"" + name
        + "\",\"Timeout\":30,\"Topics\":[\"T\"],\"LogsetId\":\"L\"}";
}

QByteArray commitBody(const QByteArray& group, qint64 offset)
{
    return "{\"ConsumerGroup\":\"" + group
        + "\",\"LogsetId\":\"L\",\"Consumer\":\"c\",\"TopicPartitionOffsetsInfo\":[{\"TopicID\":"
          "\"T\",\"PartitionOffsets\":[{\"PartitionId\":0,\"Offset\":"
        + QByteArray::number(offset) + "}]}]}";
}

QByteArray heartbeatBody(const char* consumer, const QByteArray& reported)
{
    return QByteArray("{\"ConsumerGroup\":\"g\",\"LogsetId\":\"L\",\"Consumer\":\"") + consumer
        + "\",\"TopicPartitionsInfo\":[{\"TopicID\":\"T\",\"Partitions\":[" + reported + "]}]}";
}

} // namespace

void TestServiceDurability::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    writeScenario(scenario);
}

void TestServiceDurability::writeScenario(const QByteArray& json)
{
    QFile file(m_directory->filePath(QStringLiteral("scenario.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

bool TestServiceDurability::start(QProcess& process, QUrl& url, const QStringList& more)
{
    process.start(program(),
        QStringList{ QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
            QStringLiteral("--data-dir"), m_directory->filePath(QStringLiteral("data")),
            QStringLiteral("--scenario"), m_directory->filePath(QStringLiteral("scenario.json")) }
            + more);
    QElapsedTimer timer;
    timer.start();
    while (!process.canReadLine() && timer.elapsed() < 20'000) {
        if (!process.waitForReadyRead(200) && process.state() == QProcess::NotRunning)
            break;
    }
    const QByteArray line = process.readLine().trimmed();
    const QByteArray prefix = "listening on ";
    if (!line.startsWith(prefix)) {
        qWarning() << "not started:" << line << process.readAllStandardError();
        return false;
    }
    url = QUrl(QString::fromUtf8(line.mid(prefix.size())));
    return true;
}

void TestServiceDurability::nothingAcknowledgedIsLost()
{
    QSet<QByteArray> acknowledged;
    QSet<QByteArray> sent;
    QSet<QByteArray> groups;
    qint64 committed = -1;
    qint64 committing = -1;
    int number = 0;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qInfo() << "seed" << seed;

    for (int round = 0; round < 8; ++round) {
        QProcess process;
        QUrl url;
        QVERIFY(start(process, url));
        ServiceClient client(url);

        // What the earlier rounds were promised.
        QSet<QByteArray> stored;
        qsizetype count = 0;
        for (int i = 0; i < partitions; ++i) {
            const QList<QByteArray> values = valuesOf(client, i);
            count += values.size();
            stored.unite(QSet<QByteArray>(values.cbegin(), values.cend()));
        }
        QVERIFY2(stored.contains(acknowledged), "an acknowledged upload is lost");
        QVERIFY2(sent.contains(stored), "the store holds what nobody sent");
        QCOMPARE(count, stored.size()); // nothing twice
        const QByteArray listed
            = client.control("DescribeConsumerGroups", R"({"LogsetId":"L"})").body;
        for (const QByteArray& group : groups)
            QVERIFY2(
                listed.contains(QByteArray('"' + group + '"')), "an acknowledged group is lost");
        if (committed >= 0) {
            const QByteArray offsets = client
                                           .control("DescribeConsumerOffsets",
                                               R"({"ConsumerGroup":"base","From":"begin",
                                                   "LogsetId":"L","TopicId":"T","PartitionId":"0"})")
                                           .body;
            const auto says = [&](qint64 offset) {
                const QByteArray text = "\"Offset\":" + QByteArray::number(offset) + ',';
                return offsets.contains(text);
            };
            // The last one may have been stored without an answer.
            const bool kept = says(committed) || says(committing);
            QVERIFY2(kept, offsets.constData());
            committed = says(committing) ? committing : committed;
        }

        // Work until the kill comes, which a timer sends in the middle of whatever runs.
        const auto pid = static_cast<pid_t>(process.processId());
        QTimer::singleShot(random.bounded(50, 700), &process, [pid] { ::kill(pid, SIGKILL); });
        client.timeoutMs = 5000;
        bool alive = true;
        while (alive) {
            const QByteArray value = QByteArray::number(number++);
            sent.insert(value);
            const auto answer = client.upload(topic, upload(value));
            alive = answer.status == 200;
            if (alive)
                acknowledged.insert(value);
            if (alive && number % 7 == 0) {
                const QByteArray name
                    = groups.isEmpty() ? QByteArray("base") : "g" + QByteArray::number(number);
                const auto created = client.control("CreateConsumerGroup", groupBody(name));
                alive = created.status == 200;
                if (alive && created.code().isEmpty())
                    groups.insert(name);
            }
            if (alive && groups.contains("base") && number % 5 == 0) {
                committing = committed + 1;
                const auto done
                    = client.control("CommitConsumerOffsets", commitBody("base", committing));
                alive = done.status == 200;
                if (alive && done.code().isEmpty())
                    committed = committing;
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    QVERIFY2(acknowledged.size() > 20, "too little happened to show anything");
    QVERIFY(!groups.isEmpty());
    QVERIFY(committed > 0);
}

void TestServiceDurability::ownersSurviveARestart()
{
    {
        QProcess process;
        QUrl url;
        QVERIFY(start(process, url));
        ServiceClient client(url);
        client.control("CreateConsumerGroup", groupBody("g"));
        QVERIFY(client.control("SendConsumerHeartbeat", heartbeatBody("A", ""))
                    .body.contains("[0,1,2]"));
        process.kill();
        QVERIFY(process.waitForFinished(10'000));
    }
    QProcess process;
    QUrl url;
    QVERIFY(start(process, url));
    ServiceClient client(url);
    // A may be at work on them: nobody else gets any before its time-out.
    QVERIFY(client.control("SendConsumerHeartbeat", heartbeatBody("B", ""))
                .body.contains("\"Partitions\":[]"));
    const auto denied = client.control(
        "CommitConsumerOffsets", QByteArray(commitBody("g", 0)).replace("\"c\"", "\"B\""));
    QCOMPARE(denied.code(), QStringLiteral("OperationDenied"));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

void TestServiceDurability::stopsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestServiceDurability::stopsCleanly()
{
    QFETCH(int, signal);
    QProcess process;
    QUrl url;
    QVERIFY(start(process, url));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestServiceDurability::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const QString file = QStringLiteral("SCENARIO");
    const auto row
        = [](const char* name, const QStringList& arguments, int code, const char* says) {
              QTest::newRow(name) << arguments << code << QString::fromUtf8(says);
          };
    row("help", { QStringLiteral("--help") }, 0, "exit codes");
    row("version", { QStringLiteral("--version") }, 0, "tidemark-service 0.");
    row("nothing", {}, 2, "--scenario FILE is needed");
    row("unknown", { QStringLiteral("--port"), QStringLiteral("1") }, 2, "is not an option");
    row("no value", { QStringLiteral("--scenario") }, 2, "needs a value");
    row("no file", { QStringLiteral("--scenario"), QStringLiteral("/nowhere.json") }, 2,
        "cannot read /nowhere.json");
    row("bad listen", { QStringLiteral("--scenario"), file, QStringLiteral("--listen=8080") }, 2,
        "ADDRESS:PORT");
    row("beyond loopback",
        { QStringLiteral("--scenario"), file, QStringLiteral("--listen"),
            QStringLiteral("0.0.0.0:0") },
        2, "other machines");
    row("beyond loopback without TLS",
        { QStringLiteral("--scenario"), file, QStringLiteral("--listen"),
            QStringLiteral("0.0.0.0:0"), QStringLiteral("--allow-remote") },
        2, "other machines");
    row("half of TLS", { QStringLiteral("--scenario"), file, QStringLiteral("--tls-cert=x") }, 2,
        "both");
    row("no credentials",
        { QStringLiteral("--scenario"),
            QStringLiteral(TIDEMARK_SOURCE_DIR "/resources/scenarios/demo.json") },
        2, "no credentials");
}

void TestServiceDurability::commandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    arguments.replaceInStrings(
        QStringLiteral("SCENARIO"), m_directory->filePath(QStringLiteral("scenario.json")));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished(10'000));
    const QString output = QString::fromUtf8(process.readAll());
    QVERIFY2(output.contains(says), qPrintable(output));
    QCOMPARE(process.exitCode(), exitCode);
}

void TestServiceDurability::readOnlyStoreIsRefused()
{
    // A path that cannot become a directory, whoever runs the test.
    QFile file(m_directory->filePath(QStringLiteral("data")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QProcess process;
    process.start(program(),
        { QStringLiteral("--data-dir"), file.fileName(), QStringLiteral("--scenario"),
            m_directory->filePath(QStringLiteral("scenario.json")) });
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("cannot make the data directory"));
}

void TestServiceDurability::addsOnlyWhatIsMissing()
{
    {
        QProcess process;
        QUrl url;
        QVERIFY(start(process, url));
        ServiceClient client(url);
        QCOMPARE(client.upload(topic, upload("kept")).status, 200);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }
    // Another number of partitions for the known topic, and a new topic.
    QByteArray changed = scenario;
    changed.replace("\"partitions\":3}",
        "\"partitions\":9},{\"topicId\":\"U\",\"topicName\":\"u\",\"partitions\":2}");
    writeScenario(changed);
    QProcess process;
    QUrl url;
    QVERIFY(start(process, url));
    ServiceClient client(url);
    const QByteArray topics = client.control("DescribeTopics", "{}").body;
    QVERIFY(topics.contains("\"TotalCount\":2"));
    QVERIFY2(topics.contains("\"PartitionCount\":3"), topics.constData()); // as it was
    QCOMPARE(valuesOf(client, 0), QList<QByteArray>{ "kept" });
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

QTEST_GUILESS_MAIN(TestServiceDurability)
#include "tst_service_durability.moc"
