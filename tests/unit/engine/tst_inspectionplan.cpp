// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspectionplan.h"

#include <QTest>

#include <QMap>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

using Kind = InspectionStep::Kind;
using Answer = Result<cls::DescribeConsumerOffsets::Response>;

QList<cls::ConsumerGroupInfo> groups(int count)
{
    QList<cls::ConsumerGroupInfo> out;
    for (int i = 0; i < count; ++i)
        out.append({ QStringLiteral("g%1").arg(i, 4, 10, QChar(u'0')), 40, { QStringLiteral("t") } });
    return out;
}

/// All partitions committed at 5.
Answer committed(int partitions = 1)
{
    cls::DescribeConsumerOffsets::Response out;
    cls::TopicOffsets topic { QStringLiteral("t"), {} };
    for (int i = 0; i < partitions; ++i)
        topic.offsets.append({ PartitionId(i), Offset(5) });
    out.topics << topic;
    return out;
}

Answer failure(ErrorKind kind)
{
    return Error::make(kind, QStringLiteral("x"), QStringLiteral("x"));
}

/// Runs a plan against a service that answers after `latencyMs`.
struct Runner
{
    InspectionPlan plan;
    qint64 nowMs = 1'000'000;
    qint64 latencyMs = 20;
    int used = 0;
    std::function<Answer(const InspectionStep&)> answerOf = [](const auto&) { return committed(); };
    QList<std::pair<qint64, QString>> asked; // when, whom
    QList<qint64> peeked;
    QStringList finished;
    QMultiMap<qint64, InspectionStep> open;

    explicit Runner(InspectionLimits limits = {})
        : plan(limits, [] { return 0.5; })
    {
    }

    void run(qint64 ms)
    {
        for (const qint64 end = nowMs + ms; nowMs < end;) {
            while (!open.isEmpty() && open.firstKey() <= nowMs)
                settle(open.take(open.firstKey()));
            InspectionStep step;
            while ((step = plan.next(nowMs, used)).kind != Kind::Wait) {
                if (step.kind == Kind::Offsets)
                    asked.append({ nowMs, step.group });
                else
                    peeked << nowMs;
                open.insert(nowMs + latencyMs, step);
            }
            nowMs += std::min<qint64>(step.waitMs, 10);
        }
    }
    void settle(const InspectionStep& step)
    {
        if (step.kind == Kind::Peek) {
            plan.peekAnswered(std::nullopt, nowMs);
            return;
        }
        if (const auto done = plan.offsetsAnswered(step, answerOf(step), nowMs, nowMs)) {
            finished << done->group;
            QList<std::pair<TopicPartition, Offset>> spots;
            for (const PartitionReading& one : done->partitions)
                spots.append({ one.source, one.committed.value() });
            plan.wantPeeks(done->group, spots);
        }
    }
    [[nodiscard]] int asksOf(const QString& group) const
    {
        return static_cast<int>(std::count_if(
            asked.cbegin(), asked.cend(), [&](const auto& one) { return one.second == group; }));
    }
};

/// The most within any second.
int mostInASecond(const QList<qint64>& times)
{
    int most = 0;
    for (qsizetype from = 0, to = 0; to < times.size(); ++to) {
        while (times[to] - times[from] >= 1000)
            ++from;
        most = std::max(most, static_cast<int>(to - from + 1));
    }
    return most;
}

QList<qint64> timesOf(const QList<std::pair<qint64, QString>>& asked)
{
    QList<qint64> out;
    for (const auto& one : asked)
        out << one.first;
    return out;
}

} // namespace

class TestInspectionPlan : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinItsBudget()
    {
        for (const qint64 latency : { 1, 20, 300, 2000 }) {
            Runner runner;
            runner.latencyMs = latency;
            runner.answerOf = [](const auto&) { return committed(16); };
            runner.plan.setGroups(groups(300));
            runner.plan.setVisible({ QStringLiteral("g0001"), QStringLiteral("g0002") });
            runner.run(60'000);
            QVERIFY(mostInASecond(timesOf(runner.asked)) <= 6);
            QVERIFY(mostInASecond(runner.peeked) <= 12);
            if (latency <= 20) {
                QVERIFY2(runner.asked.size() > 170, qPrintable(QString::number(runner.asked.size())));
                QVERIFY(runner.peeked.size() > 300);
            }
        }
    }

    void whatNobodySeesIsGoneRoundSlowly()
    {
        Runner runner;
        runner.plan.setGroups(groups(2000));
        runner.run(60'000);
        QVERIFY(mostInASecond(timesOf(runner.asked)) <= 3);
        QVERIFY(runner.asked.size() > 160);
    }

    void noMoreThanAFewAreUnderWay()
    {
        Runner runner;
        runner.latencyMs = 60'000;
        runner.plan.setGroups(groups(50));
        runner.run(30'000);
        QCOMPARE(runner.asked.size(), 3);
    }

    void visibleGroupsComeFirst()
    {
        Runner runner;
        runner.plan.setGroups(groups(5000));
        const QSet<QString> visible { QStringLiteral("g4000"), QStringLiteral("g4001"),
            QStringLiteral("g4002"), QStringLiteral("g4003") };
        runner.plan.setVisible(visible);
        runner.run(3000);
        QVERIFY(runner.finished.size() >= 4);
        QCOMPARE(QSet<QString>(runner.finished.cbegin(), runner.finished.cbegin() + 4), visible);
        // And again and again, while the rest is gone round.
        runner.run(60'000);
        for (const QString& name : visible)
            QVERIFY(runner.asksOf(name) >= 6);
        QVERIFY(runner.finished.size() > 100);
    }

    void manyVisibleGroupsLeaveTurnsToOthers()
    {
        InspectionLimits limits;
        limits.visibleMs = 1000;
        Runner runner(limits);
        runner.plan.setGroups(groups(100));
        QSet<QString> visible;
        for (int i = 0; i < 40; ++i)
            visible.insert(QStringLiteral("g%1").arg(i, 4, 10, QChar(u'0')));
        runner.plan.setVisible(visible);
        runner.run(120'000);
        QSet<QString> seen(runner.finished.cbegin(), runner.finished.cend());
        QCOMPARE(seen.size(), 100);
    }

    void allOfThemAreGoneRound()
    {
        Runner runner;
        runner.plan.setGroups(groups(200));
        // Two requests each for the first look, three a second.
        runner.run(150'000);
        QCOMPARE(QSet<QString>(runner.finished.cbegin(), runner.finished.cend()).size(), 200);
    }

    void givesWayToConsumers()
    {
        Runner runner;
        runner.used = 12;
        runner.plan.setGroups(groups(50));
        runner.run(10'000);
        QVERIFY(runner.asked.isEmpty());
        runner.used = 11;
        runner.run(1000);
        QVERIFY(!runner.asked.isEmpty());
    }

    void aGroupThatFailsIsAskedLessAndLess()
    {
        Runner runner;
        runner.answerOf = [](const InspectionStep& step) {
            return step.group == QLatin1StringView("g0000") ? failure(ErrorKind::NotFound)
                                                            : committed();
        };
        runner.plan.setGroups(groups(2));
        runner.plan.setVisible({ QStringLiteral("g0000"), QStringLiteral("g0001") });
        runner.run(600'000);
        QVERIFY(runner.asksOf(QStringLiteral("g0000")) <= 12);
        QVERIFY(runner.asksOf(QStringLiteral("g0000")) >= 4);
        QVERIFY(runner.asksOf(QStringLiteral("g0001")) >= 58);
        // Once mended it is looked at as before.
        runner.answerOf = [](const auto&) { return committed(); };
        runner.run(1'200'000);
        runner.asked.clear();
        runner.run(60'000);
        QVERIFY(runner.asksOf(QStringLiteral("g0000")) >= 5);
    }

    void anOutageHoldsEverything_data()
    {
        QTest::addColumn<int>("kind");
        for (const ErrorKind kind : { ErrorKind::Network, ErrorKind::Permission, ErrorKind::Auth,
                 ErrorKind::Throttled, ErrorKind::Tls })
            QTest::newRow(errorKindName(kind)) << static_cast<int>(kind);
    }

    void anOutageHoldsEverything()
    {
        QFETCH(int, kind);
        Runner runner;
        bool down = true;
        runner.answerOf = [&down, kind](const auto&) {
            return down ? failure(static_cast<ErrorKind>(kind)) : committed();
        };
        runner.plan.setGroups(groups(500));
        runner.run(300'000);
        QVERIFY2(runner.asked.size() < 60, qPrintable(QString::number(runner.asked.size())));
        down = false;
        runner.run(120'000);
        QVERIFY(runner.finished.size() > 50);
    }

    void throttlingIsHeeded()
    {
        Runner runner;
        runner.answerOf = [](const auto&) {
            Error error = Error::make(ErrorKind::Throttled, QStringLiteral("x"), QStringLiteral("x"));
            error.retryAfterMs = 30'000;
            return Answer(error);
        };
        runner.plan.setGroups(groups(500));
        runner.run(90'000);
        QVERIFY(runner.asked.size() <= 12);
        QVERIFY(!runner.asked.isEmpty());
    }

    void peeksOfGroupsInViewComeFirst()
    {
        InspectionLimits limits;
        limits.peeksPerSecond = 1;
        Runner runner(limits);
        runner.answerOf = [](const auto&) { return committed(8); };
        runner.plan.setGroups(groups(20));
        runner.run(30'000);
        runner.plan.setVisible({ QStringLiteral("g0007") });
        // The plan answers without the runner: whose turn is it?
        runner.plan.hurry();
        runner.run(3000);
        QStringList order;
        for (qint64 second = 0; second < 5; ++second) {
            runner.nowMs += 1001;
            InspectionStep step;
            while ((step = runner.plan.next(runner.nowMs, 99)).kind != Kind::Wait) {
                order << step.group;
                runner.plan.peekAnswered(std::nullopt, runner.nowMs);
            }
        }
        QCOMPARE(order, QStringList(5, QStringLiteral("g0007")));
    }

    void deletedGroupsAreForgotten()
    {
        Runner runner;
        runner.latencyMs = 500;
        runner.plan.setGroups(groups(3));
        runner.run(200);
        QVERIFY(!runner.open.isEmpty());
        runner.plan.setGroups({});
        runner.asked.clear();
        runner.run(30'000);
        QVERIFY(runner.asked.isEmpty());
        QVERIFY(runner.finished.isEmpty());
        QVERIFY(!runner.plan.contains(QStringLiteral("g0000")));
        runner.plan.setGroups(groups(3));
        runner.run(30'000);
        QCOMPARE(runner.finished.size(), 3);
    }

    void otherTopicsMakeAnotherGroup()
    {
        Runner runner;
        runner.plan.setGroups(groups(1));
        runner.run(10'000);
        QCOMPARE(runner.asked.size(), 2); // the first look takes two
        QList<cls::ConsumerGroupInfo> changed = groups(1);
        changed[0].topics = { QStringLiteral("u") };
        runner.plan.setGroups(changed);
        runner.run(10'000);
        QCOMPARE(runner.asked.size(), 4); // and so does the first look at the changed one
    }
};

QTEST_GUILESS_MAIN(TestInspectionPlan)
#include "tst_inspectionplan.moc"
