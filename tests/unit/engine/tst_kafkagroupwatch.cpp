// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kafkagroupwatch.h"
#include "support/virtualtime.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;
using Watch = KafkaGroupWatch;

namespace {

/// A service with some groups of each topic, three to a page.
struct Bench
{
    test::ManualClock clock;
    test::VirtualScheduler scheduler { clock };
    QMap<QString, QStringList> served; // by topic
    QStringList refused; // topics
    QStringList asked;
    QList<qint64> times;
    int changes = 0;
    std::unique_ptr<Watch> watch;

    Bench()
    {
        Watch::Probe probe;
        probe.list = [this](const auto& request, auto handler) {
            note(QStringLiteral("list %1 %2").arg(request.topicId).arg(request.offset));
            scheduler.after(20, [this, request, handler] { handler(list(request)); });
        };
        probe.detail = [this](const auto& request, auto handler) {
            note(QStringLiteral("detail %1 %2").arg(request.topicId, request.group));
            scheduler.after(20, [this, request, handler] { handler(detail(request)); });
        };
        watch = std::make_unique<Watch>(
            std::move(probe), scheduler, clock, [this] { ++changes; });
    }
    void note(const QString& request)
    {
        asked << request;
        times << clock.monotonicMs();
    }
    [[nodiscard]] Result<Watch::List::Response> list(const Watch::List::Request& request) const
    {
        if (refused.contains(request.topicId)) {
            return Error::make(
                ErrorKind::Permission, QStringLiteral("NoRight"), QStringLiteral("no"));
        }
        Watch::List::Response out;
        const QStringList all = served.value(request.topicId);
        out.total = all.size();
        for (const QString& name : all.mid(request.offset, 3))
            out.groups.append({ name, QStringLiteral("Stable"), QStringLiteral("range") });
        return out;
    }
    [[nodiscard]] Result<Watch::Detail::Response> detail(const Watch::Detail::Request& request) const
    {
        Watch::Detail::Response out;
        out.group = request.group;
        out.state = QStringLiteral("Empty");
        out.partitions.append({ PartitionId(0), 1'764'000'000, QStringLiteral("c2") });
        out.partitions.append({ PartitionId(1), 1'764'000'100, QStringLiteral("c1") });
        out.partitions.append({ PartitionId(2), std::nullopt, QStringLiteral("c1") });
        return out;
    }
};

} // namespace

class TestKafkaGroupWatch : public QObject
{
    Q_OBJECT

private slots:
    void goesRoundTopicsAndPages()
    {
        Bench bench;
        bench.served = { { QStringLiteral("t1"), { QStringLiteral("a"), QStringLiteral("b"),
                                                     QStringLiteral("c"), QStringLiteral("d") } },
            { QStringLiteral("t2"), { QStringLiteral("a") } } };
        bench.watch->setTopics({ QStringLiteral("t1"), QStringLiteral("t2"), QStringLiteral("t3") });
        bench.scheduler.run(30'000);
        QVERIFY(bench.asked.isEmpty()); // not active
        bench.watch->setActive(true);
        bench.scheduler.run(30'000);
        QCOMPARE(bench.asked.mid(0, 4), (QStringList { QStringLiteral("list t1 0"), QStringLiteral("list t1 3"),
                                            QStringLiteral("list t2 0"), QStringLiteral("list t3 0") }));
        QCOMPARE(bench.asked.size(), 4 + 5);
        QCOMPARE(bench.watch->groups().size(), 5);
        const KafkaGroup first = bench.watch->groups().first();
        QCOMPARE(first.name, QStringLiteral("a"));
        QCOMPARE(first.topicId, QStringLiteral("t1"));
        QCOMPARE(first.state, QStringLiteral("Empty"));
        QCOMPARE(first.protocol, QStringLiteral("range"));
        QCOMPARE(first.consumers, (QStringList { QStringLiteral("c1"), QStringLiteral("c2") }));
        QCOMPARE(first.partitions, 3);
        QCOMPARE(first.newestCommitMs.value(), 1'764'000'100'000);
        QVERIFY(bench.changes >= 5);
        QVERIFY(!bench.watch->refusal());
    }

    void topicsWithoutGroupsChangeNothing()
    {
        Bench bench;
        bench.served = { { QStringLiteral("t2"), { QStringLiteral("a") } } };
        bench.watch->setTopics({ QStringLiteral("t1"), QStringLiteral("t2"), QStringLiteral("t3") });
        bench.watch->setActive(true);
        bench.scheduler.run(30'000);
        QCOMPARE(bench.asked.size(), 4);
        QCOMPARE(bench.changes, 2); // the list that holds a group, and its detail
        // The last group goes: that is told, once.
        bench.served.clear();
        bench.scheduler.run(400'000);
        QVERIFY(bench.asked.size() > 4 + 2 * 3);
        QVERIFY(bench.watch->groups().isEmpty());
        QCOMPARE(bench.changes, 3);
    }

    void asksOneAfterTheOther()
    {
        Bench bench;
        bench.served = { { QStringLiteral("t"), { QStringLiteral("a"), QStringLiteral("b") } } };
        bench.watch->setTopics({ QStringLiteral("t") });
        bench.watch->setActive(true);
        bench.scheduler.run(10 * 60'000);
        for (qsizetype i = 1; i < bench.times.size(); ++i)
            QVERIFY(bench.times[i] - bench.times[i - 1] >= Watch::gapMs);
        // Three requests a round, a round in two minutes.
        QVERIFY(bench.times.size() >= 12 && bench.times.size() <= 18);
    }

    void aTopicThatRefusesHidesNoOther()
    {
        Bench bench;
        bench.served = { { QStringLiteral("t2"), { QStringLiteral("a") } } };
        bench.refused = { QStringLiteral("t1") };
        bench.watch->setTopics({ QStringLiteral("t1"), QStringLiteral("t2") });
        bench.watch->setActive(true);
        bench.scheduler.run(30'000);
        QCOMPARE(bench.watch->groups().size(), 1);
        QVERIFY(!bench.watch->refusal());
        // What refuses later keeps what was known.
        bench.refused << QStringLiteral("t2");
        bench.scheduler.run(200'000);
        QCOMPARE(bench.watch->groups().size(), 1);
        QVERIFY(bench.watch->refusal());
        const qsizetype asked = bench.asked.size();
        bench.scheduler.run(300'000);
        QVERIFY(bench.asked.size() <= asked + 2);
    }

    void aServiceThatRefusesIsNotAskedForEachTopic()
    {
        Bench bench;
        QStringList topics;
        for (int i = 0; i < 500; ++i)
            topics << QStringLiteral("t%1").arg(i);
        bench.refused = topics;
        bench.watch->setTopics(topics);
        bench.watch->setActive(true);
        bench.scheduler.run(500'000);
        QCOMPARE(bench.asked.size(), Watch::refusalsThatTell);
        QCOMPARE(bench.watch->refusal()->code, QStringLiteral("NoRight"));
    }

    void groupsAndTopicsThatGo()
    {
        Bench bench;
        bench.served = { { QStringLiteral("t1"), { QStringLiteral("a"), QStringLiteral("b") } },
            { QStringLiteral("t2"), { QStringLiteral("c") } } };
        bench.watch->setTopics({ QStringLiteral("t1"), QStringLiteral("t2") });
        bench.watch->setActive(true);
        bench.scheduler.run(30'000);
        QCOMPARE(bench.watch->groups().size(), 3);
        bench.served[QStringLiteral("t1")].removeFirst();
        bench.scheduler.run(200'000);
        QCOMPARE(bench.watch->groups().size(), 2);
        bench.watch->setTopics({ QStringLiteral("t2") });
        QCOMPARE(bench.watch->groups().size(), 1);
        bench.watch.reset();
        bench.scheduler.run(1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestKafkaGroupWatch)
#include "tst_kafkagroupwatch.moc"
