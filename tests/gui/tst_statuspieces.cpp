// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/budgetlabel.h"
#include "gui/clocklabel.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::gui;
using engine::RequestPacer;

class TestStatusPieces : public QObject
{
    Q_OBJECT

private slots:
    void theBudgetShowsTheBusiestActionAndTellsAll()
    {
        RequestPacer pacer;
        BudgetLabel label;
        label.showUse(pacer, 0);
        QCOMPARE(label.text(), QStringLiteral("Requests 0 of 20/s"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pacer.acquire("DescribeTopics", 10), 0);
        QCOMPARE(pacer.acquire("<b>Odd</b>", 10), 0);
        label.showUse(pacer, 20);
        QCOMPARE(label.text(), QStringLiteral("Requests 3 of 20/s"));
        QVERIFY(label.accessibleDescription().contains(QStringLiteral("DescribeTopics: 3")));
        QVERIFY(label.toolTip().contains(QStringLiteral("&lt;b&gt;Odd")));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        for (int i = 3; i < RequestPacer::defaultPerSecond; ++i)
            QCOMPARE(pacer.acquire("DescribeTopics", 30), 0);
        label.showUse(pacer, 40);
        QVERIFY(label.text().startsWith(QStringLiteral("▲")));
        label.showUse(pacer, 10'000);
        QCOMPARE(label.text(), QStringLiteral("Requests 0 of 20/s"));
    }

    void theClockIsUnknownAgreesOrIsOff_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("difference");
        QTest::addColumn<QString>("text");
        const QString dash(QChar(0x2014));
        QTest::newRow("unknown") << false << qint64(0) << QString(QStringLiteral("Clock ") + dash);
        QTest::newRow("none") << true << qint64(0) << QStringLiteral("Clock agrees");
        QTest::newRow("below what can be told") << true << qint64(-1400) << QStringLiteral("Clock agrees");
        QTest::newRow("behind") << true << qint64(34'000) << QStringLiteral("Clock 34 s behind");
        QTest::newRow("ahead") << true << qint64(-3000) << QStringLiteral("Clock 3 s ahead");
        QTest::newRow("far") << true << qint64(3'720'000) << QStringLiteral("▲ Clock 1 h 02 min behind");
    }
    void theClockIsUnknownAgreesOrIsOff()
    {
        QFETCH(bool, known);
        QFETCH(qint64, difference);
        QFETCH(QString, text);
        ClockLabel label;
        const auto value = known ? Known<qint64>::of(difference, Origin::Service, 1000) : Known<qint64>();
        label.showDifference(value, 0, 6000);
        QCOMPARE(label.text(), text);
        QVERIFY(!label.toolTip().isEmpty());
        const QString before = label.accessibleDescription();
        label.showDifference(value, difference, 6000);
        QCOMPARE(label.accessibleDescription() != before, difference != 0);
    }
};

QTEST_MAIN(TestStatusPieces)
#include "tst_statuspieces.moc"
