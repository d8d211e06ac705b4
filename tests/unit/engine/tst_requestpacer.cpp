// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestpacer.h"

#include <QTest>

#include <random>

using namespace tidemark::engine;

class TestRequestPacer : public QObject
{
    Q_OBJECT

private slots:
    void whatIsUsedByEachActionIsToldBusiestFirst()
    {
        RequestPacer pacer;
        QVERIFY(pacer.usedByAction(0).isEmpty());
        const auto send = [&pacer](const QByteArray& action, qint64 nowMs) {
            QCOMPARE(pacer.acquire(action, nowMs), 0);
            pacer.ended(action, nowMs, nowMs);
        };
        send("A", 0);
        send("B", 100);
        send("B", 200);
        send("C", 300);
        using Used = QList<std::pair<QByteArray, int>>;
        QCOMPARE(pacer.usedByAction(500), (Used {{"B", 2}, {"A", 1}, {"C", 1}}));
        QCOMPARE(pacer.usedByAction(1150), (Used {{"B", 1}, {"C", 1}}));
        QVERIFY(pacer.usedByAction(5000).isEmpty());
    }

    void neverMoreThanTheLimitInAnySecond()
    {
        RequestPacer pacer;
        std::mt19937 random(7);
        std::vector<qint64> sent;
        qint64 now = 0;
        while (sent.size() < 2000) {
            const qint64 wait = pacer.acquire("A", now);
            if (wait == 0) {
                sent.push_back(now);
                pacer.ended("A", now, now);
            }
            now += wait > 0 ? wait : static_cast<qint64>(random() % 40);
        }
        for (size_t i = RequestPacer::defaultPerSecond; i < sent.size(); ++i)
            QVERIFY2(sent[i] - sent[i - RequestPacer::defaultPerSecond] >= 1000,
                qPrintable(QString::number(i)));
    }

    /// Requests are on their way for up to half a second: what counts is when they arrive.
    void neverMoreThanTheLimitArrivesInAnySecond()
    {
        struct Under { qint64 sentMs; qint64 endMs; };
        RequestPacer pacer;
        std::mt19937 random(8);
        std::vector<qint64> arrived;
        std::vector<Under> underWay;
        for (qint64 now = 0; arrived.size() < 3000; ++now) {
            std::erase_if(underWay, [&](const Under& one) {
                if (one.endMs > now)
                    return false;
                pacer.ended("A", one.sentMs, now);
                return true;
            });
            while (pacer.acquire("A", now) == 0) {
                const auto there = static_cast<qint64>(random() % 500);
                const auto back = static_cast<qint64>(random() % (random() % 10 == 0 ? 3000 : 50));
                arrived.push_back(now + there);
                underWay.push_back({ now, now + there + back });
            }
        }
        std::sort(arrived.begin(), arrived.end());
        for (size_t i = RequestPacer::defaultPerSecond; i < arrived.size(); ++i)
            QVERIFY2(arrived[i] - arrived[i - RequestPacer::defaultPerSecond] >= 1000,
                qPrintable(QString::number(i)));
    }

    void aRequestWithoutAnAnswerCountsALittleLonger()
    {
        RequestPacer pacer(1);
        QCOMPARE(pacer.acquire("A", 100), 0);
        const qint64 window = RequestPacer::windowMs;
        // An answer that comes at once would make room after a second: asked again then.
        QCOMPARE(pacer.acquire("A", 200), window - 100);
        QCOMPARE(pacer.acquire("A", 100 + window), RequestPacer::longestWayMs);
        pacer.ended("A", 100, 300);
        QCOMPARE(pacer.acquire("A", 300), window);
        pacer.ended("A", 100, 400); // tells nothing new
        pacer.ended("A", 7, 400); // nobody's
        QCOMPARE(pacer.acquire("A", 300 + window), 0);
        pacer.ended("A", 300 + window, 5000); // long after it must have arrived
        QCOMPARE(pacer.used("A", 300 + window + RequestPacer::longestWayMs + window - 1), 1);
        QCOMPARE(pacer.used("A", 300 + window + RequestPacer::longestWayMs + window), 0);
    }

    void theWaitIsExactlyLongEnough()
    {
        RequestPacer pacer(2);
        QCOMPARE(pacer.acquire("A", 100), 0);
        QCOMPARE(pacer.acquire("A", 150), 0);
        pacer.ended("A", 100, 100);
        pacer.ended("A", 150, 150);
        QCOMPARE(pacer.acquire("A", 160), RequestPacer::windowMs - 60);
        QCOMPARE(pacer.acquire("A", 99 + RequestPacer::windowMs), 1);
        QCOMPARE(pacer.acquire("A", 100 + RequestPacer::windowMs), 0);
    }

    void actionsDoNotShareTheirLimit()
    {
        RequestPacer pacer(1);
        QCOMPARE(pacer.acquire("A", 0), 0);
        QCOMPARE(pacer.acquire("B", 0), 0);
        QVERIFY(pacer.acquire("A", 1) > 0);
        QCOMPARE(pacer.used("A", 1), 1);
        pacer.ended("A", 0, 0);
        QCOMPARE(pacer.used("A", RequestPacer::windowMs), 0);
        QCOMPARE(pacer.used("C", 0), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestPacer)
#include "tst_requestpacer.moc"
