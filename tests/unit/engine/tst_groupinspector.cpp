// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/groupinspector.h"
#include "support/enginefixture.h"
#include "support/pullbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using Outcome = SpotReading::Outcome;

namespace {

QByteArray offsets(const QByteArray& pairs)
{
    return R"({"Response":{"TopicPartitionOffsetsInfo":[{"TopicID":"t","PartitionOffsets":[)" + pairs
        + R"(]}],"RequestId":"r"}})";
}

/// The two requests on the scripted transport, by the drivers of the product.
class FixtureProbe final : public GroupProbe
{
public:
    explicit FixtureProbe(test::EngineFixture& fixture)
        : m_fixture(fixture)
        , m_pool(fixture)
    {
    }
    void offsets(
        const cls::DescribeConsumerOffsets::Request& request, OffsetsHandler handler) override
    {
        m_fixture.api.call<cls::DescribeConsumerOffsets>(
            request, CallPolicy { 10'000, 0, false }, std::move(handler));
    }
    void peek(const TopicPartition& source, Offset position, PeekHandler handler) override
    {
        FetchOrder order;
        order.consumer = ConsumerId(m_next--);
        order.source = source;
        order.position = position;
        order.maxFetchBytes = 1;
        order.delivered = [](std::optional<Offset>) {};
        order.event = [](const Event&) {};
        order.peeked = [handler](const Result<Peeked>& found) { handler(found); };
        m_pool.start(std::move(order));
    }
    [[nodiscard]] int offsetRequestsUsed() const override
    {
        return m_fixture.pacer.used(
            cls::DescribeConsumerOffsets::action, m_fixture.clock.monotonicMs());
    }
    [[nodiscard]] qint64 clockOffsetMs() const override { return offsetMs; }

    qint64 offsetMs = 0;

private:
    test::EngineFixture& m_fixture;
    test::DirectFetchPool m_pool;
    qint64 m_next = -1;
};

struct Bench
{
    test::EngineFixture fixture;
    FixtureProbe probe { fixture };
    QList<GroupReading> readings;
    QList<SpotReading> spots;
    std::unique_ptr<GroupInspector> inspector = std::make_unique<GroupInspector>(probe,
        fixture.scheduler, fixture.clock, QStringLiteral("l"), [] { return 0.5; },
        GroupInspector::Outlets { [this](const GroupReading& reading) { readings << reading; },
            [this](const SpotReading& spot) { spots << spot; } });

    explicit Bench(const QStringList& names = { QStringLiteral("g") })
    {
        QList<cls::ConsumerGroupInfo> groups;
        for (const QString& name : names)
            groups.append({ name, 40, { QStringLiteral("t") } });
        inspector->setGroups(groups);
        inspector->setActive(true);
    }
    /// Lets time pass until the action is asked for, and answers it.
    void answer(const char* action, const QByteArray& body)
    {
        waitFor(action);
        fixture.transport.answer(fixture.transport.oldest(action), body);
    }
    void waitFor(const char* action)
    {
        for (int i = 0; i < 1000 && fixture.transport.open(action).isEmpty(); ++i)
            fixture.scheduler.run(100);
    }
    /// A complete look at a group that is committed.
    void look(const QByteArray& pairs, bool isFirst)
    {
        answer("DescribeConsumerOffsets", offsets(pairs));
        if (isFirst)
            answer("DescribeConsumerOffsets", offsets(pairs));
    }
};

constexpr const char* twoPartitions
    = R"({"PartitionId":0,"Offset":5},{"PartitionId":1,"Offset":8})";

} // namespace

class TestGroupInspector : public QObject
{
    Q_OBJECT

private slots:
    void looksAndPeeksAndNothingElse()
    {
        Bench bench;
        bench.look(twoPartitions, true);
        QCOMPARE(bench.readings.size(), 1);
        QCOMPARE(bench.readings.first().partitions.size(), 2);
        QCOMPARE(bench.readings.first().partitions[1].committed.value(), Offset(8));
        bench.answer("pull_log", test::pullBody({ "a" }, "6"));
        bench.answer("pull_log", test::pullBody({}, "8"));
        QCOMPARE(bench.spots.size(), 2);
        QCOMPARE(bench.spots[0].outcome, Outcome::Message);
        QCOMPARE(bench.spots[0].offset, Offset(5));
        QCOMPARE(bench.spots[0].messageMs, std::optional<qint64>(1'763'999'900'000));
        QCOMPARE(bench.spots[1].outcome, Outcome::Nothing);
        bench.fixture.scheduler.run(600'000);
        for (const cls::HttpRequest& request : bench.fixture.transport.sent) {
            QVERIFY2(request.action == "DescribeConsumerOffsets" || request.action == "pull_log",
                request.action.constData());
        }
        QVERIFY(bench.fixture.deliveries.isEmpty());
        QVERIFY(bench.fixture.events.isEmpty());
        QCOMPARE(bench.fixture.budget.used(), 0);
    }

    void aPeekIsSmall()
    {
        Bench bench;
        bench.look(twoPartitions, true);
        bench.waitFor("pull_log");
        const QJsonObject body
            = QJsonDocument::fromJson(
                  bench.fixture.transport.request(bench.fixture.transport.oldest("pull_log")).body)
                  .object();
        QCOMPARE(body[QStringLiteral("Size")].toInteger(), 1);
        QCOMPARE(body[QStringLiteral("StartOffset")].toInteger(), 5);
    }

    void whatWaitsIsNotAskedTwice()
    {
        Bench bench;
        bench.inspector->setVisible({ QStringLiteral("g") });
        bench.look(twoPartitions, true);
        bench.answer("pull_log", test::pullBody({ "a" }, "6"));
        bench.answer("pull_log", test::pullBody({}, "8"));
        const qint64 pulls = bench.fixture.transport.sentCount("pull_log");
        bench.look(twoPartitions, false);
        QCOMPARE(bench.readings.size(), 2);
        // The message that waits goes on waiting, as told by the cache; where nothing waited
        // something may have come.
        QCOMPARE(bench.spots.size(), 3);
        QCOMPARE(bench.spots.last().outcome, Outcome::Message);
        QCOMPARE(bench.spots.last().seen.monotonicMs, bench.readings.last().seen.monotonicMs);
        bench.waitFor("pull_log");
        QCOMPARE(bench.fixture.transport.sentCount("pull_log"), pulls + 1);
    }

    void groupsAtTheSamePlaceShareAPeek()
    {
        Bench bench({ QStringLiteral("g"), QStringLiteral("h") });
        for (int i = 0; i < 4; ++i)
            bench.answer("DescribeConsumerOffsets", offsets(R"({"PartitionId":0,"Offset":5})"));
        QCOMPARE(bench.readings.size(), 2);
        bench.answer("pull_log", test::pullBody({ "a" }, "6"));
        bench.look(R"({"PartitionId":0,"Offset":5})", false);
        bench.look(R"({"PartitionId":0,"Offset":5})", false);
        QSet<QString> told;
        for (const SpotReading& spot : bench.spots)
            told.insert(spot.group);
        QCOMPARE(told.size(), 2);
        QVERIFY(bench.fixture.transport.sentCount("pull_log") <= 2);
    }

    void anExpiredOffsetIsToldAsSuch()
    {
        Bench bench;
        bench.look(R"({"PartitionId":0,"Offset":5})", true);
        bench.waitFor("pull_log");
        bench.fixture.transport.answer(bench.fixture.transport.oldest("pull_log"),
            R"({"errorcode":"InvalidOffset","errormessage":"gone"})", 400);
        QCOMPARE(bench.spots.size(), 1);
        QCOMPARE(bench.spots.first().outcome, Outcome::Expired);
    }

    void failuresAreToldAndTriedAgain()
    {
        Bench bench;
        bench.waitFor("DescribeConsumerOffsets");
        bench.fixture.transport.answer(bench.fixture.transport.oldest("DescribeConsumerOffsets"),
            R"({"Response":{"Error":{"Code":"AuthFailure.UnauthorizedOperation","Message":"no"},"RequestId":"r9"}})");
        QCOMPARE(bench.readings.size(), 1);
        QCOMPARE(bench.readings.first().error->requestId, QStringLiteral("r9"));
        bench.look(R"({"PartitionId":0,"Offset":5})", true);
        QVERIFY(!bench.readings.last().error);
        bench.waitFor("pull_log");
        bench.fixture.transport.fail(bench.fixture.transport.oldest("pull_log"), ErrorKind::Network);
        QCOMPARE(bench.spots.last().outcome, Outcome::Failed);
        QCOMPARE(bench.spots.last().error->kind, ErrorKind::Network);
    }

    void theServicesClockIsHeeded()
    {
        Bench bench;
        bench.probe.offsetMs = 90'000;
        bench.look(R"({"PartitionId":0,"Offset":5})", true);
        const Moment seen = bench.readings.first().seen;
        QCOMPARE(seen.serviceMs - seen.wallMs, 90'000);
    }

    void nothingIsAskedWhileInactive()
    {
        Bench bench;
        bench.inspector->setActive(false);
        bench.fixture.scheduler.run(60'000);
        QVERIFY(bench.fixture.transport.sent.isEmpty());
        bench.inspector->setActive(true);
        bench.waitFor("DescribeConsumerOffsets");
        QCOMPARE(bench.fixture.transport.sent.size(), 1);
    }

    void lateAnswersFindNobody()
    {
        Bench bench;
        bench.look(R"({"PartitionId":0,"Offset":5})", true);
        bench.waitFor("pull_log");
        bench.inspector.reset();
        bench.fixture.transport.answer(
            bench.fixture.transport.oldest("pull_log"), test::pullBody({ "a" }, "6"));
        bench.fixture.scheduler.run(60'000);
        QVERIFY(bench.spots.isEmpty());
    }

    void manyGroupsStayWithinTheRate()
    {
        QStringList names;
        for (int i = 0; i < 400; ++i)
            names << QStringLiteral("g%1").arg(i);
        Bench bench(names);
        QList<qint64> times;
        qsizetype counted = 0;
        for (int i = 0; i < 6000; ++i) {
            bench.fixture.scheduler.run(10);
            for (const auto id : bench.fixture.transport.open("DescribeConsumerOffsets"))
                bench.fixture.transport.answer(id, offsets(R"({"PartitionId":0,"Offset":5})"));
            for (const auto id : bench.fixture.transport.open("pull_log"))
                bench.fixture.transport.answer(id, test::pullBody({}, "5"));
            for (; counted < bench.fixture.transport.sent.size(); ++counted) {
                if (bench.fixture.transport.sent[counted].action == "DescribeConsumerOffsets")
                    times << bench.fixture.clock.monotonicMs();
            }
        }
        QVERIFY(times.size() > 160);
        for (qsizetype from = 0, to = 0; to < times.size(); ++to) {
            while (times[to] - times[from] >= 1000)
                ++from;
            QVERIFY(to - from + 1 <= 6 + 1); // seen every 10 ms only
        }
    }
};

QTEST_GUILESS_MAIN(TestGroupInspector)
#include "tst_groupinspector.moc"
