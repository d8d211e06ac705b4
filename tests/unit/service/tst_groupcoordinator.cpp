// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/assignment.h"
#include "service/groupcoordinator.h"

#include <QTest>

#include <random>

using namespace tidemark;
using namespace tidemark::service;

class TestGroupCoordinator : public QObject
{
    Q_OBJECT

private slots:
    void assignmentIsBalancedAndStable();
    void createModifyRemove();
    void groupsPerTopicAreLimited();
    void soleConsumerGetsAll();
    void handOverWaitsForTheOwner();
    void newcomerTakesOnlyItsShare();
    void timeOutFreesPartitions();
    void leavingFreesAtOnce();
    void lostConsumerDoesNotStealBack();
    void unknownGroup();
    void commitsAreFenced();
    void commitRefusals();
    void readonlyIsDrained();
    void restoreKeepsOwners();
    void subscribersOnly();
    void neverTwoOwners();
};

namespace {

const QString topic = QStringLiteral("T");
const QString other = QStringLiteral("U");
const GroupKey key{ QStringLiteral("L"), QStringLiteral("g") };
constexpr qint64 timeoutMs = 10'000;

class FakeDirectory final : public PartitionDirectory
{
public:
    void set(const QString& topicId, int count, qint64 end = 100)
    {
        states[topicId].clear();
        for (int i = 0; i < count; ++i)
            states[topicId].append({ PartitionId(i), false, Offset(0), Offset(end) });
    }
    QList<PartitionState> partitions(const QString& topicId) const override
    {
        const auto found = states.find(topicId);
        return found == states.end() ? QList<PartitionState>() : found->second;
    }
    std::map<QString, QList<PartitionState>> states;
};

struct Bench
{
    explicit Bench(int partitions, GroupCoordinator::Policy policy = {})
        : coordinator(directory, policy)
    {
        directory.set(topic, partitions);
        coordinator.create(key, { timeoutMs / 1000, { topic } });
    }
    /// Heartbeat of one topic; the answer as a list of numbers.
    QList<qint64> beat(const char* consumer, const QList<qint64>& reported, qint64 now)
    {
        cls::TopicPartitions entry{ topic, {} };
        for (const qint64 id : reported)
            entry.partitions << PartitionId(id);
        const auto answer
            = coordinator.heartbeat(key, QString::fromLatin1(consumer), { entry }, now);
        QList<qint64> out;
        if (!answer.ok() || answer.value().assigned.size() != 1)
            return { -1 };
        for (const PartitionId id : answer.value().assigned.first().partitions)
            out << id.value;
        return out;
    }
    QString owner(qint64 partition, qint64 now)
    {
        const auto owners = coordinator.owners(key, now);
        const auto found = owners.find({ topic, PartitionId(partition) });
        return found == owners.end() ? QString() : found->second;
    }
    FakeDirectory directory;
    GroupCoordinator coordinator;
};

using L = QList<qint64>;

} // namespace

void TestGroupCoordinator::assignmentIsBalancedAndStable()
{
    std::mt19937_64 random(4);
    std::map<TopicPartition, QString> previous;
    for (int round = 0; round < 400; ++round) {
        std::vector<QString> consumers;
        for (int i = 0; i < 7; ++i) {
            if (random() % 3 != 0 || (i == 6 && consumers.empty()))
                consumers.push_back(QStringLiteral("c%1").arg(i));
        }
        std::vector<TopicShare> topics;
        for (int t = 0; t < 4; ++t) {
            TopicShare share{ QStringLiteral("t%1").arg(t), {}, consumers };
            const auto count = static_cast<int>(random() % 9);
            for (int p = 0; p < count; ++p)
                share.partitions.push_back(PartitionId(p));
            topics.push_back(share);
        }
        const auto result = assign(topics, previous, {});
        std::map<QString, int> totals;
        for (const TopicShare& share : topics) {
            std::map<QString, int> counts;
            for (const QString& consumer : consumers)
                counts[consumer];
            for (const PartitionId partition : share.partitions) {
                QVERIFY(result.count({ share.topicId, partition }) == 1);
                ++counts[result.at({ share.topicId, partition })];
            }
            QCOMPARE(counts.size(), consumers.size());
            int least = 1000;
            int most = 0;
            for (const auto& [consumer, count] : counts) {
                least = std::min(least, count);
                most = std::max(most, count);
                totals[consumer] += count;
            }
            QVERIFY2(most - least <= 1, "a topic is not balanced");
        }
        // All consumers subscribe to all topics, so the totals can be level too.
        const auto [least, most] = std::minmax_element(totals.begin(), totals.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        QVERIFY2(most->second - least->second <= 1, "the totals are not level");
        QVERIFY2(assign(topics, result, {}) == result, "not a fixed point");
        previous = result;
    }
}

void TestGroupCoordinator::createModifyRemove()
{
    GroupCoordinator::Policy strict;
    strict.deleteLiveGroups = false;
    Bench bench(2, strict);
    GroupCoordinator& groups = bench.coordinator;
    const Status again = groups.mayCreate(key, { 5, { topic } });
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, QStringLiteral("InvalidParameter"));
    QVERIFY(again.error().message.contains(QStringLiteral("consumer group already exists")));
    QVERIFY(groups.mayModify(key, { 7, { topic, other } }).ok());
    groups.modify(key, { 7, { topic, other } });
    QCOMPARE(groups.settings(key), (std::optional(GroupSettings{ 7, { topic, other } })));
    QCOMPARE(groups.groups(QStringLiteral("L")).size(), 1);
    QVERIFY(groups.groups(QStringLiteral("M")).isEmpty());

    bench.beat("A", {}, 0);
    const Status live = groups.mayRemove(key, 100);
    QVERIFY(!live.ok());
    QCOMPARE(live.error().code, QStringLiteral("OperationDenied"));
    QVERIFY(live.error().message.contains(QStringLiteral(": A")));
    QVERIFY(groups.mayRemove(key, 7'000).ok());
    groups.remove(key);
    QVERIFY(!groups.contains(key));
    QCOMPARE(groups.mayRemove(key, 0).error().code, QStringLiteral("ResourceNotFound"));
    QCOMPARE(groups.mayModify(key, {}).error().code, QStringLiteral("ResourceNotFound"));

    Bench second(2);
    second.beat("A", {}, 0);
    QVERIFY(second.coordinator.mayRemove(key, 1).ok());
}

void TestGroupCoordinator::groupsPerTopicAreLimited()
{
    GroupCoordinator::Policy policy;
    policy.maxGroupsPerTopic = 2;
    Bench bench(1, policy);
    const GroupKey second{ key.logsetId, QStringLiteral("h") };
    const GroupKey third{ key.logsetId, QStringLiteral("i") };
    QVERIFY(bench.coordinator.mayCreate(second, { 5, { topic } }).ok());
    bench.coordinator.create(second, { 5, { topic } });
    QCOMPARE(bench.coordinator.mayCreate(third, { 5, { topic } }).error().code,
        QStringLiteral("LimitExceeded"));
    QVERIFY(bench.coordinator.mayCreate(third, { 5, { other } }).ok());
    QVERIFY(bench.coordinator.mayModify(second, { 6, { topic } }).ok());
}

void TestGroupCoordinator::soleConsumerGetsAll()
{
    Bench bench(4);
    QCOMPARE(bench.beat("A", {}, 0), (L{ 0, 1, 2, 3 }));
    QCOMPARE(bench.beat("A", {}, 1000), (L{ 0, 1, 2, 3 })); // its first answer was lost
    QCOMPARE(bench.beat("A", { 0, 1, 2, 3 }, 2000), (L{ 0, 1, 2, 3 }));
    QCOMPARE(bench.owner(2, 2000), QStringLiteral("A"));
}

void TestGroupCoordinator::handOverWaitsForTheOwner()
{
    Bench bench(4);
    bench.beat("A", {}, 0);
    bench.beat("A", { 0, 1, 2, 3 }, 1000);
    QCOMPARE(bench.beat("B", {}, 1500), L{}); // nothing is free yet
    const L kept = bench.beat("A", { 0, 1, 2, 3 }, 2000);
    QCOMPARE(kept.size(), 2);
    QCOMPARE(bench.beat("B", {}, 2500), L{}); // A still reports all four
    QCOMPARE(bench.beat("A", { 0, 1, 2, 3 }, 3000), kept); // draining
    QCOMPARE(bench.beat("B", {}, 3500), L{});
    QCOMPARE(bench.beat("A", kept, 4000), kept); // reported no more
    const L given = bench.beat("B", {}, 4500);
    QCOMPARE(given.size(), 2);
    for (const qint64 partition : given)
        QVERIFY(!kept.contains(partition));
}

void TestGroupCoordinator::newcomerTakesOnlyItsShare()
{
    Bench bench(9);
    bench.beat("A", {}, 0);
    L a = bench.beat("A", { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, 10);
    bench.beat("B", {}, 20);
    a = bench.beat("A", a, 30);
    a = bench.beat("A", a, 40);
    L b = bench.beat("B", {}, 50);
    QCOMPARE(qMakePair(a.size(), b.size()), qMakePair(qsizetype(5), qsizetype(4)));
    bench.beat("C", {}, 60);
    const L aKept = bench.beat("A", a, 70);
    const L bKept = bench.beat("B", b, 80);
    bench.beat("A", aKept, 90);
    bench.beat("B", bKept, 100);
    const L c = bench.beat("C", {}, 110);
    QCOMPARE(aKept.size(), 3);
    QCOMPARE(bKept.size(), 3);
    QCOMPARE(c.size(), 3);
    for (const qint64 partition : aKept)
        QVERIFY(a.contains(partition)); // sticky: nobody got something new but the newcomer
    for (const qint64 partition : bKept)
        QVERIFY(b.contains(partition));
}

void TestGroupCoordinator::timeOutFreesPartitions()
{
    Bench bench(2);
    bench.beat("A", {}, 0);
    bench.beat("A", { 0, 1 }, 1000);
    QCOMPARE(bench.beat("B", {}, 10'900), L{});
    QCOMPARE(bench.owner(0, 10'999), QStringLiteral("A"));
    QCOMPARE(bench.owner(0, 11'000), QString());
    QCOMPARE(bench.beat("B", {}, 11'000), (L{ 0, 1 }));
    QCOMPARE(bench.coordinator.consumers(key, 11'000), QStringList{ QStringLiteral("B") });
}

void TestGroupCoordinator::leavingFreesAtOnce()
{
    Bench bench(2);
    bench.beat("A", {}, 0);
    bench.beat("A", { 0, 1 }, 1000);
    bench.beat("B", {}, 1100);
    bench.beat("A", { 0, 1 }, 1200);
    QCOMPARE(bench.beat("A", {}, 1300), L{}); // its last heartbeat
    QCOMPARE(bench.coordinator.consumers(key, 1300), QStringList{ QStringLiteral("B") });
    QCOMPARE(bench.beat("B", {}, 1400), (L{ 0, 1 }));
    bench.beat("B", { 0, 1 }, 1500);
    QCOMPARE(bench.beat("A", {}, 1600), L{}); // joins again as anybody would
    QCOMPARE(bench.coordinator.consumers(key, 1600).size(), 2);
}

void TestGroupCoordinator::lostConsumerDoesNotStealBack()
{
    Bench bench(2);
    bench.beat("A", {}, 0);
    bench.beat("A", { 0, 1 }, 1000);
    bench.beat("B", {}, 11'500); // A has timed out
    QCOMPARE(bench.beat("B", { 0, 1 }, 12'000), (L{ 0, 1 }));
    QCOMPARE(bench.beat("A", { 0, 1 }, 12'500), L{}); // back, and still at work
    QCOMPARE(bench.owner(0, 12'600), QStringLiteral("B"));
    const L b = bench.beat("B", { 0, 1 }, 13'000);
    QCOMPARE(b.size(), 1); // one is to go to A, in the orderly way
    QCOMPARE(bench.beat("A", {}, 13'500), L{});
    bench.beat("B", b, 14'000);
    QCOMPARE(bench.beat("A", {}, 14'500).size(), 1);
}

void TestGroupCoordinator::unknownGroup()
{
    Bench bench(1);
    const GroupKey missing{ key.logsetId, QStringLiteral("nobody") };
    const auto answer = bench.coordinator.heartbeat(missing, QStringLiteral("A"), {}, 0);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, QStringLiteral("ResourceNotFound"));
    QVERIFY(answer.error().message.contains(QStringLiteral("consumer group nobody not exist")));
}

void TestGroupCoordinator::commitsAreFenced()
{
    Bench bench(2);
    const TopicPartition zero{ topic, PartitionId(0) };
    const auto may = [&](const char* consumer, qint64 now) {
        return bench.coordinator.mayCommit(
            key, QString::fromLatin1(consumer), { { zero, Offset(5) } }, now);
    };
    QVERIFY(may("tool", 0).ok()); // no owner: a tool may reset
    bench.beat("A", {}, 0);
    bench.beat("A", { 0, 1 }, 100);
    QVERIFY(may("A", 200).ok());
    const Status fenced = may("B", 200);
    QVERIFY(!fenced.ok());
    QCOMPARE(fenced.error().code, QStringLiteral("OperationDenied"));
    QVERIFY(fenced.error().message.contains(QStringLiteral("its owner is A")));

    // While A drains what B is to get, A owns it and may commit it.
    bench.beat("B", {}, 300);
    const L kept = bench.beat("A", { 0, 1 }, 400);
    QCOMPARE(kept.size(), 1);
    QVERIFY(may("A", 500).ok());
    QVERIFY(may("B", 20'000).ok()); // everybody has timed out

    bench.coordinator.commit(key, { { zero, Offset(9) } });
    bench.coordinator.commit(key, { { zero, Offset(3) } });
    QCOMPARE(bench.coordinator.committed(key, zero), std::optional(Offset(3)));

    GroupCoordinator::Policy open;
    open.fenceCommits = false;
    Bench tolerant(1, open);
    tolerant.beat("A", {}, 0);
    QVERIFY(
        tolerant.coordinator.mayCommit(key, QStringLiteral("B"), { { zero, Offset(1) } }, 1).ok());
}

void TestGroupCoordinator::commitRefusals()
{
    Bench bench(1);
    const auto code = [&](const TopicPartition& partition, qint64 offset) {
        const Status status = bench.coordinator.mayCommit(
            key, QStringLiteral("A"), { { partition, Offset(offset) } }, 0);
        return status.ok() ? QString() : status.error().code;
    };
    QCOMPARE(code({ topic, PartitionId(0) }, 100), QString());
    QCOMPARE(code({ topic, PartitionId(0) }, 101), QStringLiteral("InvalidParameter"));
    QCOMPARE(
        code({ topic, PartitionId(1) }, 0), QStringLiteral("ResourceNotFound.PartitionNotExist"));
    QCOMPARE(code({ other, PartitionId(0) }, 0), QStringLiteral("InvalidParameter"));
}

void TestGroupCoordinator::readonlyIsDrained()
{
    Bench bench(1);
    bench.beat("A", {}, 0);
    // A split: 0 becomes readonly, 1 and 2 are new.
    bench.directory.set(topic, 3);
    bench.directory.states[topic][0].readOnly = true;
    QCOMPARE(bench.beat("A", { 0 }, 100), (L{ 0, 1, 2 }));
    bench.coordinator.commit(key, { { { topic, PartitionId(0) }, Offset(99) } });
    QCOMPARE(bench.beat("A", { 0, 1, 2 }, 200), (L{ 0, 1, 2 }));
    bench.coordinator.commit(key, { { { topic, PartitionId(0) }, Offset(100) } });
    QCOMPARE(bench.beat("A", { 0, 1, 2 }, 300), (L{ 1, 2 }));
    QCOMPARE(bench.owner(0, 300), QStringLiteral("A")); // still reported
    QCOMPARE(bench.beat("A", { 1, 2 }, 400), (L{ 1, 2 }));
    QCOMPARE(bench.owner(0, 400), QString());

    // Readonly and empty: nothing to drain.
    bench.directory.states[topic].append({ PartitionId(3), true, Offset(7), Offset(7) });
    QCOMPARE(bench.beat("A", { 1, 2 }, 500), (L{ 1, 2 }));
}

void TestGroupCoordinator::restoreKeepsOwners()
{
    FakeDirectory directory;
    directory.set(topic, 2);
    GroupCoordinator groups(directory, {});
    groups.restore(key, { 10, { topic } }, { { { topic, PartitionId(1) }, Offset(4) } },
        { { { topic, PartitionId(0) }, QStringLiteral("A") },
            { { topic, PartitionId(1) }, QStringLiteral("A") } },
        1000);
    QCOMPARE(groups.committed(key, { topic, PartitionId(1) }), std::optional(Offset(4)));
    const QList<cls::TopicPartitions> nothing{ { topic, {} } };
    // B asks first after the restart; A may be at work.
    const auto b = groups.heartbeat(key, QStringLiteral("B"), nothing, 1500);
    QVERIFY(b.ok());
    QVERIFY(b.value().assigned.first().partitions.isEmpty());
    QCOMPARE(groups.owners(key, 10'999).size(), size_t(2));
    const auto later = groups.heartbeat(key, QStringLiteral("B"), nothing, 11'000);
    QVERIFY(later.ok());
    QCOMPARE(later.value().assigned.first().partitions.size(), 2);
}

void TestGroupCoordinator::subscribersOnly()
{
    FakeDirectory directory;
    directory.set(topic, 2);
    directory.set(other, 2);
    GroupCoordinator groups(directory, {});
    groups.create(key, { 10, { topic, other } });
    const auto a = groups.heartbeat(key, QStringLiteral("A"), { { topic, {} } }, 0);
    QVERIFY(a.ok());
    QCOMPARE(a.value().assigned.size(), 1);
    QCOMPARE(a.value().assigned.first().topicId, topic);
    const auto b = groups.heartbeat(key, QStringLiteral("B"), {}, 0); // no list: all topics
    QVERIFY(b.ok());
    QCOMPARE(b.value().assigned.size(), 2);
    QCOMPARE(b.value().assigned.last().topicId, other);
    QCOMPARE(b.value().assigned.last().partitions.size(), 2);
}

void TestGroupCoordinator::neverTwoOwners()
{
    // Consumers that come, go, die and drain slowly: at no time may two that follow the rules
    // work on one partition.
    std::mt19937_64 random(11);
    Bench bench(7);
    struct Actor
    {
        QSet<qint64> working;
        bool alive = false;
        qint64 lastBeat = 0;
    };
    std::map<QByteArray, Actor> actors{ { "A", {} }, { "B", {} }, { "C", {} }, { "D", {} } };
    qint64 now = 0;
    qsizetype handedOut = 0;
    for (int step = 0; step < 20'000; ++step) {
        now += static_cast<qint64>(random() % 400);
        auto it = actors.begin();
        std::advance(it, static_cast<int>(random() % 4));
        Actor& actor = it->second;
        const auto dice = random() % 100;
        if (actor.alive && dice < 2) {
            actor = {}; // killed without a word
            continue;
        }
        if (actor.alive && now - actor.lastBeat >= timeoutMs)
            actor.working.clear(); // a correct client knows that it is too late
        if (actor.alive && dice < 4) {
            bench.beat(it->first.constData(), {}, now);
            actor = {};
            continue;
        }
        const L told = bench.beat(it->first.constData(), actor.working.values(), now);
        const QSet<qint64> target(told.cbegin(), told.cend());
        actor.alive = true;
        actor.lastBeat = now;
        for (const qint64 partition : actor.working.values()) {
            if (!target.contains(partition) && random() % 2 == 0)
                actor.working.remove(partition); // drained
        }
        for (const qint64 partition : target) {
            for (const auto& [name, rival] : actors) {
                const bool rivalWorks = name != it->first && rival.alive
                    && now - rival.lastBeat < timeoutMs && rival.working.contains(partition);
                QVERIFY2(!rivalWorks, "a partition was given away while its owner works on it");
            }
            actor.working.insert(partition);
        }
        handedOut += target.size();
    }
    QVERIFY(handedOut > 10'000);
}

QTEST_GUILESS_MAIN(TestGroupCoordinator)
#include "tst_groupcoordinator.moc"
