// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenario.h"

#include <QFile>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestScenario : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryMember();
    void demoScenarioIsValid();
    void refusals_data();
    void refusals();
    void faultMembers();
};

namespace {

const QByteArray whole = R"({
  "credentials": [{"secretId": "id1", "secretKey": "k1"},
                  {"secretId": "id2", "secretKey": "k2", "token": "t2"}],
  "logsets": [{"logsetId": "L", "logsetName": "日志集", "topics": [
      {"topicId": "T1", "topicName": "一", "partitions": 4, "kafkaGroups": [
          {"group": "k", "consumers": ["c1", "c2"], "commitAgeSeconds": 30},
          {"group": "gone", "state": "Dead"}]},
      {"topicId": "T2", "topicName": "two", "partitions": 1}],
      "groups": [{"group": "g", "timeoutSeconds": 40, "topicIds": ["T1", "T2"]}]}],
  "generated": [{"logsetId": "G", "logsetName": "many", "topics": 3, "partitions": 2,
                 "groups": 5, "kafkaGroups": 1}],
  "load": [{"topicId": "T2", "recordsPerSecond": 2.5, "profile": "access"}],
  "faults": [{"action": "pull_log", "status": 500}],
  "seed": 7, "retentionBytes": 1000, "cacheBytes": 0, "maxGroupsPerTopic": 3,
  "rateLimitPerSecond": 20, "fenceCommits": false, "deleteLiveGroups": false
})";

} // namespace

void TestScenario::readsEveryMember()
{
    const auto scenario = Scenario::fromJson(whole);
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : qPrintable(scenario.error().message));
    const Scenario& value = scenario.value();
    QCOMPARE(value.credentials.size(), 2);
    QCOMPARE(value.credentials[0].secretId, QStringLiteral("id1"));
    QVERIFY(value.credentials[0].secretKey.view() == QByteArrayView("k1"));
    QVERIFY(value.credentials[0].token.isEmpty());
    QVERIFY(value.credentials[1].token.view() == QByteArrayView("t2"));
    QCOMPARE(value.logsets.size(), 2);
    QCOMPARE(value.logsets[0].name, QStringLiteral("日志集"));
    QCOMPARE(value.logsets[0].topics.size(), 2);
    QCOMPARE(value.logsets[0].topics[0].partitions, 4);
    const QList<Scenario::KafkaGroup> kafka = value.logsets[0].topics[0].kafkaGroups;
    QCOMPARE(kafka.size(), 2);
    QCOMPARE(kafka[0].name, QStringLiteral("k"));
    QCOMPARE(kafka[0].state, cls::KafkaGroupState::Stable);
    QCOMPARE(kafka[0].protocolName, QStringLiteral("range"));
    QCOMPARE(kafka[0].consumers.size(), 2);
    QCOMPARE(kafka[0].commitAgeSeconds, 30);
    QCOMPARE(kafka[1].state, cls::KafkaGroupState::Dead);
    QVERIFY(kafka[1].protocolName.isEmpty());
    QCOMPARE(value.logsets[0].groups.size(), 1);
    QCOMPARE(value.logsets[0].groups[0].timeoutSeconds, 40);
    QCOMPARE(value.logsets[0].groups[0].topicIds.size(), 2);
    QCOMPARE(value.logsets[1].topics.size(), 3);
    QCOMPARE(value.logsets[1].topics[2].partitions, 2);
    QCOMPARE(value.logsets[1].topics[2].kafkaGroups.size(), 1);
    QCOMPARE(value.logsets[1].groups.size(), 5);
    QCOMPARE(value.load.size(), 1);
    QCOMPARE(value.load[0].recordsPerSecond, 2.5);
    QCOMPARE(value.faults.size(), 1);
    QCOMPARE(value.faults[0].effect.status, 500);
    QCOMPARE(value.seed, 7ULL);
    QCOMPARE(value.retentionBytes, 1000);
    QCOMPARE(value.cacheBytes, 0);
    QCOMPARE(value.maxGroupsPerTopic, 3);
    QCOMPARE(value.rateLimitPerSecond, 20.0);
    QVERIFY(!value.fenceCommits);
    QVERIFY(!value.deleteLiveGroups);
}

void TestScenario::demoScenarioIsValid()
{
    QFile file(QStringLiteral(TIDEMARK_SOURCE_DIR "/resources/scenarios/demo.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scenario = Scenario::fromJson(file.readAll());
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : qPrintable(scenario.error().message));
    QVERIFY(scenario.value().credentials.isEmpty());
    QCOMPARE(scenario.value().logsets.size(), 1);
    QList<int> partitions;
    for (const Scenario::Topic& topic : scenario.value().logsets[0].topics)
        partitions << topic.partitions;
    QCOMPARE(partitions, (QList<int>{ 4, 2, 8 }));
    QCOMPARE(scenario.value().load.size(), 3);
}

void TestScenario::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("saysWhere");

    const auto row = [](const char* name, const QByteArray& json, const char* where) {
        QTest::newRow(name) << json << QString::fromUtf8(where);
    };
    row("no JSON", "{", "not valid JSON");
    row("no object", "[]", "the document must be an object");
    row("unknown at the top", R"({"fault": []})", "fault is not a member");
    row("unknown in a topic",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partition":4}]}]})",
        "logsets[0].topics[0].partition is not a member");
    row("unknown in a fault", R"({"faults":[{"delayMS":5}]})", "faults[0].delayMS");
    row("unknown in a credential", R"({"credentials":[{"secretId":"a","secretKey":"b","x":1}]})",
        "credentials[0].x");
    row("key missing", R"({"credentials":[{"secretId":"a"}]})",
        "credentials[0].secretKey is missing");
    row("empty id", R"({"credentials":[{"secretId":"","secretKey":"b"}]})",
        "credentials[0].secretId must be a string");
    row("secret id twice",
        R"({"credentials":[{"secretId":"a","secretKey":"b"},{"secretId":"a","secretKey":"c"}]})",
        "credentials[1].secretId is there twice");
    row("list expected", R"({"logsets":{}})", "logsets must be a list");
    row("partitions too many",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":51}]}]})",
        "partitions must be a whole number from 1 to 50");
    row("partitions not whole",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":1.5}]}]})",
        "logsets[0].topics[0].partitions must be");
    row("topic twice",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":1},
            {"topicId":"T","topicName":"t","partitions":1}]}]})",
        "logsets[0].topics[1].topicId is there twice");
    const auto topicWith = [](const QByteArray& group) -> QByteArray {
        return QByteArray(R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":1,"kafkaGroups":[)")
            + group + "]}]}]}";
    };
    row("Kafka state unknown", topicWith(R"({"group":"g","state":"Lost"})"),
        "logsets[0].topics[0].kafkaGroups[0].state must be Empty, Dead");
    row("stable without consumers", topicWith(R"({"group":"g","state":"Stable"})"),
        "kafkaGroups[0].consumers must name a consumer");
    row("dead with consumers", topicWith(R"({"group":"g","state":"Dead","consumers":["c"]})"),
        "kafkaGroups[0].consumers must be empty");
    row("consumer without a name", topicWith(R"({"group":"g","consumers":[""]})"),
        "consumers[0] must be a string");
    row("group of a strange topic",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","groups":[{"group":"g","topicIds":["X"]}]}]})",
        "logsets[0].groups[0].topicIds names X");
    row("group without topics",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","groups":[{"group":"g"}]}]})",
        "logsets[0].groups[0].topicIds must name");
    row("group twice",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":1}],"groups":[
            {"group":"g","topicIds":["T"]},{"group":"g","topicIds":["T"]}]}]})",
        "logsets[0].groups[1].group is there twice");
    row("generated logset twice",
        R"({"logsets":[{"logsetId":"L","logsetName":"n"}],"generated":[
            {"logsetId":"L","logsetName":"n","topics":1,"partitions":1}]})",
        "generated[0].logsetId is there twice");
    row("too many generated topics",
        R"({"generated":[{"logsetId":"L","logsetName":"n","topics":2001,"partitions":1}]})",
        "generated[0].topics must be a whole number from 1 to 2000");
    row("logset twice",
        R"({"logsets":[{"logsetId":"L","logsetName":"n"},{"logsetId":"L","logsetName":"n"}]})",
        "logsets[1].logsetId is there twice");
    row("load without topic", R"({"load":[{"topicId":"T","recordsPerSecond":1,"profile":"app"}]})",
        "load[0].topicId is not a topic");
    row("profile unknown",
        R"({"logsets":[{"logsetId":"L","logsetName":"n","topics":[
            {"topicId":"T","topicName":"t","partitions":1}]}],
            "load":[{"topicId":"T","recordsPerSecond":1,"profile":"nginx"}]})",
        "load[0].profile must be one of app, access, mixed");
    row("probability", R"({"faults":[{"probability":2}]})", "faults[0].probability must be");
    row("body no text", R"({"faults":[{"body":1}]})", "faults[0].body must be");
    row("corrupt word", R"({"faults":[{"corrupt":"gzip"}]})", "faults[0].corrupt must be");
    row("reset word", R"({"faults":[{"reset":"now"}]})", "faults[0].reset must be");
    row("next offset", R"({"faults":[{"nextOffset":5}]})", "faults[0].nextOffset must be");
    row("flag", R"({"fenceCommits":1})", "fenceCommits must be true or false");
    row("huge number", R"({"retentionBytes":18446744073709551615})", "retentionBytes must be");
}

void TestScenario::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, saysWhere);
    const auto scenario = Scenario::fromJson(json);
    QVERIFY(!scenario.ok());
    QCOMPARE(scenario.error().kind, ErrorKind::Config);
    QVERIFY2(scenario.error().message.contains(saysWhere), qPrintable(scenario.error().message));
}

void TestScenario::faultMembers()
{
    const auto scenario = Scenario::fromJson(R"({"faults":[{"action":"a","path":"/p",
        "topicId":"T","partition":3,"group":"g","consumer":"c","probability":0.25,"skip":2,
        "times":4,"status":503,"code":"X.Y","message":"m","retryAfterSeconds":9,"delayMs":15,
        "reset":"after","body":"<html>","truncate":true,"corrupt":"base64","nullLists":true,
        "nextOffset":"missing","clockShiftSeconds":-600,"deleteGroup":true},
        {"throttle":true},{"nextOffset":-1,"corrupt":"snappy"},
        {"nextOffset":0,"corrupt":"header","reset":"before","body":""}]})");
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : qPrintable(scenario.error().message));
    const FaultRule& rule = scenario.value().faults[0];
    QCOMPARE(rule.action, QStringLiteral("a"));
    QCOMPARE(rule.path, QStringLiteral("/p"));
    QCOMPARE(rule.topicId, QStringLiteral("T"));
    QCOMPARE(rule.partition, std::optional<qint64>(3));
    QCOMPARE(rule.group, QStringLiteral("g"));
    QCOMPARE(rule.consumer, QStringLiteral("c"));
    QCOMPARE(rule.probability, 0.25);
    QCOMPARE(rule.skip, 2);
    QCOMPARE(rule.times, 4);
    QCOMPARE(rule.effect.status, 503);
    QCOMPARE(rule.effect.code, QStringLiteral("X.Y"));
    QCOMPARE(rule.effect.message, QStringLiteral("m"));
    QCOMPARE(rule.effect.retryAfterMs, 9000);
    QCOMPARE(rule.effect.delayMs, 15);
    QVERIFY(rule.effect.reset == FaultReset::AfterProcessing);
    QCOMPARE(rule.effect.body, std::optional(QByteArray("<html>")));
    QVERIFY(rule.effect.truncateBody);
    QVERIFY(rule.effect.nullLists);
    QVERIFY(rule.effect.pull.message == PullSpoil::Message::BadBase64);
    QVERIFY(rule.effect.pull.offset == PullSpoil::Offset::Missing);
    QCOMPARE(rule.effect.clockShiftSeconds, -600);
    QVERIFY(rule.effect.deleteGroup);
    QVERIFY(scenario.value().faults[1].effect.throttle);
    QCOMPARE(scenario.value().faults[1].effect.retryAfterMs, 1000);
    QVERIFY(scenario.value().faults[2].effect.pull.badSnappy);
    QVERIFY(scenario.value().faults[2].effect.pull.offset == PullSpoil::Offset::MinusOne);
    QVERIFY(scenario.value().faults[3].effect.pull.offset == PullSpoil::Offset::Zero);
    QVERIFY(scenario.value().faults[3].effect.pull.message == PullSpoil::Message::BadHeader);
    QVERIFY(!scenario.value().faults[2].effect.body);
    QCOMPARE(scenario.value().faults[3].effect.body, std::optional(QByteArray("")));
    QVERIFY(scenario.value().faults[3].effect.reset == FaultReset::BeforeProcessing);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
