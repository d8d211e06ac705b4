// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandpalette.h"
#include "gui/localbench.h"
#include "gui/shortcutsdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using test::LocalBench;

namespace {

/// All actions that a menu holds, at any depth.
void collect(const QMenu& menu, QList<QAction*>& out)
{
    for (QAction* action : menu.actions()) {
        if (QMenu* below = action->menu())
            collect(*below, out);
        else if (!action->isSeparator())
            out << action;
    }
}

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr
        || qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QPlainTextEdit*>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView*>(&widget) != nullptr || qobject_cast<const QTabBar*>(&widget) != nullptr;
}

/// A part that Qt makes inside a control of ours: the field of a box, the arrows of a tab bar.
bool isPartOfControl(const QWidget& widget)
{
    if (widget.objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QHeaderView*>(&widget) != nullptr)
        return true;
    for (const QWidget* above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (isControl(*above) && qobject_cast<const QTabBar*>(above) == nullptr)
            return true;
    }
    // Scroll arrows of a tab bar and the corner of a table have no name.
    return widget.objectName().isEmpty() && qobject_cast<const QTabBar*>(widget.parentWidget()) != nullptr
        && widget.accessibleName().isEmpty();
}

QString describe(const QWidget& widget)
{
    QString out;
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget())
        out.prepend(u'/' + QString::fromLatin1(at->metaObject()->className()) + u':' + at->objectName());
    return out;
}

} // namespace

/// What can be done with the real window without a mouse, and how its commands are told apart.
class TestCommands : public QObject
{
    Q_OBJECT

private:
    gui::MainWindow& window() { return m_bench->window(); }
    QAction* action(const char* name) { return window().findChild<QAction*>(QString::fromLatin1(name)); }
    QList<QAction*> menuActions()
    {
        QList<QAction*> out;
        for (const QAction* top : window().menuBar()->actions())
            collect(*top->menu(), out);
        return out;
    }
    QList<QWidget*> controls()
    {
        QList<QWidget*> out;
        for (QWidget* widget : window().findChildren<QWidget*>()) {
            if (widget->isVisible() && isControl(*widget) && !isPartOfControl(*widget))
                out << widget;
        }
        return out;
    }
    /// The button of a command that is in a menu, too, or of another one that is.
    bool isRepeatedInAMenu(const QWidget& widget, const QList<QAction*>& inMenus)
    {
        if (const auto* tool = qobject_cast<const QToolButton*>(&widget)) {
            if (tool->defaultAction() == nullptr)
                return widget.accessibleName().startsWith(QStringLiteral("Close the connection"));
            for (const QAction* action : inMenus) {
                // A page has its own copy of the window's action, with the same texts.
                if (action == tool->defaultAction() || action->text() == tool->defaultAction()->text())
                    return true;
            }
        }
        return false;
    }

    /// A shortcut that two have; empty: none. `shortcuts`: how many there are.
    QString sharedShortcut(int& shortcuts)
    {
        QHash<QString, QString> owners;
        QString shared;
        const auto take = [&](const QList<QKeySequence>& sequences, const QString& name) {
            for (const QKeySequence& keys : sequences) {
                const QString text = keys.toString();
                if (!text.isEmpty() && owners.contains(text))
                    shared = text % u": " % name % u" and " % owners[text];
                if (!text.isEmpty())
                    owners.insert(text, name);
            }
        };
        for (const QAction* one : window().findChildren<QAction*>())
            take(one->shortcuts(), one->objectName() + one->text());
        for (const QShortcut* one : window().findChildren<QShortcut*>())
            take({one->key()}, one->objectName());
        shortcuts = static_cast<int>(owners.size());
        return shared;
    }

    /// A control that Tab does not come to, or does not leave; empty: none.
    QString tabComplaint()
    {
        const QList<QAction*> inMenus = menuActions();
        QSet<QWidget*> wanted;
        for (QWidget* widget : controls()) {
            if (!widget->isEnabled())
                continue;
            if ((widget->focusPolicy() & Qt::TabFocus) != 0)
                wanted.insert(widget);
            else if (!isRepeatedInAMenu(*widget, inMenus))
                return QStringLiteral("neither by Tab nor in a menu: ") + describe(*widget);
        }
        if (wanted.size() < 4)
            return QStringLiteral("there are hardly any controls");
        QWidget* first = QApplication::focusWidget();
        for (int step = 0; step < 200; ++step) {
            QWidget* before = QApplication::focusWidget();
            wanted.remove(before);
            QTest::keyClick(before, Qt::Key_Tab);
            if (QApplication::focusWidget() == before)
                return QStringLiteral("stuck in ") + describe(*before);
            if (QApplication::focusWidget() == first)
                break;
        }
        return wanted.isEmpty() ? QString() : QStringLiteral("not by Tab: ") + describe(**wanted.cbegin());
    }

    /// A control that a screen reader could not name; empty: none.
    QString nameComplaint()
    {
        QAccessible::setActive(true);
        int seen = 0;
        for (QWidget* widget : controls()) {
            ++seen;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            const bool isSeen = interface != nullptr && interface->isValid() && interface->role() != QAccessible::NoRole;
            if (!isSeen)
                return QStringLiteral("not accessible: ") + describe(*widget);
            // The tabs of a bar have the names.
            if (qobject_cast<QTabBar*>(widget) == nullptr && interface->text(QAccessible::Name).isEmpty())
                return QStringLiteral("no name: ") + describe(*widget);
        }
        return seen > 5 ? QString() : QStringLiteral("there are hardly any controls");
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY(m_bench->workspace().commands().listedMs().isKnown());
    }

    void everyActionHasATextAndAPlaceInAMenu()
    {
        const QList<QAction*> inMenus = menuActions();
        int seen = 0;
        for (QAction* one : window().findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (one->isSeparator() || one->menu() != nullptr)
                continue;
            ++seen;
            QVERIFY2(!one->text().isEmpty(), qPrintable(one->objectName()));
            QVERIFY2(!one->statusTip().isEmpty(), qPrintable(one->objectName()));
            QVERIFY2(inMenus.contains(one), qPrintable(one->objectName()));
        }
        QVERIFY(seen > 25);
    }

    void noTwoActionsShareAShortcut()
    {
        int shortcuts = 0;
        QCOMPARE(sharedShortcut(shortcuts), QString());
        QVERIFY(shortcuts > 15);
        QAction second(QStringLiteral("Second"), &window());
        second.setShortcut(action("actionPalette")->shortcut());
        QVERIFY(!sharedShortcut(shortcuts).isEmpty());
    }

    /// No key of its own for what cannot be undone.
    void noShortcutDestroys()
    {
        for (const char* name : {"actionDeleteGroup", "actionModifyGroup", "actionStop"})
            QVERIFY2(action(name)->shortcut().isEmpty(), name);
    }

    void theMenusFollowThePlatform()
    {
        const QList<QAction*> tops = window().menuBar()->actions();
        QVERIFY(tops.size() <= 9);
        QCOMPARE(tops.first()->text(), QStringLiteral("&File"));
        QCOMPARE(tops.at(1)->text(), QStringLiteral("&Edit"));
        QCOMPARE(tops.at(2)->text(), QStringLiteral("&View"));
        QCOMPARE(tops.last()->text(), QStringLiteral("&Help"));
        QCOMPARE(action("actionQuit")->menuRole(), QAction::QuitRole);
        QCOMPARE(action("actionAbout")->menuRole(), QAction::AboutRole);
        QCOMPARE(action("actionAboutQt")->menuRole(), QAction::AboutQtRole);
        QCOMPARE(action("actionPreferences")->menuRole(), QAction::PreferencesRole);
        // Where texts are guessed at, no other action may look like one of these.
        for (const QAction* one : menuActions()) {
            if (one->menuRole() != QAction::TextHeuristicRole)
                continue;
            for (const char* word : {"about", "config", "preference", "options", "setting", "setup", "quit", "exit"})
                QVERIFY2(!one->text().remove(u'&').startsWith(QLatin1StringView(word), Qt::CaseInsensitive),
                    qPrintable(one->text()));
        }
        QCOMPARE(action("actionCopy")->shortcut(), QKeySequence(QKeySequence::Copy));
        QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(QKeySequence::Refresh));
        QVERIFY(!action("actionPreferences")->shortcut().isEmpty());
    }

    void whatCannotBeDoneSaysWhy()
    {
        int disabled = 0;
        for (const QAction* one : menuActions()) {
            if (one->isEnabled())
                continue;
            ++disabled;
            const QString plain = one->text().remove(u'&').remove(u'…');
            QVERIFY2(!one->toolTip().isEmpty() && one->toolTip() != plain, qPrintable(one->objectName()));
        }
        QVERIFY(disabled > 0);
    }

    void everyPageIsReachedByTab_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"actionPartitions", "actionConsumers", "actionLag", "actionEvents", "actionTopics",
                 "actionJournal", "actionRequests"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everyPageIsReachedByTab()
    {
        QFETCH(QByteArray, name);
        action(name.constData())->trigger();
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QCOMPARE(tabComplaint(), QString());
        // And back the same way.
        QWidget* last = QApplication::focusWidget();
        QTest::keyClick(last, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget() != last);
    }

    /// The two checks above and below see what they are for.
    void aControlOutOfReachIsNoticed()
    {
        action("actionEvents")->trigger();
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        auto* page = window().findChild<QWidget*>(QStringLiteral("eventsPage"));
        auto* extra = new QPushButton(page);
        extra->setFocusPolicy(Qt::ClickFocus);
        extra->show();
        QVERIFY(!tabComplaint().isEmpty());
        QVERIFY(!nameComplaint().isEmpty());
        delete extra;
        auto* trap = new QPlainTextEdit(page);
        trap->setAccessibleName(QStringLiteral("keeps the tabulator for itself"));
        trap->show();
        trap->setFocus();
        QVERIFY(tabComplaint().contains(QStringLiteral("stuck")));
        delete trap;
        action("actionEvents")->trigger();
        QCOMPARE(tabComplaint(), QString());
        QCOMPARE(nameComplaint(), QString());
    }

    void everyControlHasAnAccessibleName_data() { everyPageIsReachedByTab_data(); }
    void everyControlHasAnAccessibleName()
    {
        QFETCH(QByteArray, name);
        action(name.constData())->trigger();
        QCOMPARE(nameComplaint(), QString());
    }

    /// No page asks for more room than a small screen has.
    void theWindowFitsASmallScreen()
    {
        const QSize before = window().size();
        window().resize(900, 600);
        const int width = std::max(window().width(), window().centralWidget()->minimumSizeHint().width());
        if (width > 900) {
            for (const QWidget* widget : window().findChildren<QWidget*>()) {
                if (widget->minimumSizeHint().width() > 500)
                    qWarning("%d %s", widget->minimumSizeHint().width(), qPrintable(describe(*widget).right(120)));
            }
        }
        window().resize(before);
        QVERIFY2(width <= 900, qPrintable(QString::number(width)));
    }

    void thePaletteDoesWhatIsChosen()
    {
        action("actionPartitions")->trigger();
        action("actionPalette")->trigger();
        auto* palette = window().findChild<gui::CommandPalette*>();
        QVERIFY(palette != nullptr);
        auto* edit = palette->findChild<QLineEdit*>();
        auto* list = palette->findChild<QListView*>();
        QTest::keyClicks(edit, QStringLiteral("requests"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Requests"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(window().findChild<QWidget*>(QStringLiteral("requestsPage"))->isVisible());
        // What cannot be done is found as well, and says why.
        QTRY_VERIFY(window().findChild<gui::CommandPalette*>() == nullptr);
        action("actionPalette")->trigger();
        palette = window().findChild<gui::CommandPalette*>();
        QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("delete group"));
        QVERIFY(!palette->findChild<QLabel*>(QStringLiteral("reasonLabel"))->text().isEmpty());
        // A topic, by a part of its id.
        palette->findChild<QLineEdit*>()->setText(LocalBench::topicB.left(10));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(window().findChild<QWidget*>(QStringLiteral("topicsPage"))->isVisible());
        QTRY_VERIFY(window().findChild<gui::CommandPalette*>() == nullptr);
        window().findChild<QWidget*>(QStringLiteral("topicsPage"))->findChild<QLineEdit*>()->clear();
    }

    void theOverviewIsComplete()
    {
        action("actionShortcuts")->trigger();
        auto* dialog = window().findChild<gui::ShortcutsDialog*>();
        QVERIFY(dialog != nullptr);
        const QAbstractItemModel* model = dialog->findChild<QTableView*>()->model();
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown << model->index(row, 2).data().toString();
        for (const QAction* one : menuActions()) {
            if (!one->shortcut().isEmpty())
                QVERIFY2(shown.contains(one->shortcut().toString(QKeySequence::NativeText)), qPrintable(one->text()));
        }
        dialog->close();
        QTRY_VERIFY(window().findChild<gui::ShortcutsDialog*>() == nullptr);
    }

    void cleanupTestCase()
    {
        m_bench.reset();
        m_theme.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
