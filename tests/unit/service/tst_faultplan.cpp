// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faultplan.h"
#include "service/faultsubject.h"
#include "service/ratelimiter.h"

#include <QTest>

#include <thread>

using namespace tidemark::service;

class TestFaultPlan : public QObject
{
    Q_OBJECT

private slots:
    void emptyPlanDoesNothing();
    void matchesEveryMember();
    void skipAndTimes();
    void probabilityComesFromTheSeed();
    void effectsAddUp();
    void removeAndClear();
    void countsFromManyThreads();
    void readsTheSubject();
    void nullLists();
    void rateLimit();
};

namespace {

FaultSubject pull(qint64 partition)
{
    FaultSubject subject;
    subject.action = QStringLiteral("pull_log");
    subject.path = QStringLiteral("/pull_log");
    subject.topicId = QStringLiteral("T");
    subject.partition = partition;
    subject.group = QStringLiteral("g");
    subject.consumer = QStringLiteral("c");
    return subject;
}

FaultRule statusRule(int status)
{
    FaultRule rule;
    rule.effect.status = status;
    return rule;
}

} // namespace

void TestFaultPlan::emptyPlanDoesNothing()
{
    FaultPlan plan;
    QVERIFY(plan.isEmpty());
    const FaultEffect effect = plan.decide(pull(0));
    QVERIFY(!effect.refuses());
    QCOMPARE(effect.delayMs, 0);
    QVERIFY(effect.pull == PullSpoil());
}

void TestFaultPlan::matchesEveryMember()
{
    const auto hits = [](const auto& change) {
        FaultPlan plan;
        FaultRule rule = statusRule(500);
        change(rule);
        plan.add(rule);
        return plan.decide(pull(3)).status == 500;
    };
    QVERIFY(hits([](FaultRule&) {}));
    QVERIFY(hits([](FaultRule& rule) { rule.action = QStringLiteral("pull_log"); }));
    QVERIFY(!hits([](FaultRule& rule) { rule.action = QStringLiteral("structuredlog"); }));
    QVERIFY(hits([](FaultRule& rule) { rule.path = QStringLiteral("/pull_log"); }));
    QVERIFY(!hits([](FaultRule& rule) { rule.path = QStringLiteral("/"); }));
    QVERIFY(!hits([](FaultRule& rule) { rule.topicId = QStringLiteral("U"); }));
    QVERIFY(hits([](FaultRule& rule) { rule.partition = 3; }));
    QVERIFY(!hits([](FaultRule& rule) { rule.partition = 0; }));
    QVERIFY(!hits([](FaultRule& rule) { rule.group = QStringLiteral("h"); }));
    QVERIFY(hits([](FaultRule& rule) { rule.consumer = QStringLiteral("c"); }));
    QVERIFY(!hits([](FaultRule& rule) { rule.consumer = QStringLiteral("d"); }));
}

void TestFaultPlan::skipAndTimes()
{
    FaultPlan plan;
    FaultRule rule = statusRule(500);
    rule.skip = 2;
    rule.times = 3;
    const int id = plan.add(rule);
    QList<int> seen;
    for (int i = 0; i < 7; ++i)
        seen << plan.decide(pull(0)).status;
    QCOMPARE(seen, (QList<int>{ 0, 0, 500, 500, 500, 0, 0 }));
    QCOMPARE(plan.hits(id), 3);
}

void TestFaultPlan::probabilityComesFromTheSeed()
{
    const auto run = [](quint64 seed) {
        FaultPlan plan(seed);
        FaultRule rule = statusRule(500);
        rule.probability = 0.3;
        plan.add(rule);
        QList<bool> hits;
        for (int i = 0; i < 1000; ++i)
            hits << (plan.decide(pull(0)).status == 500);
        return hits;
    };
    QCOMPARE(run(5), run(5));
    QVERIFY(run(5) != run(6));
    const auto count = run(5).count(true);
    QVERIFY2(count > 240 && count < 360, qPrintable(QString::number(count)));
}

void TestFaultPlan::effectsAddUp()
{
    FaultPlan plan;
    FaultRule first = statusRule(500);
    first.effect.delayMs = 10;
    first.effect.clockShiftSeconds = 5;
    FaultRule second = statusRule(403);
    second.effect.code = QStringLiteral("Other");
    second.effect.delayMs = 20;
    second.effect.clockShiftSeconds = -15;
    first.effect.body = QByteArray("");
    second.effect.body = QByteArray("<html>");
    second.effect.truncateBody = true;
    second.effect.pull.badSnappy = true;
    plan.add(first);
    plan.add(second);
    const FaultEffect effect = plan.decide(pull(0));
    QCOMPARE(effect.status, 500);
    QVERIFY(effect.code.isEmpty());
    QCOMPARE(effect.delayMs, 30);
    QCOMPARE(effect.clockShiftSeconds, -10);
    QCOMPARE(effect.body, std::optional(QByteArray("")));
    QVERIFY(effect.truncateBody);
    QVERIFY(effect.pull.badSnappy);
}

void TestFaultPlan::removeAndClear()
{
    FaultPlan plan;
    const int first = plan.add(statusRule(500));
    const int second = plan.add(statusRule(403));
    QVERIFY(first != second);
    plan.remove(first);
    QCOMPARE(plan.decide(pull(0)).status, 403);
    QCOMPARE(plan.hits(first), 0);
    QCOMPARE(plan.hits(second), 1);
    plan.clear();
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.decide(pull(0)).status, 0);
}

void TestFaultPlan::countsFromManyThreads()
{
    FaultPlan plan;
    FaultRule rule = statusRule(500);
    rule.times = 1000;
    const int id = plan.add(rule);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&plan] {
            for (int n = 0; n < 500; ++n)
                static_cast<void>(plan.decide(pull(n)));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(plan.hits(id), 1000);
}

void TestFaultPlan::readsTheSubject()
{
    QString logset;
    HttpRequest request;
    request.path = "/";
    request.headers = { { "x-tc-action", "CommitConsumerOffsets" } };
    request.body = R"({"LogsetId":"L","ConsumerGroup":"g","Consumer":"c","TopicId":"T",
                       "PartitionId":"7"})";
    FaultSubject subject = subjectOf(request, logset);
    QCOMPARE(subject.action, QStringLiteral("CommitConsumerOffsets"));
    QCOMPARE(logset, QStringLiteral("L"));
    QCOMPARE(subject.group, QStringLiteral("g"));
    QCOMPARE(subject.consumer, QStringLiteral("c"));
    QCOMPARE(subject.topicId, QStringLiteral("T"));
    QCOMPARE(subject.partition, std::optional<qint64>(7));

    request.path = "/pull_log";
    request.rawQuery = "topic_id=a%2Db";
    request.body = R"({"PartitionId":4})";
    subject = subjectOf(request, logset);
    QCOMPARE(subject.action, QStringLiteral("pull_log"));
    QCOMPARE(subject.topicId, QStringLiteral("a-b"));
    QCOMPARE(subject.partition, std::optional<qint64>(4));

    request.body = "no json";
    QVERIFY(!subjectOf(request, logset).partition);
}

void TestFaultPlan::nullLists()
{
    QCOMPARE(withNullLists(R"({"Response":{"A":[1,{"B":[2]}],"C":"x"}})"),
        QByteArray(R"({"Response":{"A":null,"C":"x"}})"));
}

void TestFaultPlan::rateLimit()
{
    RateLimiter unlimited(0);
    RateLimiter limiter(20);
    const QString action = QStringLiteral("A");
    for (int i = 0; i < 20; ++i)
        QVERIFY(limiter.allow(action, 1000));
    QVERIFY(!limiter.allow(action, 1000));
    QVERIFY(limiter.allow(QStringLiteral("B"), 1000));
    QVERIFY(limiter.allow(action, 1050));
    QVERIFY(!limiter.allow(action, 1050));
    for (int i = 0; i < 100; ++i)
        QVERIFY(unlimited.allow(action, 1000));
}

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"
