// SPDX-License-Identifier: GPL-3.0-or-later
// What may not start, resume or stop, and why: names that are taken, what a session has kept, a
// connection that ends.
#include "gui/groupspage.h"
#include "gui/startconsumersdialog.h"
#include "gui/taildialog.h"
#include "gui/windowdriver.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using store::RunConfig;
using test::LocalBench;
using test::WindowDriver;

namespace {

const QString group = QStringLiteral("night_watch");

engine::ConsumerConfig consumer(const char* name)
{
    engine::ConsumerConfig config;
    config.logsetId = LocalBench::logsetId;
    config.topicIds = QStringList { LocalBench::topicA };
    config.group = group;
    config.consumer = QString::fromLatin1(name);
    config.heartbeatIntervalSeconds = 1;
    config.fetchIntervalMs = 1000;
    return config;
}

engine::TailConfig tail()
{
    engine::TailConfig config;
    config.name = QStringLiteral("look");
    config.topicIds = QStringList { LocalBench::topicA };
    return config;
}

gui::ConnectionInfo production()
{
    gui::ConnectionInfo info;
    info.name = QStringLiteral("production");
    info.danger = config::Danger::Production;
    return info;
}

} // namespace

class TestConsumerRules : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        LocalBench bench;
        WindowDriver driver { bench };

        explicit Run(gui::Theme& theme, gui::ConnectionInfo info = {})
            : bench(theme, std::move(info))
        {
        }
        gui::Workspace& workspace() { return bench.workspace(); }
        gui::ConsumerCommands& runs() { return bench.workspace().runs(); }
        bool isReady()
        {
            return QTest::qWaitFor([this] {
                return workspace().topics().topics().size() == 2
                    && workspace().commands().listedMs().isKnown();
            });
        }
        QAbstractItemView* table()
        {
            return driver.onPage<QAbstractItemView>("consumersPage", "view");
        }
        QToolButton* button(const char* name)
        {
            return driver.onPage<QToolButton>("consumersPage", name);
        }
        QString problems(QDialog& dialog)
        {
            return WindowDriver::child<QLabel>(&dialog, "problemLabel")->text();
        }
    };

private slots:
    void twoOfOneNameInAGroupAreRefused()
    {
        Run run(*m_theme);
        QVERIFY(run.isReady());
        QCOMPARE(run.workspace().startConsumers(consumer("c"), 2).size(), 2);
        QVERIFY(run.runs().nameTaken(group, QStringLiteral("c-2")));
        QVERIFY(!run.runs().nameTaken(group, QStringLiteral("c")));
        QVERIFY(!run.runs().nameTaken(QStringLiteral("another"), QStringLiteral("c-2")));
        // All or none: the third would have been free.
        QVERIFY(run.workspace().startConsumers(consumer("c"), 3).isEmpty());
        QVERIFY(run.workspace().startConsumers(consumer("c-1"), 1).isEmpty());
        QCOMPARE(run.workspace().runningConsumers({}), 2);

        gui::StartConsumersDialog dialog(run.workspace(), group);
        dialog.setConfig(consumer("c"));
        auto* start = WindowDriver::child<QPushButton>(&dialog, "startButton");
        QVERIFY(start->isEnabled());
        WindowDriver::child<QSpinBox>(&dialog, "countBox")->setValue(3);
        QVERIFY(!start->isEnabled());
        QVERIFY(run.problems(dialog).contains(QStringLiteral("name")));

        // A restored one waits until the name is free.
        run.workspace().restorePaused({ RunConfig { consumer("c-1") } });
        run.runs().setPaused(ConsumerId(-1), false);
        QCOMPARE(run.runs().restored().size(), 1);
        QCOMPARE(run.workspace().runningConsumers({}), 2);
        run.table()->clearSelection();
        for (int row = 0; row < run.table()->model()->rowCount(); ++row) {
            if (run.table()->model()->index(row, int(models::ConsumerColumn::State)).data().toString().contains(QStringLiteral("not joined")))
                run.table()->setCurrentIndex(run.table()->model()->index(row, 0));
        }
        QVERIFY(!run.button("resumeButton")->isEnabled());
        QVERIFY(run.button("resumeButton")->toolTip().contains(QStringLiteral("name")));
        run.workspace().stopConsumers(group);
        QTRY_VERIFY_WITH_TIMEOUT(run.button("resumeButton")->isEnabled(), 20'000);
        run.button("resumeButton")->click();
        QVERIFY(run.runs().restored().isEmpty());
        QVERIFY(run.runs().nameTaken(group, QStringLiteral("c-1")));
    }

    void stopWithoutAGroupStopsNothing()
    {
        Run run(*m_theme);
        QVERIFY(run.isReady());
        run.workspace().startConsumers(consumer("c"), 1);
        run.workspace().startTail(tail());
        QTRY_VERIFY_WITH_TIMEOUT(run.bench.window().page().groups().selectGroup(group), 20'000);
        QTRY_VERIFY(run.driver.action("actionStop")->isEnabled());
        auto* groups = run.driver.onPage<QAbstractItemView>("groupsPage", "view");
        groups->setCurrentIndex({});
        QTRY_VERIFY(run.bench.window().page().groups().currentGroup().isEmpty());
        QVERIFY(!run.driver.action("actionStop")->isEnabled());
        QVERIFY(run.driver.action("actionStop")->toolTip().contains(QStringLiteral("Select a group")));
        // And whatever triggers the page's own action.
        QAction* own = run.bench.window().page().actions()["actionStop"];
        own->setEnabled(true);
        own->trigger();
        run.workspace().refreshNow();
        QTRY_VERIFY(!own->isEnabled());
        QCOMPARE(run.workspace().runningConsumers({}), 2);
        for (const engine::ConsumerStatus& each : run.workspace().consumers())
            QVERIFY(each.state != engine::MemberState::Stopping);
    }

    void ofAnotherLogsetNothingIsRestored()
    {
        Run run(*m_theme);
        engine::ConsumerConfig foreign = consumer("foreign");
        foreign.logsetId = QStringLiteral("22222222-1111-4111-8111-111111111111");
        const qint64 before = run.workspace().events().endIndex();
        run.workspace().restorePaused(
            { RunConfig { foreign }, RunConfig { consumer("c") }, RunConfig { tail() } });
        QCOMPARE(run.runs().restored().size(), 2);
        for (const engine::ConsumerStatus& each : run.runs().restored())
            QVERIFY(each.consumer != foreign.consumer);
        QCOMPARE(run.workspace().events().endIndex(), before + 1);
        const store::EventEntry& told = run.workspace().events().at(before);
        QVERIFY(told.subject.contains(foreign.consumer));
        QVERIFY(told.error && told.error->message.contains(foreign.logsetId));
    }

    void severalRestoredAskOneAfterTheOther()
    {
        Run run(*m_theme, production());
        QVERIFY(run.isReady());
        run.workspace().restorePaused({ RunConfig { consumer("a") }, RunConfig { consumer("b") },
            RunConfig { consumer("c") } });
        run.table()->selectAll();
        QVERIFY(run.button("resumeButton")->isEnabled());
        run.button("resumeButton")->click();
        QCOMPARE(run.bench.window().findChildren<gui::StartConsumersDialog*>().size(), 1);
        QCOMPARE(run.runs().restored().size(), 3);
        run.driver.dialog()->reject();
    }

    void nothingJoinsWhatIsBeingClosed_data()
    {
        QTest::addColumn<bool>("asksForName");
        QTest::newRow("normal") << false;
        QTest::newRow("production") << true;
    }
    void nothingJoinsWhatIsBeingClosed()
    {
        QFETCH(bool, asksForName);
        Run run(*m_theme, asksForName ? production() : gui::ConnectionInfo());
        QVERIFY(run.isReady());
        const QString closing = QStringLiteral("The connection is being closed.");
        const QString beating = QStringLiteral("SendConsumerHeartbeat");
        run.workspace().startConsumers(consumer("c"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(run.bench.requests(beating) > 0, 20'000);
        run.workspace().restorePaused({ RunConfig { consumer("d") }, RunConfig { tail() } });
        run.table()->selectAll();
        QVERIFY(run.button("resumeButton")->isEnabled());
        {
            gui::StartConsumersDialog join(run.workspace(), group);
            gui::TailDialog look(run.workspace(), { LocalBench::topicA });
            auto* start = WindowDriver::child<QPushButton>(&look, "startButton");
            QVERIFY(start->isEnabled());
            run.bench.window().page().setClosing();
            // What was open already refuses with the reason.
            start->click();
            QVERIFY(run.problems(look).contains(closing));
            join.setConfig(consumer("e"));
            QVERIFY(run.problems(join).contains(closing));
            QVERIFY(!WindowDriver::child<QPushButton>(&join, "startButton")->isEnabled());
        }
        for (const char* name : { "resumeButton", "pauseButton", "stopButton", "forgetButton" }) {
            QVERIFY2(!run.button(name)->isEnabled(), name);
            QCOMPARE(run.button(name)->toolTip(), closing);
        }
        run.runs().setPaused(ConsumerId(-1), false);
        run.runs().setPaused(ConsumerId(-2), false);
        QCOMPARE(run.runs().restored().size(), 2);
        QVERIFY(run.workspace().startConsumers(consumer("e"), 1).isEmpty());
        QVERIFY(!run.workspace().startTail(tail()));
        QCOMPARE(run.workspace().consumers().size(), 1);
        // And it ends.
        QTRY_VERIFY_WITH_TIMEOUT(run.bench.desktop().connections().empty(), 20'000);
    }

    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<gui::Theme> m_theme;
};

QTEST_MAIN(TestConsumerRules)
#include "tst_consumerrules.moc"
