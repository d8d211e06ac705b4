// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QTest>

using namespace tidemark;

class tst_Backoff : public QObject
{
    Q_OBJECT

private slots:
    void delayOfFailure_data();
    void delayOfFailure();
    void retryAfter_data();
    void retryAfter();
    void resetStartsAnew();
    void manyFailuresStayBelowTheCap();
    void systemJitterFillsTheWholeRange();
};

void tst_Backoff::delayOfFailure_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<qint64>("expected");
    // base 100, cap 1000
    QTest::newRow("first, lowest") << 1 << 0.0 << qint64(0);
    QTest::newRow("first, middle") << 1 << 0.5 << qint64(50);
    QTest::newRow("first, highest") << 1 << 0.999999 << qint64(99);
    QTest::newRow("second doubles") << 2 << 0.5 << qint64(100);
    QTest::newRow("third doubles again") << 3 << 0.5 << qint64(200);
    QTest::newRow("fourth, below the cap") << 4 << 0.5 << qint64(400);
    QTest::newRow("fifth, at the cap") << 5 << 0.5 << qint64(500);
    QTest::newRow("thirty-first, shift at its bound") << 31 << 0.5 << qint64(500);
    QTest::newRow("hundredth, shift beyond its bound") << 100 << 0.5 << qint64(500);
    QTest::newRow("hundredth, lowest: full jitter") << 100 << 0.0 << qint64(0);
}

void tst_Backoff::delayOfFailure()
{
    QFETCH(int, failure);
    QFETCH(double, jitter);
    QFETCH(qint64, expected);
    Backoff backoff(100, 1000, [jitter] { return jitter; });
    qint64 delay = -1;
    for (int i = 0; i < failure; ++i)
        delay = backoff.nextDelayMs();
    QCOMPARE(delay, expected);
    QCOMPARE(backoff.failures(), failure);
}

void tst_Backoff::retryAfter_data()
{
    QTest::addColumn<double>("jitter");
    QTest::addColumn<qint64>("retryAfter");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("not told") << 0.5 << qint64(-1) << qint64(50);
    QTest::newRow("told zero") << 0.5 << qint64(0) << qint64(50);
    QTest::newRow("shorter than ours") << 0.5 << qint64(20) << qint64(50);
    QTest::newRow("longer than ours") << 0.5 << qint64(70) << qint64(70);
    QTest::newRow("longer than the cap") << 0.5 << qint64(60'000) << qint64(60'000);
}

void tst_Backoff::retryAfter()
{
    QFETCH(double, jitter);
    QFETCH(qint64, retryAfter);
    QFETCH(qint64, expected);
    Backoff backoff(100, 1000, [jitter] { return jitter; });
    QCOMPARE(backoff.nextDelayMs(retryAfter), expected);
}

void tst_Backoff::resetStartsAnew()
{
    Backoff backoff(100, 10'000, [] { return 0.5; });
    QCOMPARE(backoff.failures(), 0);
    (void)backoff.nextDelayMs();
    QCOMPARE(backoff.nextDelayMs(), qint64(100));
    backoff.reset();
    QCOMPARE(backoff.failures(), 0);
    QCOMPARE(backoff.nextDelayMs(), qint64(50));
}

void tst_Backoff::manyFailuresStayBelowTheCap()
{
    // A base of a day: the doubled value would leave 64 bits without a bound on the shift.
    Backoff backoff(86'400'000, 172'800'000, [] { return 0.999; });
    for (int i = 0; i < 200; ++i) {
        const qint64 delay = backoff.nextDelayMs();
        QVERIFY2(delay > 0 && delay < 172'800'000, qPrintable(QString::number(delay)));
    }
}

void tst_Backoff::systemJitterFillsTheWholeRange()
{
    const Jitter jitter = systemJitter();
    int tenths[10] = {};
    for (int i = 0; i < 10'000; ++i) {
        const double value = jitter();
        QVERIFY(value >= 0.0 && value < 1.0);
        ++tenths[static_cast<int>(value * 10)];
    }
    for (const int count : tenths)
        QVERIFY2(count > 500, qPrintable(QString::number(count)));
}

QTEST_GUILESS_MAIN(tst_Backoff)
#include "tst_backoff.moc"
