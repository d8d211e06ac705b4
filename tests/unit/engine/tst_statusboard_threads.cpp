// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statusboard.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

constexpr int consumers = 3;
constexpr int rounds = 1500;

const TopicPartition& partition()
{
    static const TopicPartition where{ QStringLiteral("topic"), PartitionId(1) };
    return where;
}

ConsumerStatus consumer(qint64 id)
{
    ConsumerStatus status;
    status.id = ConsumerId(id);
    status.consumer = QStringLiteral("consumer-%1").arg(id);
    return status;
}

PartitionStatus assigned(qint64 id)
{
    PartitionStatus status;
    status.consumer = ConsumerId(id);
    status.source = partition();
    return status;
}

/// One consumer's life, over and over: a partition of a new generation each time, `records` and
/// `bytes` always changed together.
void write(StatusBoard& board, qint64 id)
{
    board.add(consumer(id));
    for (int i = 1; i <= rounds; ++i) {
        const Generation generation(i);
        board.addPartition(ConsumerId(id), generation, assigned(id));
        for (int n = 0; n < 3; ++n) {
            board.updatePartition(ConsumerId(id), generation, partition(), [](PartitionStatus& p) {
                ++p.records;
                p.bytes += 10;
            });
        }
        // What a fetch thread says of an older assignment must not be seen.
        board.updatePartition(ConsumerId(id), Generation(i - 1), partition(),
            [](PartitionStatus& p) { p.records = -1; });
        board.update(ConsumerId(id), [i](ConsumerStatus& status) { status.rebalances = i; });
        if (i % 10 == 0)
            board.removePartition(ConsumerId(id), partition());
    }
}

bool isWhole(const ConsumerStatus& status)
{
    for (const PartitionStatus& one : status.partitions) {
        if (one.records < 0 || one.records > 3 || one.bytes != one.records * 10
            || one.consumer != status.id || one.source != partition())
            return false;
    }
    return status.partitions.size() <= 1
        && status.consumer == QStringLiteral("consumer-%1").arg(status.id.value);
}

} // namespace

/// The board as the engine uses it: control and fetch threads write, the front end copies.
class TestStatusBoardThreads : public QObject
{
    Q_OBJECT

private slots:
    void everyCopyIsWhole()
    {
        StatusBoard board;
        std::atomic<int> running{ consumers };
        std::vector<std::thread> threads;
        for (int id = 1; id <= consumers; ++id) {
            threads.emplace_back([&, id] {
                write(board, id);
                --running;
            });
        }
        bool whole = true;
        std::vector<qint64> last(consumers + 1, 0);
        while (running > 0) {
            for (const ConsumerStatus& status : board.snapshot()) {
                const auto id = static_cast<size_t>(status.id.value);
                whole = whole && isWhole(status) && status.rebalances >= last[id];
                last[id] = status.rebalances;
            }
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(whole);
        const QList<ConsumerStatus> end = board.snapshot();
        QCOMPARE(end.size(), consumers);
        for (const ConsumerStatus& status : end)
            QCOMPARE(status.rebalances, rounds);
    }

    void consumersComeAndGo()
    {
        StatusBoard board;
        std::vector<std::thread> threads;
        for (int id = 1; id <= consumers; ++id) {
            threads.emplace_back([&, id] {
                for (int i = 0; i < rounds; ++i) {
                    board.add(consumer(id));
                    board.addPartition(ConsumerId(id), Generation(1), assigned(id));
                    board.remove(ConsumerId(id));
                }
            });
        }
        bool whole = true;
        for (int i = 0; i < rounds; ++i) {
            for (const ConsumerStatus& status : board.snapshot())
                whole = whole && isWhole(status);
        }
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(whole);
        QVERIFY(board.snapshot().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStatusBoardThreads)
#include "tst_statusboard_threads.moc"
