// SPDX-License-Identifier: GPL-3.0-or-later
// A sink that fails while records flow: its consumer ends, and nobody else notices but by getting
// its partitions.
#include "integration/chaosbench.h"

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

class TestEngineChaosSink : public QObject
{
    Q_OBJECT

private slots:
    void aFailingSinkStopsItsConsumerAlone_data()
    {
        QTest::addColumn<bool>("beating");
        QTest::newRow("at any moment") << false;
        QTest::newRow("while a heartbeat is on its way") << true;
    }

    void aFailingSinkStopsItsConsumerAlone()
    {
        QFETCH(bool, beating);
        ChaosBench bench(chaosSeed());
        Machine machine(QStringLiteral("machine"), bench);
        const ConsumerId bad = machine.start(QStringLiteral("bad"));
        const ConsumerId good = machine.start(QStringLiteral("good"));
        const auto bothHold = [&] {
            return machine.status(bad).partitions.size() == 4
                && machine.status(good).partitions.size() == 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(bothHold(), 20'000);
        const Error full = Error::make(
            ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("no space left"));
        qint64 acceptedOfBad = 0;
        int refused = 0;
        std::map<TopicPartition, qint64> nextOfBad; // behind what was accepted
        machine.sink = [&](Machine& self, const Delivery& delivery) {
            if (delivery.consumer != bad)
                return true;
            const HeartbeatStatus heartbeat = self.status(bad).heartbeat;
            const bool onItsWay = heartbeat.sent > heartbeat.answered + heartbeat.missed;
            if (refused == 0 && (acceptedOfBad < 200 || (beating && !onItsWay))) {
                acceptedOfBad += delivery.batch->recordCount();
                nextOfBad[delivery.source()] = delivery.next->value;
                return true;
            }
            // Whatever comes after the first failure cannot be stored either.
            ++refused;
            self.engine.fail(delivery, full);
            return false;
        };
        if (beating) {
            // Its answer, which comes later, says nothing against the failure.
            service::FaultRule rule;
            rule.action = QStringLiteral("SendConsumerHeartbeat");
            rule.consumer = QStringLiteral("bad");
            rule.effect.delayMs = 300;
            bench.service.service->faults().add(rule);
        }
        bench.startProducing();
        QTRY_VERIFY_WITH_TIMEOUT(machine.status(bad).state == MemberState::Failed, 20'000);
        QVERIFY(refused > 0);
        QVERIFY(machine.status(bad).partitions.isEmpty());
        const std::optional<Error> reason = machine.status(bad).lastError;
        QVERIFY2(reason.has_value(), "the reason is not shown");
        QCOMPARE(reason->code, full.code);
        QCOMPARE(reason->message, full.message);
        const auto stops = [&] {
            return std::count_if(machine.events.begin(), machine.events.end(),
                [&](const Event& event) {
                    return event.kind == Event::Kind::Stopped && event.consumer == bad
                        && event.error && event.error->code == full.code;
                });
        };
        QTRY_COMPARE(stops(), 1);

        // The other one gets the partitions and goes on behind what was accepted.
        QTRY_COMPARE_WITH_TIMEOUT(machine.status(good).partitions.size(), 8, 20'000);
        const qint64 before = bench.audit.accepted();
        QTRY_VERIFY_WITH_TIMEOUT(bench.audit.accepted() > before + 500, 20'000);
        bench.stopProducing();
        QVERIFY2(QTest::qWaitFor([&] { return bench.isSettled(); }, 20'000),
            qPrintable(bench.unsettled()));
        QTRY_COMPARE(machine.status(good).state, MemberState::Active);
        QVERIFY(!machine.status(good).lastError);
        for (const Event& event : std::as_const(machine.events)) {
            if (event.consumer == good)
                QVERIFY(event.kind != Event::Kind::Failed && event.kind != Event::Kind::MemberLost);
        }
        for (const auto& [source, next] : nextOfBad)
            QVERIFY(bench.committedAt(source)->value >= next);
        QVERIFY2(bench.audit.violations().isEmpty(), qPrintable(bench.audit.violations()));
        QCOMPARE(bench.audit.accepted(), bench.produced());
        QCOMPARE(bench.audit.repeats(), 0);
        machine.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(machine.stopped, 20'000);
        QTRY_COMPARE(machine.engine.budgetUsed(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosSink)
#include "tst_engine_chaos_sink.moc"
