// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only profile sends no write whatever is asked of it, and says why; a dangerous one asks
// for the name of what it changes. The requests that the service has seen are the proof.
#include "gui/creategroupdialog.h"
#include "gui/deletegroupdialog.h"
#include "gui/groupspage.h"
#include "gui/modifygroupdialog.h"
#include "gui/startconsumersdialog.h"
#include "gui/windowdriver.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using store::WriteEntry;
using store::WriteOutcome;
using test::LocalBench;
using test::WindowDriver;

namespace {

const QString group = QStringLiteral("production");

gui::ConnectionInfo profile(bool readOnly, config::Danger danger)
{
    gui::ConnectionInfo info;
    info.profileId = QStringLiteral("p-1");
    info.name = QStringLiteral("profile");
    info.readOnly = readOnly;
    info.danger = danger;
    return info;
}

engine::ConsumerConfig consumer()
{
    engine::ConsumerConfig config;
    config.logsetId = LocalBench::logsetId;
    config.topicIds = QStringList { LocalBench::topicA };
    config.group = group;
    config.consumer = QStringLiteral("c");
    config.start.kind = engine::StartPosition::Kind::Begin;
    return config;
}

} // namespace

class TestReadOnlyProfile : public QObject
{
    Q_OBJECT

private:
    int writesSeen(const LocalBench& bench)
    {
        int count = 0;
        for (const char* action : { "CreateConsumerGroup", "ModifyConsumerGroup", "DeleteConsumerGroup",
                 "SendConsumerHeartbeat", "CommitConsumerOffsets" })
            count += bench.requests(QLatin1StringView(action));
        return count;
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }

    void readOnlySendsNoWrite()
    {
        LocalBench bench(*m_theme, profile(true, config::Danger::Normal));
        const WindowDriver driver(bench);
        gui::Workspace& workspace = bench.workspace();
        QTRY_COMPARE(workspace.topics().topics().size(), 2);
        QTRY_VERIFY(workspace.commands().listedMs().isKnown());
        for (const char* name : { "actionCreateGroup", "actionModifyGroup", "actionDeleteGroup", "actionStart" }) {
            QVERIFY2(!driver.action(name)->isEnabled(), name);
            QVERIFY2(driver.action(name)->toolTip().contains(QStringLiteral("read-only")), name);
        }
        // The dialogs, had somebody opened them, refuse with the reason.
        const cls::ConsumerGroupInfo info { group, 40, { LocalBench::topicA } };
        gui::CreateGroupDialog create(workspace);
        gui::ModifyGroupDialog modify(workspace, info);
        gui::DeleteGroupDialog remove(workspace, group);
        gui::StartConsumersDialog start(workspace, group);
        WindowDriver::child<QLineEdit>(&create, "nameEdit")->setText(group);
        WindowDriver::child<QListWidget>(&create, "topicsList")->item(0)->setCheckState(Qt::Checked);
        start.setConfig(consumer());
        const QList<std::pair<QDialog*, const char*>> dialogs { { &create, "createButton" },
            { &modify, "modifyButton" }, { &remove, "deleteButton" }, { &start, "startButton" } };
        for (const auto& [dialog, button] : dialogs) {
            QVERIFY2(!WindowDriver::child<QPushButton>(dialog, button)->isEnabled(), button);
            QVERIFY2(WindowDriver::child<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("read-only")), button);
        }
        // And below the widgets nothing goes out either.
        QList<WriteEntry> outcomes;
        const auto note = [&outcomes](const WriteEntry& entry) { outcomes << entry; };
        workspace.commands().create(info, note);
        workspace.commands().modify(info, { group, 50, { LocalBench::topicA } }, note);
        workspace.commands().remove(info, note);
        QCOMPARE(outcomes.size(), 3);
        for (const WriteEntry& entry : outcomes) {
            QCOMPARE(int(entry.outcome), int(WriteOutcome::Unchanged));
            QCOMPARE(int(entry.reason), int(store::WriteReason::NotSent));
        }
        QVERIFY(workspace.startConsumers(consumer(), 3).isEmpty());
        workspace.restorePaused({ store::RunConfig { consumer() } });
        workspace.runs().setPaused(ConsumerId(-1), false);
        QCOMPARE(workspace.runs().restored().size(), 1);
        QVERIFY(workspace.journal().entries().empty());
        // Looking goes on: a tail reads, and joins nothing.
        bench.upload({ "one", "two" });
        engine::TailConfig tail;
        tail.topicIds = QStringList { LocalBench::topicA };
        tail.start.kind = engine::StartPosition::Kind::Begin;
        QVERIFY(driver.action("actionTail")->isEnabled());
        workspace.startTail(tail);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.records().rowCount(), 2, 20'000);
        QCOMPARE(writesSeen(bench), 0);
    }

    void aDangerousProfileAsksForTheName()
    {
        LocalBench bench(*m_theme, profile(false, config::Danger::Production));
        const WindowDriver driver(bench);
        gui::Workspace& workspace = bench.workspace();
        QTRY_COMPARE(workspace.topics().topics().size(), 2);
        QDialog* dialog = driver.open("actionCreateGroup");
        auto* create = WindowDriver::child<QPushButton>(dialog, "createButton");
        auto* typed = WindowDriver::child<QLineEdit>(dialog, "typeEdit");
        WindowDriver::child<QLineEdit>(dialog, "nameEdit")->setText(group);
        WindowDriver::child<QListWidget>(dialog, "topicsList")->item(0)->setCheckState(Qt::Checked);
        QVERIFY(!create->isEnabled());
        typed->setText(group + u'x');
        QVERIFY(!create->isEnabled());
        typed->setText(group);
        QVERIFY(create->isEnabled());
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(driver.dialog() == nullptr);
        QTRY_VERIFY(bench.window().page().groups().selectGroup(group));

        dialog = driver.open("actionModifyGroup");
        auto* modify = WindowDriver::child<QPushButton>(dialog, "modifyButton");
        WindowDriver::child<QSpinBox>(dialog, "timeoutBox")->setValue(50);
        QVERIFY(!modify->isEnabled());
        WindowDriver::child<QLineEdit>(dialog, "typeEdit")->setText(group);
        QVERIFY(modify->isEnabled());
        dialog->reject();
        QTRY_VERIFY(driver.dialog() == nullptr);

        // What a session restores asks too, before it joins again.
        workspace.restorePaused({ store::RunConfig { consumer() } });
        auto* view = driver.onPage<QAbstractItemView>("consumersPage", "view");
        QTRY_COMPARE(view->model()->rowCount(), 1);
        view->selectAll();
        auto* resume = driver.onPage<QToolButton>("consumersPage", "resumeButton");
        QVERIFY(resume->isEnabled());
        resume->defaultAction()->trigger();
        auto* join = qobject_cast<gui::StartConsumersDialog*>(driver.dialog());
        QVERIFY(join);
        QCOMPARE(join->config().consumer, QStringLiteral("c"));
        QCOMPARE(bench.requests(QStringLiteral("SendConsumerHeartbeat")), 0);
        auto* start = WindowDriver::child<QPushButton>(join, "startButton");
        QVERIFY(!start->isEnabled());
        WindowDriver::child<QLineEdit>(join, "typeEdit")->setText(group);
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.requests(QStringLiteral("SendConsumerHeartbeat")) > 0, 20'000);
        QVERIFY(workspace.runs().restored().isEmpty());
        QCOMPARE(workspace.runningConsumers(group), 1);
    }

    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<gui::Theme> m_theme;
};

QTEST_MAIN(TestReadOnlyProfile)
#include "tst_readonlyprofile.moc"
