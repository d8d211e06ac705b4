// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandpalette.h"
#include "gui/fuzzymatch.h"
#include "gui/palettemodel.h"
#include "gui/shortcutsdialog.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace tidemark::gui;

namespace {

PaletteEntry entry(const QString& text, const QString& reason = {}, const QString& shortcut = {})
{
    PaletteEntry out;
    out.id = text;
    out.text = text;
    out.place = QStringLiteral("Group");
    out.reason = reason;
    out.shortcut = shortcut;
    out.run = [] { };
    return out;
}

std::optional<int> score(const char* typed, const char* text)
{
    return FuzzyPattern(QString::fromUtf8(typed)).score(QString::fromUtf8(text).toCaseFolded());
}

QStringList texts(const PaletteModel& model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out << model.entryAt(row).text;
    return out;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void whatFits_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* typed, const char* text, bool fits) {
            QTest::addRow("%s in %s", typed, text) << QByteArray(typed) << QByteArray(text) << fits;
        };
        row("", "anything", true);
        row("create", "Create Group", true);
        row("CREATE", "Create Group", true);
        row("crg", "Create Group", true);
        row("group create", "Create Group", true);
        row("grp crt", "Create Group", true);
        row("gpruo", "Create Group", false);
        row("x", "Create Group", false);
        row("create x", "Create Group", false);
        row("删除", "删除消费组", true);
        row("删组", "删除消费组", true);
    }
    void whatFits()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QCOMPARE(score(typed.constData(), text.constData()).has_value(), fits);
    }

    void whatFitsBetter_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("better");
        QTest::addColumn<QByteArray>("worse");
        const auto row = [](const char* typed, const char* better, const char* worse) {
            QTest::addRow("%s", typed) << QByteArray(typed) << QByteArray(better) << QByteArray(worse);
        };
        row("log", "Log Table", "Catalogue");
        row("log", "Filter Logs", "Prologue");
        row("stop", "Stop Consumers", "Show Topics");
        row("cg", "Create Group", "Catalog");
    }
    void whatFitsBetter()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, better);
        QFETCH(QByteArray, worse);
        const auto good = score(typed.constData(), better.constData());
        const auto bad = score(typed.constData(), worse.constData());
        QVERIFY(good);
        QVERIFY2(!bad || *good > *bad, qPrintable(QStringLiteral("%1 %2").arg(*good).arg(bad.value_or(0))));
    }

    void theModelPutsTheBestFirst()
    {
        PaletteModel model({entry(QStringLiteral("Stop Consumers"), QStringLiteral("None runs.")),
                               entry(QStringLiteral("Start Consumers")), entry(QStringLiteral("Partitions")),
                               entry(QStringLiteral("Consumers"))},
            {QStringLiteral("Consumers")});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // Without letters: what was used last, then in the order of the menus; impossible ones last.
        QCOMPARE(texts(model),
            QStringList({QStringLiteral("Consumers"), QStringLiteral("Start Consumers"), QStringLiteral("Partitions"),
                QStringLiteral("Stop Consumers")}));
        model.setTyped(QStringLiteral("st con"));
        QCOMPARE(texts(model), QStringList({QStringLiteral("Start Consumers"), QStringLiteral("Stop Consumers")}));
        model.setTyped(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
        model.setTyped({});
        const QModelIndex last = model.index(3);
        QVERIFY(last.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("None runs.")));
    }

    /// As many groups and topics as a large account has: a keystroke costs no visible time.
    void aLargeAccountIsSearchedInOneFrame()
    {
        QList<PaletteEntry> entries;
        for (int i = 0; i < 30'000; ++i)
            entries << entry(QStringLiteral("consumer_group_of_service_%1_in_region_%2").arg(i).arg(i % 17));
        PaletteModel model(entries, {});
        QElapsedTimer timer;
        qint64 worst = 0;
        for (const char* typed : {"c", "cg", "cg 29999", "zzz", "e_9_", ""}) {
            timer.start();
            model.setTyped(QString::fromLatin1(typed));
            worst = std::max(worst, timer.elapsed());
        }
        QCOMPARE(model.rowCount(), PaletteModel::maxShown);
        QVERIFY2(worst < 200, qPrintable(QString::number(worst)));
        qInfo("worst search over 30,000 entries: %lld ms", static_cast<long long>(worst));
    }

    void theKeyboardIsEnough()
    {
        QMainWindow window;
        int ran = 0;
        PaletteEntry wanted = entry(QStringLiteral("Second"));
        wanted.run = [&ran] { ++ran; };
        auto* palette = new CommandPalette(
            {entry(QStringLiteral("First")), wanted, entry(QStringLiteral("Third"), QStringLiteral("Not today."))}, {},
            &window);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        QSignalSpy chosen(palette, &CommandPalette::chosen);
        window.show();
        palette->open();
        auto* edit = palette->findChild<QLineEdit*>(QStringLiteral("searchEdit"));
        auto* list = palette->findChild<QListView*>(QStringLiteral("list"));
        QVERIFY(edit->hasFocus() || QTest::qWaitForWindowActive(palette));
        QTest::keyClicks(edit, QStringLiteral("third"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(palette->findChild<QLabel*>(QStringLiteral("reasonLabel"))->text(), QStringLiteral("Not today."));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        edit->clear();
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(ran, 0); // after it has closed
        QTRY_COMPARE(ran, 1);
        QTRY_VERIFY(window.findChild<CommandPalette*>() == nullptr);
    }

    void commandsComeFromTheMenus()
    {
        QMainWindow window;
        QMenu* menu = window.menuBar()->addMenu(QStringLiteral("&Group"));
        QAction* create = menu->addAction(QStringLiteral("&Create Group…"));
        create->setShortcut(Qt::CTRL | Qt::Key_N);
        menu->addSeparator();
        QAction* remove = menu->addAction(QStringLiteral("&Delete Group…"));
        remove->setEnabled(false);
        remove->setToolTip(QStringLiteral("Select a group first."));
        QMenu* below = menu->addMenu(QStringLiteral("&Theme"));
        connect(below, &QMenu::aboutToShow, below, [below] {
            below->clear();
            QAction* dark = below->addAction(QStringLiteral("&Dark"));
            dark->setCheckable(true);
            dark->setChecked(true);
        });
        // A second place of the same command.
        window.menuBar()->addMenu(QStringLiteral("&Other"))->addAction(create);
        const QList<PaletteEntry> entries = PaletteEntries::commands(*window.menuBar());
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0].text, QStringLiteral("Create Group"));
        QCOMPARE(entries[0].place, QStringLiteral("Group"));
        QCOMPARE(entries[0].shortcut, QStringLiteral("Ctrl+N"));
        QCOMPARE(entries[0].reason, QString());
        QCOMPARE(entries[1].reason, QStringLiteral("Select a group first."));
        QCOMPARE(entries[2].text, QStringLiteral("✓ Dark"));
        QCOMPARE(entries[2].place, QStringLiteral("Group ▸ Theme"));
        QSignalSpy triggered(create, &QAction::triggered);
        entries[0].run();
        QCOMPARE(triggered.count(), 1);
        delete create;
        entries[0].run();
    }

    void theOverviewShowsWhatHasAShortcut()
    {
        ShortcutsDialog dialog({entry(QStringLiteral("Create Group"), {}, QStringLiteral("Ctrl+N")),
            entry(QStringLiteral("Delete Group"))});
        auto* model = dialog.findChild<QTableView*>(QStringLiteral("view"))->model();
        QStringList commands;
        for (int row = 0; row < model->rowCount(); ++row) {
            commands << model->index(row, 0).data().toString();
            QVERIFY(!model->index(row, 2).data().toString().isEmpty());
        }
        QVERIFY(commands.contains(QStringLiteral("Create Group")));
        QVERIFY(!commands.contains(QStringLiteral("Delete Group")));
        dialog.findChild<QLineEdit*>(QStringLiteral("filterEdit"))->setText(QStringLiteral("ctrl+n"));
        QCOMPARE(model->rowCount(), 1);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
