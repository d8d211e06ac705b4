// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/credentialbook.h"
#include "service/memorystorage.h"
#include "service/requestrouter.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <set>
#include <thread>
#include <vector>

using namespace tidemark;
using namespace tidemark::service;

namespace {

constexpr int threadCount = 4;
constexpr int rounds = 200;
const QByteArray logGroup("\x0a\x02\x08\x01", 4); // one log with a time and nothing else

/// The service without sockets.
struct Bench
{
    Bench()
        : topics(storage, {}, { 1 << 20, 1 << 16, 50 })
        , groups(storage, topics, { true, true, 50 }, {}, 0)
    {
        ready = topics.addLogset({ QStringLiteral("L"), QStringLiteral("L"), 1 }).ok()
            && topics
                   .addTopic({ QStringLiteral("T"), QStringLiteral("T"), QStringLiteral("L"), 1 },
                       threadCount)
                   .ok()
            && groups.create(key, { 60, { QStringLiteral("T") } }).ok();
    }
    [[nodiscard]] ActionContext context()
    {
        return { topics, groups, 1'764'000'000'000, 1000, QStringLiteral("r1") };
    }

    const GroupKey key{ QStringLiteral("L"), QStringLiteral("g") };
    MemoryStorage storage;
    TopicStore topics;
    GroupRegistry groups;
    bool ready = false;
};

void inThreads(const std::function<void(int)>& work)
{
    std::vector<std::thread> threads;
    for (int t = 0; t < threadCount; ++t)
        threads.emplace_back([&work, t] { work(t); });
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace

/// The parts of the service that the threads of the HTTP server share.
class TestRequestRouterThreads : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestIsAnsweredAndInTheJournal()
    {
        Bench bench;
        QVERIFY(bench.ready);
        FaultPlan faults;
        FaultRule rule;
        rule.path = QStringLiteral("/pull_log");
        rule.probability = 0.5;
        rule.effect.delayMs = 5;
        const int id = faults.add(rule);
        RequestJournal journal;
        const CredentialBook book;
        const SignatureVerifier verifier(book);
        RateLimiter limiter(100);
        const SystemClock clock;
        RequestRouter router(
            { bench.topics, bench.groups, faults, journal, verifier, limiter, clock });
        std::atomic<int> answered{ 0 };
        inThreads([&](int thread) {
            HttpRequest request;
            request.method = "POST";
            request.path = thread % 2 ? "/pull_log" : "/";
            request.headers
                = { { "x-tc-action", "DescribeTopics" }, { "x-tc-version", "2020-10-16" } };
            for (int i = 0; i < rounds; ++i) {
                const HttpReply reply = router.handle(request);
                answered += reply.body.contains("uthorization");
                static_cast<void>(journal.entries().size());
            }
        });
        QCOMPARE(answered.load(), threadCount * rounds);
        QCOMPARE(journal.total(), threadCount * rounds);
        const int hits = faults.hits(id);
        QVERIFY(hits > 0 && hits < threadCount * rounds / 2);
    }

    void writersAndReadersOfATopic()
    {
        Bench bench;
        QVERIFY(bench.ready);
        std::atomic<bool> good{ true };
        inThreads([&](int thread) {
            qint64 at = 0;
            for (int i = 0; i < rounds; ++i) {
                const Status stored = bench.topics.append(
                    QStringLiteral("T"), QList<QByteArray>(threadCount, logGroup), {}, 1000 + i);
                TopicStore::ReadRequest request;
                request.partition = { QStringLiteral("T"), PartitionId(thread) };
                request.start = Offset(at);
                request.maxBytes = 1000;
                const Result<TopicStore::ReadAnswer> answer = bench.topics.read(request);
                if (!stored.ok() || !answer.ok() || answer.value().nextOffset < at)
                    good = false;
                else
                    at = answer.value().nextOffset;
            }
        });
        QVERIFY(good);
        const QList<PartitionState> states = bench.topics.partitions(QStringLiteral("T"));
        for (const PartitionState& state : states)
            QCOMPARE(state.end, Offset(threadCount * rounds));
    }

    void consumersOfAGroup()
    {
        Bench bench;
        QVERIFY(bench.ready);
        std::vector<std::atomic<int>> owners(threadCount);
        std::atomic<bool> shared{ false };
        inThreads([&](int thread) {
            const QString name = QStringLiteral("c%1").arg(thread);
            std::set<qint64> held;
            for (int i = 0; i < rounds; ++i) {
                cls::TopicPartitions reported{ QStringLiteral("T"), {} };
                for (const qint64 id : held)
                    reported.partitions << PartitionId(id);
                const auto answer = bench.groups.heartbeat(bench.key, name, { reported }, 1000);
                if (!answer.ok()) {
                    shared = true;
                    return;
                }
                std::set<qint64> now;
                for (const cls::TopicPartitions& topic : answer.value()) {
                    for (const PartitionId partition : topic.partitions)
                        now.insert(partition.value);
                }
                for (const qint64 id : now) {
                    if (held.count(id) == 0 && ++owners[static_cast<size_t>(id)] > 1)
                        shared = true;
                }
                for (const qint64 id : held) {
                    if (now.count(id) == 0)
                        --owners[static_cast<size_t>(id)];
                }
                held = now;
            }
        });
        QVERIFY2(!shared, "a partition had two owners");
    }
};

QTEST_GUILESS_MAIN(TestRequestRouterThreads)
#include "tst_requestrouter_threads.moc"
