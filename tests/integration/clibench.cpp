// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/clibench.h"

#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

namespace tidemark::test {

namespace {

QString program(const char* name)
{
    return QStringLiteral(TIDEMARK_BIN_DIR "/%1").arg(QString::fromLatin1(name));
}

void write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray scenario(int topics, const QByteArray& faults)
{
    QByteArray list;
    for (int i = 0; i < topics; ++i) {
        list += QByteArray(i > 0 ? "," : "") + "{\"topicId\":\"" + CliBench::topic(i).toUtf8()
            + "\",\"topicName\":\"topic\",\"partitions\":4}";
    }
    return "{\"credentials\":[{\"secretId\":\"id\",\"secretKey\":\"key\"}],\"logsets\":[{"
           "\"logsetId\":\"logs\",\"logsetName\":\"logs\",\"topics\":["
        + list + "]}],\"faults\":" + faults + "}";
}

} // namespace

CliBench::CliBench(int topics, const QByteArray& faults)
    : environment(QProcessEnvironment::systemEnvironment())
    , m_topics(topics)
{
    for (const QString& name : environment.keys()) {
        if (name.startsWith(QLatin1StringView("TENCENTCLOUD_")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_ID"), QStringLiteral("id"));
    environment.insert(QStringLiteral("TENCENTCLOUD_SECRET_KEY"), QStringLiteral("key"));

    const QString file = path(QStringLiteral("scenario.json"));
    write(file, scenario(topics, faults));
    m_service.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_service.start(program("tidemark-service"),
        { QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--scenario"),
            file });
    QByteArray line;
    while (!line.endsWith('\n') && m_service.waitForReadyRead(10'000))
        line += m_service.readLine();
    const QByteArray prefix("listening on ");
    if (!line.startsWith(prefix))
        qFatal("the local service did not start: %s", line.constData());
    m_url = QString::fromUtf8(line.sliced(prefix.size()).trimmed());
}

CliBench::~CliBench()
{
    m_service.terminate();
    if (!m_service.waitForFinished(10'000))
        m_service.kill();
    m_service.waitForFinished();
}

QString CliBench::topic(int index)
{
    return QStringLiteral("topic-%1").arg(index);
}

QString CliBench::allTopics() const
{
    QStringList names;
    for (int i = 0; i < m_topics; ++i)
        names << topic(i);
    return names.join(u',');
}

QByteArray CliBench::content(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList CliBench::connected(const QStringList& words) const
{
    return words
        + QStringList { QStringLiteral("--endpoint"), m_url, QStringLiteral("--api-endpoint"),
              m_url, QStringLiteral("--region"), QStringLiteral("ap-guangzhou") };
}

QStringList CliBench::consume(const QString& group, const QString& consumer,
    const QStringList& more) const
{
    return connected({ QStringLiteral("consume") })
        + QStringList { QStringLiteral("--logset-id"), QStringLiteral("logs"),
              QStringLiteral("--topic-ids"), allTopics(), QStringLiteral("--consumer-group"), group,
              QStringLiteral("--consumer-name"), consumer, QStringLiteral("--heartbeat-interval"),
              QStringLiteral("1"), QStringLiteral("--data-fetch-interval"), QStringLiteral("1"),
              QStringLiteral("--offset-start-time"), QStringLiteral("begin") }
        + more;
}

std::unique_ptr<QProcess> CliBench::start(const QStringList& arguments, QProcess* reader) const
{
    auto process = std::make_unique<QProcess>();
    if (reader)
        process->setStandardOutputProcess(reader);
    process->setProcessEnvironment(environment);
    process->start(program("tidemark-cli"), arguments);
    if (!process->waitForStarted(10'000))
        qFatal("tidemark-cli did not start");
    return process;
}

CliResult CliBench::finish(QProcess& process, int timeoutMs)
{
    CliResult result;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.code = process.exitCode();
    }
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

CliResult CliBench::run(const QStringList& arguments, const QByteArray& input,
    int timeoutMs) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process, timeoutMs);
}

void CliBench::produce(int topicIndex, const QByteArray& bytes, int batchLines,
    int inFlight) const
{
    const QString file = path(QStringLiteral("produce-%1.log").arg(topicIndex));
    write(file, bytes);
    const CliResult result = run(connected({ QStringLiteral("produce"), file,
        QStringLiteral("--topic-id"), topic(topicIndex), QStringLiteral("--batch-lines"),
        QString::number(batchLines), QStringLiteral("--in-flight"), QString::number(inFlight) }));
    const QByteArray report = QByteArray::number(linesOf(bytes).size()) + " logs uploaded in ";
    if (result.code != 0 || !result.out.startsWith(report))
        qFatal("produce: %d %s%s", result.code, result.out.constData(), result.err.constData());
}

QList<QByteArray> linesOf(const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QList<CliRecord> recordsOf(const QByteArray& ndjson)
{
    QList<CliRecord> records;
    for (const QByteArray& line : linesOf(ndjson.first(ndjson.lastIndexOf('\n') + 1))) {
        const auto json = nlohmann::json::parse(line.constData(), line.constData() + line.size());
        CliRecord record;
        record.topicId = QByteArray::fromStdString(json.at("__TOPIC_ID__").get<std::string>());
        record.partition = json.at("__PARTITION__").get<qint64>();
        record.timestamp = json.at("__TIMESTAMP__").get<qint64>();
        const auto& content = json.at("contents").at(0);
        if (content.at(0) != "content")
            qFatal("another key: %s", line.constData());
        record.content = content.at(1).is_string()
            ? QByteArray::fromStdString(content.at(1).get<std::string>())
            : QByteArray::fromBase64(
                QByteArray::fromStdString(content.at(1).at("base64").get<std::string>()));
        records << record;
    }
    return records;
}

QMap<QByteArray, int> counted(const QList<QByteArray>& values)
{
    QMap<QByteArray, int> counts;
    for (const QByteArray& value : values)
        ++counts[value];
    return counts;
}

} // namespace tidemark::test
