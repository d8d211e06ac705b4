// SPDX-License-Identifier: GPL-3.0-or-later
// The service is killed and started again while consumers run and records are uploaded.
#include "integration/chaosbench.h"
#include "integration/serviceclient.h"
#include "integration/serviceprocess.h"

#include "cls/describeconsumeroffsets.h"
#include "cls/json.h"
#include "cls/messageheader.h"

#include <snappy.h>

#include <QElapsedTimer>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

namespace {

constexpr int partitions = 4;
constexpr int kills = 5;

const QByteArray scenario = R"({
    "credentials":[{"secretId":"id","secretKey":"key"}],
    "logsets":[{"logsetId":"logset-1","logsetName":"logs","topics":[
        {"topicId":"topic-1","topicName":"one","partitions":4},
        {"topicId":"topic-2","topicName":"two","partitions":4}]}]})";

QList<TopicPartition> allSources()
{
    QList<TopicPartition> out;
    for (const QString& id : twoTopics) {
        for (int i = 0; i < partitions; ++i)
            out << TopicPartition { id, PartitionId(i) };
    }
    return out;
}

/// Uploads numbered records, one after the other, each until it is acknowledged.
class Uploader
{
public:
    Uploader(const QUrl& url, const QByteArray& prefix)
        : m_client(url)
        , m_prefix(prefix)
    {
        m_client.secretId = "id";
        m_client.secretKey = "key";
        m_again.setSingleShot(true);
        QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { send(); });
    }
    void start() { send(); }
    void finish() { m_finishing = true; }
    [[nodiscard]] bool isDone() const { return m_done; }

    QList<QByteArray> acknowledged;
    int failures = 0;

private:
    void send()
    {
        const QByteArray value = m_prefix + QByteArray::number(acknowledged.size());
        proto::LogGroupList list;
        list.add_loggrouplist()->ParseFromString(contentGroup(value).toStdString());
        QNetworkRequest request = m_client.dataRequest("/structuredlog",
            twoTopics[acknowledged.size() % twoTopics.size()], "application/x-protobuf");
        request.setTransferTimeout(5000);
        QNetworkReply* reply = m_client.manager.post(
            request, QByteArray::fromStdString(list.SerializeAsString()));
        QObject::connect(reply, &QNetworkReply::finished, &m_again, [this, reply, value] {
            reply->deleteLater();
            const bool stored
                = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200
                && reply->error() == QNetworkReply::NoError;
            if (!stored) {
                ++failures;
                m_again.start(100); // the same record again
                return;
            }
            acknowledged << value;
            m_done = m_finishing;
            if (!m_done)
                m_again.start(2);
        });
    }

    ServiceClient m_client;
    const QByteArray m_prefix;
    QTimer m_again;
    bool m_finishing = false;
    bool m_done = false;
};

/// What the service has committed; nothing for a partition without a commit.
std::map<TopicPartition, Offset> commitsOf(ServiceClient& client)
{
    std::map<TopicPartition, Offset> out;
    for (const QString& id : twoTopics) {
        cls::DescribeConsumerOffsets::Request request;
        request.consumerGroup = group;
        request.logsetId = logset;
        request.topicId = id;
        request.from = QStringLiteral("begin");
        const auto answer = cls::DescribeConsumerOffsets::Response::fromBody(
            client.control("DescribeConsumerOffsets", request.toBody()).body);
        if (!answer.ok())
            continue;
        for (const cls::TopicOffsets& offsets : answer.value().topics) {
            for (const cls::PartitionOffset& entry : offsets.offsets) {
                if (entry.offset && entry.offset->value >= 0)
                    out[{ offsets.topicId, entry.partition }] = *entry.offset;
            }
        }
    }
    return out;
}

/// All that the service has stored in a partition, in order.
QList<QByteArray> storedIn(ServiceClient& client, const TopicPartition& source)
{
    QList<QByteArray> out;
    for (;;) {
        const auto answer = client.pull(source.topicId,
            "{\"StartOffset\":" + QByteArray::number(out.size())
                + ",\"StartTime\":0,\"Size\":1000000,\"CompressType\":\"snappy\",\"PartitionId\":"
                + QByteArray::number(source.partition.value) + '}');
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
            proto::LogGroup logs;
            if (!logs.ParseFromArray(message.constData(), static_cast<int>(message.size())))
                return { "failed" };
            out << QByteArray::fromStdString(logs.logs(0).contents(0).value());
        }
    }
}

} // namespace

class TestEngineChaosRestart : public QObject
{
    Q_OBJECT

private slots:
    void killsOfTheServiceLoseNothing()
    {
        QRandomGenerator random(chaosSeed());
        ServiceProcess service(scenario);
        QVERIFY(service.start());
        const QUrl url = service.url();
        cls::Account account;
        account.endpoints.dataPlane = url;
        account.endpoints.controlPlane = url;
        account.endpoints.region = QStringLiteral("ap-guangzhou");
        account.credentials = std::make_shared<cls::CredentialSource>(
            cls::Credentials { QStringLiteral("id"), Secret(QByteArray("key")), {} });

        RecordAudit audit;
        Machine first(QStringLiteral("first"), account, audit, nullptr);
        Machine second(QStringLiteral("second"), account, audit, nullptr);
        const ConsumerId one = first.start(QStringLiteral("c1"));
        const ConsumerId two = second.start(QStringLiteral("c2"));
        // A commit may be stored without its answer having come; then another reader of the
        // partition goes on behind it. What it must never do is to skip something.
        audit.excuse(first.name);
        audit.excuse(second.name);
        const auto bothHold = [&] {
            const auto ofFirst = first.status(one).partitions.size();
            const auto ofSecond = second.status(two).partitions.size();
            return ofFirst > 0 && ofSecond > 0 && ofFirst + ofSecond == 2 * partitions;
        };
        QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 20'000);

        std::vector<std::unique_ptr<Uploader>> uploaders;
        for (const char* prefix : { "a-", "b-", "c-" }) {
            uploaders.push_back(std::make_unique<Uploader>(url, prefix));
            uploaders.back()->start();
        }
        ServiceClient client(url);
        client.secretId = "id";
        client.secretKey = "key";
        int losses = 0;
        for (int i = 0; i < kills; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 40'000);
            const auto lostBefore = first.count(Event::Kind::MemberLost);
            const qint64 before = audit.accepted();
            QTRY_VERIFY_WITH_TIMEOUT(audit.accepted() > before + 150, 40'000);
            QElapsedTimer since;
            since.start();
            const int until = random.bounded(500);
            QTRY_VERIFY_WITH_TIMEOUT(since.hasExpired(until), 5000);
            service.kill();

            // Every second absence is longer than the group's time-out.
            const bool isLong = i % 2 == 1;
            since.restart();
            const int absence = random.bounded(100, 1000);
            QTRY_VERIFY_WITH_TIMEOUT(isLong
                    ? first.status(one).state == MemberState::Lost
                        && second.status(two).state == MemberState::Lost
                    : since.hasExpired(absence), 20'000);
            if (isLong) {
                QTRY_VERIFY_WITH_TIMEOUT(
                    first.count(Event::Kind::MemberLost) > lostBefore, 5000);
                QVERIFY(first.status(one).partitions.isEmpty());
                QCOMPARE(first.status(one).lastError->kind, ErrorKind::Network);
                losses += 2;
            }
            // An outgoing connection may have taken the port for a moment.
            QVERIFY(QTest::qWaitFor([&] { return service.start(); }, 30'000));
            QCOMPARE(service.url(), url);
            for (const auto& [source, offset] : commitsOf(client))
                audit.committed(source, offset);
        }

        QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 40'000);
        for (const auto& uploader : uploaders)
            uploader->finish();
        const auto allDone = [&] {
            return std::all_of(uploaders.begin(), uploaders.end(),
                [](const auto& uploader) { return uploader->isDone(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allDone(), 20'000);
        QList<QByteArray> acknowledged;
        int failures = 0;
        for (const auto& uploader : uploaders) {
            acknowledged << uploader->acknowledged;
            failures += uploader->failures;
        }
        const auto allSeen = [&] {
            return std::all_of(acknowledged.cbegin(), acknowledged.cend(),
                [&](const QByteArray& value) { return audit.contains(value); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allSeen(), 60'000);
        // Partitions held since before the last kill may be lost once more on the way.
        const auto allCommitted = [&] {
            const auto commits = commitsOf(client);
            const QList<TopicPartition> sources = allSources();
            return std::all_of(sources.begin(), sources.end(), [&](const TopicPartition& source) {
                const auto found = commits.find(source);
                return found != commits.end()
                    && found->second == Offset(audit.unbroken(source));
            });
        };
        QVERIFY(QTest::qWaitFor(allCommitted, 60'000));
        QTRY_COMPARE_WITH_TIMEOUT(first.status(one).state, MemberState::Active, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(second.status(two).state, MemberState::Active, 20'000);
        QVERIFY(first.count(Event::Kind::MemberRegained) >= losses / 2);
        first.engine.stopAll();
        second.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(first.stopped && second.stopped, 20'000);

        const auto commits = commitsOf(client);
        qint64 stored = 0;
        for (const TopicPartition& source : allSources()) {
            const QList<QByteArray> values = storedIn(client, source);
            stored += values.size();
            for (const QByteArray& value : values)
                QVERIFY2(audit.contains(value), value.constData());
            QCOMPARE(audit.unbroken(source), values.size());
            QCOMPARE(commits.at(source), Offset(values.size()));
            audit.committed(source, commits.at(source));
        }
        QVERIFY2(audit.violations().isEmpty(), qPrintable(audit.violations()));
        QCOMPARE(audit.missing(), 0);
        QCOMPARE(audit.quarantined(), 0);
        QVERIFY(audit.repeats() <= audit.repeatBound());
        qInfo("%lld acknowledged, %lld stored, %d uploads failed, %d losses, %lld repeats of at "
              "most %lld", static_cast<long long>(acknowledged.size()),
            static_cast<long long>(stored), failures, losses,
            static_cast<long long>(audit.repeats()), static_cast<long long>(audit.repeatBound()));
        QVERIFY(failures > 0);
        QVERIFY(losses > 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosRestart)
#include "tst_engine_chaos_restart.moc"
