// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "gui/groupspage.h"
#include "service/localservice.h"
#include "unit/config/fakesecretstore.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;

namespace {

const QString logset = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString topic = QStringLiteral("aaaaaaaa-1111-4111-8111-111111111111");
const QString secretId = QStringLiteral("AKIDtest");
const QString secretKey = QStringLiteral("key-for-tests");

std::unique_ptr<service::LocalService> startService()
{
    service::LocalService::Options options;
    options.scenario.credentials = { { secretId, Secret(secretKey.toUtf8()), {} } };
    options.scenario.logsets
        = { { logset, QStringLiteral("logset"), { { topic, QStringLiteral("app"), 2 } } } };
    auto started = service::LocalService::start(std::move(options));
    if (!started.ok())
        qFatal("%s", qPrintable(started.error().text()));
    return std::move(started.value());
}

QProcessEnvironment environment()
{
    QProcessEnvironment out;
    out.insert(QStringLiteral("TENCENTCLOUD_SECRET_ID"), secretId);
    out.insert(QStringLiteral("TENCENTCLOUD_SECRET_KEY"), secretKey);
    return out;
}

} // namespace

/// The whole program over a folder of its own: what it opens, what it keeps, what it says.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        Run(gui::Theme& theme, const QString& folder)
            : program(theme, secrets, environment(), folder)
        {
            program.load();
        }
        gui::MainWindow& window() { return program.desktop().window(); }
        QAction* action(const char* name)
        {
            return window().findChild<QAction*>(QString::fromLatin1(name));
        }
        QString notice()
        {
            auto* bar = window().findChild<QWidget*>(QStringLiteral("noticeBar"));
            return bar->isVisibleTo(&window())
                ? window().findChild<QLabel*>(QStringLiteral("noticeLabel"))->text()
                : QString();
        }
        /// Closes the window as a user does and waits for the end.
        bool quit()
        {
            QSignalSpy finished(&program, &app::Program::finished);
            window().close();
            return finished.count() > 0 || finished.wait(20'000);
        }

        test::FakeSecretStore secrets;
        app::Program program;
    };

    config::Profile profileOf(service::LocalService& service, const QString& name, bool readOnly)
    {
        config::Profile profile;
        profile.id = name;
        profile.name = name;
        profile.color = QStringLiteral("#0b6e99");
        profile.connection.endpoint = service.url().toString();
        profile.connection.apiEndpoint = profile.connection.endpoint;
        profile.connection.region = QStringLiteral("ap-guangzhou");
        profile.logsetId = logset;
        profile.credentials = config::CredentialOrigin::Environment;
        profile.readOnly = readOnly;
        return profile;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void firstStartOpensTheDemo()
    {
        Run run(m_theme, m_folder->path());
        run.program.start({});
        QCOMPARE(run.program.desktop().connections().size(), 1U);
        gui::Workspace& workspace = run.program.desktop().workspace();
        QVERIFY(workspace.info().isDemo);
        QVERIFY(run.notice().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(workspace.records().rowCount() > 0, 30'000);
        QVERIFY(run.quit());
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("session.json"))));

        Run again(m_theme, m_folder->path());
        again.program.start({});
        QTRY_COMPARE(again.program.desktop().connections().size(), 1U);
        QVERIFY(again.quit());
    }

    void whatWasClosedStaysClosed()
    {
        {
            Run run(m_theme, m_folder->path());
            run.program.start({});
            run.action("actionCloseConnection")->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(run.program.desktop().connections().size(), 0U, 20'000);
            QVERIFY(!run.action("actionStart")->isEnabled());
            QVERIFY(!run.action("actionStart")->toolTip().isEmpty());
            QVERIFY(run.quit());
        }
        Run again(m_theme, m_folder->path());
        again.program.start({});
        QVERIFY(again.program.desktop().connections().empty());
        QVERIFY(again.quit());
    }

    void consumersComeBackPaused()
    {
        const auto service = startService();
        const auto beats = [&service] {
            const auto entries = service->journal().entries();
            return std::count_if(entries.begin(), entries.end(), [](const auto& entry) {
                return entry.action == QLatin1StringView("SendConsumerHeartbeat");
            });
        };
        {
            Run run(m_theme, m_folder->path());
            QVERIFY(run.program.profiles()
                        .put(profileOf(*service, QStringLiteral("staging"), false))
                        .ok());
            app::DesktopOptions options;
            options.profile = QStringLiteral("staging");
            run.program.start(options);
            QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
            gui::Workspace& workspace = run.program.desktop().workspace();
            QTRY_COMPARE(workspace.topics().topics().size(), 1);
            engine::ConsumerConfig config;
            config.logsetId = logset;
            config.topicIds = { topic };
            config.group = QStringLiteral("night_watch");
            config.consumer = QStringLiteral("watch");
            config.heartbeatIntervalSeconds = 1;
            QCOMPARE(workspace.startConsumers(config, 1).size(), 1);
            QTRY_VERIFY_WITH_TIMEOUT(!workspace.consumers().isEmpty()
                    && workspace.consumers().first().partitions.size() == 2,
                20'000);
            QVERIFY(run.quit());
        }
        const auto before = beats();
        QVERIFY(before > 0);
        Run again(m_theme, m_folder->path());
        again.program.start({});
        QTRY_COMPARE(again.program.desktop().connections().size(), 1U);
        gui::Workspace& workspace = again.program.desktop().workspace();
        QTRY_COMPARE(workspace.runningConfigs().size(), 1);
        QTRY_COMPARE(workspace.consumerModel().rowCount(), 1);
        QVERIFY(workspace.consumerModel().rowAt(0).status.paused);
        QTRY_COMPARE(workspace.topics().topics().size(), 1);
        // Two heartbeat intervals' worth of lists have been answered, and no heartbeat was sent.
        QCOMPARE(beats(), before);
        QVERIFY(again.quit());
        QCOMPARE(beats(), before);
    }

    void aReadOnlyProfileRefusesWrites()
    {
        const auto service = startService();
        Run run(m_theme, m_folder->path());
        QVERIFY(run.program.profiles()
                    .put(profileOf(*service, QStringLiteral("production"), true))
                    .ok());
        app::DesktopOptions options;
        options.profile = QStringLiteral("production");
        run.program.start(options);
        QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        for (const char* name : { "actionStart", "actionCreateGroup" }) {
            QVERIFY2(!run.action(name)->isEnabled(), name);
            QVERIFY2(run.action(name)->toolTip().contains(QStringLiteral("read-only")), name);
        }
        QVERIFY(run.window()
                    .findChild<QLabel*>(QStringLiteral("bannerLabel"))
                    ->text()
                    .contains(QStringLiteral("read-only")));
        QVERIFY(run.quit());
    }

    void twoConnectionsHaveStatesOfTheirOwn()
    {
        const auto service = startService();
        Run run(m_theme, m_folder->path());
        for (const char* name : { "one", "two" }) {
            QVERIFY(run.program.profiles()
                        .put(profileOf(*service, QString::fromLatin1(name), false))
                        .ok());
        }
        app::DesktopOptions options;
        options.profile = QStringLiteral("one");
        run.program.start(options);
        QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        gui::Workspace& one = run.program.desktop().workspace();
        run.program.opener().open(*run.program.profiles().find(QStringLiteral("two")),
            [](const Result<app::OpenConnection*>& opened) { QVERIFY(opened.ok()); });
        QTRY_COMPARE(run.program.desktop().connections().size(), 2U);
        gui::Workspace& two = run.program.desktop().workspace();
        QVERIFY(&one != &two);
        QCOMPARE(run.window().windowTitle().left(3), QStringLiteral("two"));

        run.action("actionFreeze")->setChecked(true);
        QVERIFY(two.logModel().isFrozen());
        QVERIFY(!one.logModel().isFrozen());
        run.action("actionNextConnection")->trigger();
        QCOMPARE(&run.program.desktop().workspace(), &one);
        QVERIFY(!run.action("actionFreeze")->isChecked());
        run.action("actionPause")->setChecked(true);
        QVERIFY(one.isPaused());
        QVERIFY(!two.isPaused());
        run.action("actionNextConnection")->trigger();
        QVERIFY(run.action("actionFreeze")->isChecked());
        QVERIFY(!run.action("actionPause")->isChecked());

        run.action("actionCloseConnection")->trigger();
        QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        QCOMPARE(&run.program.desktop().workspace(), &one);
        QVERIFY(run.quit());

        Run again(m_theme, m_folder->path());
        again.program.start({});
        QTRY_COMPARE(again.program.desktop().connections().size(), 1U);
        QCOMPARE(again.program.desktop().workspace().info().name, QStringLiteral("one"));
        QVERIFY(again.quit());
    }

    /// What could not be opened is neither forgotten nor started by itself.
    void whatCouldNotBeOpenedStaysInTheSession()
    {
        const auto service = startService();
        const auto startOne = [&](Run& run) {
            config::Profile profile = profileOf(*service, QStringLiteral("by hand"), false);
            profile.credentials = config::CredentialOrigin::ThisRun;
            QVERIFY(run.program.profiles().put(profile).ok());
            run.program.vault().keepThisRun(
                profile.id, { secretId, Secret(secretKey.toUtf8()), {} });
            app::DesktopOptions options;
            options.profile = profile.name;
            run.program.start(options);
            QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        };
        {
            Run run(m_theme, m_folder->path());
            startOne(run);
            gui::Workspace& workspace = run.program.desktop().workspace();
            engine::TailConfig tail;
            tail.topicIds = { topic };
            workspace.startTail(tail);
            QTRY_COMPARE(workspace.runningConfigs().size(), 1);
            QVERIFY(run.quit());
        }
        for (int i = 0; i < 2; ++i) {
            Run locked(m_theme, m_folder->path());
            locked.program.start({});
            QTRY_VERIFY(!locked.notice().isEmpty());
            QVERIFY(locked.program.desktop().connections().empty());
            QVERIFY(locked.quit());
        }
        Run unlocked(m_theme, m_folder->path());
        unlocked.program.vault().keepThisRun(
            QStringLiteral("by hand"), { secretId, Secret(secretKey.toUtf8()), {} });
        unlocked.program.start({});
        QTRY_COMPARE(unlocked.program.desktop().connections().size(), 1U);
        gui::Workspace& workspace = unlocked.program.desktop().workspace();
        QCOMPARE(workspace.runningConfigs().size(), 1);
        QCOMPARE(workspace.consumerModel().rowCount(), 1);
        QVERIFY(workspace.consumerModel().rowAt(0).status.paused);
        QVERIFY(unlocked.quit());
    }

    void aProfileThatBecomesStricterBindsItsOpenConnection()
    {
        const auto service = startService();
        Run run(m_theme, m_folder->path());
        config::Profile profile = profileOf(*service, QStringLiteral("staging"), false);
        QVERIFY(run.program.profiles().put(profile).ok());
        app::DesktopOptions options;
        options.profile = profile.name;
        run.program.start(options);
        QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        QVERIFY(run.action("actionCreateGroup")->isEnabled());
        profile.readOnly = true;
        profile.danger = config::Danger::Production;
        QVERIFY(run.program.profiles().put(profile).ok());
        QVERIFY(!run.action("actionCreateGroup")->isEnabled());
        gui::Workspace& workspace = run.program.desktop().workspace();
        QVERIFY(workspace.info().asksForName());
        engine::ConsumerConfig config;
        config.logsetId = logset;
        config.topicIds = { topic };
        config.group = QStringLiteral("night_watch");
        config.consumer = QStringLiteral("watch");
        QVERIFY(workspace.startConsumers(config, 1).isEmpty());
        auto* tabs = run.window().findChild<QTabWidget*>(QStringLiteral("tabs"));
        QVERIFY(tabs->tabText(0).contains(QChar(0x2298)));
        // Laxer only after it was opened anew.
        profile.readOnly = false;
        QVERIFY(run.program.profiles().put(profile).ok());
        QVERIFY(workspace.info().readOnly);
        QVERIFY(run.quit());
    }

    void theCommandLineOpensConnectionsOfItsOwn()
    {
        const auto service = startService();
        const auto other = startService();
        const auto optionsFor = [](service::LocalService& where, bool writes) {
            QStringList arguments { QStringLiteral("tidemark"), QStringLiteral("--endpoint"),
                where.url().toString(), QStringLiteral("--api-endpoint"), where.url().toString(),
                QStringLiteral("--region"), QStringLiteral("ap-guangzhou"),
                QStringLiteral("--logset-id"), logset };
            if (writes)
                arguments << QStringLiteral("--allow-writes");
            return arguments;
        };
        Run run(m_theme, m_folder->path());
        const auto options = app::DesktopOptions::parse(optionsFor(*service, true));
        QVERIFY2(options.ok(), options.ok() ? "" : qPrintable(options.error().text()));
        run.program.start(options.value());
        QTRY_COMPARE(run.program.desktop().connections().size(), 1U);
        QVERIFY(!run.program.desktop().workspace().info().readOnly);
        run.program.onAnotherStart({ optionsFor(*other, false).mid(1), {} });
        QTRY_COMPARE(run.program.desktop().connections().size(), 2U);
        QVERIFY(run.program.desktop().workspace().info().readOnly);
        QVERIFY(run.quit());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("session.json"))));
    }

    void brokenSettingsAreKeptAndTold()
    {
        QFile file(m_folder->filePath(QStringLiteral("session.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"version\": 1, \"conn");
        file.close();
        Run run(m_theme, m_folder->path());
        run.program.start({});
        QVERIFY(run.notice().contains(QStringLiteral("session.json")));
        QVERIFY(run.quit());
        const QStringList kept = QDir(m_folder->path()).entryList({ QStringLiteral("session.json.*") });
        QVERIFY2(!kept.isEmpty(), qPrintable(QDir(m_folder->path()).entryList().join(u' ')));
    }

    void twoCrashesInARowRestoreNothing()
    {
        {
            Run run(m_theme, m_folder->path());
            run.program.start({});
            QVERIFY(run.quit());
        }
        for (int i = 0; i < 2; ++i) {
            Run run(m_theme, m_folder->path());
            run.program.start({});
            QCOMPARE(run.program.desktop().connections().size(), 1U);
            // No quit: the program is gone.
        }
        Run run(m_theme, m_folder->path());
        run.program.start({});
        QVERIFY(run.program.desktop().connections().empty());
        QVERIFY(!run.notice().isEmpty());
        QVERIFY(run.quit());
        // The session itself was left alone.
        Run well(m_theme, m_folder->path());
        well.program.start({});
        QVERIFY(well.notice().isEmpty());
        QTRY_COMPARE(well.program.desktop().connections().size(), 1U);
        QVERIFY(well.quit());
    }

    void withoutKeysItSaysSo()
    {
        const auto service = startService();
        test::FakeSecretStore secrets;
        app::Program program(
            m_theme, secrets, QProcessEnvironment(), m_folder->path());
        program.load();
        config::Profile profile = profileOf(*service, QStringLiteral("locked"), true);
        profile.credentials = config::CredentialOrigin::Keychain;
        secrets.failure = Error::make(
            ErrorKind::Local, QStringLiteral("Keychain"), QStringLiteral("no keychain here"));
        QVERIFY(program.profiles().put(profile).ok());
        bool failed = false;
        program.start({});
        program.opener().open(profile, [&failed](const Result<app::OpenConnection*>& opened) {
            failed = !opened.ok();
        });
        QTRY_VERIFY(failed);
    }

private:
    gui::Theme m_theme { *qApp };
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
