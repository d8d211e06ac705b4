// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runconfig.h"

#include <QJsonArray>
#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

engine::ConsumerConfig consumer()
{
    engine::ConsumerConfig config;
    config.logsetId = QStringLiteral("l");
    config.topicIds = QStringList{ QStringLiteral("t1"), QStringLiteral("t2") };
    config.group = QStringLiteral("g");
    config.consumer = QStringLiteral("c-1");
    config.heartbeatIntervalSeconds = 7;
    config.fetchIntervalMs = 1500;
    config.maxFetchBytes = 3'000'000;
    config.start = { engine::StartPosition::Kind::Time, 1'700'000'000 };
    config.endTimeSeconds = 1'800'000'000;
    config.groupPolicy = engine::GroupPolicy::UpdateExisting;
    config.invalidOffsetPolicy = engine::InvalidOffsetPolicy::Earliest;
    config.badMessagePolicy = engine::BadMessagePolicy::Stop;
    config.timeoutSeconds = 15;
    config.inOrder = false;
    config.stopTimeoutMs = 700;
    return config;
}

} // namespace

class TestRunConfig : public QObject
{
    Q_OBJECT

private slots:
    void aConsumerIsReadAsItWasKept()
    {
        const auto read = RunConfig::fromJson(RunConfig{ consumer() }.toJson());
        QVERIFY(read && !read->isTail());
        const auto& config = std::get<engine::ConsumerConfig>(read->config);
        const engine::ConsumerConfig kept = consumer();
        QCOMPARE(config.logsetId, kept.logsetId);
        QCOMPARE(config.topicIds, kept.topicIds);
        QCOMPARE(config.group, kept.group);
        QCOMPARE(config.consumer, kept.consumer);
        QCOMPARE(config.heartbeatIntervalSeconds, kept.heartbeatIntervalSeconds);
        QCOMPARE(config.fetchIntervalMs, kept.fetchIntervalMs);
        QCOMPARE(config.maxFetchBytes, kept.maxFetchBytes);
        QVERIFY(config.start == kept.start);
        QCOMPARE(config.endTimeSeconds, kept.endTimeSeconds);
        QVERIFY(config.invalidOffsetPolicy == kept.invalidOffsetPolicy);
        QVERIFY(config.badMessagePolicy == kept.badMessagePolicy);
        QCOMPARE(config.timeoutSeconds, kept.timeoutSeconds);
        QCOMPARE(config.groupTimeoutSeconds(), 15);
        QCOMPARE(config.inOrder, kept.inOrder);
        QCOMPARE(config.stopTimeoutMs, kept.stopTimeoutMs);
        // What starts again must not change a group for others.
        QVERIFY(config.groupPolicy == engine::GroupPolicy::KeepExisting);
        QCOMPARE(read->name(), QStringLiteral("g/c-1"));
    }

    void aTailIsReadAsItWasKept()
    {
        engine::TailConfig tail;
        tail.name = QString();
        tail.topicIds = QStringList{ QStringLiteral("t") };
        tail.partitions = { PartitionId(0), PartitionId(7) };
        tail.start.kind = engine::StartPosition::Kind::Begin;
        const auto read = RunConfig::fromJson(RunConfig{ tail }.toJson());
        QVERIFY(read && read->isTail());
        const auto& config = std::get<engine::TailConfig>(read->config);
        QCOMPARE(config.topicIds, tail.topicIds);
        QCOMPARE(config.partitions, tail.partitions);
        QVERIFY(config.start == tail.start);
        QVERIFY(!config.endTimeSeconds);
    }

    void whatIsOutOfRangeIsNotRead_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no group") << QStringLiteral("consumer_group_name") << QJsonValue();
        QTest::newRow("bad name") << QStringLiteral("consumer_name") << QJsonValue(QStringLiteral("a b"));
        QTest::newRow("no topics") << QStringLiteral("topic_ids") << QJsonValue(QJsonArray());
        QTest::newRow("heartbeat") << QStringLiteral("heartbeat_interval") << QJsonValue(1801);
        QTest::newRow("time-out") << QStringLiteral("group_timeout") << QJsonValue(7);
        QTest::newRow("fetch") << QStringLiteral("data_fetch_interval_ms") << QJsonValue(10);
        QTest::newRow("size") << QStringLiteral("max_fetch_log_group_size") << QJsonValue(0);
        QTest::newRow("start") << QStringLiteral("offset_start_time") << QJsonValue(QStringLiteral("soon"));
        QTest::newRow("end before start") << QStringLiteral("offset_end_time") << QJsonValue(1'600'000'000);
        QTest::newRow("stop") << QStringLiteral("stop_timeout_ms") << QJsonValue(1);
    }
    void whatIsOutOfRangeIsNotRead()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject json = RunConfig{ consumer() }.toJson();
        QVERIFY(RunConfig::fromJson(json));
        json.insert(member, value);
        QVERIFY(!RunConfig::fromJson(json));
        QVERIFY(!RunConfig::fromJson({}));
    }

    void theTextNamesTheParameters()
    {
        const QString text = RunConfig{ consumer() }.parameterText();
        for (const char* part : { "heartbeat_interval=7", "data_fetch_interval_ms=1500", "topic_ids=t1,t2",
                 "offset_start_time=1700000000", "offset_end_time=1800000000", "in_order=false" })
            QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestRunConfig)
#include "tst_runconfig.moc"
