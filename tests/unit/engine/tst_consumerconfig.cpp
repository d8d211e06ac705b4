// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consumerconfig.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

Q_DECLARE_METATYPE(ConsumerConfig)

class TestConsumerConfig : public QObject
{
    Q_OBJECT

    static ConsumerConfig good()
    {
        ConsumerConfig config;
        config.logsetId = QStringLiteral("logset");
        config.topicIds = { QStringLiteral("topic") };
        config.group = QStringLiteral("consumer-group-1");
        config.consumer = QStringLiteral("consumer-group-1-A");
        return config;
    }

private slots:
    void defaultsOfTheVendorsPage()
    {
        const ConsumerConfig config = good();
        QCOMPARE(config.heartbeatIntervalSeconds, 20);
        QCOMPARE(config.fetchIntervalMs, 2000);
        QCOMPARE(config.maxFetchBytes, 2097152);
        QCOMPARE(config.start.toText(), QStringLiteral("end"));
        QVERIFY(!config.endTimeSeconds);
        QCOMPARE(config.groupTimeoutSeconds(), 40);
        QVERIFY(config.problems().isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<ConsumerConfig>("config");
        QTest::addColumn<QString>("range");
        const auto row = [](const char* name, auto change, const char* range) {
            ConsumerConfig config = good();
            change(config);
            QTest::newRow(name) << config << QString::fromLatin1(range);
        };
        row("heartbeat below", [](auto& c) { c.heartbeatIntervalSeconds = -1; }, "0 to 1800 s");
        row("heartbeat above", [](auto& c) { c.heartbeatIntervalSeconds = 1801; }, "0 to 1800 s");
        row("fetch interval", [](auto& c) { c.fetchIntervalMs = 999; }, "minimum of 1 s");
        row("size 0", [](auto& c) { c.maxFetchBytes = 0; }, "1 to 10485760");
        row("size above", [](auto& c) { c.maxFetchBytes = 10485761; }, "1 to 10485760");
        row("no topics", [](auto& c) { c.topicIds.clear(); }, "at least one");
        row("twice", [](auto& c) { c.topicIds << c.topicIds; }, "named twice");
        row("no logset", [](auto& c) { c.logsetId.clear(); }, "logset id");
        row("group name", [](auto& c) { c.group = QStringLiteral("a b"); }, "1 to 255 characters");
        row("long name", [](auto& c) { c.consumer = QString(256, QLatin1Char('a')); },
            "1 to 255 characters");
        row("chinese name", [](auto& c) { c.group = QStringLiteral("消费组"); }, "1 to 255 characters");
        row("end before start", [](auto& c) {
            c.start = { StartPosition::Kind::Time, 2000 };
            c.endTimeSeconds = 2000;
        }, "after the start");
    }
    void refused()
    {
        QFETCH(ConsumerConfig, config);
        QFETCH(QString, range);
        const QList<Error> problems = config.problems();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().kind, ErrorKind::Config);
        QVERIFY2(problems.first().message.contains(range), qPrintable(problems.first().message));
    }

    void edgesAreAllowed()
    {
        ConsumerConfig config = good();
        config.heartbeatIntervalSeconds = 0;
        config.fetchIntervalMs = 1000;
        config.maxFetchBytes = 10485760;
        QVERIFY(config.problems().isEmpty());
        QCOMPARE(config.heartbeatIntervalMs(), 1000);
        QCOMPARE(config.groupTimeoutSeconds(), 2);
        config.heartbeatIntervalSeconds = 1800;
        QVERIFY(config.problems().isEmpty());
    }

    void aTailHasTheSameRanges()
    {
        TailConfig tail;
        QCOMPARE(tail.problems().size(), 1);
        tail.topicIds = QStringList { QStringLiteral("t") };
        QVERIFY(tail.problems().isEmpty());
        tail.fetchIntervalMs = 999;
        tail.maxFetchBytes = ConsumerConfig::maxFetchBytesLimit + 1;
        tail.endTimeSeconds = 0;
        tail.partitions = { PartitionId(3), PartitionId(-1) };
        QCOMPARE(tail.problems().size(), 4);
    }

    void namesOutsideTheStricterRuleWarn()
    {
        ConsumerConfig config = good();
        QCOMPARE(config.warnings().size(), 2);
        config.group = QStringLiteral("group_1");
        config.consumer = QStringLiteral("consumer_A");
        QVERIFY(config.warnings().isEmpty());
        config.consumer = QStringLiteral("_x");
        QCOMPARE(config.warnings().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConsumerConfig)
#include "tst_consumerconfig.moc"
