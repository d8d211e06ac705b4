// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/commitconsumeroffsets.h"
#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describekafkaconsumergroupdetail.h"
#include "cls/describekafkaconsumergrouplist.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"
#include "cls/json.h"
#include "cls/kafkagroupstate.h"
#include "cls/modifyconsumergroup.h"
#include "cls/pulllog.h"
#include "cls/sendconsumerheartbeat.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace tidemark;
using namespace tidemark::cls;

/// All actions, requests and answers, in both directions: members exactly as documented, none
/// missed, none invented; nulls and unknown members tolerated; missing ones refused.
class tst_Actions : public QObject
{
    Q_OBJECT

private slots:
    void requestForms_data();
    void requestForms();
    void responseForms_data();
    void responseForms();
    void requiredMembers_data();
    void requiredMembers();
    void nullsAndUnknownMembers_data();
    void nullsAndUnknownMembers();
    void errorAnswers_data();
    void errorAnswers();
    void answersWithWrongTypes_data();
    void answersWithWrongTypes();
    void valuesOfRequests();
    void valuesOfResponses();
    void kafkaGroups();
    void offsetMinusOneIsNone();
    void heartbeatWithoutPartitions();
    void offsetsOfAllPartitions();
    void pullRequest();
};

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();

/// A body is read and written again by the type of one action: the text, or the error.
using Pass = std::function<Result<QByteArray>(const QByteArray&)>;

template <class Message> Result<QByteArray> pass(const QByteArray& body)
{
    const Result<Message> read = Message::fromBody(body);
    if (!read.ok())
        return read.error();
    return read.value().toBody();
}

struct ActionRow
{
    const char* name;
    Pass request;
    Pass response;
    /// All members, with values that a wrong type or a lost digit would show.
    const char* requestBody;
    QList<QByteArray> required;
    const char* responseMembers;
    bool reportsWrongTypes;
};

template <class Action>
ActionRow row(const char* requestBody, const QList<QByteArray>& required,
    const char* responseMembers = "{}", bool reportsWrongTypes = false)
{
    return { Action::action, pass<typename Action::Request>, pass<typename Action::Response>,
        requestBody, required, responseMembers, reportsWrongTypes };
}

const QList<ActionRow>& actions()
{
    static const char* const groupBody
        = R"({"ConsumerGroup":"消费组-1","Timeout":9223372036854775807,"Topics":["t1","t2"],"LogsetId":"l"})";
    static const QList<QByteArray> groupRequired{ "ConsumerGroup", "Timeout", "LogsetId" };
    static const char* const offsets
        = R"([{"TopicID":"t1","PartitionOffsets":[{"PartitionId":0,"Offset":0},{"PartitionId":7,"Offset":9007199254740993}]},{"TopicID":"t2","PartitionOffsets":[]}])";
    static const QByteArray commitBody
        = QByteArray(
              R"({"ConsumerGroup":"g","Consumer":"c","LogsetId":"l","TopicPartitionOffsetsInfo":)")
        + offsets + '}';
    static const QByteArray offsetAnswer
        = QByteArray(R"({"ConsumerGroup":"g","TopicPartitionOffsetsInfo":)") + offsets + '}';
    static const QList<ActionRow> rows{
        row<CreateConsumerGroup>(groupBody, groupRequired, R"({"ConsumerGroup":"g"})"),
        row<ModifyConsumerGroup>(groupBody, groupRequired),
        row<DeleteConsumerGroup>(
            R"({"ConsumerGroup":"g","LogsetId":"l"})", { "ConsumerGroup", "LogsetId" }),
        row<DescribeConsumerGroups>(R"({"LogsetId":"l","Topics":["t1"]})", { "LogsetId" },
            R"({"ConsumerGroupsInfo":[{"ConsumerGroup":"g","Timeout":40,"Topics":["t1","t2"]},{"ConsumerGroup":"h","Timeout":1,"Topics":[]}]})",
            true),
        row<SendConsumerHeartbeat>(
            R"({"ConsumerGroup":"g","Consumer":"c","LogsetId":"l","TopicPartitionsInfo":[{"TopicID":"t1","Partitions":[0,1,9007199254740993]},{"TopicID":"t2","Partitions":[]}],"PartitionStrategy":2})",
            { "ConsumerGroup", "Consumer", "LogsetId" },
            R"({"ConsumerGroup":"g","TopicPartitionsInfo":[{"TopicID":"t1","Partitions":[3]}]})",
            true),
        row<DescribeConsumerOffsets>(
            R"({"ConsumerGroup":"g","From":"begin","LogsetId":"l","TopicId":"t1","PartitionId":"7"})",
            { "ConsumerGroup", "From", "LogsetId" }, offsetAnswer.constData(), true),
        row<CommitConsumerOffsets>(
            commitBody.constData(), { "ConsumerGroup", "Consumer", "LogsetId" }),
        row<DescribeLogsets>(
            R"({"Filters":[{"Key":"logsetId","Values":["l1","l2"]},{"Key":"logsetName","Values":["n"]}],"Offset":40,"Limit":20})",
            {},
            R"({"TotalCount":9007199254740993,"Logsets":[{"LogsetId":"l","LogsetName":"名","CreateTime":"2024-03-28 14:36:34","TopicCount":3},{"LogsetId":"m","LogsetName":"","CreateTime":""}]})",
            true),
        row<DescribeTopics>(
            R"({"Filters":[{"Key":"logsetId","Values":["l"]},{"Key":"topicId","Values":["t1","t2"]},{"Key":"topicName","Values":["n"]}],"Offset":100,"Limit":100})",
            {},
            R"({"TotalCount":2,"Topics":[{"TopicId":"t1","TopicName":"名","LogsetId":"l","CreateTime":"c","PartitionCount":4,"Period":3640},{"TopicId":"t2","TopicName":"","LogsetId":"","CreateTime":""}]})",
            true),
        row<DescribePartitions>(R"({"TopicId":"t"})", { "TopicId" },
            R"({"Partitions":[{"PartitionId":1,"Status":"readonly","InclusiveBeginKey":"00000000000000000000000000000000","ExclusiveEndKey":"ffffffffffffffffffffffffffffffff","CreateTime":"c","LastWriteTime":"w"},{"PartitionId":2,"Status":"readwrite","InclusiveBeginKey":"","ExclusiveEndKey":"","CreateTime":"","LastWriteTime":null}]})",
            true),
        row<DescribeKafkaConsumerGroupList>(
            R"({"TopicId":"t","Filters":[{"Key":"group","Values":["组","g"]}],"Offset":7,"Limit":100})",
            { "TopicId" },
            R"({"TopicName":"名","LogsetId":"l","Total":9007199254740993,"Groups":[{"Group":"same_group_id","State":"Empty","ProtocolName":""},{"Group":"h","State":"Stable","ProtocolName":"range"}]})",
            true),
        row<DescribeKafkaConsumerGroupDetail>(R"({"TopicId":"t","Group":"g"})",
            { "TopicId", "Group" },
            R"({"LogsetId":"l","Group":"g","State":"Empty","PartitionInfos":[{"PartitionId":0,"CommitTimestamp":3223609680,"Consumer":""},{"PartitionId":9007199254740993,"CommitTimestamp":null,"Consumer":"c-1"}]})",
            true),
    };
    return rows;
}

void addActionRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < actions().size(); ++i)
        QTest::newRow(actions().at(i).name) << i;
}

Json parsed(const QByteArray& text)
{
    return Json::parse(text.constData(), text.constData() + text.size());
}

QByteArray envelope(Json members)
{
    return responseBody(std::move(members), QStringLiteral("r-1"));
}

void compareJson(const QByteArray& ours, const Json& expected)
{
    QCOMPARE(jsonBytes(parsed(ours)), jsonBytes(expected));
}

} // namespace

void tst_Actions::requestForms_data()
{
    addActionRows();
    QCOMPARE(actions().size(), 12);
}

void tst_Actions::requestForms()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);
    const Result<QByteArray> written = action.request(action.requestBody);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().text()));
    compareJson(written.value(), parsed(action.requestBody));
}

void tst_Actions::responseForms_data()
{
    addActionRows();
}

void tst_Actions::responseForms()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);
    const QByteArray body = envelope(parsed(action.responseMembers));
    const Result<QByteArray> written = action.response(body);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().text()));
    compareJson(written.value(), parsed(body));
    QCOMPARE(QByteArray::fromStdString(
                 parsed(written.value())["Response"]["RequestId"].get<std::string>()),
        QByteArray("r-1"));
}

void tst_Actions::requiredMembers_data()
{
    addActionRows();
}

void tst_Actions::requiredMembers()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);
    for (const QByteArray& name : action.required) {
        Json missing = parsed(action.requestBody);
        QVERIFY2(missing.erase(name.toStdString()) == 1, name.constData());
        Json null = parsed(action.requestBody);
        null[name.toStdString()] = nullptr;
        for (const Json& request : { missing, null }) {
            const Result<QByteArray> written = action.request(jsonBytes(request));
            QVERIFY2(!written.ok(), name.constData());
            QCOMPARE(written.error().kind, ErrorKind::InvalidRequest);
            QCOMPARE(written.error().code, QStringLiteral("MissingParameter"));
            QVERIFY(written.error().message.contains(QString::fromLatin1(name)));
        }
    }
    // Each member of another type.
    const Json complete = parsed(action.requestBody);
    for (const auto& [name, value] : complete.items()) {
        if (name == "PartitionStrategy")
            continue; // the service ignores it, whatever it is
        Json wrong = complete;
        wrong[name] = value.is_string() ? Json(5) : Json("five");
        const Result<QByteArray> written = action.request(jsonBytes(wrong));
        QVERIFY2(!written.ok(), name.c_str());
        QCOMPARE(written.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(written.error().code, QStringLiteral("InvalidParameter"));
    }
    QVERIFY(!action.request("[]").ok());
    QVERIFY(!action.request("").ok());
}

void tst_Actions::nullsAndUnknownMembers_data()
{
    addActionRows();
}

void tst_Actions::nullsAndUnknownMembers()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);

    Json request = parsed(action.requestBody);
    request["Unknown"] = { { "deep", { 1, 2 } } };
    const Result<QByteArray> written = action.request(jsonBytes(request));
    QVERIFY(written.ok());
    compareJson(written.value(), parsed(action.requestBody));

    Json members = parsed(action.responseMembers);
    members["Unknown"] = Json::array({ nullptr, "x" });
    for (auto& [name, list] : members.items()) {
        if (!list.is_array() || name == "Unknown")
            continue;
        for (Json& element : list)
            element["Unknown"] = 5;
    }
    const Result<QByteArray> answer = action.response(envelope(members));
    QVERIFY(answer.ok());
    compareJson(answer.value(), parsed(envelope(parsed(action.responseMembers))));

    // Everything null, and everything absent: nothing is known, and that is no error.
    for (auto& [name, value] : members.items())
        value = nullptr;
    const Result<QByteArray> nulls = action.response(envelope(members));
    const Result<QByteArray> absent = action.response(R"({"Response":{"RequestId":"r-1"}})");
    QVERIFY2(nulls.ok(), nulls.ok() ? "" : qPrintable(nulls.error().text()));
    QVERIFY(absent.ok());
    QCOMPARE(nulls.value(), absent.value());
    const Result<QByteArray> withoutId = action.response(R"({"Response":{}})");
    QVERIFY(withoutId.ok());
}

void tst_Actions::errorAnswers_data()
{
    addActionRows();
}

void tst_Actions::errorAnswers()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);
    const Result<QByteArray> answer = action.response(
        R"({"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"too fast"},"RequestId":"r8"}})");
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::Throttled);
    QCOMPARE(answer.error().code, QStringLiteral("RequestLimitExceeded"));
    QCOMPARE(answer.error().message, QStringLiteral("too fast"));
    QCOMPARE(answer.error().requestId, QStringLiteral("r8"));
    for (const char* body :
        { "", "{}", "[]", "<html></html>", R"({"Response":null})", R"({"Resp)" }) {
        const Result<QByteArray> bad = action.response(body);
        QVERIFY2(!bad.ok(), body);
        QCOMPARE(bad.error().kind, ErrorKind::BadAnswer);
    }
}

void tst_Actions::answersWithWrongTypes_data()
{
    addActionRows();
}

void tst_Actions::answersWithWrongTypes()
{
    QFETCH(int, index);
    const ActionRow& action = actions().at(index);
    const Json good = parsed(action.responseMembers);
    for (const auto& [name, value] : good.items()) {
        if (!action.reportsWrongTypes)
            break; // nothing is read from it but an echo; the request has succeeded
        Json wrong = good;
        wrong[name] = value.is_array() ? Json("list") : value.is_string() ? Json(5) : Json("five");
        const Result<QByteArray> answer = action.response(envelope(wrong));
        QVERIFY2(!answer.ok(), name.c_str());
        QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
        if (!value.is_array())
            continue;
        for (const Json& element : { Json(5), Json(nullptr), Json::array() }) {
            Json inner = good;
            inner[name].push_back(element);
            QVERIFY2(!action.response(envelope(inner)).ok(), name.c_str());
        }
        for (const auto& [member, part] : value.at(0).items()) {
            if (part.is_null() || (part.is_string() && member == "Status"))
                continue;
            Json inner = good;
            inner[name][0][member] = part.is_string() ? Json(5) : Json("five");
            const Result<QByteArray> bad = action.response(envelope(inner));
            QVERIFY2(!bad.ok(), member.c_str());
            QCOMPARE(bad.error().kind, ErrorKind::BadAnswer);
        }
    }
    QVERIFY(action.response(envelope(good)).ok());
}

void tst_Actions::valuesOfRequests()
{
    const auto create = CreateConsumerGroup::Request::fromBody(
        R"({"ConsumerGroup":"g","Timeout":40,"Topics":["a","b"],"LogsetId":"l"})");
    QVERIFY(create.ok());
    QCOMPARE(create.value().consumerGroup, QStringLiteral("g"));
    QCOMPARE(create.value().timeoutSeconds, qint64(40));
    QCOMPARE(create.value().topics, (QStringList{ QStringLiteral("a"), QStringLiteral("b") }));
    QCOMPARE(create.value().logsetId, QStringLiteral("l"));

    CommitConsumerOffsets::Request commit;
    commit.consumerGroup = QStringLiteral("g");
    commit.consumer = QStringLiteral("c");
    commit.logsetId = QStringLiteral("l");
    commit.offsets = { { QStringLiteral("t"),
        { { PartitionId(3), Offset(0) }, { PartitionId(4), Offset(largest) } } } };
    const auto commitBack = CommitConsumerOffsets::Request::fromBody(commit.toBody());
    QVERIFY(commitBack.ok());
    QVERIFY(commitBack.value().offsets == commit.offsets);
    QVERIFY(commit.toBody().contains("9223372036854775807"));

    DescribeTopics::Request topics;
    topics.topicIds = QStringList{ QStringLiteral("t1") };
    const auto topicsBack = DescribeTopics::Request::fromBody(topics.toBody());
    QVERIFY(topicsBack.ok());
    QCOMPARE(topicsBack.value().topicIds, topics.topicIds);
    QVERIFY(topicsBack.value().logsetId.isEmpty());
    QVERIFY(topicsBack.value().nameFilter.isEmpty());
    QCOMPARE(topicsBack.value().limit, qint64(100));
    QVERIFY(!topics.toBody().contains("logsetId"));

    // What a service assumes where a client says nothing.
    const auto bare = DescribeLogsets::Request::fromBody("{}");
    QVERIFY(bare.ok());
    QCOMPARE(bare.value().offset, qint64(0));
    QCOMPARE(bare.value().limit, qint64(20));
    QVERIFY(bare.value().logsetIds.isEmpty());
}

void tst_Actions::valuesOfResponses()
{
    const auto groups = DescribeConsumerGroups::Response::fromBody(
        R"({"Response":{"ConsumerGroupsInfo":[{"ConsumerGroup":"g","Timeout":40,"Topics":["t"]},
            {"ConsumerGroup":"h","Timeout":null,"Topics":null}],"RequestId":"r"}})");
    QVERIFY(groups.ok());
    const QList<ConsumerGroupInfo> expected{ { QStringLiteral("g"), 40, { QStringLiteral("t") } },
        { QStringLiteral("h"), 0, {} } };
    QVERIFY(groups.value().groups == expected);
    QCOMPARE(groups.value().requestId, QStringLiteral("r"));

    const auto topics = DescribeTopics::Response::fromBody(
        R"({"Response":{"TotalCount":1,"Topics":[{"TopicId":"my-topic-1250000000","TopicName":"n",
            "LogsetId":"l","PartitionCount":null,"CreateTime":"c","Tags":[],"Status":true}]}})");
    QVERIFY(topics.ok());
    QCOMPARE(topics.value().topics.size(), 1);
    QCOMPARE(topics.value().topics.first().topicId, QStringLiteral("my-topic-1250000000"));
    QVERIFY(!topics.value().topics.first().partitionCount); // not told is not zero
    QVERIFY(!topics.value().topics.first().periodDays);

    const auto partitions = DescribePartitions::Response::fromBody(
        R"({"Response":{"Partitions":[{"PartitionId":1,"Status":"readonly"},
            {"PartitionId":2,"Status":"readwrite"},{"PartitionId":3}]}})");
    QVERIFY(partitions.ok());
    QCOMPARE(partitions.value().partitions.size(), 3);
    QVERIFY(partitions.value().partitions[0].readOnly);
    QVERIFY(!partitions.value().partitions[1].readOnly);
    QVERIFY(!partitions.value().partitions[2].readOnly);
    QCOMPARE(partitions.value().partitions[2].id, PartitionId(3));

    // A group or a topic without its name is of no use to anybody.
    QVERIFY(!DescribeConsumerGroups::Response::fromBody(
        R"({"Response":{"ConsumerGroupsInfo":[{"Timeout":40}]}})")
                 .ok());
    QVERIFY(!DescribePartitions::Response::fromBody(R"({"Response":{"Partitions":[{}]}})").ok());
}

void tst_Actions::kafkaGroups()
{
    DescribeKafkaConsumerGroupList::Request request;
    request.topicId = QStringLiteral("t");
    QVERIFY(!request.toBody().contains("group"));
    const auto bare = DescribeKafkaConsumerGroupList::Request::fromBody(R"({"TopicId":"t"})");
    QVERIFY(bare.ok());
    QCOMPARE(bare.value().limit, qint64(20));
    QVERIFY(bare.value().groups.isEmpty());

    const auto list = DescribeKafkaConsumerGroupList::Response::fromBody(
        R"({"Response":{"Groups":[{"Group":"g","State":null},{"Group":"h","State":"Later"}]}})");
    QVERIFY(list.ok());
    QVERIFY(!list.value().total); // not told is not zero
    QCOMPARE(kafkaGroupState(list.value().groups[0].state), KafkaGroupState::NotTold);
    QCOMPARE(kafkaGroupState(list.value().groups[1].state), KafkaGroupState::Other);
    QCOMPARE(list.value().groups[1].state, QStringLiteral("Later"));
    QVERIFY(!DescribeKafkaConsumerGroupList::Response::fromBody(
        R"({"Response":{"Groups":[{"State":"Empty"}]}})")
                 .ok());

    const auto detail = DescribeKafkaConsumerGroupDetail::Response::fromBody(
        R"({"Response":{"State":"Stable","PartitionInfos":[
            {"PartitionId":0,"CommitTimestamp":1764000000,"Consumer":"c-1"},
            {"PartitionId":1,"CommitTimestamp":0,"Consumer":""},{"PartitionId":2}]}})");
    QVERIFY(detail.ok());
    QCOMPARE(kafkaGroupState(detail.value().state), KafkaGroupState::Stable);
    QCOMPARE(detail.value().partitions[0].commitSeconds, std::optional<qint64>(1764000000));
    QCOMPARE(detail.value().partitions[0].consumer, QStringLiteral("c-1"));
    QVERIFY(!detail.value().partitions[1].commitSeconds); // nothing was committed in 1970
    QVERIFY(!detail.value().partitions[2].commitSeconds);
    QVERIFY(detail.value().partitions[2].consumer.isEmpty());
    for (const char* word :
        { "Empty", "Dead", "Stable", "PreparingRebalance", "CompletingRebalance" }) {
        const QString text = QString::fromLatin1(word);
        QCOMPARE(kafkaGroupStateWord(kafkaGroupState(text)), text);
    }
}

void tst_Actions::offsetMinusOneIsNone()
{
    const auto answer = DescribeConsumerOffsets::Response::fromBody(
        R"({"Response":{"TopicPartitionOffsetsInfo":[{"TopicID":"t","PartitionOffsets":[
            {"PartitionId":0,"Offset":0},{"PartitionId":1,"Offset":-1},{"PartitionId":2,"Offset":null},
            {"PartitionId":3},{"PartitionId":4,"Offset":-2},{"PartitionId":5,"Offset":9223372036854775807}]},
            {"TopicID":"u","PartitionOffsets":null}]}})");
    QVERIFY(answer.ok());
    const QList<TopicOffsets> expected{
        { QStringLiteral("t"),
            { { PartitionId(0), Offset(0) }, { PartitionId(1), std::nullopt },
                { PartitionId(2), std::nullopt }, { PartitionId(3), std::nullopt },
                { PartitionId(4), std::nullopt }, { PartitionId(5), Offset(largest) } } },
        { QStringLiteral("u"), {} }
    };
    QVERIFY(answer.value().topics == expected);
    // And back: none is written as -1.
    const auto back = DescribeConsumerOffsets::Response::fromBody(answer.value().toBody());
    QVERIFY(back.ok());
    QVERIFY(back.value().topics == expected);
    QVERIFY(answer.value().toBody().contains(R"("Offset":-1)"));
}

void tst_Actions::heartbeatWithoutPartitions()
{
    SendConsumerHeartbeat::Request first;
    first.consumerGroup = QStringLiteral("g");
    first.consumer = QStringLiteral("c");
    first.logsetId = QStringLiteral("l");
    first.holding = { { QStringLiteral("t1"), {} }, { QStringLiteral("t2"), {} } };
    const auto back = SendConsumerHeartbeat::Request::fromBody(first.toBody());
    QVERIFY(back.ok());
    QVERIFY(back.value().holding == first.holding); // each topic is listed, without partitions
    compareJson(first.toBody(),
        parsed(
            R"({"ConsumerGroup":"g","Consumer":"c","LogsetId":"l","PartitionStrategy":2,"TopicPartitionsInfo":[{"TopicID":"t1","Partitions":[]},{"TopicID":"t2","Partitions":[]}]})"));
    for (const char* body : { R"({"Response":{"TopicPartitionsInfo":null}})",
             R"({"Response":{"TopicPartitionsInfo":[]}})", R"({"Response":{}})" }) {
        const auto answer = SendConsumerHeartbeat::Response::fromBody(body);
        QVERIFY2(answer.ok(), body);
        QVERIFY(answer.value().assigned.isEmpty());
    }
    const auto nullInside = SendConsumerHeartbeat::Response::fromBody(
        R"({"Response":{"TopicPartitionsInfo":[{"TopicID":"t","Partitions":null}]}})");
    QVERIFY(nullInside.ok());
    QVERIFY(nullInside.value().assigned == (QList<TopicPartitions>{ { QStringLiteral("t"), {} } }));
}

void tst_Actions::offsetsOfAllPartitions()
{
    DescribeConsumerOffsets::Request all;
    all.consumerGroup = QStringLiteral("g");
    all.from = QStringLiteral("1711607794");
    all.logsetId = QStringLiteral("l");
    const Json json = parsed(all.toBody());
    QVERIFY(json["PartitionId"] == "-1");
    QVERIFY(json["From"] == "1711607794"); // a text, not a number
    QVERIFY(!json.contains("TopicId"));
    for (const char* partition : { R"("-1")", "null" }) {
        const auto back = DescribeConsumerOffsets::Request::fromBody(QByteArray(
            QByteArray(R"({"ConsumerGroup":"g","From":"end","LogsetId":"l","PartitionId":)")
            + partition + '}'));
        QVERIFY(back.ok());
        QVERIFY(!back.value().partition);
    }
    const auto one = DescribeConsumerOffsets::Request::fromBody(
        R"({"ConsumerGroup":"g","From":"end","LogsetId":"l","PartitionId":"0"})");
    QVERIFY(one.ok());
    QCOMPARE(one.value().partition, std::optional(PartitionId(0)));
    for (const char* partition : { R"("x")", R"("")", R"("1.5")", "[]" }) {
        QVERIFY2(
            !DescribeConsumerOffsets::Request::fromBody(
                QByteArray(
                    QByteArray(R"({"ConsumerGroup":"g","From":"end","LogsetId":"l","PartitionId":)")
                    + partition + '}'))
                 .ok(),
            partition);
    }
}

void tst_Actions::pullRequest()
{
    PullLog::Request request;
    request.topicId = QStringLiteral("t");
    request.partition = PartitionId(3);
    compareJson(request.toBody(),
        parsed(
            R"({"StartOffset":-1,"StartTime":0,"Size":2097152,"CompressType":"snappy","PartitionId":3})"));
    request.startOffset = Offset(0);
    request.startTime = 1711607794;
    request.sizeBytes = 1000;
    request.endTime = 1711611394;
    compareJson(request.toBody(),
        parsed(
            R"({"StartOffset":0,"StartTime":1711607794,"Size":1000,"CompressType":"snappy","PartitionId":3,"EndTime":1711611394})"));
    const auto back = PullLog::Request::fromBody(QStringLiteral("t"), request.toBody());
    QVERIFY(back.ok());
    QCOMPARE(back.value().topicId, QStringLiteral("t"));
    QCOMPARE(back.value().partition, PartitionId(3));
    QCOMPARE(back.value().startOffset, std::optional(Offset(0)));
    QCOMPARE(back.value().startTime, qint64(1711607794));
    QCOMPARE(back.value().sizeBytes, qint64(1000));
    QCOMPARE(back.value().endTime, std::optional<qint64>(1711611394));

    // As other senders write it.
    const auto other = PullLog::Request::fromBody(QStringLiteral("t"),
        R"({"PartitionId":1,"EndTime":0,"Query":"","ConsumerGroup":"g","StartOffset":9223372036854775807})");
    QVERIFY(other.ok());
    QVERIFY(!other.value().endTime);
    QCOMPARE(other.value().startOffset, std::optional(Offset(largest)));
    QCOMPARE(other.value().sizeBytes, qint64(2097152));
    const auto texts = PullLog::Request::fromBody(QStringLiteral("t"),
        R"({"PartitionId":1,"StartTime":"1711607794","EndTime":"1711611394"})");
    QVERIFY(texts.ok());
    QCOMPARE(texts.value().startTime, qint64(1711607794));
    QCOMPARE(texts.value().endTime, std::optional<qint64>(1711611394));
    const auto text = PullLog::Request::fromBody(QStringLiteral("t"),
        R"({"PartitionId":1,"StartTime":"1711607794","EndTime":"1711611394"})");
    QVERIFY(text.ok());
    QCOMPARE(text.value().startTime, qint64(1711607794));
    QCOMPARE(text.value().endTime, std::optional<qint64>(1711611394));
    for (const char* body : { "{}", "", R"({"PartitionId":"1"})",
             R"({"PartitionId":1,"StartOffset":"2"})", R"({"PartitionId":1,"Size":1.5})",
             R"({"PartitionId":1,"StartTime":"x"})", R"({"PartitionId":1,"EndTime":""})",
             R"({"PartitionId":1,"EndTime":"soon"})", R"({"PartitionId":9223372036854775808})" }) {
        const auto bad = PullLog::Request::fromBody(QStringLiteral("t"), body);
        QVERIFY2(!bad.ok(), body);
        QCOMPARE(bad.error().kind, ErrorKind::InvalidRequest);
    }
}

QTEST_GUILESS_MAIN(tst_Actions)
#include "tst_actions.moc"
