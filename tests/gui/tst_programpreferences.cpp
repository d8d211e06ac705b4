// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "gui/preferencesdialog.h"
#include "unit/config/fakesecretstore.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using config::Preferences;

/// The preferences in the whole program: what takes effect when, and what is kept.
class TestProgramPreferences : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        Run(gui::Theme& theme, const QString& folder)
            : program(theme, secrets, {}, folder)
        {
            program.load();
        }
        gui::MainWindow& window() { return program.desktop().window(); }
        QAction* action(const char* name) { return window().findChild<QAction*>(QString::fromLatin1(name)); }
        gui::PreferencesDialog* openPreferences()
        {
            action("actionPreferences")->trigger();
            return window().findChild<gui::PreferencesDialog*>();
        }
        bool quit()
        {
            QSignalSpy finished(&program, &app::Program::finished);
            window().close();
            return finished.count() > 0 || finished.wait(20'000);
        }
        test::FakeSecretStore secrets;
        app::Program program;
    };
    template<class Widget>
    static Widget* child(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theyTakeEffectAtOnceAndAreKept()
    {
        {
            Run run(m_theme, m_folder->path());
            run.program.start({});
            QVERIFY(!run.program.desktop().zone().isUtc());
            gui::PreferencesDialog* dialog = run.openPreferences();
            QVERIFY(dialog != nullptr);
            child<QComboBox>(dialog, "themeBox")->setCurrentIndex(2);
            child<QComboBox>(dialog, "zoneBox")->setCurrentIndex(1);
            child<QSpinBox>(dialog, "recordBox")->setValue(256);
            child<QPushButton>(dialog, "saveButton")->click();
            QTRY_VERIFY(run.window().findChild<gui::PreferencesDialog*>() == nullptr);
            QCOMPARE(m_theme.mode(), gui::Theme::Mode::Dark);
            QVERIFY(run.action("actionThemeDark")->isChecked());
            QVERIFY(run.program.desktop().zone().isUtc());
            QVERIFY(run.action("actionUtc")->isChecked());
            QVERIFY(run.quit());
        }
        m_theme.setMode(gui::Theme::Mode::System);
        Run again(m_theme, m_folder->path());
        again.program.start({});
        QCOMPARE(m_theme.mode(), gui::Theme::Mode::Dark);
        QVERIFY(again.program.desktop().zone().isUtc());
        QCOMPARE(again.program.preferences().recordBytes, 256LL << 20);
        // A connection that is opened now has the new limit.
        QTRY_VERIFY(!again.program.desktop().connections().empty());
        QCOMPARE(again.program.desktop().workspace().records().limits().bytes, 256LL << 20);
        QVERIFY(again.quit());
    }

    void theMenusChangeThemToo()
    {
        Run run(m_theme, m_folder->path());
        run.program.start({});
        run.action("actionUtc")->trigger();
        run.action("actionThemeLight")->trigger();
        QCOMPARE(run.program.preferences().zone, Preferences::Zone::Utc);
        QCOMPARE(run.program.preferences().theme, Preferences::Theme::Light);
        QVERIFY(run.quit());
    }

    /// --theme is for one run: it is neither kept nor lost when something else is changed.
    void aThemeOfTheCommandLineIsNotKept()
    {
        Run run(m_theme, m_folder->path());
        app::DesktopOptions options;
        options.theme = Preferences::Theme::Dark;
        run.program.start(options);
        QCOMPARE(m_theme.mode(), gui::Theme::Mode::Dark);
        gui::PreferencesDialog* dialog = run.openPreferences();
        child<QCheckBox>(dialog, "notificationsBox")->toggle();
        child<QPushButton>(dialog, "saveButton")->click();
        QCOMPARE(m_theme.mode(), gui::Theme::Mode::Dark);
        QCOMPARE(run.program.preferences().theme, Preferences::Theme::System);
        QVERIFY(!run.program.preferences().notifications);
        QVERIFY(run.quit());
    }

    void anotherStartRaisesAndOpens()
    {
        Run run(m_theme, m_folder->path());
        run.program.start({});
        run.window().showMinimized();
        QTRY_VERIFY(run.window().isMinimized());
        run.program.onAnotherStart({{QStringLiteral("--profile"), QStringLiteral("no such")}, {}});
        QTRY_VERIFY(!run.window().isMinimized());
        auto* bar = run.window().findChild<QWidget*>(QStringLiteral("noticeBar"));
        QVERIFY(bar->isVisible());
        // Nonsense does nothing but raise the window.
        run.program.onAnotherStart({{QStringLiteral("--nonsense")}, {}});
        QVERIFY(run.quit());
    }

    void whatNeedsAttentionIsShownInTheWindowAndLeadsToItsPage()
    {
        Run run(m_theme, m_folder->path());
        run.program.start({});
        QTRY_VERIFY(!run.program.desktop().connections().empty());
        gui::Workspace& workspace = run.program.desktop().workspace();
        store::EventEntry ended;
        ended.engine.kind = engine::Event::Kind::Stopped;
        ended.engine.consumerName = QStringLiteral("watcher");
        ended.engine.error = Error::make(ErrorKind::Local, QStringLiteral("Disk"), QStringLiteral("full"));
        workspace.noteEvent(ended);
        QWidget* banner = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (banner = run.window().findChild<QWidget*>(QStringLiteral("notificationBanner"))) != nullptr && banner->isVisible(),
            10'000);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus == nullptr || !banner->isAncestorOf(focus));
        child<QPushButton>(banner, "showButton")->click();
        QVERIFY(!banner->isVisible());
        QTRY_VERIFY(run.window().findChild<QWidget*>(QStringLiteral("eventsPage"))->isVisible());
        QVERIFY(run.quit());
    }

private:
    gui::Theme m_theme {*qApp};
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestProgramPreferences)
#include "tst_programpreferences.moc"
