// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/servicecircuit.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestServiceCircuit : public QObject
{
    Q_OBJECT

    static ServiceCircuit opened(qint64 nowMs)
    {
        ServiceCircuit circuit([] { return 0.5; });
        for (int i = 0; i < ServiceCircuit::openAfter; ++i)
            circuit.failed(nowMs);
        return circuit;
    }

private slots:
    void opensAfterFailuresInARow()
    {
        ServiceCircuit circuit([] { return 0.5; });
        for (int i = 0; i < ServiceCircuit::openAfter - 1; ++i)
            circuit.failed(1000);
        QVERIFY(!circuit.isOpen());
        QVERIFY(circuit.mayAsk(1000));
        circuit.answered(); // one that succeeds begins the count anew
        for (int i = 0; i < ServiceCircuit::openAfter - 1; ++i)
            circuit.failed(1000);
        QVERIFY(!circuit.isOpen());
        circuit.failed(1000);
        QVERIFY(circuit.isOpen());
    }

    void oneProbeAtATime()
    {
        ServiceCircuit circuit = opened(1000);
        QVERIFY(circuit.nextProbeMs() > 1000);
        QVERIFY(!circuit.mayAsk(circuit.nextProbeMs() - 1));
        const qint64 due = circuit.nextProbeMs();
        QVERIFY(circuit.mayAsk(due));
        QVERIFY(!circuit.mayAsk(due));
        QCOMPARE(circuit.nextProbeMs(), -1);
        circuit.failed(due);
        QVERIFY(circuit.nextProbeMs() > due);
        QVERIFY(circuit.mayAsk(circuit.nextProbeMs()));
        circuit.answered();
        QVERIFY(!circuit.isOpen());
        QVERIFY(circuit.mayAsk(due));
    }

    void aProbeThatWasGivenUpIsReplaced()
    {
        ServiceCircuit circuit = opened(1000);
        const qint64 due = circuit.nextProbeMs();
        QVERIFY(circuit.mayAsk(due));
        circuit.abandoned();
        QVERIFY(circuit.mayAsk(due));
    }

    void waitsGrowToTheirBound()
    {
        ServiceCircuit circuit = opened(0);
        qint64 now = 0;
        qint64 longest = 0;
        for (int i = 0; i < 30; ++i) {
            const qint64 due = circuit.nextProbeMs();
            longest = std::max(longest, due - now);
            now = due;
            QVERIFY(circuit.mayAsk(now));
            circuit.failed(now);
        }
        QCOMPARE(longest, 10'000); // half of 20 s, as the fixed jitter says
    }

    void onlyAnUnreachableServiceCounts_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("isOutage");
        const auto http = [](int status, const char* code) {
            Error error = Error::make(ErrorKind::Transient, QString::fromLatin1(code), {});
            error.httpStatus = status;
            return error;
        };
        QTest::newRow("network") << Error::make(ErrorKind::Network, {}, {}) << true;
        QTest::newRow("time-out") << Error::make(ErrorKind::Timeout, {}, {}) << true;
        QTest::newRow("a gateway's page") << http(502, "HTTP502") << true;
        QTest::newRow("an error of CLS") << http(500, "InternalError") << false;
        QTest::newRow("throttled") << Error::make(ErrorKind::Throttled, {}, {}) << false;
        QTest::newRow("not found") << http(404, "HTTP404") << false;
    }
    void onlyAnUnreachableServiceCounts()
    {
        QFETCH(Error, error);
        QFETCH(bool, isOutage);
        QCOMPARE(ServiceCircuit::isOutage(error), isOutage);
    }
};

QTEST_APPLESS_MAIN(TestServiceCircuit)
#include "tst_servicecircuit.moc"
