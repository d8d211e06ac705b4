// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "gui/credentialsdialog.h"
#include "gui/profilebench.h"
#include "gui/profiledialog.h"
#include "gui/profilesdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using test::ProfileBench;

/// From the window's menu to an open tab, with keys given on the way.
class TestConnections : public QObject
{
    Q_OBJECT

    struct Run
    {
        ProfileBench bench;
        app::Program program;

        explicit Run(gui::Theme& theme)
            : program(theme, bench.keychain, {}, bench.file(QStringLiteral("settings")))
        {
            program.load();
            program.start({});
        }
        gui::MainWindow& window() { return program.desktop().window(); }
        size_t open() { return program.desktop().connections().size(); }
        void trigger(const char* action)
        {
            window().findChild<QAction*>(QString::fromLatin1(action))->trigger();
        }
        template<class Dialog>
        Dialog* dialog()
        {
            return window().findChild<Dialog*>();
        }
        bool quit()
        {
            QSignalSpy finished(&program, &app::Program::finished);
            window().close();
            return finished.count() > 0 || finished.wait(20'000);
        }
    };

    static void click(QWidget& root, const char* name)
    {
        QTest::mouseClick(root.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    static void type(QWidget& root, const char* name, const char* text)
    {
        root.findChild<QLineEdit*>(QString::fromLatin1(name))->setText(QString::fromLatin1(text));
    }
    static void giveKeys(QWidget& dialog)
    {
        type(dialog, "secretIdEdit", "AKIDtest");
        type(dialog, "secretKeyEdit", "key-for-tests");
    }

private slots:
    void oneDialogHoweverOftenItIsAskedFor()
    {
        Run run(m_theme);
        run.trigger("actionConnections");
        run.trigger("actionConnections");
        QCOMPARE(run.window().findChildren<gui::ProfilesDialog*>().size(), 1);
        run.dialog<gui::ProfilesDialog>()->close();
        QTRY_VERIFY(run.dialog<gui::ProfilesDialog>() == nullptr);
        QVERIFY(run.quit());
    }

    void aProfileWithKeysInTheKeychainOpensAtOnce()
    {
        Run run(m_theme);
        const config::Profile profile = run.bench.localProfile();
        QVERIFY(run.program.profiles().put(profile).ok());
        run.bench.keychain.entries.insert(
            config::CredentialVault::accountOf(profile.id), ProfileBench::credentials());
        run.trigger("actionConnections");
        auto& list = *run.dialog<gui::ProfilesDialog>();
        list.select(profile.id);
        click(list, "openButton");
        QTRY_COMPARE(run.open(), 2U);
        gui::Workspace& workspace = run.program.desktop().workspace();
        QCOMPARE(workspace.info().profileId, profile.id);
        QVERIFY(workspace.info().readOnly);
        QTRY_COMPARE(workspace.topics().topics().size(), 1);
        // Once more brings its tab to the front.
        run.trigger("actionNextConnection");
        QVERIFY(run.program.desktop().workspace().info().isDemo);
        run.trigger("actionConnections");
        run.dialog<gui::ProfilesDialog>()->select(profile.id);
        click(*run.dialog<gui::ProfilesDialog>(), "openButton");
        QTRY_COMPARE(run.program.desktop().workspace().info().profileId, profile.id);
        QCOMPARE(run.open(), 2U);
        QVERIFY(run.quit());
    }

    void withoutKeysTheUserIsAsked_data()
    {
        QTest::addColumn<bool>("keychainFails");
        QTest::newRow("nothing kept") << false;
        QTest::newRow("no keychain") << true;
    }
    void withoutKeysTheUserIsAsked()
    {
        QFETCH(bool, keychainFails);
        Run run(m_theme);
        const config::Profile profile = run.bench.localProfile();
        QVERIFY(run.program.profiles().put(profile).ok());
        if (keychainFails) {
            run.bench.keychain.failure = Error::make(ErrorKind::Local,
                QString::fromLatin1(config::CredentialVault::keychainFailed),
                QStringLiteral("there is no keychain service in this session"));
        }
        run.trigger("actionConnections");
        run.dialog<gui::ProfilesDialog>()->select(profile.id);
        click(*run.dialog<gui::ProfilesDialog>(), "openButton");
        QTRY_VERIFY(run.dialog<gui::CredentialsDialog>() != nullptr);
        auto& dialog = *run.dialog<gui::CredentialsDialog>();
        giveKeys(dialog);
        if (keychainFails)
            QTRY_VERIFY(!dialog.findChild<QCheckBox*>(QStringLiteral("keepCheck"))->isEnabled());
        click(dialog, "useButton");
        QTRY_COMPARE(run.open(), 2U);
        QTRY_COMPARE(run.program.desktop().workspace().topics().topics().size(), 1);
        QCOMPARE(run.bench.keychain.entries.size(), keychainFails ? 0 : 1);
        QVERIFY(run.quit());
    }

    void notAskedForWhatNobodyStarted()
    {
        ProfileBench bench;
        const QString folder = bench.file(QStringLiteral("settings"));
        const config::Profile profile = bench.localProfile();
        {
            app::Program program(m_theme, bench.keychain, {}, folder);
            program.load();
            QVERIFY(program.profiles().put(profile).ok());
            program.vault().keepThisRun(profile.id, ProfileBench::credentials());
            app::DesktopOptions options;
            options.profile = profile.id;
            program.start(options);
            QTRY_COMPARE(program.desktop().connections().size(), 1U);
            QSignalSpy finished(&program, &app::Program::finished);
            program.desktop().window().close();
            QTRY_VERIFY(finished.count() > 0);
        }
        // The next run restores it, but its keys are gone: said, not asked.
        app::Program program(m_theme, bench.keychain, {}, folder);
        program.load();
        program.start({});
        auto* notice = program.desktop().window().findChild<QLabel*>(QStringLiteral("noticeLabel"));
        QTRY_VERIFY(notice->text().contains(profile.name));
        QVERIFY(program.desktop().window().findChild<gui::CredentialsDialog*>() == nullptr);
        QVERIFY(program.desktop().connections().empty());
    }

    void theProgramEndsWithTheDialogOpen()
    {
        Run run(m_theme);
        run.trigger("actionConnections");
        click(*run.dialog<gui::ProfilesDialog>(), "newButton");
        QVERIFY(run.dialog<gui::ProfileDialog>() != nullptr);
    }

private:
    gui::Theme m_theme { *qApp };
};

QTEST_MAIN(TestConnections)
#include "tst_connections.moc"
