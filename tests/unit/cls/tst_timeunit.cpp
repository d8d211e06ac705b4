// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/timeunit.h"

#include <QTest>

#include <limits>

using namespace tidemark::cls;

Q_DECLARE_METATYPE(tidemark::cls::TimeUnit)

// Usable at compile time, which also shows that no path overflows.
static_assert(toUnixMs(1711607794) == 1711607794000);
static_assert(toUnixMs(std::numeric_limits<qint64>::min()) == -9223372036855);

class tst_TimeUnit : public QObject
{
    Q_OBJECT

private slots:
    void unit_data();
    void unit();
    void sameInstantInEveryUnit();
};

void tst_TimeUnit::unit_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<TimeUnit>("unit");
    QTest::addColumn<qint64>("unixMs");
    using enum TimeUnit;
    QTest::newRow("zero") << qint64(0) << Seconds << qint64(0);
    QTest::newRow("a second") << qint64(1) << Seconds << qint64(1000);
    QTest::newRow("today in s") << qint64(1711607794) << Seconds << qint64(1711607794000);
    QTest::newRow("last of s") << qint64(99'999'999'999) << Seconds << qint64(99'999'999'999'000);
    QTest::newRow("first of ms") << qint64(100'000'000'000) << Milliseconds
                                 << qint64(100'000'000'000);
    QTest::newRow("today in ms") << qint64(1711607794123) << Milliseconds << qint64(1711607794123);
    QTest::newRow("last of ms") << qint64(99'999'999'999'999) << Milliseconds
                                << qint64(99'999'999'999'999);
    QTest::newRow("first of us") << qint64(100'000'000'000'000) << Microseconds
                                 << qint64(100'000'000'000);
    QTest::newRow("today in us") << qint64(1711607794123456) << Microseconds
                                 << qint64(1711607794123);
    QTest::newRow("last of us") << qint64(99'999'999'999'999'999) << Microseconds
                                << qint64(99'999'999'999'999);
    QTest::newRow("first of ns") << qint64(100'000'000'000'000'000) << Nanoseconds
                                 << qint64(100'000'000'000);
    QTest::newRow("today in ns") << qint64(1711607794123456789) << Nanoseconds
                                 << qint64(1711607794123);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << Nanoseconds
                             << qint64(9223372036854);
    QTest::newRow("a second before") << qint64(-1) << Seconds << qint64(-1000);
    QTest::newRow("last of s before")
        << qint64(-99'999'999'999) << Seconds << qint64(-99'999'999'999'000);
    QTest::newRow("first of ms before")
        << qint64(-100'000'000'000) << Milliseconds << qint64(-100'000'000'000);
    QTest::newRow("us before, whole")
        << qint64(-100'000'000'000'000) << Microseconds << qint64(-100'000'000'000);
    QTest::newRow("us before, rounded to the past")
        << qint64(-100'000'000'000'001) << Microseconds << qint64(-100'000'000'001);
    QTest::newRow("ns before, rounded to the past")
        << qint64(-100'000'000'000'000'001) << Nanoseconds << qint64(-100'000'000'001);
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << Nanoseconds
                              << qint64(-9223372036855);
}

void tst_TimeUnit::unit()
{
    QFETCH(qint64, time);
    QFETCH(TimeUnit, unit);
    QFETCH(qint64, unixMs);
    QCOMPARE(static_cast<int>(detectTimeUnit(time)), static_cast<int>(unit));
    QCOMPARE(toUnixMs(time), unixMs);
}

void tst_TimeUnit::sameInstantInEveryUnit()
{
    // From 1973 to 5138 each unit is told apart without doubt.
    for (qint64 second = 100'000'000; second < 99'999'999'999; second += 777'777'777) {
        const qint64 ms = second * 1000;
        QCOMPARE(toUnixMs(second), ms);
        QCOMPARE(toUnixMs(ms + 7), ms + 7);
        QCOMPARE(toUnixMs(ms * 1000 + 7999), ms + 7);
        if (second < 9'223'372'036)
            QCOMPARE(toUnixMs(ms * 1'000'000 + 7'999'999), ms + 7);
    }
}

QTEST_GUILESS_MAIN(tst_TimeUnit)
#include "tst_timeunit.moc"
