// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"
#include "gui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace tidemark;

/// What the program tells of itself above the tabs.
class TestNotices : public QObject
{
    Q_OBJECT

private slots:
    void theSameTextIsToldOnce()
    {
        Bench bench;
        for (int i = 0; i < 100; ++i) {
            bench.window.showNotice(QStringLiteral("disk full"));
            bench.window.showNotice(QStringLiteral("not\nsaved"));
        }
        QCOMPARE(bench.text(), QStringLiteral("disk full\nnot\nsaved"));
    }

    void theOldestGivesWay()
    {
        Bench bench;
        for (int i = 0; i < 100; ++i)
            bench.window.showNotice(QStringLiteral("notice %1").arg(i));
        QCOMPARE(bench.text().count(u'\n') + 1, gui::MainWindow::maxNotices);
        QVERIFY(bench.text().endsWith(QStringLiteral("notice 99")));
        QVERIFY(!bench.text().contains(QStringLiteral("notice 1\n")));
    }

    void whatWasClosedIsGoneAndMayComeAgain()
    {
        Bench bench;
        bench.window.showNotice(QStringLiteral("one"));
        bench.window.showNotice(QStringLiteral("two"));
        bench.window.findChild<QToolButton*>(QStringLiteral("noticeButton"))->click();
        bench.window.showNotice(QStringLiteral("two"));
        QCOMPARE(bench.text(), QStringLiteral("two"));
    }

private:
    struct Bench
    {
        gui::Theme theme { *qApp };
        store::ZoneSetting zone;
        SystemClock clock;
        gui::MainWindow window { theme, zone, clock };

        QString text() { return window.findChild<QLabel*>(QStringLiteral("noticeLabel"))->text(); }
    };
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
