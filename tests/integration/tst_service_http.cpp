// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls.pb.h"
#include "cls/json.h"
#include "cls/lz4block.h"
#include "cls/messageheader.h"
#include "integration/serviceclient.h"
#include "service/localservice.h"
#include "service/logcorpus.h"
#include "service/sqlitestorage.h"

#include <snappy.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestServiceHttp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void groupActions();
    void heartbeatsAndOffsets();
    void catalogueActions();
    void splitIsDrained();
    void controlErrors();
    void dataErrors();
    void uploadAndPull();
    void uploadLimits();
    void bodyTooLarge();
    void headerTooLarge();
    void expectContinue();
    void threeHundredConnections();
    void listensOnIpv6Too();
    void tls();
    void refusesBadOptions();
    void rateLimit();
    void generatedLoad();
    void storeFailureIsAnswered();
    void stopsWhileAnswersAreDelayed();

    void faultStatusAndCode();
    void faultThrottle();
    void faultDelayBlocksNobody();
    void faultReset();
    void faultTruncate();
    void faultCorruptPull();
    void faultNullLists();
    void faultBody();
    void faultClockShift();
    void faultDeleteGroup();

private:
    LocalService::Options options() const;
    void restart(const LocalService::Options& options);
    FaultRule rule(const char* action) const;

    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<ServiceClient> m_client;
};

namespace {

const QString logset = QStringLiteral("L");
const QString topic = QStringLiteral("T");
const TopicPartition zero{ topic, PartitionId(0) };

QByteArray logGroupList(const QList<QByteArray>& groups)
{
    proto::LogGroupList list;
    for (const QByteArray& group : groups) {
        if (!list.add_loggrouplist()->ParseFromArray(
                group.constData(), static_cast<int>(group.size())))
            return {};
    }
    return QByteArray::fromStdString(list.SerializeAsString());
}

QByteArray groupWith(int logs, const QByteArray& value)
{
    proto::LogGroup group;
    for (int i = 0; i < logs; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(1);
        auto* content = log->add_contents();
        content->set_key("k");
        content->set_value(value.toStdString());
    }
    return QByteArray::fromStdString(group.SerializeAsString());
}

struct Pulled
{
    bool ok = false;
    std::optional<qint64> nextOffset;
    QList<QByteArray> groups;
};

Pulled decode(const QByteArray& body)
{
    Pulled out;
    std::string plain;
    if (!snappy::Uncompress(body.constData(), static_cast<size_t>(body.size()), &plain))
        return out;
    const auto json = cls::parseJson(plain);
    if (!json.ok())
        return out;
    const auto& response = json.value()["Response"];
    if (response.contains("NextOffset"))
        out.nextOffset = response["NextOffset"].get<qint64>();
    for (const auto& entry : response["Message"]) {
        const QByteArray message
            = QByteArray::fromBase64(QByteArray::fromStdString(entry.get<std::string>()));
        if (!cls::MessageHeader::read(message).ok())
            return out;
        out.groups << message.mid(cls::MessageHeader::size);
    }
    out.ok = true;
    return out;
}

QByteArray pullBody(qint64 partition, qint64 start, qint64 size = 1 << 20)
{
    return "{\"StartOffset\":" + QByteArray::number(start) + ",\"StartTime\":0,\"Size\":"
        + QByteArray::number(size) + ",\"CompressType\":\"snappy\",\"PartitionId\":"
        + QByteArray::number(partition) + ",\"Query\":\"\",\"ConsumerGroup\":\"x\"}";
}

const QByteArray createBody = R"({"ConsumerGroup":"g","Timeout":30,"Topics":["T"],"LogsetId":"L"})";

QByteArray heartbeatBody(const char* consumer, const QByteArray& partitions)
{
    return QByteArray(R"({"ConsumerGroup":"g","LogsetId":"L","PartitionStrategy":2,"Consumer":")")
        + consumer + R"(","TopicPartitionsInfo":[{"TopicID":"T","Partitions":[)" + partitions
        + "]}]}";
}

QByteArray commitBody(const char* consumer, qint64 partition, qint64 offset)
{
    return QByteArray(R"({"ConsumerGroup":"g","LogsetId":"L","Consumer":")") + consumer
        + R"(","TopicPartitionOffsetsInfo":[{"TopicID":"T","PartitionOffsets":[{"PartitionId":)"
        + QByteArray::number(partition) + ",\"Offset\":" + QByteArray::number(offset) + "}]}]}";
}

} // namespace

LocalService::Options TestServiceHttp::options() const
{
    LocalService::Options out;
    out.scenario = Scenario::fromJson(R"({
        "credentials":[{"secretId":"AKIDtest","secretKey":"secretkey"}],
        "logsets":[{"logsetId":"L","logsetName":"演示","topics":[
            {"topicId":"T","topicName":"app","partitions":2},
            {"topicId":"U","topicName":"other","partitions":1}]}]})")
                       .value();
    return out;
}

void TestServiceHttp::restart(const LocalService::Options& with)
{
    m_service.reset();
    auto started = LocalService::start(with);
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().message));
    m_service = std::move(started).value();
    m_client = std::make_unique<ServiceClient>(m_service->url());
}

void TestServiceHttp::init()
{
    restart(options());
}

void TestServiceHttp::cleanup()
{
    m_client.reset();
    m_service.reset();
}

FaultRule TestServiceHttp::rule(const char* action) const
{
    FaultRule out;
    out.action = QString::fromLatin1(action);
    return out;
}

void TestServiceHttp::groupActions()
{
    const auto created = m_client->control("CreateConsumerGroup", createBody);
    QCOMPARE(created.status, 200);
    QVERIFY2(created.code().isEmpty(), created.body.constData());
    QVERIFY(created.body.contains("\"RequestId\":\""));
    QVERIFY(!created.header("Date").isEmpty());

    const auto again = m_client->control("CreateConsumerGroup", createBody);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.code(), QStringLiteral("InvalidParameter"));
    QVERIFY(again.message().contains(QStringLiteral("consumer group already exists")));

    QVERIFY(m_client
                ->control("ModifyConsumerGroup",
                    R"({"ConsumerGroup":"g","Timeout":9,"Topics":["T","U"],"LogsetId":"L"})")
                .code()
                .isEmpty());
    const auto listed = m_client->control("DescribeConsumerGroups", R"({"LogsetId":"L"})");
    QVERIFY(listed.body.contains(R"({"ConsumerGroup":"g","Timeout":9,"Topics":["T","U"]})"));
    const auto none
        = m_client->control("DescribeConsumerGroups", R"({"LogsetId":"L","Topics":["X"]})");
    QVERIFY(none.body.contains("\"ConsumerGroupsInfo\":[]"));

    m_client->control("SendConsumerHeartbeat", heartbeatBody("c1", ""));
    const QByteArray target = R"({"ConsumerGroup":"g","LogsetId":"L"})";
    // As the vendor's sample does: its consumer was alive a moment ago.
    QVERIFY(m_client->control("DeleteConsumerGroup", target).code().isEmpty());
    QCOMPARE(m_client->control("DeleteConsumerGroup", target).code(),
        QStringLiteral("ResourceNotFound"));
}

void TestServiceHttp::heartbeatsAndOffsets()
{
    const auto unknown = m_client->control("SendConsumerHeartbeat", heartbeatBody("c", ""));
    QCOMPARE(unknown.code(), QStringLiteral("ResourceNotFound"));
    QVERIFY(unknown.message().contains(QStringLiteral("not exist")));
    const QByteArray describe
        = R"({"ConsumerGroup":"g","From":"end","LogsetId":"L","PartitionId":"-1"})";
    QVERIFY(m_client->control("DescribeConsumerOffsets", describe)
                .body.contains("\"TopicPartitionOffsetsInfo\":[]"));

    m_client->control("CreateConsumerGroup", createBody);
    const auto beat = m_client->control("SendConsumerHeartbeat", heartbeatBody("c", ""));
    QVERIFY2(beat.body.contains(R"("Partitions":[0,1])"), beat.body.constData());
    QCOMPARE(m_service->owner(logset, QStringLiteral("g"), zero), QStringLiteral("c"));
    QCOMPARE(m_service->liveConsumers(logset, QStringLiteral("g")).size(), 1);

    QVERIFY(m_service->append(topic, { groupWith(1, "a"), groupWith(1, "b") }).ok());
    QVERIFY(m_service->append(topic, { groupWith(1, "c"), groupWith(1, "d") }).ok());
    QVERIFY(m_client->control("CommitConsumerOffsets", commitBody("c", 0, 1)).code().isEmpty());
    QCOMPARE(m_service->committed(logset, QStringLiteral("g"), zero), std::optional(Offset(1)));
    const auto fenced = m_client->control("CommitConsumerOffsets", commitBody("d", 0, 2));
    QCOMPARE(fenced.code(), QStringLiteral("OperationDenied"));
    QVERIFY(fenced.message().contains(QStringLiteral("its owner is c")));
    QCOMPARE(m_service->committed(logset, QStringLiteral("g"), zero), std::optional(Offset(1)));
    // The Python SDK commits -1 where nothing was saved: no offset, no error.
    QVERIFY(m_client->control("CommitConsumerOffsets", commitBody("c", 0, -1)).code().isEmpty());
    QCOMPARE(m_service->committed(logset, QStringLiteral("g"), zero), std::optional(Offset(1)));

    const auto offsets = m_client->control("DescribeConsumerOffsets", describe);
    QVERIFY2(
        offsets.body.contains(R"([{"Offset":1,"PartitionId":0},{"Offset":2,"PartitionId":1}])"),
        offsets.body.constData());
    const auto one = m_client->control("DescribeConsumerOffsets",
        R"({"ConsumerGroup":"g","From":"begin","LogsetId":"L","TopicId":"T","PartitionId":"1"})");
    QVERIFY(one.body.contains(R"([{"Offset":0,"PartitionId":1}])"));
    const auto byTime = m_client->control("DescribeConsumerOffsets",
        R"({"ConsumerGroup":"g","From":"9999999999","LogsetId":"L","TopicId":"T","PartitionId":"1"})");
    QVERIFY(byTime.body.contains(R"([{"Offset":2,"PartitionId":1}])"));
    QCOMPARE(m_client
                 ->control("DescribeConsumerOffsets",
                     R"({"ConsumerGroup":"g","From":"soon","LogsetId":"L"})")
                 .code(),
        QStringLiteral("InvalidParameter"));

    qsizetype beats = 0;
    for (const JournalEntry& entry : m_service->journal().entries()) {
        QVERIFY(!entry.requestId.isEmpty());
        if (entry.action == QLatin1StringView("SendConsumerHeartbeat")) {
            QCOMPARE(entry.consumer, QStringLiteral("c"));
            QCOMPARE(entry.group, QStringLiteral("g"));
            ++beats;
        }
    }
    QCOMPARE(beats, 2);
}

void TestServiceHttp::catalogueActions()
{
    const auto logsets = m_client->control("DescribeLogsets", "{}");
    QVERIFY(logsets.body.contains("\"LogsetName\":\"演示\""));
    QVERIFY(logsets.body.contains("\"TopicCount\":2"));
    const auto topics = m_client->control("DescribeTopics",
        R"({"Filters":[{"Key":"topicName","Values":["oth"]}],"Offset":0,"Limit":20})");
    QVERIFY(topics.body.contains("\"TotalCount\":1"));
    QVERIFY(topics.body.contains("\"TopicId\":\"U\""));
    const auto page = m_client->control("DescribeTopics", R"({"Offset":1,"Limit":1})");
    QVERIFY(page.body.contains("\"TotalCount\":2"));
    QVERIFY(!page.body.contains("\"TopicId\":\"T\""));
    QCOMPARE(m_client->control("DescribeTopics", R"({"Limit":101})").code(),
        QStringLiteral("InvalidParameterValue"));
    const auto partitions = m_client->control("DescribePartitions", R"({"TopicId":"T"})");
    QVERIFY(partitions.body.contains("\"Status\":\"readwrite\""));
    QVERIFY(partitions.body.contains("\"InclusiveBeginKey\":\"80000000000000000000000000000000\""));
    QVERIFY(partitions.body.contains("\"LastWriteTime\":null"));
    QCOMPARE(m_client->control("DescribePartitions", R"({"TopicId":"X"})").code(),
        QStringLiteral("ResourceNotFound.TopicNotExist"));
}

void TestServiceHttp::splitIsDrained()
{
    m_client->control("CreateConsumerGroup", createBody);
    QVERIFY(m_service->append(topic, { groupWith(1, "a"), groupWith(1, "b") }).ok());
    const auto split
        = m_client->control("SplitPartition", R"({"TopicId":"T","PartitionId":0,"Number":2})");
    QVERIFY2(split.code().isEmpty(), split.body.constData());
    QVERIFY(split.body.contains("\"Status\":\"readonly\""));
    QCOMPARE(m_service->partitions(topic).size(), 4);
    QCOMPARE(m_service->isReadOnly(zero), std::optional(true));
    const auto before = m_client->control("SendConsumerHeartbeat", heartbeatBody("c", ""));
    QVERIFY(before.body.contains("\"Partitions\":[0,1,2,3]"));
    m_client->control("CommitConsumerOffsets", commitBody("c", 0, 1));
    const auto after = m_client->control("SendConsumerHeartbeat", heartbeatBody("c", "0,1,2,3"));
    QVERIFY(after.body.contains("\"Partitions\":[1,2,3]"));
    QVERIFY(decode(m_client->pull(topic, pullBody(0, 0)).body).groups.size() == 1); // readable
    QVERIFY(
        m_client->control("MergePartition", R"({"TopicId":"T","PartitionId":2})").code().isEmpty());
    QCOMPARE(m_service->partitions(topic).size(), 5);
    QCOMPARE(m_client->control("MergePartition", R"({"TopicId":"T","PartitionId":1})").code(),
        QStringLiteral("InvalidParameter"));
}

void TestServiceHttp::controlErrors()
{
    const auto action = m_client->control("NoSuchAction", "{}");
    QCOMPARE(action.status, 200);
    QCOMPARE(action.code(), QStringLiteral("InvalidAction"));
    QVERIFY(action.body.startsWith("{\"Response\":{\"Error\":{\"Code\":"));
    QVERIFY(action.body.contains("\"RequestId\":"));
    QCOMPARE(
        m_client->control("CreateConsumerGroup", "{").code(), QStringLiteral("InvalidParameter"));
    QCOMPARE(
        m_client->control("CreateConsumerGroup", "{}").code(), QStringLiteral("MissingParameter"));
    const auto create = [&](const QByteArray& body) {
        return m_client->control("CreateConsumerGroup", body).code();
    };
    QCOMPARE(create(R"({"ConsumerGroup":"g h","Timeout":9,"Topics":["T"],"LogsetId":"L"})"),
        QStringLiteral("InvalidParameter"));
    QCOMPARE(create(R"({"ConsumerGroup":"g","Timeout":0,"Topics":["T"],"LogsetId":"L"})"),
        QStringLiteral("InvalidParameter"));
    QCOMPARE(create(R"({"ConsumerGroup":"g","Timeout":9,"Topics":[],"LogsetId":"L"})"),
        QStringLiteral("InvalidParameter"));
    QCOMPARE(create(R"({"ConsumerGroup":"g","Timeout":9,"Topics":["X"],"LogsetId":"L"})"),
        QStringLiteral("ResourceNotFound.TopicNotExist"));
    QCOMPARE(create(R"({"ConsumerGroup":"g","Timeout":9,"Topics":["T"],"LogsetId":"M"})"),
        QStringLiteral("ResourceNotFound.LogsetNotExist"));
    m_client->secretKey = "wrong";
    QCOMPARE(create(createBody), QStringLiteral("AuthFailure.SignatureFailure"));
    m_client->secretId = "nobody";
    QCOMPARE(create(createBody), QStringLiteral("AuthFailure.SecretIdNotFound"));
}

void TestServiceHttp::dataErrors()
{
    const auto missing = m_client->pull(QStringLiteral("X"), pullBody(0, 0));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.code(), QStringLiteral("TopicNotExist"));
    QVERIFY(missing.body.startsWith("{\"errorcode\":\"TopicNotExist\",\"errormessage\":"));
    QVERIFY(!missing.header("X-Cls-Requestid").isEmpty());
    QCOMPARE(m_client->pull(topic, pullBody(9, 0)).status, 404);
    const auto offset = m_client->pull(topic, pullBody(0, 5));
    QCOMPARE(offset.status, 400);
    QCOMPARE(offset.code(), QStringLiteral("InvalidOffset"));
    QCOMPARE(m_client->pull(topic, "{").code(), QStringLiteral("InvalidParam"));

    QNetworkRequest request = m_client->dataRequest("/pull_log", topic, "application/json");
    const auto get = m_client->raw(request, "GET", {});
    QCOMPARE(get.status, 405);
    request.setRawHeader("Authorization", "");
    const auto unsigned_ = m_client->raw(request, "POST", "{}");
    QCOMPARE(unsigned_.status, 400);
    QCOMPARE(unsigned_.code(), QStringLiteral("MissingAuthorization"));
    QCOMPARE(
        m_client->raw(m_client->dataRequest("/nowhere", topic, "a/b"), "POST", "x").status, 404);
    m_client->secretKey = "wrong";
    const auto wrong = m_client->pull(topic, pullBody(0, 0));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), QStringLiteral("AuthFailure.SignatureFailure"));
}

void TestServiceHttp::uploadAndPull()
{
    const QList<QByteArray> corpus = corpusLogGroups(QStringLiteral("mixed"), 5, 8);
    const QByteArray list = logGroupList(corpus);
    const auto stored = m_client->upload(topic, cls::lz4Compress(list), "LZ4");
    QCOMPARE(stored.status, 200);
    QVERIFY(stored.body.isEmpty());
    QVERIFY(!stored.header("x-cls-requestid").isEmpty());
    QCOMPARE(m_client->upload(topic, list).status, 200);

    QList<QByteArray> seen;
    for (const qint64 partition : { 0, 1 }) {
        qint64 offset = 0;
        for (;;) {
            const auto answer = m_client->pull(topic, pullBody(partition, offset, 1));
            QCOMPARE(answer.status, 200);
            const Pulled pulled = decode(answer.body);
            QVERIFY(pulled.ok);
            if (pulled.groups.isEmpty()) {
                QCOMPARE(pulled.nextOffset, std::optional(offset));
                break;
            }
            QCOMPARE(pulled.groups.size(), 1);
            QCOMPARE(pulled.nextOffset, std::optional(offset + 1));
            seen << pulled.groups;
            offset = *pulled.nextOffset;
        }
    }
    QList<QByteArray> expected = corpus + corpus;
    std::sort(expected.begin(), expected.end());
    std::sort(seen.begin(), seen.end());
    QVERIFY(seen == expected); // byte for byte

    const auto keyed
        = m_client->upload(topic, logGroupList({ groupWith(1, "x") }), {}, QByteArray(32, 'f'));
    QCOMPARE(keyed.status, 200);
    QCOMPARE(m_service->logEnd({ topic, PartitionId(1) }), std::optional(Offset(9)));
    QCOMPARE(decode(m_client->pull(topic, pullBody(1, -1)).body).groups.size(), 9);
}

void TestServiceHttp::uploadLimits()
{
    const auto code = [&](const QByteArray& body, int status, const QByteArray& type = {}) {
        const auto answer = m_client->upload(topic, body, type);
        return answer.status == status ? answer.code() : QString::number(answer.status);
    };
    const QByteArray good = groupWith(1, "x");
    QCOMPARE(code("", 400), QStringLiteral("MissingContent"));
    QCOMPARE(code("\xff\xff\xff", 400), QStringLiteral("InvalidContent"));
    QCOMPARE(code("garbage", 400, "lz4"), QStringLiteral("InvalidContent"));
    QCOMPARE(code(logGroupList({ good }), 400, "brotli"), QStringLiteral("InvalidCompressType"));
    QCOMPARE(code(logGroupList({ groupWith(0, "x") }), 400), QStringLiteral("InvalidContent"));
    QCOMPARE(code(logGroupList({ groupWith(10'001, "") }), 400), QStringLiteral("InvalidContent"));
    QCOMPARE(code(logGroupList({ groupWith(10'000, "") }), 200), QString());
    QCOMPARE(
        code(logGroupList(QList<QByteArray>(11, good)), 400), QStringLiteral("InvalidContent"));
    QCOMPARE(code(logGroupList(QList<QByteArray>(10, good)), 200), QString());
    const QByteArray mebibyte(1 << 20, 'v');
    QCOMPARE(code(logGroupList({ groupWith(1, mebibyte) }), 200), QString());
    QCOMPARE(
        code(logGroupList({ groupWith(1, mebibyte + 'v') }), 403), QStringLiteral("LogSizeExceed"));
    QCOMPARE(code(logGroupList({ groupWith(5, mebibyte) }), 200), QString());
    QCOMPARE(code(logGroupList({ groupWith(5, mebibyte), groupWith(1, mebibyte) }), 413),
        QStringLiteral("LogSizeExceed")); // more than 6 MiB in all
    QCOMPARE(code(cls::lz4Compress(QByteArray(7 << 20, '\0')), 413, "lz4"),
        QStringLiteral("LogSizeExceed"));
    QNetworkRequest typed = m_client->dataRequest("/structuredlog", topic, "text/plain");
    QCOMPARE(m_client->raw(typed, "POST", good).code(), QStringLiteral("InvalidContentType"));
    QVERIFY(
        m_service->logEnd(zero)->value + m_service->logEnd({ topic, PartitionId(1) })->value == 13);
}

void TestServiceHttp::bodyTooLarge()
{
    const auto large = m_client->upload(topic, QByteArray(11 << 20, 'x'));
    QCOMPARE(large.status, 413);
    QCOMPARE(large.code(), QStringLiteral("LogSizeExceed"));

    // Beyond what is read and dropped: refused by its declared length alone.
    QTcpSocket socket;
    socket.connectToHost(
        QStringLiteral("127.0.0.1"), static_cast<quint16>(m_service->url().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /structuredlog?topic_id=T HTTP/1.1\r\nHost: x\r\nContent-Length: "
                 "1000000000\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 12 || !socket.waitForReadyRead(50));
    QTRY_VERIFY(socket.peek(32).startsWith("HTTP/1.1 413"));
}

void TestServiceHttp::headerTooLarge()
{
    QNetworkRequest request = m_client->dataRequest("/pull_log", topic, "application/json");
    request.setRawHeader("X-Long", QByteArray(100'000, 'h'));
    QCOMPARE(m_client->raw(request, "POST", "{}").status, 431);
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 200); // the service goes on
}

void TestServiceHttp::expectContinue()
{
    const QByteArray body = logGroupList({ groupWith(1, "x") });
    const QNetworkRequest request
        = m_client->dataRequest("/structuredlog", topic, "application/x-protobuf");
    QTcpSocket socket;
    socket.connectToHost(
        QStringLiteral("127.0.0.1"), static_cast<quint16>(m_service->url().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /structuredlog?topic_id=T HTTP/1.1\r\nhOsT: 127.0.0.1:"
        + QByteArray::number(m_service->url().port())
        + "\r\ncOnTeNt-TyPe: application/x-protobuf\r\nEXPECT: 100-continue\r\nAUTHORIZATION: "
        + request.rawHeader("Authorization")
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    QByteArray received;
    const auto receives = [&](const char* text) {
        socket.waitForReadyRead(20);
        received += socket.readAll();
        return received.contains(text);
    };
    QTRY_VERIFY(receives("HTTP/1.1 100 Continue"));
    socket.write(body);
    QTRY_VERIFY2(receives("HTTP/1.1 200 OK"), received.constData());
}

void TestServiceHttp::threeHundredConnections()
{
    QVERIFY(m_service->append(topic, { groupWith(3, "x"), groupWith(3, "y") }).ok());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 300; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(
            QStringLiteral("127.0.0.1"), static_cast<quint16>(m_service->url().port()));
    }
    const QByteArray body = pullBody(0, 0);
    const QByteArray request = "POST /pull_log?topic_id=T HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(m_service->url().port())
        + "\r\nContent-Type: application/json\r\nAuthorization: "
        + m_client->dataRequest("/pull_log", topic, "application/json").rawHeader("Authorization")
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    for (int round = 0; round < 3; ++round) {
        for (const auto& socket : sockets) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
            socket->write(request);
        }
        for (const auto& socket : sockets) {
            // The same connection answers again: it was kept alive.
            QByteArray answer;
            qsizetype whole = -1;
            QTRY_VERIFY_WITH_TIMEOUT(([&] {
                answer += socket->readAll();
                const qsizetype end = answer.indexOf("\r\n\r\n");
                const qsizetype at = answer.toLower().indexOf("content-length: ");
                if (end > 0 && at > 0) {
                    const qsizetype from = at + 16;
                    whole = end + 4
                        + answer.mid(from, answer.indexOf('\r', from) - from).toLongLong();
                }
                return whole > 0 && answer.size() >= whole;
            }()),
                20'000);
            QVERIFY(answer.startsWith("HTTP/1.1 200"));
            QVERIFY(!answer.toLower().contains("connection: close"));
        }
    }
}

void TestServiceHttp::listensOnIpv6Too()
{
    // A machine without IPv6 has to be served all the same, on IPv4 alone.
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6);
    QUrl url = m_service->url();
    if (hasIpv6)
        url.setHost(QStringLiteral("::1"));
    ServiceClient client(url);
    QCOMPARE(client.pull(topic, pullBody(0, 0)).status, 200);
}

void TestServiceHttp::tls()
{
    QTemporaryDir directory;
    const QString certificate = directory.filePath(QStringLiteral("cert.pem"));
    const QString key = directory.filePath(QStringLiteral("key.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key,
            QStringLiteral("-out"), certificate });
    QVERIFY(openssl.waitForFinished(30'000));
    QCOMPARE(openssl.exitCode(), 0);

    LocalService::Options with = options();
    with.tlsCertFile = certificate;
    with.tlsKeyFile = key;
    restart(with);
    QCOMPARE(m_service->url().scheme(), QStringLiteral("https"));
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 0); // unknown certificate
    m_client->manager.clearConnectionCache(); // or Qt goes on with the old TLS settings
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(certificate));
    QNetworkRequest request = m_client->dataRequest("/pull_log", topic, "application/json");
    request.setSslConfiguration(tls);
    for (int i = 0; i < 3; ++i) {
        const auto answer = m_client->raw(request, "POST", pullBody(0, 0));
        QVERIFY2(answer.status == 200, qPrintable(answer.errorText));
        QVERIFY(decode(answer.body).ok);
    }
}

void TestServiceHttp::refusesBadOptions()
{
    const auto message = [](const LocalService::Options& with) {
        const auto started = LocalService::start(with);
        return started.ok() ? QString() : started.error().message;
    };
    LocalService::Options with = options();
    with.scenario.credentials.clear();
    QVERIFY(message(with).contains(QStringLiteral("no credentials")));
    with = options();
    with.listenAddress = QStringLiteral("0.0.0.0");
    with.allowBeyondLoopback = true;
    QVERIFY(message(with).contains(QStringLiteral("TLS"))); // permission alone is not enough
    with = options();
    with.listenAddress = QStringLiteral("nonsense");
    QVERIFY(!message(with).isEmpty());
    with = options();
    with.port = static_cast<quint16>(m_service->url().port());
    QVERIFY(message(with).contains(QStringLiteral("cannot listen")));
    with = options();
    with.tlsCertFile = QStringLiteral("missing.pem");
    QVERIFY(message(with).contains(QStringLiteral("both")));
    with.tlsKeyFile = QStringLiteral("missing.pem");
    QVERIFY(message(with).contains(QStringLiteral("cannot read missing.pem")));
    QTemporaryDir directory;
    QFile junk(directory.filePath(QStringLiteral("junk.pem")));
    QVERIFY(junk.open(QIODevice::WriteOnly));
    junk.write("no certificate");
    junk.close();
    with.tlsCertFile = junk.fileName();
    with.tlsKeyFile = junk.fileName();
    QVERIFY(message(with).contains(QStringLiteral("cannot listen")));
}

void TestServiceHttp::rateLimit()
{
    LocalService::Options with = options();
    with.scenario.rateLimitPerSecond = 2;
    restart(with);
    QStringList codes;
    for (int i = 0; i < 8; ++i)
        codes << m_client->control("DescribeLogsets", "{}").code();
    QVERIFY(codes.contains(QStringLiteral("RequestLimitExceeded")));
    QCOMPARE(codes.first(), QString());
}

void TestServiceHttp::generatedLoad()
{
    LocalService::Options with = options();
    with.scenario.load = { { topic, 200, QStringLiteral("app") },
        { QStringLiteral("U"), 50, QStringLiteral("mixed") } };
    restart(with);
    const auto stored = [&](const QString& of, qint64 partitions) {
        qint64 logs = 0;
        for (qint64 i = 0; i < partitions; ++i) {
            const Pulled pulled = decode(m_client->pull(of, pullBody(i, 0)).body);
            for (const QByteArray& bytes : pulled.groups) {
                proto::LogGroup group;
                if (group.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())))
                    logs += group.logs_size();
            }
        }
        return logs;
    };
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(stored(topic, 2) >= 200);
    QVERIFY(timer.elapsed() > 800); // not faster than asked
    QTRY_VERIFY(stored(QStringLiteral("U"), 1) >= 50);
}

void TestServiceHttp::storeFailureIsAnswered()
{
    QTemporaryDir directory;
    LocalService::Options with = options();
    with.dataDir = directory.path();
    restart(with);
    const QByteArray list = logGroupList({ groupWith(1, "x") });
    QCOMPARE(m_client->upload(topic, list).status, 200);
    auto intruder
        = SqliteDatabase::open(directory.filePath(QLatin1StringView(SqliteStorage::fileName)),
            SqliteDatabase::Mode::ReadWriteCreate);
    QVERIFY(intruder.ok());
    QVERIFY(intruder.value()->execute("BEGIN IMMEDIATE").ok()); // nobody else may write now
    const auto upload = m_client->upload(topic, list);
    QCOMPARE(upload.status, 500);
    QCOMPARE(upload.code(), QStringLiteral("InternalError"));
    QVERIFY(upload.message().contains(QStringLiteral("locked")));
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 200); // reading goes on
    const auto create = m_client->control("CreateConsumerGroup", createBody);
    QCOMPARE(create.status, 200);
    QCOMPARE(create.code(), QStringLiteral("InternalError"));
    QVERIFY(intruder.value()->execute("ROLLBACK").ok());
    QCOMPARE(m_client->upload(topic, list).status, 200);
    QVERIFY(m_client->control("CreateConsumerGroup", createBody).code().isEmpty());
    QCOMPARE(
        m_service->logEnd(zero)->value + m_service->logEnd({ topic, PartitionId(1) })->value, 2);
}

void TestServiceHttp::stopsWhileAnswersAreDelayed()
{
    FaultRule slow = rule("pull_log");
    slow.effect.delayMs = 600'000;
    m_service->faults().add(slow);
    QNetworkAccessManager manager;
    QNetworkReply* reply = m_client->startPull(manager, topic, pullBody(0, 0));
    QTRY_COMPARE(m_service->journal().total(), 1);
    QElapsedTimer timer;
    timer.start();
    m_service.reset();
    QVERIFY(timer.elapsed() < 5000);
    QTRY_VERIFY(reply->isFinished());
}

void TestServiceHttp::faultStatusAndCode()
{
    FaultRule fault = rule("pull_log");
    fault.effect.status = 503;
    fault.times = 1;
    const int id = m_service->faults().add(fault);
    const auto hit = m_client->pull(topic, pullBody(0, 0));
    QCOMPARE(hit.status, 503);
    QCOMPARE(hit.code(), QStringLiteral("InternalError"));
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 200);
    QCOMPARE(m_service->faults().hits(id), 1);

    fault = rule("DescribeLogsets");
    fault.effect.code = QStringLiteral("InternalError.ServerBusy");
    fault.effect.message = QStringLiteral("busy");
    m_service->faults().add(fault);
    const auto busy = m_client->control("DescribeLogsets", "{}");
    QCOMPARE(busy.status, 200);
    QCOMPARE(busy.code(), QStringLiteral("InternalError.ServerBusy"));
    QCOMPARE(busy.message(), QStringLiteral("busy"));
}

void TestServiceHttp::faultThrottle()
{
    FaultRule fault;
    fault.effect.throttle = true;
    fault.effect.retryAfterMs = 2500;
    m_service->faults().add(fault);
    const auto data = m_client->pull(topic, pullBody(0, 0));
    QCOMPARE(data.status, 429);
    QCOMPARE(data.code(), QStringLiteral("SpeedQuotaExceed"));
    QCOMPARE(data.header("Retry-After"), QByteArray("3"));
    const auto control = m_client->control("DescribeLogsets", "{}");
    QCOMPARE(control.status, 200);
    QCOMPARE(control.code(), QStringLiteral("RequestLimitExceeded"));
}

void TestServiceHttp::faultDelayBlocksNobody()
{
    FaultRule slow = rule("pull_log");
    slow.partition = 1;
    slow.effect.delayMs = 1500;
    m_service->faults().add(slow);
    QElapsedTimer timer;
    timer.start();
    // More delayed answers than the service has threads.
    std::vector<std::unique_ptr<QNetworkAccessManager>> managers;
    QList<QNetworkReply*> replies;
    for (int i = 0; i < 12; ++i) {
        managers.push_back(std::make_unique<QNetworkAccessManager>());
        replies << m_client->startPull(*managers.back(), topic, pullBody(1, 0));
    }
    QTRY_COMPARE(m_service->journal().total(), 12);
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 200);
    QVERIFY(timer.elapsed() < 1500);
    for (QNetworkReply* reply : replies) {
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    }
    QVERIFY(timer.elapsed() >= 1500);
}

void TestServiceHttp::faultReset()
{
    const QByteArray list = logGroupList({ groupWith(1, "x") });
    const auto total = [&] {
        return m_service->logEnd(zero)->value + m_service->logEnd({ topic, PartitionId(1) })->value;
    };
    FaultRule fault = rule("structuredlog");
    fault.effect.reset = FaultReset::BeforeProcessing;
    const int before = m_service->faults().add(fault);
    QCOMPARE(m_client->upload(topic, list).status, 0);
    QVERIFY(m_service->faults().hits(before) >= 1);
    QCOMPARE(total(), 0);
    m_service->faults().remove(before);

    // Stored, but the client does not know. Qt may try by itself again, so count the hits.
    fault.effect.reset = FaultReset::AfterProcessing;
    const int after = m_service->faults().add(fault);
    QCOMPARE(m_client->upload(topic, list).status, 0);
    const int hits = m_service->faults().hits(after);
    QVERIFY(hits >= 1);
    QCOMPARE(total(), hits);
    m_service->faults().remove(after);
    QCOMPARE(m_client->upload(topic, list).status, 200);
}

void TestServiceHttp::faultTruncate()
{
    QVERIFY(m_service->append(topic, { groupWith(5, "abc"), groupWith(5, "abc") }).ok());
    FaultRule fault = rule("pull_log");
    fault.effect.truncateBody = true;
    m_service->faults().add(fault);
    const auto answer = m_client->pull(topic, pullBody(0, 0));
    QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
    QVERIFY(answer.body.size() < answer.header("Content-Length").toLongLong());
}

void TestServiceHttp::faultCorruptPull()
{
    QVERIFY(m_service->append(topic, { groupWith(5, "abc"), groupWith(5, "abc") }).ok());
    const auto pulled = [&](const PullSpoil& spoil) {
        FaultRule fault = rule("pull_log");
        fault.effect.pull = spoil;
        const int id = m_service->faults().add(fault);
        const auto answer = m_client->pull(topic, pullBody(0, 0));
        m_service->faults().remove(id);
        return answer.status == 200 ? decode(answer.body) : Pulled();
    };
    PullSpoil spoil;
    QVERIFY(pulled(spoil).ok);
    spoil.badSnappy = true;
    QVERIFY(!pulled(spoil).ok);
    spoil = {};
    spoil.message = PullSpoil::Message::BadBase64;
    QVERIFY(!pulled(spoil).ok);
    spoil.message = PullSpoil::Message::BadHeader;
    QVERIFY(!pulled(spoil).ok);
    spoil = {};
    spoil.offset = PullSpoil::Offset::Zero;
    QCOMPARE(pulled(spoil).nextOffset, std::optional<qint64>(0));
    spoil.offset = PullSpoil::Offset::MinusOne;
    QCOMPARE(pulled(spoil).nextOffset, std::optional<qint64>(-1));
    spoil.offset = PullSpoil::Offset::Missing;
    QCOMPARE(pulled(spoil).nextOffset, std::optional<qint64>());
}

void TestServiceHttp::faultNullLists()
{
    m_client->control("CreateConsumerGroup", createBody);
    FaultRule fault;
    fault.effect.nullLists = true;
    m_service->faults().add(fault);
    QVERIFY(m_client->control("SendConsumerHeartbeat", heartbeatBody("c", ""))
                .body.contains("\"TopicPartitionsInfo\":null"));
    QVERIFY(m_client->control("DescribeConsumerGroups", R"({"LogsetId":"L"})")
                .body.contains("\"ConsumerGroupsInfo\":null"));
    const auto answer = m_client->pull(topic, pullBody(0, 0));
    std::string plain;
    QVERIFY(snappy::Uncompress(
        answer.body.constData(), static_cast<size_t>(answer.body.size()), &plain));
    QVERIFY(QByteArray::fromStdString(plain).contains("\"Message\":null"));
}

void TestServiceHttp::faultBody()
{
    FaultRule page;
    page.action = QStringLiteral("CreateConsumerGroup");
    page.times = 1;
    page.effect.status = 502;
    page.effect.body = QByteArray("<html>Bad Gateway</html>");
    m_service->faults().add(page);
    const auto gateway = m_client->control("CreateConsumerGroup", createBody);
    QCOMPARE(gateway.status, 502);
    QCOMPARE(gateway.body, *page.effect.body);
    QCOMPARE(gateway.header("Content-Type"), QByteArray("text/html"));

    FaultRule empty;
    empty.effect.body = QByteArray();
    const int id = m_service->faults().add(empty);
    // The page above came without the request having been processed, the empty body does not.
    const auto created = m_client->control("CreateConsumerGroup", createBody);
    QCOMPARE(created.status, 200);
    QVERIFY(created.body.isEmpty());
    m_service->faults().remove(id);
    QVERIFY(!m_client->control("CreateConsumerGroup", createBody).code().isEmpty());
}

void TestServiceHttp::faultClockShift()
{
    FaultRule fault;
    fault.effect.clockShiftSeconds = 3600;
    const int id = m_service->faults().add(fault);
    const auto control = m_client->control("DescribeLogsets", "{}");
    QCOMPARE(control.code(), QStringLiteral("AuthFailure.SignatureExpire"));
    const auto data = m_client->pull(topic, pullBody(0, 0));
    QCOMPARE(data.status, 401);
    QCOMPARE(data.code(), QStringLiteral("AuthFailure.SignatureExpire"));
    // A client can correct its clock by the Date header.
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(data.header("Date")),
        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    QDateTime utc = date;
    utc.setTimeSpec(Qt::UTC);
    QVERIFY(qAbs(utc.toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch() - 3600) < 30);
    m_service->faults().remove(id);
    QCOMPARE(m_client->pull(topic, pullBody(0, 0)).status, 200);
}

void TestServiceHttp::faultDeleteGroup()
{
    m_client->control("CreateConsumerGroup", createBody);
    m_client->control("SendConsumerHeartbeat", heartbeatBody("c", ""));
    FaultRule fault = rule("SendConsumerHeartbeat");
    fault.effect.deleteGroup = true;
    fault.times = 1;
    m_service->faults().add(fault);
    QCOMPARE(m_client->control("SendConsumerHeartbeat", heartbeatBody("c", "0,1")).code(),
        QStringLiteral("ResourceNotFound"));
    QVERIFY(m_client->control("CreateConsumerGroup", createBody).code().isEmpty());
}

QTEST_GUILESS_MAIN(TestServiceHttp)
#include "tst_service_http.moc"
