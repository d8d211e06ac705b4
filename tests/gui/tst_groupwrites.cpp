// SPDX-License-Identifier: GPL-3.0-or-later
// Create, modify and delete through the real dialogs, and what the window says became of it when
// the service answers, refuses, loses the answer or cannot be read again.
#include "gui/groupspage.h"
#include "gui/windowdriver.h"
#include "gui/writewords.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using service::FaultReset;
using service::FaultRule;
using store::WriteEntry;
using store::WriteOutcome;
using store::WriteReason;
using test::LocalBench;
using test::WindowDriver;

namespace {

const QString group = QStringLiteral("night_watch");
const QString creating = QStringLiteral("CreateConsumerGroup");
const QString modifying = QStringLiteral("ModifyConsumerGroup");
const QString deleting = QStringLiteral("DeleteConsumerGroup");
const QString listing = QStringLiteral("DescribeConsumerGroups");

FaultRule lost(const QString& action, FaultReset when)
{
    FaultRule rule;
    rule.action = action;
    rule.times = 1;
    rule.effect.reset = when;
    return rule;
}

FaultRule refused(const QString& action, int times = 1)
{
    FaultRule rule;
    rule.action = action;
    rule.times = times;
    rule.effect.code = QStringLiteral("UnauthorizedOperation");
    rule.effect.message = QStringLiteral("not you");
    return rule;
}

} // namespace

class TestGroupWrites : public QObject
{
    Q_OBJECT

private:
    gui::Workspace& workspace() { return m_bench->workspace(); }
    const WriteEntry& newest() { return workspace().journal().entries().back(); }
    size_t writes() { return workspace().journal().entries().size(); }
    /// Id of the last request of this action that the service has answered.
    QString lastRequestId(const QString& action)
    {
        QString id;
        for (const service::JournalEntry& entry : m_bench->service().journal().entries()) {
            if (entry.action == action)
                id = entry.requestId;
        }
        return id;
    }
    QLabel* problem(QDialog* dialog) { return WindowDriver::child<QLabel>(dialog, "problemLabel"); }

    QDialog* fillCreate(const QString& name, const QStringList& topicRows = { QStringLiteral("0") })
    {
        QDialog* dialog = m_driver->open("actionCreateGroup");
        auto* topics = WindowDriver::child<QListWidget>(dialog, "topicsList");
        for (const QString& row : topicRows)
            topics->item(row.toInt())->setCheckState(Qt::Checked);
        WindowDriver::child<QLineEdit>(dialog, "nameEdit")->setText(name);
        return dialog;
    }
    void createDirectly(const QString& name)
    {
        bool done = false;
        workspace().commands().create({ name, 40, { LocalBench::topicA } },
            [&done](const WriteEntry& entry) { done = entry.outcome == WriteOutcome::Confirmed; });
        QTRY_VERIFY(done);
        QTRY_VERIFY(workspace().groupModel().find(name));
        QTRY_VERIFY(m_bench->window().page().groups().selectGroup(name));
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }

    void init()
    {
        m_bench = std::make_unique<LocalBench>(*m_theme);
        m_driver = std::make_unique<WindowDriver>(*m_bench);
        QTRY_COMPARE(workspace().topics().topics().size(), 2);
        QTRY_VERIFY(workspace().commands().listedMs().isKnown());
    }
    void cleanup()
    {
        m_driver.reset();
        m_bench.reset();
    }

    void namesAreCheckedByTheLenientRuleAndWarnByTheStrictOne()
    {
        QDialog* dialog = fillCreate(QString());
        auto* name = WindowDriver::child<QLineEdit>(dialog, "nameEdit");
        auto* create = WindowDriver::child<QPushButton>(dialog, "createButton");
        auto* warning = WindowDriver::child<QLabel>(dialog, "warningLabel");
        QVERIFY(!create->isEnabled() && !create->toolTip().isEmpty());
        for (const QString& bad : { QStringLiteral("a b"), QStringLiteral("组"), QString(256, u'a') }) {
            name->setText(bad);
            QVERIFY2(!create->isEnabled(), qPrintable(bad));
            QVERIFY(!problem(dialog)->text().isEmpty());
        }
        for (const QString& odd : { QStringLiteral("1st"), QStringLiteral("test-123"), QStringLiteral("a.b") }) {
            name->setText(odd);
            QVERIFY2(create->isEnabled(), qPrintable(odd));
            QVERIFY(!warning->isHidden());
        }
        name->setText(QStringLiteral("good_1"));
        QVERIFY(create->isEnabled() && warning->isHidden());
        auto* timeout = WindowDriver::child<QSpinBox>(dialog, "timeoutBox");
        QCOMPARE(timeout->minimum(), 1);
        QCOMPARE(timeout->maximum(), 3600);
        WindowDriver::child<QListWidget>(dialog, "topicsList")->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!create->isEnabled());
        dialog->reject();
        QCOMPARE(m_bench->requests(creating), 0);
    }

    void aCreatedGroupIsConfirmed()
    {
        QDialog* dialog = fillCreate(group, { QStringLiteral("0"), QStringLiteral("1") });
        WindowDriver::child<QSpinBox>(dialog, "timeoutBox")->setValue(77);
        QTest::mouseClick(WindowDriver::child<QPushButton>(dialog, "createButton"), Qt::LeftButton);
        QTRY_VERIFY(m_driver->dialog() == nullptr);
        QCOMPARE(writes(), 1U);
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Confirmed));
        QCOMPARE(int(newest().reason), int(WriteReason::SeenAsAsked));
        QVERIFY(newest().before.isKnown && !newest().before.group);
        QCOMPARE(newest().after.group->timeoutSeconds, 77);
        QCOMPARE(newest().requestId, lastRequestId(creating));
        QVERIFY(!newest().requestId.isEmpty());
        QCOMPARE(newest().profileName, QStringLiteral("test service"));
        // And the journal page shows it, newest first.
        m_driver->action("actionJournal")->trigger();
        auto* view = m_driver->onPage<QTableView>("journalPage", "view");
        QCOMPARE(view->model()->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            cells << view->model()->index(0, column).data().toString();
        QVERIFY(cells.contains(group));
        QVERIFY(cells.contains(newest().requestId));
        QVERIFY(cells.join(u'|').contains(QStringLiteral("✓")));
        m_driver->onPage<QLineEdit>("journalPage", "filterEdit")->setText(QStringLiteral("nothing like it"));
        QCOMPARE(view->model()->rowCount(), 0);
        m_driver->onPage<QLineEdit>("journalPage", "filterEdit")->setText(QStringLiteral("NIGHT"));
        QCOMPARE(view->model()->rowCount(), 1);
        auto* copy = m_driver->onPage<QToolButton>("journalPage", "copyButton");
        QVERIFY(!copy->isEnabled() && !copy->toolTip().isEmpty());
        view->selectRow(0);
        QVERIFY(copy->isEnabled());
        copy->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(group) && copied.contains(newest().requestId) && copied.contains(u'\n'));
        m_driver->onPage<QToolButton>("journalPage", "copyIdButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), newest().requestId);
    }

    void aLostAnswerIsDecidedByReadingAgain()
    {
        m_bench->service().faults().add(lost(creating, FaultReset::AfterProcessing));
        QDialog* dialog = fillCreate(group);
        QTest::mouseClick(WindowDriver::child<QPushButton>(dialog, "createButton"), Qt::LeftButton);
        QTRY_VERIFY(m_driver->dialog() == nullptr);
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Confirmed));
        // It was not sent twice: the second one would have been refused.
        QCOMPARE(m_bench->requests(creating), 1);
    }

    void aLostRequestIsUnknownAndCanBeTriedAgain()
    {
        m_bench->service().faults().add(lost(creating, FaultReset::BeforeProcessing));
        QDialog* dialog = fillCreate(group);
        auto* create = WindowDriver::child<QPushButton>(dialog, "createButton");
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY(!create->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 10'000);
        // The service may still carry it out.
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(newest().reason), int(WriteReason::SeenAsBefore));
        QVERIFY(problem(dialog)->text().contains(QStringLiteral("▲")));
        QVERIFY(problem(dialog)->text().contains(gui::WriteWords::reason(WriteReason::NeverAnswered)));
        QCOMPARE(m_bench->requests(creating), 1);
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(m_driver->dialog() == nullptr);
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Confirmed));
        QCOMPARE(writes(), 2U);
    }

    void whatCannotBeReadAgainIsUnknown()
    {
        FaultRule held = lost(creating, FaultReset::AfterProcessing);
        held.effect.delayMs = 400;
        m_bench->service().faults().add(held);
        QDialog* dialog = fillCreate(group);
        auto* create = WindowDriver::child<QPushButton>(dialog, "createButton");
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_COMPARE(m_bench->requests(creating), 1);
        m_bench->service().faults().add(refused(listing, -1));
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 15'000);
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(newest().reason), int(WriteReason::NotReadAgain));
        QVERIFY(problem(dialog)->text().contains(QStringLiteral("▲")));
        // The next try reads first, and sends nothing because the group is there after all.
        m_bench->service().faults().clear();
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(create->isEnabled() || problem(dialog)->text().contains(QStringLiteral("○")));
        QTRY_VERIFY(workspace().groupModel().find(group));
        QCOMPARE(m_bench->requests(creating), 1);
        QCOMPARE(writes(), 1U);
    }

    void aRefusalChangesNothingAndKeepsTheRequestId()
    {
        createDirectly(group);
        m_bench->service().faults().add(refused(modifying));
        QDialog* dialog = m_driver->open("actionModifyGroup");
        auto* modify = WindowDriver::child<QPushButton>(dialog, "modifyButton");
        QVERIFY(!modify->isEnabled());
        QVERIFY(!modify->toolTip().isEmpty());
        WindowDriver::child<QSpinBox>(dialog, "timeoutBox")->setValue(90);
        QTest::mouseClick(modify, Qt::LeftButton);
        QTRY_COMPARE(int(newest().reason), int(WriteReason::Refused));
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Unchanged));
        QCOMPARE(newest().requestId, lastRequestId(modifying));
        QTRY_VERIFY(problem(dialog)->text().contains(newest().requestId));
        QCOMPARE(workspace().groupModel().find(group)->timeoutSeconds, 40);
    }

    void aModifiedGroupIsConfirmedAndItsEffectIsTold()
    {
        createDirectly(group);
        QDialog* dialog = m_driver->open("actionModifyGroup");
        auto* effect = WindowDriver::child<QLabel>(dialog, "effectLabel");
        auto* topics = WindowDriver::child<QListWidget>(dialog, "topicsList");
        const QString unchanged = effect->text();
        WindowDriver::child<QSpinBox>(dialog, "timeoutBox")->setValue(10);
        QVERIFY(effect->text() != unchanged);
        QVERIFY(effect->text().contains(QStringLiteral("production"), Qt::CaseInsensitive));
        for (int row = 0; row < topics->count(); ++row) {
            auto* item = topics->item(row);
            const bool isB = item->data(Qt::UserRole).toString() == LocalBench::topicB;
            item->setCheckState(isB ? Qt::Checked : Qt::Unchecked);
        }
        QCOMPARE(effect->text().count(u'\n'), 2);
        QVERIFY(effect->text().contains(QStringLiteral("主题 B")));
        QTest::mouseClick(WindowDriver::child<QPushButton>(dialog, "modifyButton"), Qt::LeftButton);
        QTRY_VERIFY(m_driver->dialog() == nullptr);
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Confirmed));
        QCOMPARE(newest().before.group->timeoutSeconds, 40);
        QCOMPARE(newest().after.group->timeoutSeconds, 10);
        QCOMPARE(newest().after.group->topics, QStringList{ LocalBench::topicB });
        QTRY_COMPARE(workspace().groupModel().find(group)->timeoutSeconds, 10);
    }

    void aGroupThatChangedMeanwhileIsLeftAlone()
    {
        createDirectly(group);
        QDialog* dialog = m_driver->open("actionModifyGroup");
        WindowDriver::child<QSpinBox>(dialog, "timeoutBox")->setValue(90);
        QVERIFY(m_bench->service().deleteGroup(LocalBench::logsetId, group).ok());
        const size_t before = writes();
        QTest::mouseClick(WindowDriver::child<QPushButton>(dialog, "modifyButton"), Qt::LeftButton);
        QTRY_VERIFY(problem(dialog)->text().contains(QStringLiteral("○")));
        QCOMPARE(m_bench->requests(modifying), 0);
        QCOMPARE(writes(), before);
    }

    void deletingTellsHowManyOffsetsAreForgotten()
    {
        createDirectly(group);
        m_bench->service().faults().add(lost(deleting, FaultReset::AfterProcessing));
        QDialog* dialog = m_driver->open("actionDeleteGroup");
        auto* effect = WindowDriver::child<QLabel>(dialog, "effectLabel");
        QTRY_VERIFY(effect->text().contains(u'4'));
        auto* remove = WindowDriver::child<QPushButton>(dialog, "deleteButton");
        auto* name = WindowDriver::child<QLineEdit>(dialog, "nameEdit");
        name->setText(group.toUpper());
        QVERIFY(!remove->isEnabled());
        name->setText(group);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_VERIFY(m_driver->dialog() == nullptr);
        QCOMPARE(int(newest().action), int(store::WriteAction::DeleteGroup));
        QCOMPARE(int(newest().outcome), int(WriteOutcome::Confirmed));
        QVERIFY(newest().error);
        QCOMPARE(m_bench->requests(deleting), 1);
        QTRY_VERIFY(!workspace().groupModel().find(group));
    }

    void theJournalIsThereAfterARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("writes.ndjson"));
        app::Connection connection;
        connection.account = workspace().engine().account();
        connection.logsetId = LocalBench::logsetId;
        connection.info.profileId = QStringLiteral("p-1");
        connection.info.name = QStringLiteral("kept");
        {
            app::Desktop desktop(*m_theme, path);
            gui::Workspace& opened = desktop.open(connection).workspace();
            bool done = false;
            opened.commands().create({ group, 40, { LocalBench::topicA } }, [&done](const WriteEntry&) { done = true; });
            QTRY_VERIFY(done);
        }
        app::Desktop desktop(*m_theme, path);
        desktop.open(connection);
        auto* page = WindowDriver::child<QWidget>(&desktop.window(), "journalPage");
        auto* view = WindowDriver::child<QTableView>(page, "view");
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(view->model()->index(0, int(models::JournalColumn::Group)).data().toString(), group);
        QVERIFY(WindowDriver::child<QLabel>(page, "statusLabel")->text().contains(path));
        // The writes of other connections are hidden until they are asked for.
        connection.info.profileId = QStringLiteral("p-2");
        desktop.open(connection);
        auto* otherPage = desktop.window().pages().last()->findChild<QWidget*>(QStringLiteral("journalPage"));
        auto* otherView = WindowDriver::child<QTableView>(otherPage, "view");
        QCOMPARE(otherView->model()->rowCount(), 0);
        WindowDriver::child<QComboBox>(otherPage, "scopeBox")->setCurrentIndex(1);
        QCOMPARE(otherView->model()->rowCount(), 1);
    }

    void closingInTheMiddleIsNotedAsUnknown()
    {
        FaultRule held;
        held.action = creating;
        held.effect.delayMs = 60'000;
        m_bench->service().faults().add(held);
        store::WriteJournal journal;
        {
            gui::GroupWriter writer(workspace().engine(), workspace().clock(), LocalBench::logsetId,
                workspace().info(), journal);
            writer.start({ store::WriteAction::CreateGroup, group, std::nullopt,
                             cls::ConsumerGroupInfo { group, 40, { LocalBench::topicA } } },
                [](const WriteEntry&) { QFAIL("nobody waits any more"); });
            QVERIFY(writer.isBusy(group));
            QTRY_COMPARE(m_bench->requests(creating), 1);
            QCOMPARE(int(journal.entries().back().outcome), int(WriteOutcome::Pending));
        }
        QCOMPARE(int(journal.entries().back().outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(journal.entries().back().reason), int(WriteReason::Interrupted));
    }

    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<WindowDriver> m_driver;
};

QTEST_MAIN(TestGroupWrites)
#include "tst_groupwrites.moc"
