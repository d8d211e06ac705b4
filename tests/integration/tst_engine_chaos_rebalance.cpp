// SPDX-License-Identifier: GPL-3.0-or-later
// Consumers come and go about every second while records keep coming.
#include "integration/chaosbench.h"

#include <QElapsedTimer>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

namespace {

constexpr qint64 stormMs = 18'000;

/// A place in the group whose consumer comes, stays a moment and leaves, again and again: each
/// time on a machine of its own, in turn in order and without a word.
class Visitor
{
public:
    Visitor(int number, ChaosBench& bench, quint32 seed)
        : m_consumer(QStringLiteral("visitor-%1").arg(number))
        , m_bench(bench)
        , m_random(seed)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { next(); });
        m_timer.start(m_random.bounded(1000));
    }

    /// No more visits; the one under way ends as planned.
    void finish() { m_finishing = true; }
    [[nodiscard]] bool isAway() const { return m_finishing && !m_machine; }

    QStringList machines;
    int orderly = 0;
    int abrupt = 0;

private:
    void next()
    {
        if (!m_machine) {
            if (m_finishing)
                return;
            const QString name = QStringLiteral("%1#%2").arg(m_consumer).arg(machines.size());
            machines << name;
            m_machine = std::make_unique<Machine>(name, m_bench);
            QObject::connect(&m_machine->engine, &Engine::allStopped, &m_timer,
                [this] { leave(); }, Qt::QueuedConnection);
            m_machine->start(m_consumer);
            m_timer.start(500 + m_random.bounded(2500));
        } else if (machines.size() % 2 == 0) {
            ++abrupt;
            leave();
        } else {
            ++orderly;
            m_machine->engine.stopAll();
        }
    }
    void leave()
    {
        m_machine.reset();
        m_timer.start(m_random.bounded(600));
    }

    const QString m_consumer;
    ChaosBench& m_bench;
    QRandomGenerator m_random;
    QTimer m_timer;
    std::unique_ptr<Machine> m_machine;
    bool m_finishing = false;
};

} // namespace

class TestEngineChaosRebalance : public QObject
{
    Q_OBJECT

private slots:
    void aStormOfComingAndGoingLosesNothing()
    {
        const quint32 seed = chaosSeed();
        ChaosBench bench(seed);
        Machine resident(QStringLiteral("resident"), bench);
        const ConsumerId id = resident.start(QStringLiteral("resident"));
        QTRY_COMPARE_WITH_TIMEOUT(resident.status(id).partitions.size(), 8, 20'000);
        bench.startProducing();

        std::vector<std::unique_ptr<Visitor>> visitors;
        for (int i = 0; i < 3; ++i) {
            visitors.push_back(
                std::make_unique<Visitor>(i, bench, seed + 1 + static_cast<quint32>(i)));
        }
        QElapsedTimer storm;
        storm.start();
        QTRY_VERIFY_WITH_TIMEOUT(storm.hasExpired(stormMs), 3 * stormMs);
        for (const auto& visitor : visitors)
            visitor->finish();
        const auto allAway = [&] {
            return std::all_of(visitors.begin(), visitors.end(),
                [](const auto& visitor) { return visitor->isAway(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAway(), 30'000);
        bench.stopProducing();

        QVERIFY2(QTest::qWaitFor([&] { return bench.isSettled(); }, 40'000),
            qPrintable(bench.unsettled()));
        QTRY_COMPARE_WITH_TIMEOUT(resident.status(id).partitions.size(), 8, 20'000);
        QTRY_COMPARE(resident.status(id).state, MemberState::Active);
        resident.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(resident.stopped, 20'000);
        bench.watch();

        int orderly = 0;
        int abrupt = 0;
        qint64 byVisitors = 0;
        for (const auto& visitor : visitors) {
            orderly += visitor->orderly;
            abrupt += visitor->abrupt;
            for (const QString& machine : visitor->machines)
                byVisitors += bench.audit.acceptedBy(machine);
        }
        qInfo("%lld records, %lld by visitors; left in order %d, abruptly %d; %lld rebalances of "
              "the resident; %lld repeats of at most %lld",
            static_cast<long long>(bench.produced()), static_cast<long long>(byVisitors), orderly,
            abrupt, static_cast<long long>(resident.status(id).rebalances),
            static_cast<long long>(bench.audit.repeats()),
            static_cast<long long>(bench.audit.repeatBound()));
        QVERIFY2(bench.audit.violations().isEmpty(), qPrintable(bench.audit.violations()));
        QCOMPARE(bench.audit.missing(), 0);
        QCOMPARE(bench.audit.accepted(), bench.produced());
        QCOMPARE(bench.audit.quarantined(), 0);
        QVERIFY(bench.audit.repeats() <= bench.audit.repeatBound());
        QVERIFY(orderly >= 3);
        QVERIFY(abrupt >= 3);
        QVERIFY(byVisitors > 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosRebalance)
#include "tst_engine_chaos_rebalance.moc"
