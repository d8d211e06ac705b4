// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/known.h"

#include <QString>
#include <QTest>

using namespace tidemark;

class tst_Known : public QObject
{
    Q_OBJECT

private slots:
    void neverAsked();
    void unknownWithReason_data();
    void unknownWithReason();
    void knownZeroIsNotUnknown();
    void knownTellsOriginAndAge();
    void equality();
};

void tst_Known::neverAsked()
{
    const Known<qint64> known;
    QVERIFY(!known.isKnown());
    QVERIFY(!known.optional().has_value());
    QCOMPARE(known.origin(), Origin::None);
    QCOMPARE(known.reason(), UnknownReason::NeverAsked);
    QCOMPARE(known.wallMs(), qint64(0));
}

void tst_Known::unknownWithReason_data()
{
    QTest::addColumn<int>("reason");
    QTest::newRow("never asked") << static_cast<int>(UnknownReason::NeverAsked);
    QTest::newRow("not told") << static_cast<int>(UnknownReason::NotTold);
    QTest::newRow("failed") << static_cast<int>(UnknownReason::Failed);
    QTest::newRow("not applicable") << static_cast<int>(UnknownReason::NotApplicable);
}

void tst_Known::unknownWithReason()
{
    QFETCH(int, reason);
    const auto known = Known<QString>::unknown(static_cast<UnknownReason>(reason), 500);
    QVERIFY(!known.isKnown());
    QCOMPARE(static_cast<int>(known.reason()), reason);
    QCOMPARE(known.origin(), Origin::None);
    QCOMPARE(known.wallMs(), qint64(500));
    QCOMPARE(known.ageMs(750), qint64(250));
}

void tst_Known::knownZeroIsNotUnknown()
{
    const auto zero = Known<qint64>::of(0, Origin::Service, 0);
    QVERIFY(zero.isKnown());
    QCOMPARE(zero.value(), qint64(0));
    QVERIFY(zero != Known<qint64>());
    QVERIFY(zero != Known<qint64>::unknown(UnknownReason::NotTold));
}

void tst_Known::knownTellsOriginAndAge()
{
    const auto known = Known<QString>::of(QStringLiteral("owner"), Origin::OwnConsumer, 1000);
    QCOMPARE(known.value(), QStringLiteral("owner"));
    QCOMPARE(*known.optional(), QStringLiteral("owner"));
    QCOMPARE(known.origin(), Origin::OwnConsumer);
    QCOMPARE(known.ageMs(1500), qint64(500));
    // The machine's clock was set back: an age may be negative and is not hidden.
    QCOMPARE(known.ageMs(900), qint64(-100));
}

void tst_Known::equality()
{
    const auto known = Known<int>::of(1, Origin::Service, 10);
    QVERIFY(known == Known<int>::of(1, Origin::Service, 10));
    QVERIFY(known != Known<int>::of(2, Origin::Service, 10));
    QVERIFY(known != Known<int>::of(1, Origin::Derived, 10));
    QVERIFY(known != Known<int>::of(1, Origin::Service, 11));
    QVERIFY(
        Known<int>::unknown(UnknownReason::Failed) != Known<int>::unknown(UnknownReason::NotTold));
}

QTEST_GUILESS_MAIN(tst_Known)
#include "tst_known.moc"
