// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupmember.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

// Offsets that the service does not take, neither for reading nor for committing.
class TestGroupOffsets : public QObject
{
    Q_OBJECT

    static void refuseThePull(Member& member)
    {
        member.fixture.transport.answer(member.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"InvalidOffset","errormessage":"expired"})", 400);
        member.fixture.scheduler.run(0);
    }
    static QSet<int> committedPartitions(const QJsonObject& request)
    {
        QSet<int> out;
        const auto topics = request[QStringLiteral("TopicPartitionOffsetsInfo")].toArray();
        for (const auto& topic : topics) {
            const auto pairs = topic.toObject()[QStringLiteral("PartitionOffsets")].toArray();
            for (const auto& pair : pairs)
                out.insert(pair.toObject()[QStringLiteral("PartitionId")].toInt());
        }
        return out;
    }

private slots:
    void anInvalidOffsetStandsStillWhereNothingElseWasAsked()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":40})");
        refuseThePull(member);
        member.live(60'000, "0");
        QCOMPARE(member.sent("pull_log"), 1);
        const PartitionStatus status = member.status().partitions.first();
        QCOMPARE(status.state, PartitionState::Failed);
        QCOMPARE(status.lastError->kind, ErrorKind::InvalidOffset);
        QCOMPARE(member.fixture.eventCount(Event::Kind::OffsetReset), 0);
    }

    void thePolicySaysWhereToGoOn_data()
    {
        QTest::addColumn<int>("policy");
        QTest::newRow("earliest") << static_cast<int>(InvalidOffsetPolicy::Earliest);
        QTest::newRow("latest") << static_cast<int>(InvalidOffsetPolicy::Latest);
    }
    void thePolicySaysWhereToGoOn()
    {
        QFETCH(int, policy);
        const auto wanted = static_cast<InvalidOffsetPolicy>(policy);
        Member member([wanted](ConsumerConfig& config) { config.invalidOffsetPolicy = wanted; });
        member.join("0", R"({"PartitionId":0,"Offset":40})");
        member.answer("CommitConsumerOffsets", done);
        refuseThePull(member);
        QCOMPARE(member.fixture.eventCount(Event::Kind::OffsetReset), 1);
        const QJsonObject pull = member.last("pull_log");
        QCOMPARE(pull[QStringLiteral("StartOffset")].toInteger(), -1);
        const bool fromStart = wanted == InvalidOffsetPolicy::Earliest;
        QCOMPARE(pull[QStringLiteral("StartTime")].toInteger(),
            fromStart ? 0 : member.fixture.clock.wallMs() / 1000);
        QCOMPARE(member.status().partitions.first().state, PartitionState::Reading);

        // Asked for, so the committed offset may become smaller.
        member.answer("pull_log", pullBody({ "a" }, "12"));
        member.accept(0);
        member.live(1500, "0");
        QCOMPARE(member.lastCommitted(), 12);
    }

    void latestIsByTheClockOfTheService()
    {
        Member member([](ConsumerConfig& config) {
            config.invalidOffsetPolicy = InvalidOffsetPolicy::Latest;
        });
        member.fixture.client.account().clockOffset->set(7'200'000);
        member.join("0", R"({"PartitionId":0,"Offset":40})");
        refuseThePull(member);
        QCOMPARE(member.last("pull_log")[QStringLiteral("StartTime")].toInteger(),
            member.fixture.clock.wallMs() / 1000 + 7200);
    }

    void aBatchOfTheOldPlaceDoesNotCountAfterAReset()
    {
        Member member([](ConsumerConfig& config) {
            config.invalidOffsetPolicy = InvalidOffsetPolicy::Earliest;
        });
        member.join("0", R"({"PartitionId":0,"Offset":40})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "41"));
        refuseThePull(member);
        member.accept(0);
        member.live(1500, "0");
        QCOMPARE(member.lastCommitted(), 40);
    }

    void oneRefusedPartitionDoesNotHoldUpTheOthers()
    {
        Member member;
        member.join("0,1,2",
            R"({"PartitionId":0,"Offset":1},{"PartitionId":1,"Offset":2},{"PartitionId":2,"Offset":3})");
        QSet<int> taken;
        for (int call = 0; call < 8; ++call) {
            if (member.fixture.transport.open("CommitConsumerOffsets").isEmpty())
                member.live(200, "0,1,2");
            const auto open = member.fixture.transport.open("CommitConsumerOffsets");
            if (open.isEmpty())
                break;
            const QSet<int> sent = committedPartitions(
                QJsonDocument::fromJson(member.fixture.transport.request(open.first()).body)
                    .object());
            const bool refused = sent.contains(1);
            if (!refused)
                taken.unite(sent);
            member.fixture.transport.answer(open.first(),
                refused ? errorBody("InvalidParameter", "partition 1 does not exist") : done);
            member.fixture.scheduler.run(0);
        }
        QCOMPARE(taken, (QSet { 0, 2 }));
        QCOMPARE(member.fixture.eventCount(Event::Kind::CommitRefused), 1);
        const auto partitions = member.status().partitions;
        QVERIFY(partitions[1].lastError.has_value());
        QCOMPARE(partitions[2].committed.value(), Offset(3));
    }

    void aPartitionThatAnotherOwnsIsDropped()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":1})");
        member.answer("CommitConsumerOffsets",
            errorBody("OperationDenied", "the consumer is not the owner of partition 0"));
        QCOMPARE(member.fixture.eventCount(Event::Kind::Fenced), 1);
        QVERIFY(member.status().partitions.isEmpty());
        member.fixture.scheduler.run(200);
        QVERIFY(member.lastReport().isEmpty());
        // The service may assign it again: then it begins anew.
        member.answer("SendConsumerHeartbeat", assigned("0"));
        QCOMPARE(member.status().partitions.size(), 1);
        QCOMPARE(member.status().partitions.first().state, PartitionState::Resolving);
    }

    void theStartIsNotAskedForBehindACommitOnItsWay()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":5})");
        member.answer("CommitConsumerOffsets", done);
        member.answer("pull_log", pullBody({ "a" }, "6"));
        member.answer("pull_log", pullBody({ "b" }, "7"));
        member.live(1000, "0");
        member.accept(0);
        QCOMPARE(member.lastCommitted(), 6); // and no answer yet
        member.live(3000, ""); // taken away; the second batch is not waited for longer than 2 s
        QVERIFY(member.status().partitions.isEmpty());
        member.live(2000, "0");
        QCOMPARE(member.status().partitions.size(), 1);
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 1);
        member.answer("CommitConsumerOffsets", done);
        QCOMPARE(member.sent("DescribeConsumerOffsets"), 2);
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":6})"));
        member.live(1500, "0");
        QCOMPARE(member.lastCommitted(), 6);
    }

    void notToldIsNotNone()
    {
        Member member;
        member.answer("CreateConsumerGroup", done);
        member.answer("SendConsumerHeartbeat", assigned("0"));
        for (int answer = 0; answer < 4; ++answer) {
            member.answer("DescribeConsumerOffsets", offsets(""));
            QCOMPARE(member.sent("pull_log"), 0);
            QCOMPARE(member.status().partitions.first().lastError->code,
                QStringLiteral("OffsetNotTold"));
            member.live(800, "0");
        }
        // The fifth tells: nothing was skipped or repeated meanwhile.
        member.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":40})"));
        QCOMPARE(member.last("pull_log")[QStringLiteral("StartOffset")].toInteger(), 40);
        QVERIFY(!member.status().partitions.first().lastError);
    }

    void neverToldIsTakenForNone()
    {
        Member member;
        member.answer("CreateConsumerGroup", done);
        member.answer("SendConsumerHeartbeat", assigned("0"));
        for (int answer = 0; answer < 5; ++answer) {
            member.answer("DescribeConsumerOffsets", offsets(""));
            member.live(800, "0");
        }
        QCOMPARE(member.last("pull_log")[QStringLiteral("StartOffset")].toInteger(), -1);
    }

    void toldAsNoneNeedsNoSecondQuestion()
    {
        Member member;
        member.join("0", R"({"PartitionId":0,"Offset":-1})");
        QCOMPARE(member.sent("pull_log"), 1);
    }

    void aCorrectedClockIsTold()
    {
        Member member;
        member.fixture.transport.answer(member.fixture.transport.oldest("CreateConsumerGroup"),
            errorBody("AuthFailure.SignatureExpire", "expired"), 200,
            { { "Date", "Mon, 24 Nov 2025 16:10:00 GMT" } });
        member.fixture.scheduler.run(0);
        QCOMPARE(member.sent("CreateConsumerGroup"), 2);
        QCOMPARE(member.fixture.eventCount(Event::Kind::ClockCorrected), 1);
    }
};

QTEST_APPLESS_MAIN(TestGroupOffsets)
#include "tst_groupoffsets.moc"
