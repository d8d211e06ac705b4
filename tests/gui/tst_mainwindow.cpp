// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deletegroupdialog.h"
#include "gui/groupspage.h"
#include "gui/localbench.h"
#include "gui/logview.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using models::LogColumn;
using test::LocalBench;

namespace {

const QString group = QStringLiteral("night_watch");

QByteArrayList numbered(int from, int count, const QByteArray& prefix = "line")
{
    QByteArrayList lines;
    for (int i = from; i < from + count; ++i)
        lines << prefix + ' ' + QByteArray::number(i);
    return lines;
}

} // namespace

/// The tests run in this order over one window and one service, as an operator would work.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    QAction* action(const char* name)
    {
        auto* found = m_bench->window().findChild<QAction*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no action %s", name);
        return found;
    }
    /// The dialog that the action opens.
    template<class Dialog = QDialog>
    Dialog* open(const char* name)
    {
        action(name)->trigger();
        return m_bench->window().findChild<Dialog*>();
    }
    template<class Widget>
    Widget* child(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    gui::LogView* logView() { return child<gui::LogView>(&m_bench->window().page().logs(), "view"); }
    QLabel* logStatus() { return child<QLabel>(&m_bench->window().page().logs(), "statusLabel"); }
    gui::Workspace& workspace() { return m_bench->workspace(); }
    bool noDialogLeft() { return m_bench->window().findChild<QDialog*>() == nullptr; }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme);
    }

    void lookingJoinsNothing()
    {
        QTRY_COMPARE(workspace().topics().topics().size(), 2);
        QTRY_VERIFY(workspace().commands().listedMs().isKnown());
        QVERIFY(!action("actionRefresh")->autoRepeat()); // a key held down is one request
        action("actionRefresh")->trigger();
        QTRY_COMPARE(m_bench->requests(QStringLiteral("DescribeConsumerGroups")), 2);
        QCOMPARE(m_bench->requests(QStringLiteral("SendConsumerHeartbeat")), 0);
        QCOMPARE(m_bench->requests(QStringLiteral("CommitConsumerOffsets")), 0);
        QVERIFY(!action("actionDeleteGroup")->isEnabled());
        QVERIFY(!action("actionDeleteGroup")->toolTip().isEmpty());
    }

    void createAGroup()
    {
        QDialog* dialog = open("actionCreateGroup");
        QVERIFY(dialog);
        auto* name = child<QLineEdit>(dialog, "nameEdit");
        auto* create = child<QPushButton>(dialog, "createButton");
        auto* topics = child<QListWidget>(dialog, "topicsList");
        QCOMPARE(topics->count(), 2);
        for (int row = 0; row < 2; ++row)
            topics->item(row)->setCheckState(Qt::Checked);
        for (const QString& bad : {QStringLiteral("a b"), QStringLiteral("组"), QString(256, u'a')}) {
            name->setText(bad);
            QVERIFY2(!create->isEnabled(), qPrintable(bad));
            QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
        }
        name->setText(group);
        child<QSpinBox>(dialog, "timeoutBox")->setValue(4);
        QVERIFY(create->isEnabled());
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(workspace().groupModel().find(group));
        QCOMPARE(workspace().groupModel().find(group)->timeoutSeconds, 4);
        QCOMPARE(workspace().groupModel().find(group)->topics.size(), 2);
        QTRY_VERIFY(noDialogLeft());
    }

    void startTwoConsumers()
    {
        QVERIFY(m_bench->window().page().groups().selectGroup(group));
        QDialog* dialog = open("actionStart");
        QVERIFY(dialog);
        QVERIFY(!child<QLabel>(dialog, "warningLabel")->text().isEmpty());
        QCOMPARE(child<QComboBox>(dialog, "groupBox")->currentText(), group);
        QCOMPARE(child<QSpinBox>(dialog, "heartbeatBox")->value(), 2);
        auto* start = child<QPushButton>(dialog, "startButton");
        auto* name = child<QLineEdit>(dialog, "consumerEdit");
        name->setText(QStringLiteral("no spaces"));
        QVERIFY(!start->isEnabled());
        name->setText(QStringLiteral("watch"));
        child<QSpinBox>(dialog, "countBox")->setValue(2);
        auto* from = child<QComboBox>(dialog, "startBox");
        from->setCurrentIndex(from->findData(int(engine::StartPosition::Kind::Begin)));
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY(noDialogLeft());
        // Six partitions, three each, with the owners that the service knows.
        const auto balanced = [this] {
            const QList<engine::ConsumerStatus>& consumers = workspace().consumers();
            return consumers.size() == 2 && consumers[0].partitions.size() == 3 && consumers[1].partitions.size() == 3;
        };
        QTRY_VERIFY_WITH_TIMEOUT(balanced(), 30'000);
        QTRY_COMPARE(workspace().partitionModel().rowCount(), 6);
        for (const store::PartitionRow& row : workspace().partitionModel().rows())
            QCOMPARE(row.status.consumerName, m_bench->service().owner(LocalBench::logsetId, group, row.status.source));
        QTRY_COMPARE(workspace().groupModel().rowAt(0).membersHere, 2);
    }

    void heartbeatsAreCounted()
    {
        const auto answered = [this](int row) { return workspace().consumerModel().rowAt(row).status.heartbeat.answered; };
        QTRY_VERIFY_WITH_TIMEOUT(answered(0) >= 2 && answered(1) >= 2, 20'000);
        for (int row = 0; row < 2; ++row) {
            const models::ConsumerRow& consumer = workspace().consumerModel().rowAt(row);
            QCOMPARE(consumer.status.heartbeat.intervalMs, 2000);
            QCOMPARE(consumer.status.heartbeat.timeoutMs, 4000);
            QCOMPARE(consumer.status.heartbeat.missed, 0);
            QVERIFY(consumer.status.heartbeat.roundTripMs.isKnown());
            QVERIFY(consumer.timeoutLeftMs().value_or(0) > 0);
        }
    }

    void rowsArriveAndAreCommitted()
    {
        m_bench->upload(numbered(0, 200));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().logModel().rowCount(), 200, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->allCommitted(group), 20'000);
        QSet<QString> seen;
        for (int row = 0; row < 200; ++row)
            seen.insert(workspace().logModel().index(row, int(LogColumn::Content)).data().toString());
        QCOMPARE(seen.size(), 200);
        QVERIFY(seen.contains(QStringLiteral("line 199")));
        // The name of a topic is data, also in a tooltip.
        QTRY_COMPARE(workspace().logModel().index(0, int(LogColumn::Topic)).data().toString(), QStringLiteral("<b>A</b>"));
    }

    void filterTheTable()
    {
        auto* edit = child<QLineEdit>(&m_bench->window(), "filterEdit");
        action("actionFilter")->trigger();
        edit->setText(QStringLiteral("LINE 19"));
        QTRY_COMPARE(workspace().logModel().rowCount(), 11);
        edit->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE(workspace().logModel().rowCount(), 0);
        action("actionClearFilter")->trigger();
        QTRY_COMPARE(workspace().logModel().rowCount(), 200);
    }

    void freezeIsNotPause()
    {
        action("actionFreeze")->trigger();
        m_bench->upload(numbered(200, 30));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().logModel().unseen(), 30, 20'000);
        QCOMPARE(workspace().logModel().rowCount(), 200);
        QTRY_VERIFY(logStatus()->text().contains(QStringLiteral("30")));
        // What is received is stored, and so it is committed although it is not shown.
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->allCommitted(group), 20'000);
        action("actionFreeze")->trigger();
        QCOMPARE(workspace().logModel().rowCount(), 230);
        QCOMPARE(workspace().logModel().unseen(), 0);
    }

    void pauseKeepsTheHeartbeats()
    {
        action("actionPause")->trigger();
        const auto allPaused = [this] {
            return std::all_of(workspace().consumers().cbegin(), workspace().consumers().cend(),
                [](const engine::ConsumerStatus& consumer) {
                    return consumer.paused
                        && std::all_of(consumer.partitions.cbegin(), consumer.partitions.cend(),
                            [](const engine::PartitionStatus& partition) {
                                return partition.block == engine::FetchBlock::Paused;
                            });
                });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allPaused(), 10'000);
        const qint64 before = workspace().consumers().first().heartbeat.answered;
        m_bench->upload(numbered(230, 10));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().consumers().first().heartbeat.answered >= before + 2, 20'000);
        QCOMPARE(workspace().records().rowCount(), 230);
        QCOMPARE(workspace().partitionModel().rowCount(), 6);
        action("actionPause")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().logModel().rowCount(), 240, 20'000);
    }

    void scrollingUpLeavesFollow()
    {
        QVERIFY(action("actionFollow")->isChecked());
        logView()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        QTRY_VERIFY(!action("actionFollow")->isChecked());
        const int top = logView()->rowAt(1);
        m_bench->upload(numbered(240, 10));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().logModel().rowCount(), 250, 20'000);
        QCOMPARE(logView()->rowAt(1), top);
        action("actionFollow")->trigger();
        QCOMPARE(logView()->verticalScrollBar()->value(), logView()->verticalScrollBar()->maximum());
    }

    void exportSelectedToCsv()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("chosen.csv"));
        logView()->clearSelection();
        QTRY_VERIFY(!action("actionExport")->isEnabled());
        auto* selection = logView()->selectionModel();
        QByteArrayList expected;
        for (const int row : {3, 4, 100}) {
            selection->select(workspace().logModel().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            expected << workspace().logModel().index(row, int(LogColumn::Content)).data().toString().toUtf8();
        }
        QTRY_VERIFY(action("actionExport")->isEnabled());
        auto* dialog = open<QFileDialog>("actionExport");
        QVERIFY(dialog);
        dialog->setDirectory(dir.path());
        dialog->selectFile(path);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 5);
        for (int i = 0; i < 3; ++i)
            QVERIFY2(lines[i + 1].contains(expected[i]), lines[i + 1].constData());
        QTRY_VERIFY(noDialogLeft());
    }

    void deleteIsRefusedWhileMembersRun()
    {
        for (const char* name : {"actionDeleteGroup", "actionModifyGroup"}) {
            QVERIFY(!action(name)->isEnabled());
            QVERIFY(action(name)->toolTip().contains(QStringLiteral("members")));
        }
        // A dialog that is open already refuses as well.
        gui::DeleteGroupDialog dialog(workspace(), group);
        QVERIFY(!child<QLineEdit>(&dialog, "nameEdit")->isEnabled());
        QVERIFY(!child<QPushButton>(&dialog, "deleteButton")->isEnabled());
        QVERIFY(child<QLabel>(&dialog, "problemLabel")->text().contains(u'2'));
    }

    void stopCommitsAndLeaves()
    {
        action("actionStop")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasRunningConsumers(), 20'000);
        QVERIFY(m_bench->allCommitted(group));
        QTRY_COMPARE(workspace().partitionModel().rowCount(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->service().liveConsumers(LocalBench::logsetId, group), QStringList(), 20'000);
    }

    void deleteByTypedName()
    {
        QDialog* dialog = open("actionDeleteGroup");
        QVERIFY(dialog);
        auto* name = child<QLineEdit>(dialog, "nameEdit");
        auto* remove = child<QPushButton>(dialog, "deleteButton");
        QVERIFY(!remove->isEnabled());
        name->setText(group.toUpper());
        QVERIFY(!remove->isEnabled());
        QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
        QVERIFY(workspace().groupModel().find(group));
        name->setText(group);
        QVERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(workspace().groupModel().rowCount(), 0);
        QTRY_VERIFY(noDialogLeft());
    }

    void closingCommitsFirst()
    {
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = {LocalBench::topicA};
        config.group = QStringLiteral("last_watch");
        config.consumer = QStringLiteral("last");
        config.heartbeatIntervalSeconds = 1;
        config.start.kind = engine::StartPosition::Kind::Begin;
        const qint64 before = workspace().records().endRow();
        workspace().startConsumers(config, 1);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().records().endRow(), before + 250, 30'000);
        QSignalSpy closed(&m_bench->window(), &gui::MainWindow::closed);
        m_bench->window().close();
        QVERIFY(m_bench->window().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20'000);
        QVERIFY(!m_bench->window().isVisible());
        QVERIFY(m_bench->allCommitted(config.group));
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

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
