// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/describeconsumergroups.h"
#include "cls/describekafkaconsumergroupdetail.h"
#include "cls/describekafkaconsumergrouplist.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"
#include "integration/serviceclient.h"
#include "service/localservice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

/// The service with 500 topics of 50 partitions and 5,000 groups, over its socket.
class TestServiceSize : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void topicsByPage();
    void partitionsOfATopic();
    void allGroups();
    void kafkaGroups();
    void refusals();
    void faultsMeetKafkaGroups();
    void startsAgainFromItsStore();
    void cleanupTestCase();

private:
    template <class Action>
    typename Action::Response ask(const typename Action::Request& request);

    LocalService::Options m_options;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<ServiceClient> m_client;
    QStringList m_topicIds;
};

namespace {

const QString logset = QStringLiteral("L");

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/// Generous: machines are loaded, sanitizers are slow. The figures are in the output.
constexpr qint64 generousMs = 20'000;
constexpr qint64 generousBytes = 400LL << 20;

} // namespace

template <class Action>
typename Action::Response TestServiceSize::ask(const typename Action::Request& request)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = m_client->control(Action::action, request.toBody());
    qInfo("%s: %lld ms, %lld bytes", Action::action, static_cast<long long>(timer.elapsed()),
        static_cast<long long>(answer.body.size()));
    auto response = Action::Response::fromBody(answer.body);
    if (!response.ok()) {
        qWarning("%s", qPrintable(response.error().text()));
        return {};
    }
    return std::move(response).value();
}

void TestServiceSize::initTestCase()
{
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    m_options.scenario = Scenario::fromJson(R"({
        "credentials":[{"secretId":"AKIDtest","secretKey":"secretkey"}],
        "generated":[{"logsetId":"L","logsetName":"many","topics":500,"partitions":50,
            "groups":5000,"kafkaGroups":7}]})")
                             .value();
    auto started = LocalService::start(m_options);
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().message));
    m_service = std::move(started).value();
    const qint64 startMs = timer.elapsed();
    const qint64 grown = residentBytes() - before;
    qInfo("ready after %lld ms, %lld MB more", static_cast<long long>(startMs),
        static_cast<long long>(grown >> 20));
    QVERIFY(startMs < generousMs);
    QVERIFY(grown < generousBytes);
    m_client = std::make_unique<ServiceClient>(m_service->url());
}

void TestServiceSize::topicsByPage()
{
    QSet<QString> names;
    for (qint64 offset = 0; offset < 500; offset += 100) {
        cls::DescribeTopics::Request request;
        request.logsetId = logset;
        request.offset = offset;
        const auto page = ask<cls::DescribeTopics>(request);
        QCOMPARE(page.totalCount, 500);
        QCOMPARE(page.topics.size(), 100);
        for (const auto& topic : page.topics) {
            QCOMPARE(topic.partitionCount, std::optional<qint64>(50));
            m_topicIds << topic.topicId;
            names.insert(topic.name);
        }
    }
    QCOMPARE(QSet<QString>(m_topicIds.cbegin(), m_topicIds.cend()).size(), 500);
    QCOMPARE(names.size(), 500);
    cls::DescribeTopics::Request request;
    request.logsetId = logset;
    request.nameFilter = QStringLiteral("payment-error");
    const auto found = ask<cls::DescribeTopics>(request);
    QVERIFY(found.totalCount > 0 && found.totalCount < 500);
}

void TestServiceSize::partitionsOfATopic()
{
    const auto answer = ask<cls::DescribePartitions>({ m_topicIds.last() });
    QCOMPARE(answer.partitions.size(), 50);
    QCOMPARE(answer.partitions.first().inclusiveBeginKey, QString(32, u'0'));
}

void TestServiceSize::allGroups()
{
    const auto all = ask<cls::DescribeConsumerGroups>({ logset, {} });
    QCOMPARE(all.groups.size(), 5000);
    const auto some = ask<cls::DescribeConsumerGroups>({ logset, { m_topicIds.first() } });
    QVERIFY(!some.groups.isEmpty() && some.groups.size() <= 50);
    for (const cls::ConsumerGroupInfo& group : some.groups)
        QVERIFY(group.topics.contains(m_topicIds.first()));
}

void TestServiceSize::kafkaGroups()
{
    using List = cls::DescribeKafkaConsumerGroupList;
    List::Request request;
    request.topicId = m_topicIds.first();
    request.limit = 5;
    const auto first = ask<List>(request);
    QCOMPARE(first.total, std::optional<qint64>(7));
    QCOMPARE(first.groups.size(), 5);
    QCOMPARE(first.logsetId, logset);
    QVERIFY(!first.topicName.isEmpty());
    request.offset = 5;
    QCOMPARE(ask<List>(request).groups.size(), 2);
    request.offset = 0;
    request.groups = { first.groups[0].name };
    const auto one = ask<List>(request);
    QCOMPARE(one.total, std::optional<qint64>(1));
    QVERIFY(one.groups == first.groups.first(1));

    const auto detail
        = ask<cls::DescribeKafkaConsumerGroupDetail>({ request.topicId, first.groups[0].name });
    QCOMPARE(detail.state, QStringLiteral("Stable"));
    QCOMPARE(detail.group, first.groups[0].name);
    QCOMPARE(detail.logsetId, logset);
    QCOMPARE(detail.partitions.size(), 50);
    for (const auto& partition : detail.partitions) {
        QVERIFY(!partition.consumer.isEmpty());
        QVERIFY(partition.commitSeconds.has_value());
    }
    const auto nobody
        = ask<cls::DescribeKafkaConsumerGroupDetail>({ request.topicId, QStringLiteral("x") });
    QCOMPARE(nobody.state, QStringLiteral("Dead"));
    QVERIFY(nobody.partitions.isEmpty());
}

void TestServiceSize::refusals()
{
    const char* const list = "DescribeKafkaConsumerGroupList";
    QCOMPARE(m_client->control(list, R"({"TopicId":"X"})").code(),
        QStringLiteral("ResourceNotFound.TopicNotExist"));
    const QByteArray topic = R"({"TopicId":")" + m_topicIds.first().toLatin1() + '"';
    for (const char* rest : { R"(,"Limit":101})", R"(,"Limit":0})", R"(,"Offset":-1})",
             R"(,"Filters":[{"Key":"group","Values":["1","2","3","4","5","6","7","8","9","a","b"]}]})" }) {
        QCOMPARE(m_client->control(list, topic + rest).code(),
            QStringLiteral("InvalidParameterValue"));
    }
    QCOMPARE(m_client->control("DescribeKafkaConsumerGroupDetail", topic + '}').code(),
        QStringLiteral("MissingParameter"));
    QCOMPARE(
        m_client->control("DescribeKafkaConsumerGroupDetail", R"({"TopicId":"X","Group":"g"})")
            .code(),
        QStringLiteral("ResourceNotFound.TopicNotExist"));
}

void TestServiceSize::faultsMeetKafkaGroups()
{
    using List = cls::DescribeKafkaConsumerGroupList;
    using Detail = cls::DescribeKafkaConsumerGroupDetail;
    const QString topic = m_topicIds.first();
    const QString group = ask<List>({ topic, {}, 0, 1 }).groups.first().name;
    FaultRule nothing;
    nothing.action = QString::fromLatin1(List::action);
    nothing.effect.nullLists = true;
    nothing.times = 1;
    m_service->faults().add(nothing);
    const auto empty = ask<List>({ topic, {}, 0, 100 });
    QVERIFY(empty.groups.isEmpty());
    QCOMPARE(empty.total, std::optional<qint64>(7)); // the service contradicts itself: both are told
    FaultRule refused;
    refused.action = QString::fromLatin1(Detail::action);
    refused.group = group;
    refused.effect.throttle = true;
    refused.times = 1;
    m_service->faults().add(refused);
    QCOMPARE(m_client->control(Detail::action, Detail::Request{ topic, QStringLiteral("x") }.toBody()).code(),
        QString());
    QCOMPARE(m_client->control(Detail::action, Detail::Request{ topic, group }.toBody()).code(),
        QStringLiteral("RequestLimitExceeded"));
    QVERIFY(!ask<Detail>({ topic, group }).partitions.isEmpty());
}

/// The second start finds everything; only the first one writes.
void TestServiceSize::startsAgainFromItsStore()
{
    const QTemporaryDir folder;
    LocalService::Options options = m_options;
    options.dataDir = folder.path();
    for (const char* which : { "first", "second" }) {
        QElapsedTimer timer;
        timer.start();
        auto started = LocalService::start(options);
        QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().message));
        qInfo("%s start with a store: %lld ms", which, static_cast<long long>(timer.elapsed()));
        m_client = std::make_unique<ServiceClient>(started.value()->url());
        QCOMPARE(ask<cls::DescribeConsumerGroups>({ logset, {} }).groups.size(), 5000);
        QCOMPARE(ask<cls::DescribePartitions>({ m_topicIds.last() }).partitions.size(), 50);
    }
}

void TestServiceSize::cleanupTestCase()
{
    m_client.reset();
    m_service.reset();
}

QTEST_GUILESS_MAIN(TestServiceSize)
#include "tst_service_size.moc"
