// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpacer.h"

#include <QTest>

#include <random>

using namespace tidemark::engine;

class TestRequestPacer : public QObject
{
    Q_OBJECT

private slots:
    void neverMoreThanTheLimitInAnySecond()
    {
        RequestPacer pacer;
        std::mt19937 random(7);
        std::vector<qint64> sent;
        qint64 now = 0;
        while (sent.size() < 2000) {
            const qint64 wait = pacer.acquire("A", now);
            if (wait == 0)
                sent.push_back(now);
            now += wait > 0 ? wait : static_cast<qint64>(random() % 40);
        }
        for (size_t i = RequestPacer::defaultPerSecond; i < sent.size(); ++i)
            QVERIFY2(sent[i] - sent[i - RequestPacer::defaultPerSecond] >= 1000,
                qPrintable(QString::number(i)));
    }

    void theWaitIsExactlyLongEnough()
    {
        RequestPacer pacer(2);
        QCOMPARE(pacer.acquire("A", 100), 0);
        QCOMPARE(pacer.acquire("A", 150), 0);
        QCOMPARE(pacer.acquire("A", 160), 940);
        QCOMPARE(pacer.acquire("A", 1099), 1);
        QCOMPARE(pacer.acquire("A", 1100), 0);
    }

    void actionsDoNotShareTheirLimit()
    {
        RequestPacer pacer(1);
        QCOMPARE(pacer.acquire("A", 0), 0);
        QCOMPARE(pacer.acquire("B", 0), 0);
        QVERIFY(pacer.acquire("A", 1) > 0);
        QCOMPARE(pacer.used("A", 1), 1);
        QCOMPARE(pacer.used("A", 1000), 0);
        QCOMPARE(pacer.used("C", 0), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestPacer)
#include "tst_requestpacer.moc"
