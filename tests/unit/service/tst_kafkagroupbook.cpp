// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/generatedscenario.h"
#include "service/kafkagroupbook.h"

#include <QSet>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;
using cls::KafkaGroupState;

/// Groups of the Kafka protocol as a scenario describes them, and made-up scenarios of any size.
class TestKafkaGroupBook : public QObject
{
    Q_OBJECT

private slots:
    void listsByPageAndName();
    void stableGroupSharesPartitions();
    void othersHaveNoConsumers();
    void unknownGroupIsDead();
    void generatedIsTheSameEveryTime();
    void generatedHasWhatWasAskedFor();
};

namespace {

const QString topic = QStringLiteral("T");
constexpr qint64 startedMs = 1'764'000'000'000;

KafkaGroupBook book()
{
    Scenario::Topic entry{ topic, QStringLiteral("t"), 5 };
    const auto named = [](const char* name, KafkaGroupState state, const QStringList& consumers) {
        return Scenario::KafkaGroup{ QString::fromLatin1(name), state, QStringLiteral("range"),
            consumers, 10 };
    };
    entry.kafkaGroups = { named("flink-a", KafkaGroupState::Stable,
                              { QStringLiteral("c1"), QStringLiteral("c2") }),
        named("flink-b", KafkaGroupState::Empty, {}), named("spark", KafkaGroupState::Dead, {}),
        named("moving", KafkaGroupState::PreparingRebalance, { QStringLiteral("c1") }) };
    return KafkaGroupBook({ { QStringLiteral("L"), QStringLiteral("l"), { entry } } }, startedMs);
}

QList<PartitionId> five()
{
    QList<PartitionId> out;
    for (int i = 0; i < 5; ++i)
        out << PartitionId(i);
    return out;
}

} // namespace

void TestKafkaGroupBook::listsByPageAndName()
{
    const KafkaGroupBook groups = book();
    const auto page = groups.list(topic, {}, 1, 2);
    QCOMPARE(page.total, std::optional<qint64>(4));
    QCOMPARE(page.groups.size(), 2);
    QCOMPARE(page.groups[0].name, QStringLiteral("flink-b"));
    QCOMPARE(page.groups[0].state, QStringLiteral("Empty"));
    QCOMPARE(groups.list(topic, { QStringLiteral("flink") }, 0, 20).groups.size(), 2);
    QCOMPARE(groups.list(topic, { QStringLiteral("b"), QStringLiteral("spa") }, 0, 20).total,
        std::optional<qint64>(2));
    QCOMPARE(groups.list(QStringLiteral("X"), {}, 0, 20).total, std::optional<qint64>(0));
}

void TestKafkaGroupBook::stableGroupSharesPartitions()
{
    const auto detail = book().detail(topic, QStringLiteral("flink-a"), five(), startedMs + 60'000);
    QCOMPARE(detail.state, QStringLiteral("Stable"));
    QStringList consumers;
    for (const auto& partition : detail.partitions) {
        consumers << partition.consumer;
        QCOMPARE(partition.commitSeconds, std::optional<qint64>(startedMs / 1000 + 50));
    }
    QCOMPARE(consumers.join(u' '), QStringLiteral("c1 c1 c1 c2 c2"));
}

void TestKafkaGroupBook::othersHaveNoConsumers()
{
    for (const char* name : { "flink-b", "moving" }) {
        const auto detail
            = book().detail(topic, QString::fromLatin1(name), five(), startedMs + 60'000);
        QCOMPARE(detail.partitions.size(), 5);
        for (const auto& partition : detail.partitions) {
            QVERIFY(partition.consumer.isEmpty());
            // Nobody commits: as old as at the start.
            QCOMPARE(partition.commitSeconds, std::optional<qint64>(startedMs / 1000 - 10));
        }
    }
}

void TestKafkaGroupBook::unknownGroupIsDead()
{
    for (const char* name : { "spark", "nobody" }) {
        const auto detail = book().detail(topic, QString::fromLatin1(name), five(), startedMs);
        QCOMPARE(detail.state, QStringLiteral("Dead"));
        QVERIFY(detail.partitions.isEmpty());
    }
}

void TestKafkaGroupBook::generatedIsTheSameEveryTime()
{
    const GeneratedLogset wish{ QStringLiteral("L"), QStringLiteral("n"), 20, 3, 30, 2 };
    const Scenario::Logset one = generated(wish);
    const Scenario::Logset two = generated(wish);
    for (qsizetype i = 0; i < one.topics.size(); ++i) {
        QCOMPARE(one.topics[i].topicId, two.topics[i].topicId);
        QCOMPARE(one.topics[i].name, two.topics[i].name);
    }
    QCOMPARE(one.groups[29].name, two.groups[29].name);
}

void TestKafkaGroupBook::generatedHasWhatWasAskedFor()
{
    const Scenario::Logset logset
        = generated({ QStringLiteral("L"), QStringLiteral("n"), 500, 50, 5000, 5 });
    QSet<QString> topicIds;
    QSet<QString> topicNames;
    QSet<QString> groupNames;
    QHash<QString, int> groupsOfTopic;
    for (const Scenario::Topic& entry : logset.topics) {
        topicIds.insert(entry.topicId);
        topicNames.insert(entry.name);
        QCOMPARE(entry.partitions, 50);
        QCOMPARE(entry.kafkaGroups.size(), 5);
        for (const Scenario::KafkaGroup& group : entry.kafkaGroups) {
            const bool isIdle = group.state == KafkaGroupState::Empty
                || group.state == KafkaGroupState::Dead;
            QCOMPARE(group.consumers.isEmpty(), isIdle);
        }
    }
    for (const Scenario::Group& group : logset.groups) {
        groupNames.insert(group.name);
        for (const QString& topicId : group.topicIds) {
            QVERIFY(topicIds.contains(topicId));
            ++groupsOfTopic[topicId];
        }
    }
    QCOMPARE(topicIds.size(), 500);
    QCOMPARE(topicNames.size(), 500);
    QCOMPARE(groupNames.size(), 5000);
    QCOMPARE(groupsOfTopic.size(), 500);
    for (const int count : std::as_const(groupsOfTopic))
        QVERIFY(count <= 50); // what the service allows by default
}

QTEST_GUILESS_MAIN(TestKafkaGroupBook)
#include "tst_kafkagroupbook.moc"
